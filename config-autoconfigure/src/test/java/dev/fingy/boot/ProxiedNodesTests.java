package dev.fingy.boot;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Derived;
import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nodes in front of which the container puts a proxy: documents show the derived values
 * of the object behind it.
 */
class ProxiedNodesTests {

	@Test
	void derivedValuesBehindAProxyOfSpringAreShown() {
		assertShown((model) -> {
			ProxyFactory factory = new ProxyFactory(model);
			factory.setInterfaces(Model.class);
			return factory.getProxy();
		});
	}

	@Test
	void derivedValuesBehindAProxyOfJavaAreShown() {
		assertShown((model) -> Proxy.newProxyInstance(Model.class.getClassLoader(), new Class<?>[] { Model.class },
				(proxy, method, arguments) -> {
					try {
						return method.invoke(model, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				}));
	}

	@Test
	void derivedValuesWithoutAProxyAreShown() {
		assertShown(UnaryOperator.identity());
	}

	private static void assertShown(UnaryOperator<Object> proxy) {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
			.withUserConfiguration(Application.class)
			.withBean(BeanPostProcessor.class, () -> new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof Model) ? proxy.apply(bean) : bean;
				}

			})
			.withPropertyValues("t.model.type=linear", "t.model.size=3")
			.run((context) -> assertShown((ApplicationContext) context));
	}

	private static void assertShown(ApplicationContext context) {
		Properties properties = context.getBean(Properties.class);
		assertThat(Fingy.of(properties).toJson()).doesNotContain("\"derived\"");
		assertThat(properties.model().get().size()).isEqualTo(3);
		assertThat(properties.model().get()).isSameAs(context.getBean("t.model"));
		String json = Fingy.of(properties).toJson();
		assertThat(json).containsIgnoringWhitespaces("\"twice\": { \"value\": 6, \"derived\": true }");
		assertThat(properties.model().fingy().toJson())
			.containsIgnoringWhitespaces("\"twice\": { \"value\": 6, \"derived\": true }");
	}

	@Discriminated
	interface Model {

		int size();

	}

	@TypeName("linear")
	public static final class Linear implements Model {

		private final int size;

		Linear(int size) {
			this.size = size;
		}

		@Override
		public int size() {
			return this.size;
		}

		@Derived
		public int twice() {
			return 2 * this.size;
		}

	}

	@ConfigurationProperties("t")
	public record Properties(Lazy<Model> model) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Properties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Linear.class);
		}

	}

}
