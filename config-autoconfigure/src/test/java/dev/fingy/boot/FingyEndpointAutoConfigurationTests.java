package dev.fingy.boot;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FingyEndpointAutoConfiguration}.
 */
class FingyEndpointAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class, FingyEndpointAutoConfiguration.class))
		.withUserConfiguration(FingyAutoConfigurationTests.Application.class)
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

	private static Map<String, ?> document(AssertableWebApplicationContext context) {
		return context.getBean(FingyEndpointWebExtension.class).document(SecurityContext.NONE);
	}

}
