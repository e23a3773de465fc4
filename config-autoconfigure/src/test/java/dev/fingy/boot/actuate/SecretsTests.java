package dev.fingy.boot.actuate;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.autoconfigure.context.properties.ConfigurationPropertiesReportEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.env.EnvironmentEndpointAutoConfiguration;
import org.springframework.boot.actuate.context.properties.ConfigurationPropertiesReportEndpoint;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.env.EnvironmentEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.boot.FingyAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Spring Boot's endpoints mask, Fingy's masks; and what is a secret of Fingy's, they
 * mask.
 */
class SecretsTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class, FingyEndpointAutoConfiguration.class,
				FingySanitizingAutoConfiguration.class, EndpointAutoConfiguration.class,
				EnvironmentEndpointAutoConfiguration.class,
				ConfigurationPropertiesReportEndpointAutoConfiguration.class))
		.withUserConfiguration(Application.class)
		.withPropertyValues("management.endpoints.web.exposure.include=*",
				"management.endpoints.jmx.exposure.include=*", "management.endpoint.fingy.show-values=always",
				"management.endpoint.env.show-values=always", "management.endpoint.configprops.show-values=always");

	@ParameterizedTest
	@ValueSource(strings = { "vault", "commandLineArgs", "systemEnvironment" })
	void functionMasksBySourceAsInEnv(String source) {
		this.runner.withInitializer((context) -> add(source, context.getEnvironment()))
			.withBean(SanitizingFunction.class, () -> (data) -> {
				PropertySource<?> given = data.getPropertySource();
				boolean masked = given != null && given.getName().equals(source);
				return masked ? data.withSanitizedValue() : data;
			})
			.run((context) -> {
				String name = source.equals("systemEnvironment") ? "T_NODE_SITE" : "t.node.site";
				assertThat(env(context, name)).isEqualTo("******");
				assertThat(property(context, "site"))
					.isEqualTo("{masked=true, origin=\"" + name + "\" from property source \"" + source + "\"}");
			});
	}

	private static void add(String name, ConfigurableEnvironment environment) {
		PropertySource<?> source = switch (name) {
			case "commandLineArgs" -> new SimpleCommandLinePropertySource("--t.node.site=hunter2");
			case "systemEnvironment" -> new SystemEnvironmentPropertySource(name, Map.of("T_NODE_SITE", "hunter2"));
			default -> new MapPropertySource(name, Map.of("t.node.site", "hunter2"));
		};
		environment.getPropertySources().remove(name);
		environment.getPropertySources().addFirst(source);
	}

	@Test
	void functionMasksWhatAPlaceholderTakesFromASource() {
		this.runner
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("vault", Map.of("pass", "hunter2"))))
			.withBean(SanitizingFunction.class, () -> SanitizingFunction.sanitizeValue().ifKeyEquals("pass"))
			.withPropertyValues("t.node.site=x-${pass}")
			.run((context) -> assertThat(property(context, "site"))
				.isEqualTo("{masked=true, origin=\"t.node.site\" from property source \"test\"}"));
	}

	@Test
	void functionMasksListsThatAreWrittenAsOneValue() {
		this.runner.withBean(SanitizingFunction.class, () -> SanitizingFunction.sanitizeValue().ifKeyEndsWith("hosts"))
			.withPropertyValues("t.node.hosts=hunter2,b")
			.run((context) -> {
				assertThat(env(context, "t.node.hosts")).isEqualTo("******");
				String masked = "{masked=true, origin=\"t.node.hosts\" from property source \"test\"}";
				assertThat(property(context, "hosts")).isEqualTo("{items=[" + masked + ", " + masked + "]}");
			});
	}

	@Test
	void functionMasksByTheNameThatTheSourceHas() {
		this.runner.withInitializer((context) -> add("systemEnvironment", context.getEnvironment()))
			.withBean(SanitizingFunction.class, () -> SanitizingFunction.sanitizeValue().ifKeyEquals("T_NODE_SITE"))
			.run((context) -> assertThat(property(context, "site")).startsWith("{masked=true, "));
	}

	@Test
	void configpropsMasksSecrets() {
		this.runner
			.withPropertyValues("t.phrase=hunter2", "t.plain.pass-phrase=hunter2", "t.plain.site=shown",
					"t.items[0].pass-phrase=hunter2", "t.by-name.a.pass-phrase=hunter2", "t.again.ref=t.plain",
					"t.login.user=hunter2")
			.run((context) -> {
				context.getBean(Config.class).again();
				String properties = configprops(context);
				assertThat(properties).contains("phrase=******", "site=shown", "passPhrase=******", "user=******")
					.doesNotContain("hunter2");
			});
	}

	@Test
	void envMasksSecrets() {
		this.runner
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.replace("systemEnvironment",
						new SystemEnvironmentPropertySource("systemEnvironment",
								Map.of("T_NODE_PASS_PHRASE", "hunter2", "T_PLAIN_PASSPHRASE", "hunter2", "T_PLAIN_SITE",
										"s"))))
			.withPropertyValues("t.phrase=hunter2", "t.login.user=hunter2", "t.phrases=shown")
			.run((context) -> {
				assertThat(env(context, "T_NODE_PASS_PHRASE")).isEqualTo("******");
				assertThat(env(context, "T_PLAIN_PASSPHRASE")).isEqualTo("******");
				assertThat(env(context, "T_PLAIN_SITE")).isEqualTo("s");
				assertThat(env(context, "t.phrase")).isEqualTo("******");
				assertThat(env(context, "t.login.user")).isEqualTo("******");
				assertThat(env(context, "t.phrases")).isEqualTo("shown");
			});
	}

	@Test
	void secretsOfSpringBootsEndpointsAreMaskedWithoutFingysEndpoint() {
		this.runner
			.withPropertyValues("management.endpoints.web.exposure.exclude=fingy",
					"management.endpoints.jmx.exposure.exclude=fingy", "t.phrase=hunter2")
			.run((context) -> {
				assertThat(context).doesNotHaveBean(FingyEndpoint.class);
				assertThat(env(context, "t.phrase")).isEqualTo("******");
			});
	}

	@Test
	void applicationReplacesTheFunction() {
		this.runner
			.withBean("fingySanitizingFunction", SanitizingFunction.class,
					() -> SanitizingFunction.sanitizeValue().ifKeyEquals("t.phrases"))
			.withPropertyValues("t.phrases=a", "t.phrase=b")
			.run((context) -> {
				assertThat(env(context, "t.phrases")).isEqualTo("******");
				assertThat(env(context, "t.phrase")).isEqualTo("b");
			});
	}

	@Test
	void functionIsAbsentWithoutActuator() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(FingyAutoConfiguration.class, FingySanitizingAutoConfiguration.class))
			.withUserConfiguration(Application.class)
			.withClassLoader(new FilteredClassLoader(SanitizingFunction.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(Config.class)
				.doesNotHaveBean("fingySanitizingFunction"));
	}

	private static Object env(ApplicationContext context, String name) {
		return context.getBean(EnvironmentEndpoint.class).environmentEntry(name).getProperty().getValue();
	}

	private static String configprops(ApplicationContext context) {
		return context.getBean(ConfigurationPropertiesReportEndpoint.class)
			.configurationPropertiesWithPrefix("t")
			.getContexts()
			.values()
			.stream()
			.flatMap((each) -> each.getBeans().values().stream())
			.map((bean) -> bean.getProperties() + " " + bean.getInputs())
			.findFirst()
			.orElse("");
	}

	private static String property(ApplicationContext context, String name) {
		Map<?, ?> node = context.getBean(FingyEndpoint.class).document();
		for (String element : List.of("configurations", "t", "properties", "node", "properties")) {
			node = (Map<?, ?>) node.get(element);
		}
		return String.valueOf(node.get(name));
	}

	@Discriminated(defaultType = "server")
	interface Node {

	}

	@TypeName("server")
	record Server(@Nullable String site, @Nullable List<String> hosts,
			@Secret @Nullable String passPhrase) implements Node {

	}

	record Login(String user) {

	}

	@ConfigurationProperties("t")
	record Config(Lazy<Node> node, Node plain, Node again, List<Node> items, Map<String, Node> byName,
			@Secret String phrase, @Secret Login login) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Config.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Server.class);
		}

	}

}
