package dev.fingy.boot.actuate;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import org.springframework.http.MediaType;

import dev.fingy.page.TypesPage;

/**
 * {@link EndpointWebExtension @EndpointWebExtension} that answers a browser with a page
 * of what configuration can contain.
 */
@EndpointWebExtension(endpoint = FingyTypesEndpoint.class)
final class FingyTypesPageWebExtension extends FingyTypesEndpointWebExtension {

	private final String name;

	private final PageLinks links;

	FingyTypesPageWebExtension(FingyTypesEndpoint delegate, String name, PageLinks links) {
		super(delegate);
		this.name = name;
		this.links = links;
	}

	@ReadOperation(produces = MediaType.TEXT_HTML_VALUE)
	String page() {
		return this.links.on(TypesPage.of(this.name, reference())).toHtml();
	}

}
