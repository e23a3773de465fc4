package dev.fingy.boot;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.given;

/**
 * Tests that replace the bean of a node by the means of Spring: whoever has the node gets
 * what replaces it.
 */
class ReplacedNodesTests {

	private static void assertReplaced(ApplicationContext context, Object replacement) {
		Properties properties = context.getBean(Properties.class);
		Consumer consumer = context.getBean(Consumer.class);
		assertThat(properties.model().get()).isSameAs(replacement);
		assertThat(properties.other().get()).isSameAs(replacement);
		assertThat(properties.eager().model()).isSameAs(replacement);
		assertThat(properties.eager().lazy().get()).isSameAs(replacement);
		assertThat(context.getBean("t.model")).isSameAs(replacement);
		assertThat(context.getBean("t.other")).isSameAs(replacement);
		assertThat(consumer.model()).isSameAs(replacement);
		assertThat(consumer.lazy().get()).isSameAs(replacement);
		assertThat(properties.model().isCreated()).isTrue();
	}

	@Test
	void referencesCannotBeOverridden() {
		assertRefused(MockOfReference.class, "t.other");
		assertRefused(SpyOfReference.class, "t.other");
		assertRefused(TestBeanOfReference.class, "t.other");
		assertRefused(MocksOnClass.class, "t.other", "t.eager.lazy");
		assertRefused(MockOfEnclosingClass.Inner.class, "t.eager.model");
		assertRefused(WhereOverridingIsAllowed.class, "t.other");
	}

	@Test
	void referenceThatIsSelectedByTypeIsNotOverridden() {
		TestContextManager manager = new TestContextManager(MockByQualifierOfReference.class);
		ApplicationContext context = manager.getTestContext().getApplicationContext();
		assertReplaced(context, context.getBean("t.model"));
		assertThat(Mockito.mockingDetails(context.getBean("t.model")).isMock()).isTrue();
	}

	private static void assertRefused(Class<?> test, String... paths) {
		StringBuilder problems = new StringBuilder();
		for (String path : paths) {
			problems.append("""

					  %s: cannot be overridden in a test, as it refers to 't.model'; override 't.model'
					      Origin: "%s.ref" from property source "Inlined Test Properties"
					""".formatted(path, path));
		}
		TestContextManager manager = new TestContextManager(test);
		assertThatIllegalStateException().isThrownBy(manager.getTestContext()::getApplicationContext)
			.havingCause()
			.isInstanceOf(FingyException.class)
			.withMessage("%s in the names of the beans:%n%s"
				.formatted((paths.length == 1) ? "1 problem" : paths.length + " problems", problems));
	}

	@Nested
	@Configured
	class MockByNameTests {

		@MockitoBean(name = "t.model")
		private Model mock;

		@Test
		void isWhatEverybodyGets(@Autowired ApplicationContext context) {
			given(this.mock.name()).willReturn("mocked");
			assertReplaced(context, this.mock);
			assertThat(context.getBean(Properties.class).model().get().name()).isEqualTo("mocked");
			assertThat(Fingy.of(context.getBean(Properties.class)).toJson())
				.contains("\"class\": \"" + Linear.class.getName() + "\"")
				.contains("\"replaced\": \"" + this.mock.getClass().getName() + "\"");
		}

	}

	@Nested
	@Configured
	class MockByTypeTests {

		@MockitoBean
		private Linear mock;

		@Test
		void isWhatEverybodyGets(@Autowired ApplicationContext context) {
			assertReplaced(context, this.mock);
			assertThat(context.getBeansOfType(Model.class)).containsOnlyKeys("t.model", "t.eager.inner");
		}

	}

	@Nested
	@Configured
	class MockByQualifierTests {

		@MockitoBean
		@Qualifier("t.model")
		private Model mock;

		@Test
		void isWhatEverybodyGets(@Autowired ApplicationContext context) {
			assertReplaced(context, this.mock);
			assertThat(context.getBeansOfType(Model.class)).containsOnlyKeys("t.model", "t.eager.inner");
		}

	}

	@Nested
	@Configured
	@MockitoBean(name = "t.model", types = Model.class)
	class MockOnClassTests {

		@Test
		void isWhatEverybodyGets(@Autowired ApplicationContext context) {
			assertThat(Mockito.mockingDetails(context.getBean("t.model")).isMock()).isTrue();
			assertReplaced(context, context.getBean("t.model"));
		}

	}

	@Nested
	@Configured
	class MockOfArgumentTests {

		@MockitoBean(name = "t.eager.inner")
		private Model mock;

		@Test
		void isWhatItsOwnerGets(@Autowired Properties properties) {
			assertThat(properties.eager().inner()).isSameAs(this.mock);
		}

	}

	@Nested
	@Configured
	class SpyByNameTests {

		@MockitoSpyBean(name = "t.model")
		private Model spy;

		@Test
		void isWhatEverybodyGets(@Autowired ApplicationContext context) {
			assertReplaced(context, this.spy);
			assertThat(context.getBean(Properties.class).model().get().name()).isEqualTo("linear 3");
			Mockito.verify(this.spy).name();
			assertThat(Fingy.of(context.getBean(Properties.class)).toJson()).doesNotContain("\"replaced\"");
		}

	}

	@Nested
	@Configured
	class SpyByTypeTests {

		@MockitoSpyBean
		private Linear spy;

		@Test
		void isWhatEverybodyGets(@Autowired ApplicationContext context) {
			assertReplaced(context, this.spy);
			given(this.spy.name()).willReturn("spied");
			assertThat(context.getBean(Consumer.class).model().name()).isEqualTo("spied");
		}

	}

	@Nested
	@Configured
	class TestBeanByNameTests {

		@TestBean(name = "t.model")
		private Model model;

		static Model model() {
			return new Fake();
		}

		@Test
		void isWhatEverybodyGets(@Autowired ApplicationContext context) {
			assertReplaced(context, this.model);
			assertThat(this.model).isInstanceOf(Fake.class);
		}

	}

	@Nested
	@Configured
	class TestBeanByQualifierTests {

		@TestBean
		@Qualifier("t.model")
		private Model model;

		static Model model() {
			return new Fake();
		}

		@Test
		void isWhatEverybodyGets(@Autowired ApplicationContext context) {
			assertReplaced(context, this.model);
			assertThat(this.model).isInstanceOf(Fake.class);
		}

	}

	@Nested
	@Configured
	@Import(OwnBean.class)
	@TestPropertySource(properties = "spring.main.allow-bean-definition-overriding=true")
	class OwnBeanTests {

		@Test
		void isWhatEverybodyGets(@Autowired ApplicationContext context) {
			assertThat(context.getBean("t.model")).isInstanceOf(Fake.class);
			assertReplaced(context, context.getBean("t.model"));
		}

	}

	@Nested
	@Configured
	@Import(PrimaryBean.class)
	class PrimaryBeanTests {

		@Test
		void isWhatIsInjectedByType(@Autowired ApplicationContext context, @Autowired Model model) {
			assertThat(model).isInstanceOf(Fake.class);
			assertReplaced(context, context.getBean(Properties.class).model().get());
			assertThat(context.getBean("t.model")).isInstanceOf(Linear.class);
		}

	}

	@Configured
	static class MockOfReference {

		@MockitoBean(name = "t.other")
		private Model mock;

	}

	@Configured
	static class MockByQualifierOfReference {

		@MockitoBean
		@Qualifier("t.other")
		private Model mock;

	}

	@Configured
	static class SpyOfReference {

		@MockitoSpyBean(name = "t.other")
		private Model spy;

	}

	@Configured
	static class TestBeanOfReference {

		@TestBean(name = "t.other")
		private Model model;

		static Model model() {
			return new Fake();
		}

	}

	@Configured
	@MockitoBean(name = "t.other", types = Model.class)
	@MockitoBean(name = "t.eager.lazy", types = Model.class)
	static class MocksOnClass {

	}

	@Configured
	static class MockOfEnclosingClass {

		@MockitoBean(name = "t.eager.model")
		private Model mock;

		@Nested
		class Inner {

		}

	}

	@Configured
	@TestPropertySource(properties = "spring.main.allow-bean-definition-overriding=true")
	static class WhereOverridingIsAllowed extends MockOfReference {

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class OwnBean {

		@Bean("t.model")
		Model own() {
			return new Fake();
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class PrimaryBean {

		@Bean
		@Primary
		Model preferred() {
			return new Fake();
		}

	}

	@Retention(RetentionPolicy.RUNTIME)
	@SpringBootTest(classes = Application.class,
			properties = { "t.model.type=linear", "t.model.size=3", "t.other.ref=t.model", "t.eager.type=holder",
					"t.eager.model.ref=t.model", "t.eager.lazy.ref=t.model", "t.eager.inner.type=plain" })
	@interface Configured {

	}

	@Discriminated
	public interface Model {

		String name();

	}

	@TypeName("linear")
	public static class Linear implements Model {

		private final int size;

		Linear(int size) {
			this.size = size;
		}

		@Override
		public String name() {
			return "linear " + this.size;
		}

	}

	@TypeName("plain")
	public static class Plain implements Model {

		@Override
		public String name() {
			return "plain";
		}

	}

	public static class Fake implements Model {

		@Override
		public String name() {
			return "fake";
		}

	}

	@Discriminated
	public interface Owner {

		Model model();

		Lazy<Model> lazy();

		Model inner();

	}

	@TypeName("holder")
	record Holder(Model model, Lazy<Model> lazy, Model inner) implements Owner {

	}

	@ConfigurationProperties("t")
	record Properties(Lazy<Model> model, Lazy<Model> other, Owner eager) {

	}

	record Consumer(@Qualifier("t.model") Model model, @Qualifier("t.model") Lazy<Model> lazy) {

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@ImportAutoConfiguration(FingyAutoConfiguration.class)
	@EnableConfigurationProperties(Properties.class)
	@Import(Consumer.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Linear.class, Plain.class, Holder.class);
		}

	}

}
