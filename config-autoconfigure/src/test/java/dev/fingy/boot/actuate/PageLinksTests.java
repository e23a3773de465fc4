package dev.fingy.boot.actuate;

import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.EndpointsSupplier;
import org.springframework.boot.actuate.endpoint.ExposableEndpoint;
import org.springframework.boot.actuate.endpoint.Operation;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoint;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;

import dev.fingy.internal.document.Document;
import dev.fingy.page.Page;
import dev.fingy.page.TypesPage;
import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PageLinks}.
 */
class PageLinksTests {

	private static final Page PAGE = Page.of("now",
			Document.read(
					new StringReader(
							"""
									{ "fingy": 1, "captured": "2026-11-22T16:00:00Z", "fingerprint": { "config": "sha256:0000000000000000000000000000000000000000000000000000000000000000", "code": "sha256:0000000000000000000000000000000000000000000000000000000000000000" },
									  "configurations": {} }
									"""),
					"now"));

	private static final TypesPage TYPES = TypesPage.of("rain", TypeReference.of(List.of(), List.of(), List.of()));

	@Test
	void pageLeadsToWhatIsExposed() {
		PageLinks links = links("fingy", Map.of("fingy", "fingy", "fingyruns", "fingyruns", "fingytypes", "a/types"));
		assertThat(links.on(PAGE, 0).toHtml())
			.isEqualTo(PAGE.withLink("runs", "fingyruns").withLink("types", "a/types").toHtml());
		assertThat(links.on(PAGE, 1).toHtml())
			.isEqualTo(PAGE.withLink("runs", "../fingyruns").withLink("types", "../a/types").toHtml());
	}

	@Test
	void pageLeadsToTypesAlone() {
		PageLinks links = links("fingy", Map.of("fingy", "a/b", "fingytypes", "fingytypes"));
		assertThat(links.on(PAGE, 0).toHtml()).isEqualTo(PAGE.withLink("types", "../fingytypes").toHtml());
		assertThat(links("fingy", Map.of("fingy", "fingy")).on(PAGE, 0).toHtml()).isEqualTo(PAGE.toHtml());
	}

	@Test
	void pageOfTypesLeadsToTheConfiguration() {
		assertThat(links("fingytypes", Map.of("fingy", "fingy", "fingytypes", "x/types")).on(TYPES).toHtml())
			.isEqualTo(TYPES.withLink("configuration", "../fingy").toHtml());
		assertThat(links("fingytypes", Map.of("fingytypes", "types")).on(TYPES).toHtml()).isEqualTo(TYPES.toHtml());
	}

	@Test
	void pageOfAnApplicationWithoutEndpointsOverTheWebLeadsNowhere() {
		PageLinks links = new PageLinks(new StaticListableBeanFactory().getBeanProvider(PathMappedEndpoints.class),
				EndpointId.of("fingy"));
		assertThat(links.on(PAGE, 0).toHtml()).isEqualTo(PAGE.toHtml());
		assertThat(links.on(TYPES).toHtml()).isEqualTo(TYPES.toHtml());
	}

	private static PageLinks links(String own, Map<String, String> paths) {
		List<Exposed> exposed = paths.entrySet()
			.stream()
			.map((each) -> new Exposed(EndpointId.of(each.getKey()), each.getValue()))
			.toList();
		EndpointsSupplier<Exposed> supplier = () -> exposed;
		StaticListableBeanFactory beans = new StaticListableBeanFactory(
				Map.of("endpoints", new PathMappedEndpoints("/actuator", List.of(supplier))));
		return new PageLinks(beans.getBeanProvider(PathMappedEndpoints.class), EndpointId.of(own));
	}

	private record Exposed(EndpointId getEndpointId,
			String getRootPath) implements ExposableEndpoint<Operation>, PathMappedEndpoint {

		@Override
		public Access getDefaultAccess() {
			return Access.READ_ONLY;
		}

		@Override
		public Collection<Operation> getOperations() {
			return List.of();
		}

	}

}
