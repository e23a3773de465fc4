package dev.fingy.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.fingy.reference.TypeReference;

/**
 * A page that shows what configuration can contain: the configurations, the bases with
 * their types and properties, and their documentation. As {@link Page}, it is one HTML
 * text that needs no network, in which the content of the reference is only text.
 * <p>
 * Defaults of secrets are not in it.
 * <p>
 * A value; safe for use by many threads.
 */
public final class TypesPage {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final String name;

	private final TypeReference reference;

	private final Map<String, String> links;

	private TypesPage(String name, TypeReference reference, Map<String, String> links) {
		this.name = name;
		this.reference = reference;
		this.links = Map.copyOf(links);
	}

	/**
	 * Return a page of a reference.
	 * @param name the name on the page, such as that of an application or a file
	 * @param reference the reference
	 * @return a page
	 */
	public static TypesPage of(String name, TypeReference reference) {
		return new TypesPage(name, reference, Map.of());
	}

	/**
	 * Return a page that leads to another one.
	 * @param name the kind of page at the address, such as {@code configuration}
	 * @param address the address, relative to that of the page
	 * @return a new page
	 */
	public TypesPage withLink(String name, String address) {
		Map<String, String> more = new LinkedHashMap<>(this.links);
		more.put(name, address);
		return new TypesPage(this.name, this.reference, more);
	}

	/**
	 * Return the page.
	 * @return an HTML text, to be written as UTF-8
	 */
	public String toHtml() {
		Map<String, @Nullable Object> data = new LinkedHashMap<>();
		data.put("name", this.name);
		data.put("types", types());
		if (!this.links.isEmpty()) {
			data.put("links", this.links);
		}
		return Template.TYPES.fill(Map.of("policy", policy(), "title", Text.html(this.name), "data", Text.json(data)));
	}

	private JsonNode types() {
		JsonNode types = MAPPER.readTree(this.reference.toJson());
		List<JsonNode> marked = types.findParents("secret");
		marked.stream()
			.filter((node) -> node.get("secret").isBoolean())
			.forEach((node) -> ((ObjectNode) node).remove("defaults"));
		return types;
	}

	/**
	 * Return the content security policy of the page, which the page also declares. A
	 * server sends it in the header {@code Content-Security-Policy}.
	 * @return the policy
	 */
	public String policy() {
		return sharedPolicy();
	}

	/**
	 * Return the policy that pages of all references have, for a server that sends it
	 * before a page.
	 * @return the policy
	 */
	public static String sharedPolicy() {
		return Policies.TYPES;
	}

	/**
	 * The policy, whose hashes are those of the same texts every time.
	 */
	private static final class Policies {

		static final String TYPES = Policy.of(Template.TYPES, false);

	}

}
