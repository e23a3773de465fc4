package dev.fingy.boot;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.validation.constraints.Min;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.validation.annotation.Validated;

import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.boot.scan.Shapes;
import dev.fingy.boot.scan.Shapes.Circle;
import dev.fingy.boot.scan.Shapes.ScannedProperties;
import dev.fingy.boot.scan.Shapes.Shape;
import dev.fingy.boot.scan.Shapes.Square;
import dev.fingy.internal.boot.Configurations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what Spring Boot does with {@code @ConfigurationProperties}, which goes on
 * where Fingy binds them.
 */
@ExtendWith(OutputCaptureExtension.class)
class ConfigurationPropertiesTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withUserConfiguration(Types.class);

	@Test
	void lifeCycleCallbacksAreCalled() {
		Alive.started.set(0);
		Alive.stopped.set(0);
		this.runner.withUserConfiguration(Enabled.class).withPropertyValues("app.shape.type=alive").run((context) -> {
			assertThat(Alive.started).hasValue(0);
			context.getBean(AppProperties.class).shape().get();
			assertThat(Alive.started).hasValue(1);
		});
		assertThat(Alive.stopped).hasValue(1);
	}

	@Test
	void whatWasNeverCreatedIsNotDestroyed() {
		Alive.stopped.set(0);
		this.runner.withUserConfiguration(Enabled.class).withPropertyValues("app.shape.type=alive").run((context) -> {
		});
		assertThat(Alive.stopped).hasValue(0);
	}

	@Test
	void javaBeanKeepsItsDefaults() {
		this.runner.withUserConfiguration(Beans.class)
			.withPropertyValues("bean.shape.type=circle", "bean.eager.type=square", "bean.named.a.type=square",
					"bean.owner.name=me")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				for (String name : List.of("bean-" + JavaBean.class.getName(), "method")) {
					assertThat(context).hasBean(name);
				}
				JavaBean bean = context.getBean("bean-" + JavaBean.class.getName(), JavaBean.class);
				assertThat(bean.getShape().get()).isEqualTo(new Circle(1));
				assertThat(bean.getEager()).isEqualTo(new Square(1));
				assertThat(bean.getNamed().get("a").get()).isEqualTo(new Square(1));
				assertThat(bean.getOwner().getName()).isEqualTo("me");
				assertThat(bean.getCount()).isEqualTo(5);
			});
	}

	@Test
	void beanMethodConfiguresTheObjectItReturns() {
		this.runner.withUserConfiguration(Beans.class)
			.withPropertyValues("method.shape.type=circle", "method.shape.radius=3")
			.run((context) -> {
				JavaBean bean = context.getBean("method", JavaBean.class);
				assertThat(bean.getCount()).isEqualTo(9);
				assertThat(bean.getShape().get()).isEqualTo(new Circle(3)).isSameAs(context.getBean("method.shape"));
			});
	}

	@Test
	void beanMethodMayDeclareAnInterface() {
		this.runner.withUserConfiguration(Hidden.class)
			.withPropertyValues("hidden.shape.type=circle")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(((JavaBean) context.getBean("hidden")).getShape().get()).isEqualTo(new Circle(1));
			});
	}

	@Test
	void convertersOfTheApplicationConvert() {
		this.runner.withUserConfiguration(Enabled.class, Converters.class)
			.withPropertyValues("app.shape.type=placed", "app.shape.point=3x4", "app.point=1x2")
			.run((context) -> {
				AppProperties properties = context.getBean(AppProperties.class);
				assertThat(properties.point()).isEqualTo(new Point(1, 2));
				assertThat(properties.shape().get()).isEqualTo(new Placed(new Point(3, 4)));
			});
	}

	@Test
	void constraintsOfTheRootAreChecked() {
		this.runner.withUserConfiguration(Checked.class)
			.withPropertyValues("checked.shape.type=circle", "checked.shape.radius=0", "checked.size=0")
			.run((context) -> assertThat(context).getFailure().isInstanceOf(FingyException.class).hasMessage("""
					2 problems in the configuration of 'checked':

					  checked.shape.radius: must be greater than or equal to 1
					      Value:  0
					      Origin: "checked.shape.radius" from property source "test"

					  checked.size: must be greater than or equal to 1
					      Value:  0
					      Origin: "checked.size" from property source "test"
					"""));
	}

	@Test
	void validConfigurationPasses() {
		this.runner.withUserConfiguration(Checked.class)
			.withPropertyValues("checked.shape.type=circle", "checked.size=1")
			.run((context) -> assertThat(context.getBean(CheckedProperties.class).shape().get())
				.isEqualTo(new Circle(1)));
	}

	@Test
	void strictRootRefusesUnknownKeys() {
		this.runner.withUserConfiguration(Strict.class)
			.withPropertyValues("strict.shape.type=circle", "strict.shpe=1")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(UnboundConfigurationPropertiesException.class)
				.hasMessageContaining("strict.shpe")
				.hasMessageNotContaining("strict.shape"));
	}

	@Test
	void strictRootRefusesObjectsOfUnknownKeys() {
		this.runner.withUserConfiguration(Strict.class)
			.withPropertyValues("strict.shape.type=circle", "strict.owner.nme=me")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(UnboundConfigurationPropertiesException.class)
				.hasMessageContaining("strict.owner.nme"));
	}

	@Test
	void strictRootRefusesObjectsOfUnknownKeysInListsAndMaps() {
		this.runner.withUserConfiguration(Strict.class)
			.withPropertyValues("strict.owners[0].name=me", "strict.owners[0].nme=me", "strict.owned.a-b.name=me",
					"strict.owned.a-b.nam=me")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(UnboundConfigurationPropertiesException.class)
				.hasMessage("The elements [strict.owned.a-b.nam,strict.owners[0].nme] were left unbound."));
	}

	@Test
	void limitsThatAllowNothingAreRefused() {
		this.runner.withPropertyValues("fingy.limits.max-depth=-1")
			.run((context) -> assertThat(context).getFailure().hasMessage("""
					1 problem in the limits:

					  fingy.limits.max-depth: must be at least 1
					      Value:  -1
					      Origin: "fingy.limits.max-depth" from property source "test"
					"""));
	}

	@Test
	void strictRootAcceptsKnownKeys() {
		this.runner.withUserConfiguration(Strict.class)
			.withPropertyValues("strict.shape.type=outer", "strict.shape.inner.type=circle",
					"strict.shape.inner.radius=3", "strict.named.a-b.type=square", "strict.listed[0].type=square",
					"strict.listed[0].side=3", "strict.scalar=circle", "strict.ref.ref=strict.shape",
					"strict.owner.name=me", "strict.owners[0].name=me", "strict.owned.a-b.name=me")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				StrictProperties properties = context.getBean(StrictProperties.class);
				assertThat(properties.shape().get()).isEqualTo(new Outer(new Circle(3)));
				assertThat(properties.ref().get()).isSameAs(properties.shape().get());
			});
	}

	@Test
	void configurationsAndTypesAreFoundByScans() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
			.withUserConfiguration(Scanned.class)
			.withPropertyValues("scanned.shape.type=square", "scanned.shape.side=4")
			.run((context) -> assertThat(context.getBean(ScannedProperties.class).shape().get())
				.isEqualTo(new Square(4)));
	}

	@Test
	void typesComeFromSpringFactories() {
		this.runner.withUserConfiguration(Enabled.class)
			.withPropertyValues("app.shape.type=from-factories")
			.run((context) -> assertThat(context.getBean(AppProperties.class).shape().get())
				.isEqualTo(new FromFactories()));
	}

	@Test
	void filesProfilesAndImportsAreSources() {
		ApplicationContextRunner files = this.runner.withUserConfiguration(Enabled.class)
			.withInitializer(new ConfigDataApplicationContextInitializer())
			.withSystemProperties("spring.config.location=classpath:profiles/");
		files.run((context) -> {
			AppProperties properties = context.getBean(AppProperties.class);
			assertThat(properties.shape().get()).isEqualTo(new Circle(2));
			assertThat(properties.shapes()).extracting(Lazy::get).containsExactly(new Circle(1), new Square(1));
		});
		files.withSystemProperties("spring.profiles.active=big").run((context) -> {
			AppProperties properties = context.getBean(AppProperties.class);
			assertThat(properties.shape().get()).isEqualTo(new Circle(20));
			assertThat(properties.shapes()).extracting(Lazy::get).containsExactly(new Square(7));
			assertThat(properties.owner().getName()).isEqualTo("base");
		});
	}

	@Test
	void originsAreLinesOfFiles() {
		this.runner.withUserConfiguration(Enabled.class)
			.withInitializer(new ConfigDataApplicationContextInitializer())
			.withSystemProperties("spring.config.location=classpath:profiles/")
			.withPropertyValues("app.shape.type=square", "app.shapes[3].type=circle")
			.run((context) -> assertThat(context).getFailure().isInstanceOf(FingyException.class).hasMessage("""
					1 problem in the configuration of 'app':

					  app.shapes[3]: is beyond the end: the list has 2 elements
					      Origin: "app.shapes[3].type" from property source "test"
					"""));
	}

	@Test
	void warningsAreLoggedOnce(CapturedOutput output) {
		this.runner.withUserConfiguration(Enabled.class, Strict.class)
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addLast(new SystemEnvironmentPropertySource("systemEnvironment-systemEnvironment",
						Map.of("APP_SHAPE_RADIS", "4"))))
			.withPropertyValues("app.shape.type=circle")
			.run((context) -> {
				context.getBean(AppProperties.class).shape().get();
				assertThat(context.getBean("app.shape")).isEqualTo(new Circle(1));
			});
		assertThat(output.getOut().split("'circle' has no such property", -1)).hasSize(2);
	}

	@Test
	void unknownPropertiesMayWarn(CapturedOutput output) {
		this.runner.withUserConfiguration(Enabled.class)
			.withPropertyValues("fingy.unknown-properties=warn", "app.shape.type=circle", "app.shape.radis=4")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output.getOut()).containsOnlyOnce("app.shape.radis: 'circle' has no such property");
	}

	@Test
	void unknownPropertiesMayBeIgnored(CapturedOutput output) {
		this.runner.withUserConfiguration(Enabled.class)
			.withPropertyValues("fingy.unknown-properties=ignore", "app.shape.type=circle", "app.shape.radis=4")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output.getOut()).doesNotContain("radis");
	}

	@Test
	void missingArgumentsMayWarn(CapturedOutput output) {
		this.runner.withUserConfiguration(Enabled.class)
			.withPropertyValues("fingy.missing-arguments=warn", "app.shape.type=sized")
			.run((context) -> assertThat(context.getBean("app.shape")).isEqualTo(new Sized(0)));
		assertThat(output.getOut()).containsOnlyOnce("app.shape: needs 'size' (now 0)");
	}

	@Test
	void missingArgumentsFailByDefault() {
		this.runner.withUserConfiguration(Enabled.class)
			.withPropertyValues("app.shape.type=sized")
			.run((context) -> assertThat(context).getFailure().hasMessage("""
					1 problem in the configuration of 'app':

					  app.shape: needs 'size'
					      Origin: "app.shape.type" from property source "test"
					"""));
	}

	@Test
	void unknownPropertiesFailByDefault() {
		this.runner.withUserConfiguration(Enabled.class)
			.withPropertyValues("app.shape.type=circle", "app.shape.radis=4")
			.run((context) -> assertThat(context).getFailure().hasMessage("""
					1 problem in the configuration of 'app':

					  app.shape.radis: 'circle' has no such property
					      Value:  4
					      Origin: "app.shape.radis" from property source "test"
					      Properties: radius
					      Did you mean 'radius'?
					"""));
	}

	@Test
	void unknownNamesOutsideOfNodesAreToldOnce(CapturedOutput output) {
		this.runner.withUserConfiguration(Enabled.class)
			.withPropertyValues("app.shape.type=circle", "app.shap.type=square", "app.owner.nam=me")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output.getOut())
			.containsOnlyOnce(
					"app.shap: an AppProperties has no such property, so it is ignored; did you mean 'shape'?")
			.containsOnlyOnce("app.owner.nam: an Owner has no such property, so it is ignored");
	}

	@Test
	void namesOfOtherConfigurationsAreNotUnknown(CapturedOutput output) {
		this.runner.withUserConfiguration(Enabled.class, Below.class)
			.withPropertyValues("app.shape.type=circle", "app.plain.name=me", "app.plain.nam=me")
			.run((context) -> assertThat(context.getBean(PlainBean.class).getName()).isEqualTo("me"));
		assertThat(output.getOut()).doesNotContain("ignored");
	}

	@Test
	void depthIsLimited() {
		this.runner.withUserConfiguration(Enabled.class)
			.withPropertyValues("fingy.limits.max-depth=2", "app.shape.type=outer", "app.shape.inner.type=outer",
					"app.shape.inner.inner.type=outer", "app.shape.inner.inner.inner.type=circle")
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(FingyException.class)
				.hasMessageStartingWith("1 problem in the configuration of 'app':\n\n  app.shape.inner.inner"));
	}

	@Test
	void wrongSettingOfTheLibraryIsExplained() {
		this.runner.withUserConfiguration(Enabled.class)
			.withPropertyValues("fingy.limits.max-depth=many")
			.run((context) -> assertThat(context).getFailure().hasMessageContaining("fingy.limits.max-depth"));
	}

	@Test
	void plainClassesAreNotResolved() {
		this.runner.withUserConfiguration(Plain.class).withPropertyValues("plain.name=a").run((context) -> {
			assertThat(context.getBean(Configurations.class).all()).isEmpty();
			assertThat(context.getBean(Configurations.class).find("plain", PlainBean.class)).isNull();
			assertThat(context.getBean(PlainBean.class).getName()).isEqualTo("a");
		});
	}

	@TypeName("alive")
	static class Alive implements Shape {

		static final AtomicInteger started = new AtomicInteger();

		static final AtomicInteger stopped = new AtomicInteger();

		@PostConstruct
		void start() {
			started.incrementAndGet();
		}

		@PreDestroy
		void stop() {
			stopped.incrementAndGet();
		}

	}

	@TypeName("sized")
	record Sized(int size) implements Shape {

	}

	@TypeName("placed")
	record Placed(Point point) implements Shape {

	}

	@TypeName("outer")
	record Outer(Shape inner) implements Shape {

	}

	record FromFactories() implements Shape {

	}

	static class Contributor implements TypeContributor {

		@Override
		public void contribute(dev.fingy.TypeRegistry.Builder types) {
			types.type(Shape.class, "from-factories", FromFactories.class);
		}

	}

	record Point(int x, int y) {

	}

	@ConfigurationProperties("app")
	record AppProperties(Lazy<Shape> shape, List<Lazy<Shape>> shapes, Point point, Owner owner) {

	}

	@Validated
	@ConfigurationProperties("checked")
	record CheckedProperties(Lazy<Shape> shape, @Min(1) @DefaultValue("1") int size) {

	}

	@ConfigurationProperties(prefix = "strict", ignoreUnknownFields = false)
	record StrictProperties(Lazy<Shape> shape, Map<String, Lazy<Shape>> named, List<Shape> listed, Lazy<Shape> scalar,
			Lazy<Shape> ref, Owner owner, List<Owner> owners, Map<String, Owner> owned) {

	}

	@ConfigurationProperties("bean")
	public static class JavaBean implements Runnable {

		private Lazy<Shape> shape;

		private Shape eager;

		private Map<String, Lazy<Shape>> named;

		private final Owner owner = new Owner();

		private int count = 5;

		public Lazy<Shape> getShape() {
			return this.shape;
		}

		public void setShape(Lazy<Shape> shape) {
			this.shape = shape;
		}

		public Shape getEager() {
			return this.eager;
		}

		public void setEager(Shape eager) {
			this.eager = eager;
		}

		public Map<String, Lazy<Shape>> getNamed() {
			return this.named;
		}

		public void setNamed(Map<String, Lazy<Shape>> named) {
			this.named = named;
		}

		public Owner getOwner() {
			return this.owner;
		}

		public int getCount() {
			return this.count;
		}

		public void setCount(int count) {
			this.count = count;
		}

		@Override
		public void run() {
		}

	}

	public static class Owner {

		private String name = "nobody";

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

	}

	@ConfigurationProperties("plain")
	public static class PlainBean {

		private String name;

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Types {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Circle.class, Square.class, Alive.class, Placed.class, Outer.class,
					Sized.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(AppProperties.class)
	static class Enabled {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties
	static class Below {

		@Bean
		@ConfigurationProperties("app.plain")
		PlainBean plain() {
			return new PlainBean();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(JavaBean.class)
	static class Beans {

		@Bean
		@ConfigurationProperties("method")
		JavaBean method() {
			JavaBean bean = new JavaBean();
			bean.setCount(9);
			return bean;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties
	static class Hidden {

		@Bean
		@ConfigurationProperties("hidden")
		Runnable hidden() {
			return new JavaBean();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Converters {

		@Bean
		@ConfigurationPropertiesBinding
		static Converter<String, Point> pointConverter() {
			return new Converter<>() {

				@Override
				public Point convert(String source) {
					String[] parts = source.split("x");
					return new Point(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(CheckedProperties.class)
	static class Checked {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(StrictProperties.class)
	static class Strict {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(PlainBean.class)
	static class Plain {

	}

	@Configuration(proxyBeanMethods = false)
	@ConfigurationPropertiesScan(basePackageClasses = Shapes.class)
	@AutoConfigurationPackage(basePackageClasses = Shapes.class)
	static class Scanned {

	}

}
