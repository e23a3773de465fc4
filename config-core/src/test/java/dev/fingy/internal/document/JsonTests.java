package dev.fingy.internal.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Json}.
 */
class JsonTests {

	@Test
	void whatIsWrittenIsWhatAMapperWrites() {
		Map<String, @Nullable Object> shape = new LinkedHashMap<>();
		shape.put("texts", List.of("", "a\"\\/\b\f\n\r\t\u0001\u007f\u00e9\u2028\ud83d\ude00"));
		shape.put("numbers", List.of(0, -1, Long.MIN_VALUE, (short) 3, (byte) 4, 0.1, 1e300, 1.5f, -0.0, Double.NaN,
				new BigDecimal("1E+400"), new BigDecimal("1.10"), BigInteger.TEN.pow(30)));
		shape.put("others",
				Arrays.asList(true, false, null, List.of(), Map.of(), Map.of("a", Map.of("b", List.of(1)))));
		shape.put("mapped", List.of(new Item("a", 1), JsonMapper.shared().valueToTree(List.of("b"))));
		assertThat(Json.compact(shape)).isEqualTo(JsonMapper.shared().writeValueAsString(shape));
	}

	@Test
	void documentsAreIndented() {
		Map<String, @Nullable Object> shape = new LinkedHashMap<>();
		shape.put("a", List.of(1, List.of(), Map.of("b", true)));
		shape.put("empty", Map.of());
		shape.put("mapped", new Item("c", 2));
		assertThat(Json.pretty(shape)).isEqualTo("""
				{
				  "a": [
				    1,
				    [],
				    {
				      "b": true
				    }
				  ],
				  "empty": {},
				  "mapped": {
				    "name": "c",
				    "size": 2
				  }
				}
				""");
	}

	record Item(String name, int size) {

	}

}
