package dev.fingy.internal.processor.metadata;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.internal.document.Json;

/**
 * The content of a metadata file.
 *
 * @param groups what properties are grouped by
 * @param properties what can be set
 * @param hints which values properties can have
 * @param ignored what an author wants left out
 */
record Metadata(@JsonSetter(nulls = Nulls.AS_EMPTY) List<Item> groups,
		@JsonSetter(nulls = Nulls.AS_EMPTY) List<Item> properties, @JsonSetter(nulls = Nulls.AS_EMPTY) List<Item> hints,
		@Nullable Ignored ignored) {

	static final Metadata NONE = new Metadata(List.of(), List.of(), List.of(), null);

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	static Metadata read(String json) {
		return MAPPER.readValue(json, Metadata.class);
	}

	/**
	 * Write the metadata in the order and with the escapes of Spring Boot's processor, so
	 * that what it wrote stays as it is.
	 * @return indented JSON
	 */
	String write() {
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("groups", this.groups.stream().sorted(Item.BY_NAME).toList());
		file.put("properties",
				this.properties.stream()
					.sorted(Comparator.comparing(Item::isDeprecated).thenComparing(Item.BY_NAME))
					.toList());
		file.put("hints", this.hints.stream().sorted(Item.BY_NAME).toList());
		file.put("ignored", Map.of("properties", (this.ignored != null) ? this.ignored.properties() : List.of()));
		return Json.pretty(file).strip().replace("/", "\\/");
	}

	boolean isEmpty() {
		return this.groups.isEmpty() && this.properties.isEmpty() && this.hints.isEmpty();
	}

	Set<String> ignoredNames() {
		return (this.ignored != null) ? this.ignored.properties().stream().map(Item::name).collect(Collectors.toSet())
				: Set.of();
	}

	/**
	 * What an author wants left out.
	 *
	 * @param properties the properties
	 */
	record Ignored(@JsonSetter(nulls = Nulls.AS_EMPTY) List<Item> properties) {

	}

}
