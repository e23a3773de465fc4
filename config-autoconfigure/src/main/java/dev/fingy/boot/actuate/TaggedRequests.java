package dev.fingy.boot.actuate;

import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.function.SingletonSupplier;

/**
 * Requests for documents, whose responses have {@link DocumentTags tags}. An endpoint
 * cannot set headers, and is not called where a client has its document already.
 */
final class TaggedRequests {

	private static final EndpointId ID = EndpointId.of("fingy");

	// To ask the container takes longer than all the rest
	private final SingletonSupplier<PathMappedEndpoints> endpoints;

	private final SingletonSupplier<FingyEndpointWebExtension> extensions;

	TaggedRequests(ObjectProvider<PathMappedEndpoints> endpoints,
			ObjectProvider<FingyEndpointWebExtension> extensions) {
		this.endpoints = SingletonSupplier.ofNullable(endpoints::getIfAvailable);
		this.extensions = SingletonSupplier.ofNullable(extensions::getIfAvailable);
	}

	/**
	 * Return what answers a request.
	 * @param method its method
	 * @param path its path
	 * @return the endpoint, or {@code null} if the request is not for a document
	 */
	@Nullable FingyEndpointWebExtension find(@Nullable HttpMethod method, String path) {
		boolean reads = HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
		PathMappedEndpoints paths = reads ? this.endpoints.get() : null;
		String endpoint = (paths != null) ? paths.getPath(ID) : null;
		return (endpoint != null && (path.equals(endpoint) || path.startsWith(endpoint + "/"))) ? this.extensions.get()
				: null;
	}

	static @Nullable String tag(FingyEndpointWebExtension extension, String path, List<String> accepted,
			SecurityContext securityContext) {
		return extension.tags().current(path + " " + accepted, extension.isShown(securityContext));
	}

	/**
	 * Describe a response. What it contains depends on who asks, and for which format.
	 * @param headers takes headers with their values
	 * @param tag its tag
	 */
	static void describe(BiConsumer<String, String> headers, String tag) {
		headers.accept(HttpHeaders.ETAG, tag);
		headers.accept(HttpHeaders.CACHE_CONTROL, "private");
		headers.accept(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION + ", " + HttpHeaders.COOKIE);
		headers.accept(HttpHeaders.VARY, HttpHeaders.ACCEPT);
	}

}
