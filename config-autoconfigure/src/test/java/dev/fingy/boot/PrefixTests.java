package dev.fingy.boot;

import org.jspecify.annotations.Nullable;
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
 * Tests for configurations whose prefixes meet.
 */
class PrefixTests {

	private static final String NAME = PrefixTests.class.getName();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withBean(TypeContributor.class, () -> (types) -> types.add(Leaf.class, Pair.class));

	@Test
	void twoHoldersOnOnePrefixFailNamingBoth() {
		this.runner.withUserConfiguration(Twice.class)
			.withPropertyValues("app.node.type=leaf")
			.run((context) -> assertThat(context).getFailure().isInstanceOf(FingyException.class).hasMessage("""
					1 problem in the prefixes of the configurations:

					  app: is bound to both %1$s$First and %1$s$Second; give one of them another prefix, \
					or let it hold no nodes
					""".formatted(NAME)));
	}

	@Test
	void holderAndPlainClassShareAPrefix() {
		this.runner.withUserConfiguration(WithPlain.class)
			.withPropertyValues("app.node.type=leaf", "app.name=a")
			.run((context) -> {
				assertThat(context.getBean(First.class).node().get()).isEqualTo(new Leaf());
				assertThat(context.getBean(Plain.class).name()).isEqualTo("a");
			});
	}

	@Test
	void nodeOfTwoConfigurationsFailsNamingBoth() {
		this.runner.withUserConfiguration(Overlapping.class)
			.withPropertyValues("app.node.type=pair", "app.node.node.type=leaf")
			.run((context) -> assertThat(context).getFailure().isInstanceOf(FingyException.class).hasMessage("""
					1 problem in the names of the beans:

					  app.node.node: is a node of both 'app', which is a %1$s$First, and 'app.node', \
					which is a %1$s$Inner; give one of them another prefix
					      Origin: "app.node.node.type" from property source "test"
					""".formatted(NAME)));
	}

	@Test
	void twoBeansOfOneClassHaveTheirOwnPrefixes() {
		this.runner.withUserConfiguration(TwoBeans.class)
			.withPropertyValues("one.node.type=leaf", "two.node.type=pair")
			.run((context) -> {
				assertThat(context.getBean("one", JavaBean.class).getNode().get()).isInstanceOf(Leaf.class);
				assertThat(context.getBean("two", JavaBean.class).getNode().get()).isInstanceOf(Pair.class);
			});
	}

	@Test
	void twoBeansOfOneClassOnOnePrefixAreTwoObjects() {
		this.runner.withUserConfiguration(TwoBeansOnOne.class)
			.withPropertyValues("one.node.type=leaf")
			.run((context) -> {
				JavaBean first = context.getBean("first", JavaBean.class);
				JavaBean second = context.getBean("second", JavaBean.class);
				assertThat(first).isNotSameAs(second);
				assertThat(first.getNode().get()).isSameAs(second.getNode().get())
					.isSameAs(context.getBean("one.node"));
			});
	}

	@Discriminated
	interface Item {

	}

	@TypeName("leaf")
	record Leaf() implements Item {

	}

	@TypeName("pair")
	record Pair(@Nullable Lazy<Item> node) implements Item {

	}

	@ConfigurationProperties("app")
	record First(Lazy<Item> node) {

	}

	@ConfigurationProperties("app")
	record Second(Lazy<Item> node) {

	}

	@ConfigurationProperties("app.node")
	record Inner(Lazy<Item> node) {

	}

	@ConfigurationProperties("app")
	record Plain(String name) {

	}

	public static class JavaBean {

		private Lazy<Item> node;

		public Lazy<Item> getNode() {
			return this.node;
		}

		public void setNode(Lazy<Item> node) {
			this.node = node;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties({ First.class, Second.class })
	static class Twice {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties({ First.class, Plain.class })
	static class WithPlain {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties({ First.class, Inner.class })
	static class Overlapping {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties
	static class TwoBeans {

		@Bean
		@ConfigurationProperties("one")
		JavaBean one() {
			return new JavaBean();
		}

		@Bean
		@ConfigurationProperties("two")
		JavaBean two() {
			return new JavaBean();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties
	static class TwoBeansOnOne {

		@Bean
		@ConfigurationProperties("one")
		JavaBean first() {
			return new JavaBean();
		}

		@Bean
		@ConfigurationProperties("one")
		JavaBean second() {
			return new JavaBean();
		}

	}

}
