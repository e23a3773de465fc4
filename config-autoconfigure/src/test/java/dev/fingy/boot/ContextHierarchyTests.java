package dev.fingy.boot;

import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.internal.boot.Configurations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for contexts that have a parent, each of which binds configurations.
 */
@ExtendWith(OutputCaptureExtension.class)
class ContextHierarchyTests {

	private final ApplicationContextRunner parent = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withUserConfiguration(Parent.class)
		.withPropertyValues("t.model.type=plain", "t.model.name=parent", "shared.model.type=plain",
				"shared.model.name=shared");

	private final ApplicationContextRunner child = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withUserConfiguration(Child.class)
		.withPropertyValues("t.model.type=plain", "t.model.name=child");

	private void run(ApplicationContextRunner child, BiConsumer<ApplicationContext, ApplicationContext> consumer) {
		this.parent.run((outer) -> child.withParent(outer).run((context) -> {
			assertThat(context).hasNotFailed();
			consumer.accept(outer, context);
		}));
	}

	@Test
	void nodesOfTheChildHideThoseOfTheParent() {
		run(this.child, (parent, child) -> {
			assertThat(child.getBean("t.model")).isEqualTo(new Plain("child"))
				.isSameAs(child.getBean(Properties.class).model().get());
			assertThat(parent.getBean("t.model")).isEqualTo(new Plain("parent"))
				.isSameAs(parent.getBean(Properties.class).model().get());
			Consumer consumer = child.getBean(Consumer.class);
			assertThat(consumer.model()).isSameAs(child.getBean("t.model"));
			assertThat(consumer.lazy().get()).isSameAs(child.getBean("t.model"));
		});
	}

	@Test
	void nodesOfTheParentAreBeansOfTheChild() {
		run(this.child, (parent, child) -> {
			assertThat(child.getBean("shared.model")).isSameAs(parent.getBean(Shared.class).model().get());
			assertThat(child.getBean(Consumer.class).shared().get()).isSameAs(child.getBean("shared.model"));
		});
	}

	@Test
	void childRefersToNodesOfItsParent() {
		run(this.child.withPropertyValues("t.other.ref=shared.model"),
				(parent, child) -> assertThat(child.getBean(Properties.class).other().get())
					.isSameAs(parent.getBean("shared.model"))
					.isSameAs(child.getBean("t.other")));
	}

	@Test
	void childRefersToItsOwnNodesFirst() {
		run(this.child.withPropertyValues("t.other.ref=t.model"),
				(parent, child) -> assertThat(child.getBean(Properties.class).other().get())
					.isSameAs(child.getBean("t.model"))
					.isNotSameAs(parent.getBean("t.model")));
	}

	@Test
	void parentDoesNotReferToNodesOfItsChild() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
			.withUserConfiguration(Parent.class)
			.withPropertyValues("t.model.ref=inner.model")
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(FingyException.class)
				.hasMessageContaining("t.model: refers to 'inner.model', which belongs to no configuration"));
	}

	@Test
	void documentOfTheChildIsThatOfTheApplication(CapturedOutput output) {
		run(this.child, (parent, child) -> {
			Configurations own = child.getBean(Configurations.class);
			assertThat(own).isNotSameAs(parent.getBean(Configurations.class));
			assertThat(own.nodes()).extracting((node) -> node.prefix()).containsExactly("t", "shared");
			assertThat(own.fingerprint()).isNotEqualTo(parent.getBean(Configurations.class).fingerprint());
			child.getBean("t.model");
			assertThat(own.live().created("t.model")).isEqualTo(new Plain("child"));
			assertThat(own.live().created("shared.model")).isNull();
			parent.getBean("shared.model");
			assertThat(own.live().created("shared.model")).isEqualTo(new Plain("shared"));
		});
		assertThat(output).contains("Resolved 2 configurations with 2 nodes");
	}

	@Test
	void childThatBindsNothingSaysNothing(CapturedOutput output) {
		run(new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class)),
				(parent, child) -> assertThat(child.getBean("t.model")).isSameAs(parent.getBean("t.model")));
		assertThat(output.getOut().split("Resolved ", -1)).hasSize(2);
	}

	@Test
	void typesOfTheChildAreThoseOfItsParentAndItsOwn() {
		run(this.child.withUserConfiguration(Special.class).withPropertyValues("t.model.type=special"),
				(parent, child) -> assertThat(child.getBean("t.model")).isInstanceOf(Unusual.class));
	}

	@Test
	void beanOfTheParentWithTheNameOfANodeIsHidden() {
		new ApplicationContextRunner().withBean("t.model", String.class, () -> "taken")
			.withBean(TypeContributor.class, () -> (types) -> types.add(Plain.class))
			.run((parent) -> this.child.withParent(parent)
				.run((context) -> assertThat(context).hasNotFailed().getBean("t.model").isEqualTo(new Plain("child"))));
	}

	@Discriminated
	interface Model {

	}

	@TypeName("plain")
	record Plain(String name) implements Model {

	}

	@TypeName("special")
	record Unusual(String name) implements Model {

	}

	@ConfigurationProperties("t")
	record Properties(Lazy<Model> model, Lazy<Model> other) {

	}

	@ConfigurationProperties("shared")
	record Shared(Lazy<Model> model) {

	}

	record Consumer(@Qualifier("t.model") Model model, @Qualifier("t.model") Lazy<Model> lazy,
			@Qualifier("shared.model") Lazy<Model> shared) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties({ Properties.class, Shared.class })
	static class Parent {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Plain.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Properties.class)
	static class Child {

		@Bean
		@org.springframework.context.annotation.Lazy
		static Consumer consumer(@Qualifier("t.model") Model model, @Qualifier("t.model") Lazy<Model> lazy,
				@Qualifier("shared.model") Lazy<Model> shared) {
			return new Consumer(model, lazy, shared);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Special {

		@Bean
		static TypeContributor more() {
			return (types) -> types.add(Unusual.class);
		}

	}

}
