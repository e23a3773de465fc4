package dev.fingy.boot.actuate;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.util.StringUtils;

import dev.fingy.page.Page;

/**
 * Where a page finds the runs of its application. The addresses are relative, since
 * nobody here knows what stands in front of the application.
 */
final class PageLinks {

	private static final EndpointId RUNS = EndpointId.of("fingyruns");

	private final ObjectProvider<PathMappedEndpoints> endpoints;

	private final EndpointId own;

	PageLinks(ObjectProvider<PathMappedEndpoints> endpoints, EndpointId own) {
		this.endpoints = endpoints;
		this.own = own;
	}

	/**
	 * Return what links a page to the runs, if they are exposed over the web.
	 * @param below how many segments the page stands below its endpoint
	 * @return an operator that returns a new page
	 */
	UnaryOperator<Page> runs(int below) {
		String address = address(below);
		return (page) -> (address != null) ? page.withLink("runs", address) : page;
	}

	private @Nullable String address(int below) {
		// The endpoints are asked when they are all there
		PathMappedEndpoints paths = this.endpoints.getIfAvailable();
		String runs = (paths != null) ? paths.getRootPath(RUNS) : null;
		String from = (paths != null) ? paths.getRootPath(this.own) : null;
		return (runs != null && from != null) ? "../".repeat(StringUtils.countOccurrencesOf(from, "/") + below) + runs
				: null;
	}

}
