package dev.fingy.boot.actuate;

import java.time.Instant;
import java.util.List;

import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Answers {@link TaggedRequests} in a reactive server. Where callers differ in what they
 * may see, responses have no tags: only the endpoint is given the roles of its caller.
 */
final class TagWebFilter implements WebFilter {

	private final TaggedRequests requests;

	TagWebFilter(TaggedRequests requests) {
		this.requests = requests;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String path = exchange.getRequest().getPath().pathWithinApplication().value();
		FingyEndpointWebExtension extension = this.requests.find(exchange.getRequest().getMethod(), path);
		List<String> accepted = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT);
		String tag = (extension != null && !extension.dependsOnCaller())
				? TaggedRequests.tag(extension, path, accepted, SecurityContext.NONE) : null;
		return (extension != null && tag != null) ? answer(extension.tags(), tag, exchange, chain)
				: chain.filter(exchange);
	}

	private static Mono<Void> answer(DocumentTags tags, String tag, ServerWebExchange exchange, WebFilterChain chain) {
		TaggedRequests.describe(exchange.getResponse().getHeaders()::add, tag);
		if (tags.isValid(tag) && exchange.checkNotModified(tag, Instant.MIN)) {
			return exchange.getResponse().setComplete();
		}
		return chain.filter(exchange).doOnSuccess((done) -> {
			HttpStatusCode status = exchange.getResponse().getStatusCode();
			if (status == null || status.isSameCodeAs(HttpStatus.OK)) {
				tags.sent(tag);
			}
		});
	}

}
