package dev.fingy.boot;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.core.ResolvableType;

import dev.fingy.Discriminated;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for annotations of Spring on the class of a node, which are honoured or refused.
 */
class BeanAnnotationsTests {

	private static final List<String> CREATED = new ArrayList<>();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withUserConfiguration(Application.class)
		.withPropertyValues("t.second.type=plain");

	@BeforeEach
	void reset() {
		CREATED.clear();
	}

	@Test
	void primaryNodeIsInjectedByType() {
		this.runner.withPropertyValues("t.first.type=preferred").run((context) -> {
			assertThat(context.getBean(Part.class)).isInstanceOf(Preferred.class)
				.isSameAs(context.getBean(Properties.class).first().get());
			assertThat(context.getBeanProvider(ResolvableType.forClassWithGenerics(Lazy.class, Part.class)).getObject())
				.isSameAs(context.getBean(Properties.class).first());
		});
	}

	@Test
	void fallbackNodeIsInjectedLast() {
		this.runner.withPropertyValues("t.first.type=substitute")
			.run((context) -> assertThat(context.getBean(Part.class)).isInstanceOf(Plain.class));
	}

	@Test
	void beansThatANodeDependsOnAreCreatedBefore() {
		this.runner.withPropertyValues("t.first.type=dependent").run((context) -> {
			assertThat(CREATED).isEmpty();
			context.getBean(Properties.class).first().get();
			assertThat(CREATED).containsExactly("migration", "plain", "dependent");
		});
	}

	@Test
	void missingBeanThatANodeDependsOnIsAProblem() {
		this.runner.withPropertyValues("t.first.type=orphan")
			.run((context) -> assertThat(context).getFailure().isInstanceOf(FingyException.class).hasMessage("""
					1 problem in the beans of nodes:

					  t.first: depends on the bean 'nowhere', which does not exist
					      Origin: "t.first.type" from property source "test"
					"""));
	}

	@Test
	void nodeThatIsNotLazyIsCreatedAtStartup() {
		this.runner.withPropertyValues("t.first.type=eager", "t.first.broken=false").run((context) -> {
			assertThat(CREATED).containsExactly("eager");
			assertThat(context.getBean(Properties.class).first().isCreated()).isTrue();
			assertThat(context.getBean(Properties.class).second().isCreated()).isFalse();
			assertThat(context.getBean("t.first")).isSameAs(context.getBean(Properties.class).first().get());
		});
	}

	@Test
	void nodeThatIsNotLazyFailsAtStartup() {
		this.runner.withPropertyValues("t.first.type=eager", "t.first.broken=true")
			.run((context) -> assertThat(context).getFailure().isInstanceOf(FingyException.class).hasMessage("""
					1 problem in the creation of 't.first':

					  t.first: 'eager' could not be created: IllegalStateException: broken
					      Origin: "t.first.type" from property source "test"
					"""));
	}

	@Test
	void otherScopesAreRefused() {
		this.runner.withPropertyValues("t.first.type=prototype", "t.second.type=proxied")
			.run((context) -> assertThat(context).getFailure().isInstanceOf(FingyException.class).hasMessage("""
					2 problems in the beans of nodes:

					  t.first: cannot have the scope 'prototype', which %1$s$Prototype has, as a node is one object; \
					Lazy.create() creates others
					      Origin: "t.first.type" from property source "test"

					  t.second: cannot have a scoped proxy, which %1$s$Proxied has, as a node is one object
					      Origin: "t.second.type" from property source "test"
					""".formatted(BeanAnnotationsTests.class.getName())));
	}

	@Test
	void singletonsAreWhatNodesAre() {
		this.runner.withPropertyValues("t.first.type=single").run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void factoryMethodsHaveAnnotationsOfTheirOwn() {
		this.runner.withPropertyValues("t.first.type=made", "t.second.type=remade")
			.run((context) -> assertThat(context.getBean(Part.class))
				.isSameAs(context.getBean(Properties.class).second().get()));
	}

	@Test
	void annotationsOfAClassThatIsReplacedDoNotMatter() {
		this.runner.withAllowBeanDefinitionOverriding(true)
			.withBean("t.first", Plain.class)
			.withPropertyValues("t.first.type=prototype")
			.run((context) -> assertThat(context.getBean(Properties.class).first().get()).isInstanceOf(Plain.class));
	}

	@Discriminated
	public interface Part {

	}

	@TypeName("plain")
	public static class Plain implements Part {

		Plain() {
			CREATED.add("plain");
		}

	}

	@TypeName("preferred")
	@Primary
	public static class Preferred implements Part {

	}

	@TypeName("substitute")
	@Fallback
	public static class Substitute implements Part {

	}

	@TypeName("dependent")
	@DependsOn({ "migration", "t.second" })
	public static class Dependent implements Part {

		Dependent() {
			CREATED.add("dependent");
		}

	}

	@TypeName("orphan")
	@DependsOn("nowhere")
	public static class Orphan implements Part {

	}

	@TypeName("eager")
	@org.springframework.context.annotation.Lazy(false)
	public static class Eager implements Part {

		Eager(boolean broken) {
			CREATED.add("eager");
			if (broken) {
				throw new IllegalStateException("broken");
			}
		}

	}

	@TypeName("prototype")
	@Scope("prototype")
	public static class Prototype implements Part {

	}

	@TypeName("proxied")
	@Scope(proxyMode = ScopedProxyMode.TARGET_CLASS)
	public static class Proxied implements Part {

	}

	@TypeName("single")
	@Scope("singleton")
	public static class Single implements Part {

	}

	@Scope("prototype")
	public static final class Made implements Part {

		private Made() {
		}

		@TypeName("made")
		public static Made made() {
			return new Made();
		}

		@TypeName("remade")
		@Primary
		public static Made remade() {
			return new Made();
		}

	}

	@ConfigurationProperties("t")
	record Properties(Lazy<Part> first, Lazy<Part> second) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Properties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Plain.class, Preferred.class, Substitute.class, Dependent.class, Orphan.class,
					Eager.class, Prototype.class, Proxied.class, Single.class, Made.class);
		}

		@Bean
		@org.springframework.context.annotation.Lazy
		Object migration() {
			CREATED.add("migration");
			return new Object();
		}

	}

}
