package dev.fingy.boot.actuate;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import org.springframework.http.MediaType;

import dev.fingy.internal.document.Document;
import dev.fingy.page.Page;

/**
 * {@link EndpointWebExtension @EndpointWebExtension} that answers a browser with a page
 * of the document, and everyone else with the document. Who may not see values has a page
 * without values.
 */
@EndpointWebExtension(endpoint = FingyEndpoint.class)
final class FingyPageWebExtension extends FingyEndpointWebExtension {

	private static final String NAME = "now";

	private static final String NEXT = "next start";

	private final PageLinks links;

	FingyPageWebExtension(FingyEndpoint delegate, Show showValues, Set<String> roles, PageLinks links) {
		super(delegate, showValues, roles);
		this.links = links;
	}

	@ReadOperation(produces = MediaType.TEXT_HTML_VALUE)
	String page(SecurityContext securityContext) {
		return html(shown(securityContext), next(securityContext, null), 0);
	}

	@ReadOperation(produces = MediaType.TEXT_HTML_VALUE)
	WebEndpointResponse<String> page(SecurityContext securityContext, @Selector String prefix) {
		return response(shown(securityContext, prefix), (document) -> html(document, next(securityContext, prefix), 1));
	}

	private String html(Document document, @Nullable Document next, int below) {
		Page page = Page.of(NAME, document);
		return this.links.on((next != null) ? page.with(NEXT, next) : page, below).toHtml();
	}

}
