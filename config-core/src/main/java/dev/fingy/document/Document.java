package dev.fingy.document;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.source.PropertyPath;
import dev.fingy.tree.Node;
import dev.fingy.tree.SecretTexts;

/**
 * What was resolved, as it may leave the process: secrets are not in it any more. The
 * same document is written to files and shown by the endpoint.
 */
public final class Document {

	/**
	 * The version of the format.
	 */
	public static final int VERSION = 1;

	private final Map<String, @Nullable Object> content;

	private Document(Map<String, @Nullable Object> content) {
		this.content = Collections.unmodifiableMap(content);
	}

	/**
	 * Return the document of bound configurations.
	 * @param header what it says of itself
	 * @param configurations the configurations
	 * @param masking which values to leave out beside those of secrets
	 * @param objects the objects that exist
	 * @return a document
	 */
	public static Document of(Header header, List<ConfigurationNode> configurations, Masking masking,
			LiveObjects objects) {
		SecretTexts secrets = SecretTexts.of(configurations.stream().map(ConfigurationNode::root).toList());
		Sanitizer sanitizer = new Sanitizer(masking, objects, secrets);
		Map<String, DocumentNode> sanitized = new LinkedHashMap<>();
		configurations
			.forEach((configuration) -> sanitized.put(configuration.prefix(), sanitizer.configuration(configuration)));
		Map<String, @Nullable Object> content = head(header, Fingerprints.config(configurations),
				Fingerprints.code(configurations));
		content.put("configurations", DocumentShape.map(sanitized));
		return new Document(content);
	}

	/**
	 * Return the document of a node that stands on its own.
	 * @param header what it says of itself
	 * @param path the path of the node, empty for a free-standing one; masking and live
	 * objects are asked by paths that begin with it
	 * @param root the node
	 * @param masking which values to leave out beside those of secrets
	 * @param objects the objects that exist
	 * @return a document
	 */
	public static Document of(Header header, String path, Node root, Masking masking, LiveObjects objects) {
		DocumentNode sanitized = new Sanitizer(masking, objects, SecretTexts.of(List.of(root)))
			.node(PropertyPath.of(path), root);
		Map<String, @Nullable Object> content = head(header, Fingerprints.config(root), Fingerprints.code(root));
		content.put("root", DocumentShape.of(sanitized));
		return new Document(content);
	}

	private static Map<String, @Nullable Object> head(Header header, String config, String code) {
		Map<String, @Nullable Object> head = new LinkedHashMap<>();
		head.put("fingy", VERSION);
		if (header.application() != null) {
			head.put("application", header.application());
		}
		head.put("captured", header.captured().toString());
		Map<String, String> fingerprint = new LinkedHashMap<>();
		fingerprint.put("config", config);
		fingerprint.put("code", code);
		head.put("fingerprint", fingerprint);
		return head;
	}

	/**
	 * Return the document as text.
	 * @return indented JSON that ends with a line break
	 */
	public String toJson() {
		return Json.pretty(this.content);
	}

	/**
	 * Return the document as maps, lists, strings, numbers and booleans, in the order in
	 * which they are written.
	 * @return an unmodifiable view
	 */
	public Map<String, @Nullable Object> toMap() {
		return this.content;
	}

	/**
	 * What a document says of itself.
	 *
	 * @param application the name of the application, or {@code null} if it has none
	 * @param captured when the document was made
	 */
	public record Header(@Nullable String application, Instant captured) {

	}

}
