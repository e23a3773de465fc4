package dev.fingy;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.internal.resolution.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keys of maps that have dots, which need brackets.
 */
class DottedKeysTests {

	private static TestSources yaml(String... lines) {
		return TestSources.yaml(lines).with((types) -> types.add(Balancer.class, Proxy.class, Linear.class));
	}

	@Test
	void aKeyWithDotsNamesTheBrackets() {
		assertThat(yaml("t:", "  routes: {10.1.2.3: lb, 10.1.2.4: lb}").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.routes.10: names no type; set 'type'; a key with dots is written in brackets, as '[10.1.2.3]'
				      Origin: Byte array resource [application.yaml] - 2:22
				      Types:  lb, proxy
				""");
		assertThat(yaml("t:", "  routes: {'[10.1.2.3]': lb}").bind("t", Holder.class).routes())
			.isEqualTo(Map.of("10.1.2.3", new Balancer(80)));
	}

	@Test
	void aKeyWithOneDotBeforeANodeNamesTheBrackets() {
		assertThat(yaml("t:", "  routes: {api.v1: {type: lb, port: 3}}").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.routes.api: names no type; set 'type'; a key with dots is written in brackets, as '[api.v1]'
				      Origin: Byte array resource [application.yaml] - 2:27
				      Types:  lb, proxy
				""");
	}

	@Test
	void aKeyWithDotsOfABaseWithADefaultTypeNamesTheBrackets() {
		assertThat(yaml("t:", "  models: {v1.2: {size: 3}}").problems(Holder.class)).isEqualTo(
				"""
						1 problem in the configuration of 't':

						  t.models.v1.2: 'linear' has no such property; it is the default type, as 'type' is not set; a key with dots is written in brackets, as '[v1.2]'
						      Origin: Byte array resource [application.yaml] - 2:25
						      Properties: size
						""");
	}

	@Test
	void aKeyWithDotsOfTheCommandLineNamesTheBrackets() {
		assertThat(yaml("t:", "  plain: {}").under("--t.routes.example.org=proxy").problems(Holder.class)).isEqualTo(
				"""
						1 problem in the configuration of 't':

						  t.routes.example: names no type; set 'type'; a key with dots is written in brackets, as '[example.org]'
						      Origin: "t.routes.example.org" from property source "commandLineArgs"
						      Types:  lb, proxy
						""");
	}

	@Test
	void keysOfMapsOfListsMayHaveDots() {
		assertThat(yaml("t:", "  lists: {a.b: [1, 2]}").bind("t", Holder.class).lists())
			.isEqualTo(Map.of("a.b", List.of(1, 2)));
	}

	@Test
	void aKeyWithDotsOfAMapOfPlainObjectsIsIgnoredAndNamesTheBrackets() {
		assertThat(yaml("t:", "  servers: {a.b: {port: 1}}").resolve(Holder.class, Settings.DEFAULT).ignored())
			.extracting(Problem::sentence)
			.containsExactly(
					"t.servers.a.b: a Server has no such property, so it is ignored; a key with dots is written "
							+ "in brackets, as '[a.b]' [Byte array resource [application.yaml] - 2:25]");
	}

	@Test
	void aMistypedArgumentIsNoKey() {
		assertThat(yaml("t:", "  models: {a: {sice: 3}}").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.models.a.sice: 'linear' has no such property
				      Value:  3
				      Origin: Byte array resource [application.yaml] - 2:22
				      Properties: size
				      Did you mean 'size'?
				""");
	}

	@Test
	void keysOfMapsOfValuesMayHaveDots() {
		assertThat(yaml("t:", "  scores: {a.b: 1}").bind("t", Holder.class).scores()).isEqualTo(Map.of("a.b", 1));
	}

	@Discriminated
	interface Route {

	}

	@TypeName("lb")
	record Balancer(@DefaultValue("80") int port) implements Route {

	}

	@TypeName("proxy")
	record Proxy() implements Route {

	}

	@Discriminated(defaultType = "linear")
	interface Model {

	}

	@TypeName("linear")
	record Linear(@DefaultValue("1") int size) implements Model {

	}

	record Server(int port) {

	}

	record Holder(@Nullable Map<String, Route> routes, @Nullable Map<String, Model> models, @Nullable Model model,
			@Nullable Map<String, List<Integer>> lists, @Nullable Map<String, Server> servers,
			@Nullable Map<String, Integer> scores, @Nullable Map<String, String> plain) {

	}

}
