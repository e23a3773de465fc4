package dev.fingy.boot;

import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the container hands out for a node is of the declared class, and documents show
 * what it is.
 */
class HandedOutBeansTests {

	private static final String NAME = HandedOutBeansTests.class.getName();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withUserConfiguration(Application.class)
		.withPropertyValues("t.model.type=linear");

	private static BeanPostProcessor replacing(String name, Object replacement) {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String beanName) {
				return beanName.equals(name) ? replacement : bean;
			}

		};
	}

	private static void assertRefused(ApplicationContext context, String message) {
		Lazy<?> lazy = context.getBean(Properties.class).model();
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(FingyException.class).isThrownBy(lazy::get).withMessage(message);
		}
	}

	@Test
	void objectOfAnotherClassOfTheSameBaseReplacesTheNode() {
		this.runner.withBean(BeanPostProcessor.class, () -> replacing("t.model", new Other())).run((context) -> {
			Properties properties = context.getBean(Properties.class);
			assertThat(properties.model().get()).isInstanceOf(Other.class).isSameAs(context.getBean("t.model"));
			assertThat(json(context)).contains("\"replaced\": \"" + Other.class.getName() + "\"");
		});
	}

	@Test
	void objectThatIsNotHandedOutIsDestroyed() {
		Closing.closed = 0;
		this.runner.withBean(BeanPostProcessor.class, () -> replacing("t.model", "text"))
			.withPropertyValues("t.model.type=closing")
			.run((context) -> {
				assertThatExceptionOfType(FingyException.class)
					.isThrownBy(context.getBean(Properties.class).model()::get);
				assertThat(context.getBean(Properties.class).model().isCreated()).isFalse();
				assertThat(Closing.closed).isOne();
			});
		assertThat(Closing.closed).isOne();
	}

	@Test
	void objectOfAnotherBaseIsAProblem() {
		this.runner.withBean(BeanPostProcessor.class, () -> replacing("t.model", "text"))
			.run((context) -> assertRefused(context, """
					1 problem in the creation of 't.model':

					  t.model: is a java.lang.String in the container, which is not a %1$s$Model; %1$s$Linear is \
					replaced there
					      Origin: "t.model.type" from property source "test"
					""".formatted(NAME)));
	}

	@Test
	void proxyOfAnInterfaceIsAProblemWhereAClassIsDeclared() {
		Object proxy = Proxy.newProxyInstance(Model.class.getClassLoader(), new Class<?>[] { Model.class },
				(self, method, arguments) -> null);
		this.runner.withBean(BeanPostProcessor.class, () -> replacing("t.concrete", proxy))
			.withPropertyValues("t.concrete.type=linear")
			.run((context) -> {
				Lazy<Linear> lazy = context.getBean(Properties.class).concrete();
				assertThatExceptionOfType(FingyException.class).isThrownBy(lazy::get)
					.withMessage(
							"""
									1 problem in the creation of 't.concrete':

									  t.concrete: is a proxy of the container for %1$s$Model, which is not a %1$s$Linear; let proxies \
									extend the class (spring.aop.proxy-target-class=true), or declare an interface
									      Origin: "t.concrete.type" from property source "test"
									"""
								.formatted(NAME));
			});
	}

	@Test
	void proxyThatExtendsTheClassIsNoReplacement() {
		this.runner.withBean(BeanPostProcessor.class, () -> new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String beanName) {
				return (bean instanceof Linear) ? new ProxyFactory(bean) {
					{
						setProxyTargetClass(true);
					}
				}.getProxy() : bean;
			}

		}).withPropertyValues("t.concrete.type=linear").run((context) -> {
			assertThat(context.getBean(Properties.class).concrete().get()).isSameAs(context.getBean("t.concrete"));
			assertThat(json(context)).contains("\"created\": true").doesNotContain("\"replaced\"");
		});
	}

	@Test
	void referenceThatDeclaresMoreIsChecked() {
		this.runner.withBean(BeanPostProcessor.class, () -> replacing("t.model", new Other()))
			.withPropertyValues("t.concrete.ref=t.model")
			.run((context) -> assertThatExceptionOfType(FingyException.class)
				.isThrownBy(context.getBean(Properties.class).concrete()::get)
				.withMessage(
						"""
								1 problem in the creation of 't.model':

								  t.model: is a %1$s$Other in the container, which is not a %1$s$Linear; %1$s$Linear is replaced \
								there
								      Origin: "t.model.type" from property source "test"
								"""
							.formatted(NAME)));
	}

	@Test
	void productOfAFactoryBeanIsAProblemUnlessItIsDeclared() {
		this.runner.withPropertyValues("t.model.type=text").run((context) -> {
			assertThat(Texts.created).isZero();
			assertRefused(context,
					"""
							1 problem in the creation of 't.model':

							  t.model: is what the FactoryBean %1$s$Texts makes, a java.lang.String, which is not a %1$s$Model; \
							let the type be no FactoryBean
							      Origin: "t.model.type" from property source "test"
							"""
						.formatted(NAME));
		});
	}

	@Test
	void factoryBeanIsNotCreatedToLearnWhatItMakes() {
		Raw.created = 0;
		this.runner.withPropertyValues("t.model.type=raw").run((context) -> {
			assertThat(context.getBeanProvider(StringBuilder.class).getIfAvailable()).isNull();
			assertThat(Raw.created).isZero();
			assertThat(context.getBean(Properties.class).model().get()).isInstanceOf(Other.class);
			assertThat(context.getBean("t.model")).isSameAs(context.getBean(Properties.class).model().get());
			assertThat(Raw.created).isOne();
		});
	}

	@Test
	void productOfAFactoryBeanIsTheBean() {
		this.runner.withPropertyValues("t.model.type=others").run((context) -> {
			Lazy<Model> lazy = context.getBean(Properties.class).model();
			assertThat(lazy.get()).isInstanceOf(Other.class)
				.isSameAs(context.getBean("t.model"))
				.isSameAs(context.getBean(Model.class));
			assertThat(context.getBean("&t.model")).isInstanceOf(Others.class);
			assertThat(json(context)).contains("\"class\": \"" + NAME + "$Others\"",
					"\"replaced\": \"" + NAME + "$Other\"");
		});
	}

	@Test
	void factoryBeanThatMakesAnObjectForEachUseIsAProblem() {
		this.runner.withPropertyValues("t.model.type=each").run((context) -> {
			String message = """
					1 problem in the creation of 't.model':

					  t.model: is a FactoryBean that makes an object for each use, as isSingleton() of %1$s$Each is false; \
					a node is one object, and Lazy.create() creates others
					      Origin: "t.model.type" from property source "test"
					"""
				.formatted(NAME);
			assertRefused(context, message);
			assertThatExceptionOfType(BeanCreationException.class).isThrownBy(() -> context.getBean("t.model"))
				.havingRootCause()
				.isInstanceOf(FingyException.class)
				.withMessage(message);
		});
	}

	@Test
	void factoryBeanThatNeedsItsProductIsAProblem() {
		this.runner.withPropertyValues("t.model.type=circular").run((context) -> {
			String message = """
					1 problem in the creation of 't.model':

					  t.model: needs itself while it is created: t.model → t.model
					      Origin: "t.model.type" from property source "test"
					""";
			Circular.product = context.getBean(Properties.class).model()::get;
			assertRefused(context, message);
			assertThatExceptionOfType(BeanCreationException.class).isThrownBy(() -> context.getBean("t.model"))
				.havingRootCause()
				.isInstanceOf(FingyException.class)
				.withMessage(message);
			Circular.product = () -> context.getBean("t.model");
			assertRefused(context, message);
			Circular.product = () -> context.getBean("other");
			assertRefused(context, message.replace("t.model → t.model", "t.model → other → t.model"));
			Circular.product = Other::new;
			assertThat(context.getBean(Properties.class).model().get()).isSameAs(context.getBean("t.model"));
		});
	}

	@Test
	void factoryBeanThatMakesNoObjectIsAProblem() {
		this.runner.withPropertyValues("t.model.type=nothing").run((context) -> assertRefused(context, """
				1 problem in the creation of 't.model':

				  t.model: is null, as the FactoryBean %1$s$Nothing makes no object
				      Origin: "t.model.type" from property source "test"
				""".formatted(NAME)));
	}

	@Test
	void beanThatIsNullIsAProblem() {
		this.runner.withAllowBeanDefinitionOverriding(true)
			.withUserConfiguration(Null.class)
			.run((context) -> assertRefused(context, """
					1 problem in the creation of 't.model':

					  t.model: is null in the container; %1$s$Linear is replaced there
					      Origin: "t.model.type" from property source "test"
					""".formatted(NAME)));
	}

	@Test
	void documentsShowTheBeanThatReplacesANode() {
		this.runner.withAllowBeanDefinitionOverriding(true).withUserConfiguration(Own.class).run((context) -> {
			assertThat(json(context)).contains("\"class\": \"" + NAME + "$Linear\"", "\"created\": false",
					"\"replaced\": \"" + NAME + "$Other\"");
			context.getBean(Properties.class).model().get();
			assertThat(json(context)).contains("\"created\": true", "\"replaced\": \"" + NAME + "$Other\"");
			assertThat(context.getBean(Properties.class).model().fingy().toJson())
				.contains("\"replaced\": \"" + NAME + "$Other\"");
			assertThat(Fingy.of(context.getBean(Properties.class)).fingerprint())
				.isEqualTo(Fingy.read(new StringReader(json(context))).fingerprint());
		});
	}

	private static String json(ApplicationContext context) {
		return Fingy.of(context.getBean(Properties.class)).toJson();
	}

	@Discriminated
	public interface Model {

	}

	@TypeName("linear")
	public static class Linear implements Model {

	}

	public static final class Other implements Model {

	}

	@TypeName("closing")
	public static class Closing implements Model, DisposableBean {

		static int closed;

		@Override
		public void destroy() {
			closed++;
		}

	}

	@TypeName("text")
	public static class Texts implements Model, FactoryBean<String> {

		static int created;

		Texts() {
			created++;
		}

		@Override
		public String getObject() {
			return "text";
		}

		@Override
		public Class<?> getObjectType() {
			return String.class;
		}

	}

	@TypeName("raw")
	@SuppressWarnings("rawtypes")
	public static class Raw implements Model, FactoryBean {

		static int created;

		Raw() {
			created++;
		}

		@Override
		public Object getObject() {
			return new Other();
		}

		@Override
		public Class<?> getObjectType() {
			return Other.class;
		}

	}

	@TypeName("others")
	public static class Others implements Model, FactoryBean<Other> {

		@Override
		public Other getObject() {
			return new Other();
		}

		@Override
		public Class<?> getObjectType() {
			return Other.class;
		}

	}

	@TypeName("each")
	public static class Each extends Others {

		@Override
		public boolean isSingleton() {
			return false;
		}

	}

	@TypeName("circular")
	public static class Circular implements Model, FactoryBean<Other> {

		static Supplier<?> product = Other::new;

		@Override
		public Other getObject() {
			return (Other) product.get();
		}

		@Override
		public Class<?> getObjectType() {
			return Other.class;
		}

	}

	@TypeName("nothing")
	public static class Nothing implements Model, FactoryBean<Other> {

		@Override
		public @Nullable Other getObject() {
			return null;
		}

		@Override
		public Class<?> getObjectType() {
			return Other.class;
		}

	}

	@ConfigurationProperties("t")
	record Properties(Lazy<Model> model, Lazy<Linear> concrete) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Own {

		@Bean("t.model")
		@org.springframework.context.annotation.Lazy
		Other own() {
			return new Other();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Null {

		@Bean("t.model")
		@org.springframework.context.annotation.Lazy
		@Nullable Other none() {
			return null;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Properties.class)
	static class Application {

		@Bean
		@org.springframework.context.annotation.Lazy
		Object other(Properties properties) {
			return properties.model().get();
		}

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Linear.class, Texts.class, Raw.class, Others.class, Closing.class, Each.class,
					Circular.class, Nothing.class);
		}

	}

}
