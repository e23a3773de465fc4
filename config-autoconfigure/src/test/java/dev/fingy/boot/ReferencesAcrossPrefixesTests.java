package dev.fingy.boot;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
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
 * References to nodes of other configurations of the same context.
 */
class ReferencesAcrossPrefixesTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withBean(TypeContributor.class, () -> (types) -> types.add(Leaf.class, Nest.class));

	private final ApplicationContextRunner both = this.runner.withUserConfiguration(Application.class)
		.withPropertyValues("g.shared.type=leaf", "g.shared.size=3");

	@Test
	void objectIsSharedByPropertiesAndBeans() {
		this.both.withPropertyValues("h.part.ref=g.shared").run((context) -> {
			Part shared = context.getBean(Shared.class).shared().get();
			assertThat(shared).isEqualTo(new Leaf(3));
			assertThat(context.getBean(User.class).part()).isSameAs(shared);
			assertThat(context.getBean("g.shared")).isSameAs(shared);
			assertThat(context.getBean("h.part")).isSameAs(shared);
			assertThat(context.getAliases("g.shared")).containsExactly("h.part");
			assertThat(context.getBean(Part.class)).isSameAs(shared);
			Injected injected = context.getBean(Injected.class);
			assertThat(injected.object()).isSameAs(shared);
			assertThat(injected.lazy().get()).isSameAs(shared);
		});
	}

	@Test
	void nothingIsCreatedBeforeItIsAskedFor() {
		this.both.withPropertyValues("h.later.ref=g.shared").run((context) -> {
			User user = context.getBean(User.class);
			assertThat(context.getBean(Shared.class).shared().isCreated()).isFalse();
			assertThat(user.later().get()).isSameAs(context.getBean("g.shared"))
				.isSameAs(context.getBean("h.later"))
				.isSameAs(context.getBean(Shared.class).shared().get());
		});
	}

	@Test
	void referencesLeadBothWays() {
		this.both
			.withPropertyValues("g.parts[0].ref=h.part", "h.part.type=nest", "h.part.inner.ref=g.shared",
					"h.named.a.ref=g.parts[0]")
			.run((context) -> {
				Nest part = (Nest) context.getBean(User.class).part();
				assertThat(context.getBean(Shared.class).parts().get(0)).isSameAs(part);
				assertThat(part.inner()).isSameAs(context.getBean(Shared.class).shared().get());
				assertThat(context.getBean(User.class).named().get("a")).isSameAs(part)
					.isSameAs(context.getBean("h.named.a"))
					.isSameAs(context.getBean("g.parts[0]"));
			});
	}

	@Test
	void javaBeansReferAndAreReferredTo() {
		this.both.withPropertyValues("b.part.ref=g.shared", "b.own=nest", "h.part.ref=b.own").run((context) -> {
			JavaBean bean = context.getBean(JavaBean.class);
			assertThat(bean.getPart()).isSameAs(context.getBean("g.shared"));
			assertThat(context.getBean(User.class).part()).isSameAs(bean.getOwn().get());
		});
	}

	@Test
	void prefixesMayBeNested() {
		this.runner.withUserConfiguration(Nested.class)
			.withPropertyValues("app.models.shared=leaf", "app.part.ref=app.models.shared",
					"app.models.parts[0].ref=app.other", "app.other=nest")
			.run((context) -> {
				assertThat(context.getBean(Outer.class).part()).isSameAs(context.getBean("app.models.shared"));
				assertThat(context.getBean(Inner.class).parts().get(0)).isSameAs(context.getBean(Outer.class).other());
			});
	}

	@Test
	void beanOfAnUnknownClassRefersToWhatIsBound() {
		this.both.withUserConfiguration(Late.class).withPropertyValues("late.part.ref=g.shared").run((context) -> {
			JavaBean late = (JavaBean) context.getBean("late");
			assertThat(late.getPart()).isSameAs(context.getBean("g.shared"));
		});
	}

	@Test
	void cycleIsShownWhole() {
		this.both
			.withPropertyValues("g.parts[0].type=nest", "g.parts[0].inner.ref=h.part", "h.part.ref=h.named.a",
					"h.named.a.type=nest", "h.named.a.inner.ref=g.parts[0]")
			.run((context) -> assertThat(context).getFailure().isInstanceOf(FingyException.class).hasMessage("""
					1 problem in the configuration of 'g':

					  g.parts[0]: needs itself: g.parts[0] → h.part → h.named.a → g.parts[0]
					      Origin: "g.parts[0].inner.ref" from property source "test"
					"""));
	}

	@Test
	void mistakesAreReportedWithAllOthers() {
		this.both
			.withPropertyValues("g.shared.size=many", "h.part.ref=g.shraed", "h.later.ref=g.shared",
					"h.leaf.ref=g.parts[0]", "g.parts[0]=nest", "b.part.ref=c.part", "h.named.a.ref=g.parts[1]",
					"g.parts[1]=nset")
			.run((context) -> assertThat(context).getFailure().isInstanceOf(FingyException.class).hasMessage("""
					5 problems in the configuration of 'b', 'g' and 'h':

					  b.part: refers to 'c.part', which belongs to no configuration of the application; register the \
					@ConfigurationProperties class of its prefix
					      Value:  c.part
					      Origin: "b.part.ref" from property source "test"
					      Nodes:  g.shared, g.parts[0], g.parts[1]

					  g.shared.size: is not an int
					      Value:  many
					      Origin: "g.shared.size" from property source "test"

					  g.parts[1]: unknown type 'nset'
					      Value:  nset
					      Origin: "g.parts[1]" from property source "test"
					      Types:  leaf, nest
					      Did you mean 'nest'?

					  h.part: refers to 'g.shraed', where there is no node
					      Value:  g.shraed
					      Origin: "h.part.ref" from property source "test"
					      Nodes:  g.shared, g.parts[0], g.parts[1]
					      Did you mean 'g.shared'?

					  h.leaf: refers to 'g.parts[0]', which is a Nest and not a Leaf
					      Value:  g.parts[0]
					      Origin: "h.leaf.ref" from property source "test"
					"""));
	}

	@Test
	void objectsAreSharedWithoutBeans() {
		this.both.withPropertyValues("h.part.ref=g.shared", "fingy.beans.enabled=false")
			.run((context) -> assertThat(context.getBean(User.class).part())
				.isSameAs(context.getBean(Shared.class).shared().get()));
	}

	@Discriminated
	interface Part {

	}

	@TypeName("leaf")
	record Leaf(@DefaultValue("1") int size) implements Part {

	}

	@TypeName("nest")
	record Nest(@Nullable Part inner) implements Part {

	}

	@ConfigurationProperties("g")
	record Shared(Lazy<Part> shared, @Nullable List<Part> parts) {

	}

	@ConfigurationProperties("h")
	record User(@Nullable Part part, @Nullable Lazy<Part> later, @Nullable Leaf leaf,
			@Nullable Map<String, Part> named) {

	}

	@ConfigurationProperties("app")
	record Outer(@Nullable Part part, @Nullable Part other) {

	}

	@ConfigurationProperties("app.models")
	record Inner(@Nullable Part shared, @Nullable List<Part> parts) {

	}

	@ConfigurationProperties("b")
	public static class JavaBean {

		private @Nullable Part part;

		private @Nullable Lazy<Part> own;

		public @Nullable Part getPart() {
			return this.part;
		}

		public void setPart(Part part) {
			this.part = part;
		}

		public @Nullable Lazy<Part> getOwn() {
			return this.own;
		}

		public void setOwn(Lazy<Part> own) {
			this.own = own;
		}

	}

	record Injected(@Nullable Part object, @Nullable Lazy<Part> lazy) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties({ User.class, Shared.class, JavaBean.class })
	static class Application {

		@Bean
		@org.springframework.context.annotation.Lazy
		Injected injected(@Qualifier("h.part") Part object, @Qualifier("h.part") Lazy<Part> lazy) {
			return new Injected(object, lazy);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties({ Outer.class, Inner.class })
	static class Nested {

	}

	@Configuration(proxyBeanMethods = false)
	static class Late {

		@Bean
		@ConfigurationProperties("late")
		Object late() {
			return new JavaBean();
		}

	}

}
