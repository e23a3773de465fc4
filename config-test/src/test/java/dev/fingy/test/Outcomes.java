package dev.fingy.test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs what a factory of tests returns, and tells how each test ends.
 */
final class Outcomes {

	static final String PASSED = "passed";

	private Outcomes() {
	}

	static Map<String, String> of(Stream<? extends DynamicNode> tests) {
		Map<String, String> outcomes = new LinkedHashMap<>();
		tests.forEach((test) -> outcomes.put(test.getDisplayName(), of((DynamicTest) test)));
		return outcomes;
	}

	private static String of(DynamicTest test) {
		try {
			test.getExecutable().execute();
			return PASSED;
		}
		catch (Throwable ex) {
			return String.valueOf(ex.getMessage());
		}
	}

}
