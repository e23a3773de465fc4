package dev.fingy.boot;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for beans of the application that have the names of nodes.
 */
class ApplicationBeansTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withUserConfiguration(Application.class)
		.withPropertyValues("t.model.type=plain", "t.other.ref=t.model");

	private final ApplicationContextRunner overriding = this.runner.withAllowBeanDefinitionOverriding(true);

	@Test
	void replacesTheNodeWhereBeanDefinitionsMayBeOverridden() {
		this.overriding.withBean("t.model", Fake.class).run((context) -> {
			Properties properties = context.getBean(Properties.class);
			assertThat(properties.model().get()).isSameAs(context.getBean("t.model")).isInstanceOf(Fake.class);
			assertThat(properties.other().get()).isSameAs(context.getBean("t.model"));
			assertThat(properties.model().isCreated()).isTrue();
			assertThat(context.getBean(Model.class)).isSameAs(context.getBean("t.model"));
		});
	}

	@Test
	void replacesTheNodeByAnotherNameOfIt() {
		this.overriding.withUserConfiguration(Aliased.class)
			.run((context) -> assertThat(context.getBean(Properties.class).model().get())
				.isSameAs(context.getBean("mine")));
	}

	@Test
	void replacesTheNodeAsASingletonWithoutDefinition() {
		Fake fake = new Fake();
		this.overriding.withInitializer((context) -> context.getBeanFactory().registerSingleton("t.model", fake))
			.run((context) -> assertThat(context.getBean(Properties.class).model().get()).isSameAs(fake));
	}

	@Test
	void isAProblemWhereBeanDefinitionsMayNotBeOverridden() {
		this.runner.withUserConfiguration(Aliased.class)
			.run((context) -> assertThat(context).getFailure().isInstanceOf(FingyException.class).hasMessage("""
					1 problem in the names of the beans:

					  t.model: the node's bean would have the name of the bean 't.model' of %s$Fake; rename that bean, \
					set spring.main.allow-bean-definition-overriding=true if it replaces the node, or set \
					fingy.beans.enabled=false
					      Origin: "t.model.type" from property source "test"
					""".formatted(ApplicationBeansTests.class.getName())));
	}

	@Test
	void isAProblemIfItIsOfAnotherType() {
		this.overriding.withBean("t.model", String.class, () -> "mine")
			.run((context) -> assertThat(context).getFailure().isInstanceOf(FingyException.class).hasMessage("""
					1 problem in the names of the beans:

					  t.model: is replaced by the bean 't.model' of java.lang.String, which is not a %s$Model
					      Origin: "t.model.type" from property source "test"
					""".formatted(ApplicationBeansTests.class.getName())));
	}

	@Test
	void isAProblemIfItHasTheNameOfAReference() {
		this.overriding.withBean("t.other", Fake.class)
			.run((context) -> assertThat(context).getFailure().isInstanceOf(FingyException.class).hasMessage("""
					1 problem in the names of the beans:

					  t.other: the node's bean would have the name of the bean 't.other' of %s$Fake; rename that bean, \
					or set fingy.beans.enabled=false
					      Origin: "t.other.ref" from property source "test"
					""".formatted(ApplicationBeansTests.class.getName())));
	}

	@Discriminated
	interface Model {

	}

	@TypeName("plain")
	record Plain() implements Model {

	}

	static final class Fake implements Model {

	}

	@ConfigurationProperties("t")
	record Properties(Lazy<Model> model, Lazy<Model> other) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Aliased {

		@Bean({ "mine", "t.model" })
		Fake mine() {
			return new Fake();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Properties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Plain.class);
		}

	}

}
