package dev.fingy;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Animal.Cat;
import dev.fingy.zoo.Animal.Wolf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keys of maps of which Spring Boot drops characters.
 */
class ChangedKeysTests {

	@Test
	void keysThatBecomeOneAreAProblem() {
		assertThat(TestSources.yaml("t:", "  map: { a/b: cat, a b: wolf, c: cat }").problems(Holder.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.map.ab: is written as 'a/b' and 'a b' in one source, which are one key to Spring Boot; \
					write them in brackets, as '[a/b]' and '[a b]'
					      Origin: Byte array resource [application.yaml] - 2:25
					""");
		assertThat(
				TestSources.yaml("t:", "  map: { ab: cat, a/b: { type: wolf, pack-size: 2 } }").problems(Holder.class))
			.isEqualTo("""
					2 problems in the configuration of 't':

					  t.map.ab: is written as 'ab' and 'a/b' in one source, which are one key to Spring Boot; write \
					it in brackets, as '[a/b]'
					      Origin: Byte array resource [application.yaml] - 2:32

					  t.map.ab.type: names another type than 't.map.ab' in the same source
					      Value:  wolf
					      Origin: Byte array resource [application.yaml] - 2:32
					""");
		assertThat(TestSources.yaml("t:", "  map: { c: cat }")
			.under("--t.map.a/b=cat", "--t.map.a:b=cat", "--t.map.ab=wolf")
			.problems(Holder.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.map.ab: is written as 'a:b' and 'ab' and 'a/b' in one source, which are one key to Spring \
					Boot; write them in brackets, as '[a:b]' and '[a/b]'
					      Origin: "t.map.a/b" from property source "commandLineArgs"
					""");
	}

	@Test
	void keysInBracketsMayHoldBrackets() {
		TestSources sources = TestSources.yaml("t:", "  map: { '[a[0]: ]': cat, '[!x[1].y]': cat, '[: ]': cat }");
		assertThat(sources.warnings(Holder.class)).isEqualTo("0 problems in the configuration of 't':\n");
		assertThat(sources.bind("t", Holder.class).map()).containsOnlyKeys("a[0]: ", "!x[1].y", ": ");
	}

	@Test
	void keysThatBecomeOneInANodeAreAProblem() {
		assertThat(TestSources
			.yaml("t:", "  node: { type: scored, scores: { a/b: 1, a b: 2 },", "    more: { x: { 'p q': 1, pq: 2 } } }")
			.with((types) -> types.add(Scored.class))
			.problems(Holder.class)).isEqualTo("""
					2 problems in the configuration of 't':

					  t.node.scores.ab: is written as 'a/b' and 'a b' in one source, which are one key to Spring \
					Boot; write them in brackets, as '[a/b]' and '[a b]'
					      Origin: Byte array resource [application.yaml] - 2:48

					  t.node.more.x.pq: is written as 'p q' and 'pq' in one source, which are one key to Spring \
					Boot; write it in brackets, as '[p q]'
					      Origin: Byte array resource [application.yaml] - 3:32
					""");
	}

	@Test
	void aKeyThatLosesCharactersIsAWarning() {
		TestSources sources = TestSources
			.yaml("t:", "  map: { a/b: cat, größe: { type: wolf }, my_key: cat, X-1: cat }",
					"  node: { type: scored, scores: { -a: 1, 1/2: 2 } }")
			.with((types) -> types.add(Scored.class));
		assertThat(sources.bind("t", Holder.class).map()).containsOnlyKeys("ab", "gre", "my_key", "X-1");
		assertThat(sources.warnings(Holder.class)).isEqualTo("""
				4 problems in the configuration of 't':

				  t.map.ab: is written as 'a/b', of which Spring Boot drops characters; write it in brackets, \
				as '[a/b]'
				      Origin: Byte array resource [application.yaml] - 2:15

				  t.map.gre: is written as 'größe', of which Spring Boot drops characters; write it in \
				brackets, as '[größe]'
				      Origin: Byte array resource [application.yaml] - 2:35

				  t.node.scores.a: is written as '-a', of which Spring Boot drops characters; write it in \
				brackets, as '[-a]'
				      Origin: Byte array resource [application.yaml] - 3:39

				  t.node.scores.12: is written as '1/2', of which Spring Boot drops characters; write it in \
				brackets, as '[1/2]'
				      Origin: Byte array resource [application.yaml] - 3:47
				""");
	}

	@Test
	void aKeyOfWhichNothingIsLeftIsAProblem() {
		assertThat(TestSources.yaml("t:", "  map: { '日本': { type: cat }, a: cat }").problems(Holder.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.map: has the key '日本', of which Spring Boot keeps nothing; write it in brackets, as '[日本]'
					      Origin: Byte array resource [application.yaml] - 2:24
					""");
		assertThat(TestSources.yaml("t:", "  map: { '日本': cat }").problems(Holder.class)).isEqualTo("""
				2 problems in the configuration of 't':

				  t.map: has the key '日本', of which Spring Boot keeps nothing; write it in brackets, as '[日本]'
				      Origin: Byte array resource [application.yaml] - 2:16

				  t.map: expects entries, not a value
				      Value:  cat
				      Origin: Byte array resource [application.yaml] - 2:16
				""");
	}

	@Test
	void bracketsKeepAllCharacters() {
		TestSources sources = TestSources.yaml("t:", "  map: { '[a/b]': cat, '[a b]': wolf, ab: cat, '[日本]': cat }");
		assertThat(sources.bind("t", Holder.class).map())
			.isEqualTo(Map.of("a/b", new Cat(true), "a b", new Wolf(1), "ab", new Cat(true), "日本", new Cat(true)));
		assertThat(sources.warnings(Holder.class)).isEqualTo("""
				0 problems in the configuration of 't':
				""");
	}

	@Test
	void aHigherSourceMayWriteTheKeyOfALowerOneInAnotherWay() {
		TestSources sources = TestSources.yaml("t:", "  map: { a-b: wolf }").under("--t.map.a/b.pack-size=3");
		assertThat(sources.bind("t", Holder.class).map()).isEqualTo(Map.of("a-b", new Wolf(3)));
		assertThat(sources.warnings(Holder.class)).isEqualTo("""
				0 problems in the configuration of 't':
				""");
	}

	@Test
	void mapsOutsideOfNodesKeepTheRuleOfSpringBoot() {
		TestSources sources = TestSources.yaml("t:", "  plain: { a/b: 1, a b: 2, '日本': 3 }");
		Holder bound = sources.bind("t", Holder.class);
		assertThat(bound).isEqualTo(Binder.get(sources.environment()).bind("t", Holder.class).get());
		assertThat(sources.warnings(Holder.class)).isEqualTo("""
				0 problems in the configuration of 't':
				""");
	}

	@TypeName("scored")
	record Scored(@DefaultValue Map<String, Integer> scores,
			@DefaultValue Map<String, Map<String, Integer>> more) implements Animal {

	}

	record Holder(@Nullable Map<String, Animal> map, @Nullable Animal node, @Nullable Map<String, Integer> plain) {

	}

}
