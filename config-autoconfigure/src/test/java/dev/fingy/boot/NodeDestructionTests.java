package dev.fingy.boot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The order in which a container destroys nodes: whoever can use one goes before it,
 * whichever was created first.
 */
class NodeDestructionTests {

	private static final List<String> destroyed = Collections.synchronizedList(new ArrayList<>());

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withUserConfiguration(Application.class);

	@BeforeEach
	void reset() {
		destroyed.clear();
	}

	@Test
	void ownerIsDestroyedBeforeItsArguments() {
		run("app.first", "app.first.part", "app.first.parts[0]", "app.first.parts[1]").run((context) -> {
			Owner owner = (Owner) context.getBean(AppProperties.class).first().get();
			List<Lazy<Part>> parts = Objects.requireNonNull(owner.parts());
			parts.get(1).get();
			parts.get(0).get();
		});
		assertThat(destroyed).containsExactly("app.first", "app.first.parts[0]", "app.first.parts[1]",
				"app.first.part");
	}

	@Test
	void ownerIsDestroyedBeforeWhatItRefersTo() {
		run("app.first", "app.first.part")
			.withPropertyValues("app.first.parts[0].ref=app.second", "app.second.type=owner",
					"app.second.name=app.second", "app.second.parts[0].type=leaf",
					"app.second.parts[0].name=app.second.parts[0]")
			.run((context) -> {
				Owner owner = (Owner) context.getBean("app.first");
				Owner second = (Owner) Objects.requireNonNull(owner.parts()).get(0).get();
				Objects.requireNonNull(second.parts()).get(0).get();
			});
		assertThat(destroyed).containsExactly("app.first", "app.second", "app.second.parts[0]", "app.first.part");
	}

	@Test
	void whoCanGetANodeIsDestroyedBeforeIt() {
		run()
			.withPropertyValues("app.first.type=leaf", "app.first.name=app.first", "app.second.type=leaf",
					"app.second.name=app.second")
			.withUserConfiguration(Users.class)
			.run((context) -> {
				AppProperties properties = context.getBean(AppProperties.class);
				properties.first().get();
				properties.second().get();
			});
		assertThat(destroyed).hasSize(4).endsWith("app.first");
		assertThat(destroyed.indexOf("user of properties")).isLessThan(destroyed.indexOf("app.second"));
		assertThat(destroyed.indexOf("user of the lazy")).isLessThan(destroyed.indexOf("app.second"));
	}

	@Test
	void singletonIsDestroyedAfterANodeThatItIsInjectedInto() {
		run().withPropertyValues("app.first.type=injected").withUserConfiguration(Services.class).run((context) -> {
			context.getBean(AppProperties.class).first().get();
			context.getBean("late");
		});
		assertThat(destroyed).containsExactly("late", "injected", "service");
	}

	@Test
	void whatFailsToBeDestroyedKeepsNoOtherFromIt() {
		run("app.first", "app.first.part").withPropertyValues("app.second.type=leaf", "app.second.name=failing")
			.run((context) -> {
				context.getBean(AppProperties.class).first().get();
				context.getBean(AppProperties.class).second().get();
			});
		assertThat(destroyed).containsExactly("failing", "app.first", "app.first.part");
	}

	private ApplicationContextRunner run(String... paths) {
		List<String> values = new ArrayList<>();
		for (String path : paths) {
			values.add(path + ".name=" + path);
			values.add(path + ".type=" + (path.equals("app.first") ? "owner" : "leaf"));
		}
		return this.runner.withPropertyValues(values.toArray(String[]::new));
	}

	@Discriminated
	public interface Part {

	}

	@TypeName("leaf")
	public record Leaf(String name) implements Part, AutoCloseable {

		@Override
		public void close() {
			destroyed.add(this.name);
			if (this.name.equals("failing")) {
				throw new IllegalStateException("failing");
			}
		}

	}

	@TypeName("owner")
	public record Owner(String name, @Nullable Part part,
			@Nullable List<Lazy<Part>> parts) implements Part, AutoCloseable {

		@Override
		public void close() {
			destroyed.add(this.name);
		}

	}

	@TypeName("injected")
	public static class Injected implements Part {

		Injected(@Qualifier("service") Service service) {
		}

		@PreDestroy
		public void end() {
			destroyed.add("injected");
		}

	}

	public record Service(String name) implements AutoCloseable {

		@Override
		public void close() {
			destroyed.add(this.name);
		}

	}

	@ConfigurationProperties("app")
	public record AppProperties(Lazy<Part> first, Lazy<Part> second) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(AppProperties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Leaf.class, Owner.class, Injected.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Users {

		@Bean
		Service userOfProperties(AppProperties properties) {
			return new Service("user of properties");
		}

		@Bean
		Service userOfTheLazy(@Qualifier("app.second") Lazy<Part> part) {
			return new Service("user of the lazy");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Services {

		@Bean
		@org.springframework.context.annotation.Lazy
		Service service() {
			return new Service("service");
		}

		@Bean
		@org.springframework.context.annotation.Lazy
		Service late() {
			return new Service("late");
		}

	}

}
