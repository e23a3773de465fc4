package dev.fingy.demo;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

import dev.fingy.test.FingyTypes;

/**
 * What the documentation shows of the types of the demo.
 */
class TypesTests {

	@TestFactory
	Stream<DynamicNode> everyExampleBinds() {
		return FingyTypes.of(SeattleRainApplication.class).withoutExamples("ada-delta", "hinge").tests();
	}

}
