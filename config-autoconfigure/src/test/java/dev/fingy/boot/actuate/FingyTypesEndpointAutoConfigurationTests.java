package dev.fingy.boot.actuate;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.TypeContributor;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.Models;
import dev.fingy.boot.Models.TrainingProperties;
import dev.fingy.page.TypesPage;
import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FingyTypesEndpointAutoConfiguration}.
 */
class FingyTypesEndpointAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(FingyAutoConfiguration.class, FingyTypesEndpointAutoConfiguration.class))
		.withUserConfiguration(Application.class)
		.withPropertyValues("management.endpoints.web.exposure.include=fingytypes");

	@Test
	void endpointIsAbsentUnlessExposed() {
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=health,fingy")
			.run((context) -> assertThat(context).doesNotHaveBean(FingyTypesEndpoint.class)
				.doesNotHaveBean(FingyTypesEndpointWebExtension.class));
	}

	@Test
	void endpointIsAbsentWithoutAccess() {
		this.runner.withPropertyValues("management.endpoint.fingytypes.access=NONE")
			.run((context) -> assertThat(context).doesNotHaveBean(FingyTypesEndpoint.class));
	}

	@Test
	void endpointIsThereForJmxAlone() {
		this.runner
			.withPropertyValues("management.endpoints.web.exposure.include=health",
					"management.endpoints.jmx.exposure.include=fingytypes", "spring.jmx.enabled=true")
			.run((context) -> assertThat(context).hasSingleBean(FingyTypesEndpoint.class)
				.doesNotHaveBean(FingyTypesEndpointWebExtension.class));
	}

	@Test
	void ownEndpointStaysAlone() {
		this.runner.withBean("own", FingyTypesEndpoint.class, () -> new FingyTypesEndpoint(null))
			.run((context) -> assertThat(context).hasSingleBean(FingyTypesEndpoint.class)
				.hasBean("own")
				.hasSingleBean(FingyTypesEndpointWebExtension.class));
	}

	@Test
	void ownExtensionStaysAlone() {
		this.runner
			.withBean("own", FingyTypesEndpointWebExtension.class, () -> new FingyTypesEndpointWebExtension(null))
			.run((context) -> assertThat(context).hasSingleBean(FingyTypesEndpointWebExtension.class).hasBean("own"));
	}

	@Test
	void pageIsThereWithItsModule() {
		this.runner.run((context) -> assertThat(context).hasSingleBean(FingyTypesPageWebExtension.class));
		this.runner.withClassLoader(new FilteredClassLoader(TypesPage.class))
			.run((context) -> assertThat(context).hasSingleBean(FingyTypesEndpointWebExtension.class)
				.doesNotHaveBean(FingyTypesPageWebExtension.class));
	}

	@Test
	void referenceIsOfTheConfigurationsAndOfWhatIsRegistered() {
		this.runner.run((context) -> {
			TypeReference reference = context.getBean(FingyTypesEndpoint.class).reference();
			assertThat(reference.configurations()).extracting("prefix").containsExactly("training");
			assertThat(reference.bases()).filteredOn("className", Models.Model.class.getName())
				.flatExtracting(BaseEntry::types)
				.extracting("name")
				.containsExactly("broken", "chosen", "injected", "linear", "neural", "owner");
		});
	}

	@Test
	void defaultsOfSecretsNeverShow() {
		this.runner.run((context) -> {
			FingyTypesEndpoint endpoint = context.getBean(FingyTypesEndpoint.class);
			assertThat(endpoint.types()).contains("\"password\"").doesNotContain("none");
			assertThat(endpoint.schema("schema")).contains("\"password\"").doesNotContain("none");
			assertThat(context.getBean(FingyTypesEndpointWebExtension.class).markdown()).contains("`password`")
				.doesNotContain("none");
		});
	}

	@Test
	void referenceIsDescribedWhenSomebodyAsksAndOnce() {
		DocumentationLoader loader = new DocumentationLoader();
		this.runner.withClassLoader(loader).run((context) -> {
			assertThat(loader.asked).hasValue(0);
			FingyTypesEndpoint endpoint = context.getBean(FingyTypesEndpoint.class);
			assertThat(endpoint.types()).isEqualTo(endpoint.types());
			endpoint.schema("schema");
			context.getBean(FingyTypesEndpointWebExtension.class).markdown();
			assertThat(loader.asked).hasValue(1);
		});
	}

	/**
	 * Counts who asks for documentation, which is the first thing a description needs.
	 */
	private static final class DocumentationLoader extends ClassLoader {

		private final AtomicInteger asked = new AtomicInteger();

		DocumentationLoader() {
			super(DocumentationLoader.class.getClassLoader());
		}

		@Override
		public Enumeration<URL> getResources(String name) throws IOException {
			if (name.equals("META-INF/fingy/types.json")) {
				this.asked.incrementAndGet();
			}
			return super.getResources(name);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return Models.TYPES;
		}

	}

}
