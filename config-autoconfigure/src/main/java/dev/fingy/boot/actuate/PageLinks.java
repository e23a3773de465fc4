package dev.fingy.boot.actuate;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.util.StringUtils;

import dev.fingy.page.Page;
import dev.fingy.page.TypesPage;

/**
 * Where a page finds the runs, the types and the configuration of its application, as far
 * as their endpoints are exposed over the web. The addresses are relative, since nobody
 * here knows what is in front of the application.
 */
final class PageLinks {

	private static final EndpointId CONFIGURATION = EndpointId.of("fingy");

	private static final EndpointId RUNS = EndpointId.of("fingyruns");

	private static final EndpointId TYPES = EndpointId.of("fingytypes");

	private final ObjectProvider<PathMappedEndpoints> endpoints;

	private final EndpointId own;

	PageLinks(ObjectProvider<PathMappedEndpoints> endpoints, EndpointId own) {
		this.endpoints = endpoints;
		this.own = own;
	}

	/**
	 * Link a page to the runs and the types.
	 * @param page the page
	 * @param below how many segments the page is below its endpoint
	 * @return a new page
	 */
	Page on(Page page, int below) {
		String runs = address(RUNS, below);
		String types = address(TYPES, below);
		Page linked = (runs != null) ? page.withLink("runs", runs) : page;
		return (types != null) ? linked.withLink("types", types) : linked;
	}

	/**
	 * Return whether pages of documents have links.
	 * @return {@code true} if there are runs or types
	 */
	boolean isLinked() {
		return address(RUNS, 0) != null || address(TYPES, 0) != null;
	}

	/**
	 * Link a page of types to the configuration.
	 * @param page the page, of which the address is that of its endpoint
	 * @return a new page
	 */
	TypesPage on(TypesPage page) {
		String configuration = address(CONFIGURATION, 0);
		return (configuration != null) ? page.withLink("configuration", configuration) : page;
	}

	private @Nullable String address(EndpointId other, int below) {
		// The endpoints are asked when they are all there
		PathMappedEndpoints paths = this.endpoints.getIfAvailable();
		String to = (paths != null) ? paths.getRootPath(other) : null;
		String from = (paths != null) ? paths.getRootPath(this.own) : null;
		return (to != null && from != null) ? "../".repeat(StringUtils.countOccurrencesOf(from, "/") + below) + to
				: null;
	}

}
