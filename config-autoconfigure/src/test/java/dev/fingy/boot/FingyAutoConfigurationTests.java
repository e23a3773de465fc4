package dev.fingy.boot;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.RegisteredType;
import dev.fingy.TypeContributor;
import dev.fingy.TypeRegistry;
import dev.fingy.boot.Models.Broken;
import dev.fingy.boot.Models.Chosen;
import dev.fingy.boot.Models.Injected;
import dev.fingy.boot.Models.Linear;
import dev.fingy.boot.Models.Model;
import dev.fingy.boot.Models.Neural;
import dev.fingy.boot.Models.OtherProperties;
import dev.fingy.boot.Models.PlainProperties;
import dev.fingy.boot.Models.Service;
import dev.fingy.boot.Models.TrainingProperties;
import dev.fingy.boot.actuate.FingyEndpointAutoConfiguration;
import dev.fingy.boot.scan.Shapes.Circle;
import dev.fingy.boot.scan.Shapes.Shape;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.registry.IndexedType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link FingyAutoConfiguration}.
 */
class FingyAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class, FingyEndpointAutoConfiguration.class))
		.withUserConfiguration(Application.class);

	@BeforeEach
	void reset() {
		Models.created.set(0);
		Models.closed.set(0);
	}

	@Test
	void packagesAreSearchedBesideTheirIndexWhenItIsTurnedOff(@TempDir Path module) throws IOException {
		Path index = module.resolve(IndexedType.LOCATION);
		Files.createDirectories(index.getParent());
		Files.writeString(index, IndexedType
			.write(Stream.of(indexed(Linear.class, "remote", Model.class), indexed(Circle.class, "old", Shape.class))));
		try (URLClassLoader loader = new URLClassLoader(new URL[] { module.toUri().toURL() })) {
			ApplicationContextRunner searched = this.runner.withClassLoader(loader)
				.withUserConfiguration(Searched.class);
			searched.run((context) -> assertThat(names(context)).contains("linear", "remote", "circle", "old"));
			searched.withPropertyValues("fingy.index.enabled=false")
				.run((context) -> assertThat(names(context)).contains("linear", "remote", "circle")
					.doesNotContain("old"));
		}
	}

	private static IndexedType indexed(Class<?> type, String name, Class<?> base) {
		return new IndexedType(type.getName(), "", name, List.of(), List.of(base.getName()), List.of(), List.of(),
				Set.of());
	}

	private static List<String> names(AssertableApplicationContext context) {
		TypeRegistry types = context.getBean(TypeRegistry.class);
		return Stream.of(Model.class, Shape.class)
			.flatMap((base) -> types.types(base).stream())
			.map(RegisteredType::name)
			.toList();
	}

	@Test
	void nothingIsCreatedAtStartup() {
		this.runner.withPropertyValues("training.model.type=neural").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(TrainingProperties.class).model().isCreated()).isFalse();
			assertThat(Models.created).hasValue(0);
			assertThat(context).hasSingleBean(TypeRegistry.class);
		});
	}

	@Test
	void beanAndLazyAreOneInstance() {
		this.runner.withPropertyValues("training.model.type=neural").run((context) -> {
			Lazy<Model> lazy = context.getBean(TrainingProperties.class).model();
			Model bean = context.getBean("training.model", Model.class);
			assertThat(lazy.isCreated()).isTrue();
			assertThat(lazy.get()).isSameAs(bean).isInstanceOf(Neural.class);
			assertThat(((Neural) bean).beanName()).isEqualTo("training.model");
			assertThat(Models.created).hasValue(1);
		});
	}

	@Test
	void referencesAreOtherNamesOfTheBeansThatTheyLeadTo() {
		this.runner.withUserConfiguration(Follower.class)
			.withPropertyValues("training.model.type=neural", "training.more.holdout.ref=training.model")
			.run((context) -> {
				Follower follower = context.getBean(Follower.class);
				assertThat(Models.created).hasValue(0);
				assertThat(follower.qualified.get()).isSameAs(follower.only.get())
					.isSameAs(context.getBean("training.more.holdout"))
					.isSameAs(context.getBean("training.model"));
				assertThat(context.getBeansOfType(Model.class)).containsOnlyKeys("training.model");
			});
	}

	@Test
	void nameOfABeanCannotBeThatOfAReference() {
		this.runner.withBean("training.more.holdout", String.class, () -> "taken")
			.withPropertyValues("training.model.type=neural", "training.more.holdout.ref=training.model")
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(FingyException.class)
				.hasMessageContaining("training.more.holdout: the node's bean would have the name of the bean "
						+ "'training.more.holdout' of java.lang.String; rename that bean, or set fingy.beans.enabled=false")
				.hasMessageContaining("Origin: \"training.more.holdout.ref\" from property source \"test\""));
	}

	@Test
	void beansAreClosedWithTheContext() {
		this.runner.withPropertyValues("training.model.type=neural")
			.run((context) -> context.getBean(TrainingProperties.class).model().get());
		assertThat(Models.closed).hasValue(1);
	}

	@Test
	void everyFormOfInjectionWorks() {
		this.runner.withUserConfiguration(Consumer.class)
			.withPropertyValues("training.model.type=neural", "training.more.holdout.type=linear",
					"training.layers[0].type=linear")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				Consumer consumer = context.getBean(Consumer.class);
				assertThat(Models.created).hasValue(0);
				assertThat(consumer.lazy.get()).isSameAs(context.getBean("training.model"));
				assertThat(consumer.qualified).isSameAs(context.getBean("training.more.holdout"));
				assertThat(consumer.neural.getObject()).isSameAs(context.getBean("training.model"));
				assertThat(consumer.linears).containsOnlyKeys("training.more.holdout", "training.layers[0]");
			});
	}

	@Test
	void onlyNodeIsInjectedByType() {
		this.runner.withPropertyValues("training.model.type=linear").run((context) -> {
			assertThat(context.getBean(Model.class)).isEqualTo(new Linear(1));
			assertThat(context.getBeanProvider(Model.class).getObject()).isEqualTo(new Linear(1));
		});
	}

	@Test
	void argumentsAreInjected() {
		this.runner.withBean(Service.class).withPropertyValues("training.model.type=injected").run((context) -> {
			Model model = context.getBean(TrainingProperties.class).model().get();
			assertThat(model).isEqualTo(new Injected(context.getBean(Service.class)));
		});
	}

	@Test
	void argumentsAreInjectedByQualifierAndValue() {
		this.runner.withBean("first", Service.class)
			.withBean("second", Service.class)
			.withPropertyValues("training.model.type=chosen", "training.model.size=3", "app.name=rain")
			.run((context) -> {
				Model model = context.getBean(TrainingProperties.class).model().get();
				assertThat(model).isEqualTo(new Chosen(context.getBean("second", Service.class), "rain!", 3));
			});
	}

	@Test
	void missingArgumentIsNamedWhenItIsNeeded() {
		this.runner.withPropertyValues("training.model.type=injected").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThatExceptionOfType(FingyException.class)
				.isThrownBy(context.getBean(TrainingProperties.class).model()::get)
				.withMessage("""
						1 problem in the creation of 'training.model':

						  training.model: 'injected' could not be created: NoSuchBeanDefinitionException: \
						No qualifying bean of type 'dev.fingy.boot.Models$Service' available: \
						expected at least 1 bean which qualifies as autowire candidate. Dependency annotations: \
						{@org.springframework.beans.factory.annotation.Autowired(required=true)}
						      Origin: "training.model.type" from property source "test"
						""");
		});
	}

	@Test
	void ownersAreClosedBeforeWhatTheyHold() {
		List<String> closed = new ArrayList<>();
		this.runner.withBean("closed", List.class, () -> closed)
			.withPropertyValues("training.model.type=owner", "training.model.name=outer",
					"training.model.held.type=owner", "training.model.held.name=inner")
			.run((context) -> {
				context.getBean(TrainingProperties.class).model().get();
				assertThat(closed).isEmpty();
			});
		assertThat(closed).containsExactly("outer", "inner");
	}

	@Test
	void disabledBeansLeaveLaziesAndInjection() {
		this.runner.withBean(Service.class)
			.withPropertyValues("fingy.beans.enabled=false", "training.model.type=injected")
			.run((context) -> {
				assertThat(context).doesNotHaveBean("training.model");
				assertThat(context.getBean(TrainingProperties.class).model().get()).isInstanceOf(Injected.class);
			});
	}

	@Test
	void problemsOfAllConfigurationsAreOneReport() {
		this.runner.withPropertyValues("training.model.type=nueral", "other.model.type=liner").run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).isInstanceOf(FingyException.class)
				.hasMessageStartingWith("2 problems in the configuration of 'other' and 'training':\n")
				.hasMessageContaining("training.model.type: unknown type 'nueral'")
				.hasMessageContaining("other.model.type: unknown type 'liner'");
		});
	}

	@Test
	void referencesOfAllConfigurationsAreInTheReport() {
		this.runner
			.withPropertyValues("training.model.type=nueral", "training.layers[0].ref=training.model",
					"training.more.a.ref=training.modle", "other.model.ref=training.mdoel")
			.run((context) -> assertThat(context).getFailure().isInstanceOf(FingyException.class).hasMessage("""
					3 problems in the configuration of 'other' and 'training':

					  other.model: refers to 'training.mdoel', where there is no node
					      Value:  training.mdoel
					      Origin: "other.model.ref" from property source "test"
					      Nodes:  training.model
					      Did you mean 'training.model'?

					  training.model.type: unknown type 'nueral'
					      Value:  nueral
					      Origin: "training.model.type" from property source "test"
					      Types:  broken, chosen, injected, linear, neural, owner
					      Did you mean 'neural'?

					  training.more.a: refers to 'training.modle', where there is no node
					      Value:  training.modle
					      Origin: "training.more.a.ref" from property source "test"
					      Nodes:  training.model
					      Did you mean 'training.model'?
					"""));
	}

	@Test
	void constructorThatThrowsKeepsItsCauseAndPath() {
		this.runner.withPropertyValues("training.model.type=broken").run((context) -> {
			Lazy<Model> lazy = context.getBean(TrainingProperties.class).model();
			assertThat(lazy.type()).isEqualTo(Broken.class);
			for (int i = 0; i < 2; i++) {
				assertThatExceptionOfType(FingyException.class).isThrownBy(lazy::get)
					.withMessageContaining("training.model")
					.withRootCauseInstanceOf(IllegalStateException.class);
			}
		});
	}

	@Test
	void beanOfTheSameNameFailsNamingBoth() {
		this.runner.withBean("training.model", String.class, () -> "mine")
			.withPropertyValues("training.model.type=linear")
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(FingyException.class)
				.hasMessageContaining("training.model: the node's bean would have the name of the bean "
						+ "'training.model' of java.lang.String"));
	}

	@Test
	void plainPropertiesAreLeftToSpringBoot() {
		this.runner.withPropertyValues("plain.name=a").run((context) -> {
			assertThat(context.getBean(PlainProperties.class).name()).isEqualTo("a");
			assertThat(context.getBean(Configurations.class).all())
				.noneMatch((configuration) -> configuration.prefix().equals("plain"));
		});
	}

	@Test
	void actuatorMayBeAbsent() {
		this.runner.withClassLoader(new FilteredClassLoader(Endpoint.class))
			.withPropertyValues("training.model.type=linear")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("fingyEndpoint"));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties({ TrainingProperties.class, OtherProperties.class, PlainProperties.class })
	static class Application {

		@Bean
		static TypeContributor types() {
			return Models.TYPES;
		}

	}

	static class Consumer {

		@Autowired
		@Qualifier("training.model")
		Lazy<Model> lazy;

		@Autowired
		@Qualifier("training.more.holdout")
		Model qualified;

		@Autowired
		ObjectProvider<Neural> neural;

		@Autowired
		Map<String, Linear> linears;

	}

	static class Follower {

		@Autowired
		Lazy<Model> only;

		@Autowired
		@Qualifier("training.more.holdout")
		Lazy<Model> qualified;

	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackageClasses = Shape.class)
	static class Searched {

	}

}
