package dev.fingy.boot.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import tools.jackson.databind.node.NullNode;

import dev.fingy.internal.document.Document;

/**
 * A document as the response of an endpoint. Spring Boot's mapper for endpoints leaves
 * out nulls, and in a document they are values: so they are there as JSON's own.
 */
final class ResponseBody {

	private ResponseBody() {
	}

	static Map<String, @Nullable Object> of(Document document) {
		return OperationResponseBody.of(document.toMap(NullNode.getInstance()));
	}

	static Map<String, @Nullable Object> of(Map<?, ?> document) {
		return OperationResponseBody.of(map(document));
	}

	private static Map<String, @Nullable Object> map(Map<?, ?> map) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>();
		map.forEach((key, value) -> copy.put(String.valueOf(key), value(value)));
		return copy;
	}

	private static Object value(@Nullable Object value) {
		if (value == null) {
			return NullNode.getInstance();
		}
		if (value instanceof Map<?, ?> map) {
			return map(map);
		}
		return (value instanceof List<?> list) ? list.stream().map(ResponseBody::value).toList() : value;
	}

}
