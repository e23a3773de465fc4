package dev.fingy.reference;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.internal.document.Json;

/**
 * The reference as JSON. What is empty, {@code null} or {@code false} is left out.
 */
final class ReferenceJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.changeDefaultPropertyInclusion((include) -> include.withValueInclusion(JsonInclude.Include.NON_DEFAULT))
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
		.enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.withConfigOverride(List.class, (list) -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
		.withConfigOverride(Map.class, (map) -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
		.withConfigOverride(String.class,
				(text) -> text.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
		.build();

	private ReferenceJson() {
	}

	static String write(TypeReference reference) {
		return Json.pretty(MAPPER.valueToTree(reference));
	}

	static TypeReference read(String json) {
		try {
			JsonNode tree = MAPPER.readTree(json);
			int version = tree.path("fingyTypes").asInt(0);
			if (version != TypeReference.VERSION) {
				throw new IllegalArgumentException((version == 0) ? "is no type reference: it has no 'fingyTypes'"
						: "is a type reference of version " + version + ", of which only " + TypeReference.VERSION
								+ " is known");
			}
			return MAPPER.treeToValue(tree, TypeReference.class);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("is no type reference: " + ex.getOriginalMessage(), ex);
		}
	}

}
