package dev.fingy.boot.actuate;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

import dev.fingy.internal.document.Document;

/**
 * {@link EndpointWebExtension @EndpointWebExtension} that shows values to those who may
 * see them.
 */
@EndpointWebExtension(endpoint = FingyEndpoint.class)
class FingyEndpointWebExtension {

	private final FingyEndpoint delegate;

	private final Show showValues;

	private final Set<String> roles;

	FingyEndpointWebExtension(FingyEndpoint delegate, Show showValues, Set<String> roles) {
		this.delegate = delegate;
		this.showValues = showValues;
		this.roles = roles;
	}

	@ReadOperation
	Map<String, @Nullable Object> document(SecurityContext securityContext) {
		return ResponseBody.of(shown(securityContext));
	}

	@ReadOperation
	WebEndpointResponse<Map<String, @Nullable Object>> configuration(SecurityContext securityContext,
			@Selector String prefix) {
		return response(shown(securityContext, prefix), ResponseBody::of);
	}

	Document shown(SecurityContext securityContext) {
		return this.delegate.document(isShown(securityContext));
	}

	@Nullable Document shown(SecurityContext securityContext, String prefix) {
		return this.delegate.document(prefix, isShown(securityContext));
	}

	@Nullable Document next(SecurityContext securityContext, @Nullable String prefix) {
		return this.delegate.nextDocument(prefix, isShown(securityContext));
	}

	static <T> WebEndpointResponse<T> response(@Nullable Document document, Function<Document, T> body) {
		return (document != null) ? new WebEndpointResponse<>(body.apply(document), WebEndpointResponse.STATUS_OK)
				: new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
	}

	DocumentTags tags() {
		return this.delegate.tags();
	}

	/**
	 * Return whether there are callers who may see values, and others who may not.
	 * @return {@code true} if it depends on the caller
	 */
	boolean dependsOnCaller() {
		return this.showValues == Show.WHEN_AUTHORIZED;
	}

	boolean isShown(SecurityContext securityContext) {
		return this.showValues.isShown(securityContext, this.roles);
	}

}
