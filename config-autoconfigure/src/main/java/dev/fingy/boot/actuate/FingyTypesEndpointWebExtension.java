package dev.fingy.boot.actuate;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

import dev.fingy.markdown.Markdown;
import dev.fingy.reference.TypeReference;

/**
 * {@link EndpointWebExtension @EndpointWebExtension} that answers with Markdown those who
 * ask for it.
 */
@EndpointWebExtension(endpoint = FingyTypesEndpoint.class)
class FingyTypesEndpointWebExtension {

	private final FingyTypesEndpoint delegate;

	FingyTypesEndpointWebExtension(FingyTypesEndpoint delegate) {
		this.delegate = delegate;
	}

	@ReadOperation(produces = Markdown.MEDIA_TYPE)
	String markdown() {
		return Markdown.of(reference());
	}

	TypeReference reference() {
		return this.delegate.reference();
	}

}
