package dev.fingy.boot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.DisposableBean;
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
 * The methods that destroy the objects of nodes, as Spring finds those of beans that a
 * method creates.
 */
class DestroyMethodsTests {

	private static final List<String> destroyed = Collections.synchronizedList(new ArrayList<>());

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withUserConfiguration(Application.class);

	@BeforeEach
	void reset() {
		destroyed.clear();
	}

	@Test
	void closeAndShutdownAreCalled() {
		create("closed", "shut-down", "inheriting", "bean", "disposable");
		assertThat(destroyed).containsExactlyInAnyOrder("closed", "shut down", "inheriting", "bean", "disposable");
	}

	@Test
	void methodsOfAClassThatAFactoryMethodDoesNotDeclareAreCalled() {
		create("declared-as-base", "hidden");
		assertThat(destroyed).containsExactlyInAnyOrder("hidden", "hidden");
	}

	@Test
	void methodsThatAreNotPublicOrHaveParametersAreNotCalled() {
		create("other");
		assertThat(destroyed).isEmpty();
	}

	private void create(String... types) {
		List<String> values = new ArrayList<>();
		for (int i = 0; i < types.length; i++) {
			values.add("app.parts[" + i + "].type=" + types[i]);
		}
		this.runner.withPropertyValues(values.toArray(String[]::new))
			.run((context) -> context.getBean(AppProperties.class).parts().forEach(Lazy::get));
	}

	@Discriminated
	public interface Part {

	}

	@TypeName("closed")
	public static class Closed implements Part {

		public void close() {
			destroyed.add("closed");
		}

	}

	@TypeName("shut-down")
	public static class ShutDown implements Part {

		private final String name;

		ShutDown() {
			this("shut down");
		}

		ShutDown(String name) {
			this.name = name;
		}

		public void shutdown() {
			destroyed.add(this.name);
		}

	}

	@TypeName("inheriting")
	public static class Inheriting extends ShutDown {

		Inheriting() {
			super("inheriting");
		}

	}

	@TypeName("bean")
	public static class JavaBean implements Part {

		private int size;

		public int getSize() {
			return this.size;
		}

		public void setSize(int size) {
			this.size = size;
		}

		public void shutdown() {
			destroyed.add("bean");
		}

	}

	@TypeName("disposable")
	public record Disposable() implements Part, DisposableBean {

		@Override
		public void destroy() {
			destroyed.add("disposable");
		}

	}

	@TypeName("other")
	public static class Other implements Part {

		public void close(boolean force) {
			destroyed.add("close of " + force);
		}

		void shutdown() {
			destroyed.add("package-private");
		}

	}

	public static class Open implements Part {

		@TypeName("hidden")
		public static Open hidden() {
			return new Hidden();
		}

		@TypeName("declared-as-base")
		public static Part declaredAsBase() {
			return new Hidden();
		}

	}

	public static final class Hidden extends Open {

		public void shutdown() {
			destroyed.add("hidden");
		}

	}

	@ConfigurationProperties("app")
	public record AppProperties(List<Lazy<Part>> parts) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(AppProperties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Closed.class, ShutDown.class, Inheriting.class, JavaBean.class,
					Disposable.class, Other.class, Open.class);
		}

	}

}
