package dev.fingy.boot.actuate;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import dev.fingy.page.Page;
import dev.fingy.page.TypesPage;

/**
 * What the responses of the endpoints with pages send to browsers in addition to their
 * content, and which of their formats a client accepts. An endpoint cannot set headers,
 * and Spring considers a format acceptable that a client excludes by {@code q=0}.
 */
final class PagePolicy {

	static final String HEADER = "Content-Security-Policy";

	private static final EndpointId TYPES = EndpointId.of("fingytypes");

	private static final List<EndpointId> IDS = List.of(EndpointId.of("fingy"), EndpointId.of("fingyruns"), TYPES);

	private final ObjectProvider<PathMappedEndpoints> endpoints;

	PagePolicy(ObjectProvider<PathMappedEndpoints> endpoints) {
		this.endpoints = endpoints;
	}

	/**
	 * Return the policy of what is at a path.
	 * @param path the path of a request
	 * @return the value of the header, or {@code null} if it is no endpoint with pages
	 */
	@Nullable String at(String path) {
		PathMappedEndpoints paths = this.endpoints.getIfAvailable();
		for (EndpointId id : IDS) {
			String endpoint = (paths != null) ? paths.getPath(id) : null;
			if (endpoint != null && (path.equals(endpoint) || path.startsWith(endpoint + "/"))) {
				return (id.equals(TYPES) ? TypesPage.sharedPolicy() : Page.sharedPolicy(isLinked(id)))
						+ "; frame-ancestors 'none'";
			}
		}
		return null;
	}

	private boolean isLinked(EndpointId id) {
		return new PageLinks(this.endpoints, id).isLinked();
	}

	/**
	 * Return what is accepted, without what is accepted with a quality of zero.
	 * @param accepted the values of the header {@code Accept}
	 * @return another value, or {@code null} if it excludes nothing
	 */
	static @Nullable String withoutExcluded(List<String> accepted) {
		try {
			List<MediaType> types = MediaType.parseMediaTypes(accepted);
			if (types.stream().allMatch(PagePolicy::isWanted)) {
				return null;
			}
			boolean pages = types.stream()
				.filter(MediaType.TEXT_HTML::equalsTypeAndSubtype)
				.allMatch(PagePolicy::isWanted);
			List<MediaType> wanted = types.stream()
				.filter((type) -> isWanted(type) && (pages || !isAnyText(type)))
				.toList();
			return wanted.isEmpty() ? MediaType.ALL_VALUE : MediaType.toString(wanted);
		}
		catch (InvalidMediaTypeException ex) {
			return null;
		}
	}

	private static boolean isWanted(MediaType type) {
		return type.getQualityValue() > 0;
	}

	private static boolean isAnyText(MediaType type) {
		return type.isWildcardSubtype() && !type.isWildcardType();
	}

}
