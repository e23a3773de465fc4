package dev.fingy.boot.actuate;

import java.security.Principal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.autoconfigure.AutoConfigurationImportSelector;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.type.AnnotationMetadata;

import dev.fingy.TypeContributor;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.Models;
import dev.fingy.boot.Models.TrainingProperties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FingyEndpointAutoConfiguration}.
 */
class FingyEndpointAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class, FingyEndpointAutoConfiguration.class))
		.withUserConfiguration(Application.class)
		.withPropertyValues("management.endpoints.web.exposure.include=fingy", "spring.application.name=seattle-rain",
				"training.model.type=neural", "training.model.password=verysecret");

	@Test
	void endpointIsAbsentUnlessExposed() {
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=health")
			.run((context) -> assertThat(context).doesNotHaveBean(FingyEndpoint.class));
	}

	@Test
	void valuesAreMaskedByDefault() {
		this.runner.run((context) -> assertThat(document(context).toString()).contains("seattle-rain")
			.contains("type=neural", "origin=", "sha256:", "masked=true")
			.doesNotContain("verysecret", "value="));
	}

	@Test
	void valuesShowWhenAlways() {
		this.runner.withPropertyValues("management.endpoint.fingy.show-values=always")
			.run((context) -> assertThat(document(context).toString()).contains("value=4"));
	}

	@Test
	void sanitizingFunctionsMask() {
		this.runner.withBean(SanitizingFunction.class, () -> SanitizingFunction.sanitizeValue().ifKeyContains("hidden"))
			.withPropertyValues("management.endpoint.fingy.show-values=always", "training.model.hidden-units=77")
			.run((context) -> assertThat(document(context).toString()).contains("hidden-units={masked=true")
				.doesNotContain("77}"));
	}

	@Test
	void prefixesAreFoundOrNot() {
		this.runner.run((context) -> {
			FingyEndpointWebExtension extension = context.getBean(FingyEndpointWebExtension.class);
			assertThat(extension.configuration(SecurityContext.NONE, "training").getStatus()).isEqualTo(200);
			assertThat(extension.configuration(SecurityContext.NONE, "nothing").getStatus()).isEqualTo(404);
		});
	}

	@Test
	void valuesShowToThoseWithARoleWhenAuthorized() {
		this.runner
			.withPropertyValues("management.endpoint.fingy.show-values=when-authorized",
					"management.endpoint.fingy.roles=trainer")
			.run((context) -> {
				FingyEndpointWebExtension extension = context.getBean(FingyEndpointWebExtension.class);
				assertThat(extension.document(user("trainer")).toString()).contains("value=4");
				assertThat(extension.document(user("guest")).toString()).doesNotContain("value=");
				assertThat(extension.document(SecurityContext.NONE).toString()).doesNotContain("value=");
				assertThat(extension.configuration(user("trainer"), "training").getBody().toString())
					.contains("value=4");
				assertThat(extension.configuration(user("guest"), "training").getBody().toString())
					.doesNotContain("value=");
			});
	}

	@Test
	void valuesShowToEveryUserWhenAuthorizedWithoutRoles() {
		this.runner.withPropertyValues("management.endpoint.fingy.show-values=when-authorized").run((context) -> {
			FingyEndpointWebExtension extension = context.getBean(FingyEndpointWebExtension.class);
			assertThat(extension.document(user("guest")).toString()).contains("value=4");
			assertThat(extension.document(SecurityContext.NONE).toString()).doesNotContain("value=");
		});
	}

	@Test
	void secretsAreNeverShown() {
		this.runner.withPropertyValues("management.endpoint.fingy.show-values=always")
			.run((context) -> assertThat(document(context).toString()).doesNotContain("verysecret"));
	}

	@Test
	void replacedNodesAreShown() {
		this.runner.withAllowBeanDefinitionOverriding(true)
			.withBean("training.model", Replacement.class)
			.run((context) -> assertThat(document(context).toString()).contains("type=neural",
					"replaced=" + Replacement.class.getName()));
	}

	@Test
	void endpointOfAChildShowsWhatTheChildHasResolved() {
		this.runner.withPropertyValues("management.endpoint.fingy.show-values=always")
			.run((parent) -> this.runner.withParent(parent)
				.withPropertyValues("training.model.hidden-units=77")
				.run((child) -> {
					assertThat(document(child).toString()).contains("value=77").doesNotContain("verysecret");
					assertThat(document(parent).toString()).contains("value=4").doesNotContain("value=77");
				}));
	}

	@Test
	void applicationStartsWithoutActuator() {
		new ApplicationContextRunner().withUserConfiguration(Automatic.class, Application.class)
			.withPropertyValues("training.model.type=neural")
			.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(FingyAutoConfiguration.class)
				.doesNotHaveBean("fingyEndpoint")
				.doesNotHaveBean("fingyTypesEndpoint")
				.hasBean("training.model"));
	}

	@Test
	void pageShowsNoMoreThanTheDocument() {
		this.runner
			.withPropertyValues("management.endpoint.fingy.show-values=when-authorized",
					"training.model.hidden-units=1471100471")
			.run((context) -> {
				FingyPageWebExtension extension = context.getBean(FingyPageWebExtension.class);
				assertThat(extension.page(user("guest"))).contains("1471100471").doesNotContain("verysecret");
				assertThat(extension.page(SecurityContext.NONE)).contains("hidden-units")
					.doesNotContain("1471100471", "verysecret");
			});
	}

	@Test
	void thereIsNoPageWithoutItsModule() {
		this.runner.withClassLoader(new FilteredClassLoader("dev.fingy.page"))
			.run((context) -> assertThat(context).hasSingleBean(FingyEndpointWebExtension.class)
				.doesNotHaveBean("fingyPageWebExtension"));
	}

	private static SecurityContext user(String role) {
		return new SecurityContext() {

			@Override
			public Principal getPrincipal() {
				return () -> "someone";
			}

			@Override
			public boolean isUserInRole(String candidate) {
				return candidate.equals(role);
			}

		};
	}

	private static Map<String, ?> document(AssertableWebApplicationContext context) {
		return context.getBean(FingyEndpointWebExtension.class).document(SecurityContext.NONE);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return Models.TYPES;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(OurAutoConfigurations.class)
	static class Automatic {

	}

	// With Spring Boot's filters, which know what classes an auto-configuration needs
	static class OurAutoConfigurations extends AutoConfigurationImportSelector {

		@Override
		protected AnnotationAttributes getAttributes(AnnotationMetadata metadata) {
			return new AnnotationAttributes(Map.of("exclude", new String[0], "excludeName", new String[0]));
		}

		@Override
		protected List<String> getCandidateConfigurations(AnnotationMetadata metadata,
				AnnotationAttributes attributes) {
			return List.of(FingyAutoConfiguration.class.getName(), FingyEndpointAutoConfiguration.class.getName(),
					FingyRunsEndpointAutoConfiguration.class.getName(),
					FingyTypesEndpointAutoConfiguration.class.getName());
		}

	}

	static final class Replacement implements Models.Model {

	}

}
