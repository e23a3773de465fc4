package dev.fingy.boot.actuate;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Applies the {@link PagePolicy} in a reactive server.
 */
final class PageWebFilter implements WebFilter {

	private final PagePolicy policy;

	PageWebFilter(PagePolicy policy) {
		this.policy = policy;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String header = this.policy.at(exchange.getRequest().getPath().pathWithinApplication().value());
		if (header == null) {
			return chain.filter(exchange);
		}
		exchange.getResponse().getHeaders().set(PagePolicy.HEADER, header);
		String accepted = PagePolicy.withoutExcluded(exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT));
		return chain.filter((accepted != null) ? accepting(exchange, accepted) : exchange);
	}

	private static ServerWebExchange accepting(ServerWebExchange exchange, String accepted) {
		return exchange.mutate()
			.request((request) -> request.headers((headers) -> headers.set(HttpHeaders.ACCEPT, accepted)))
			.build();
	}

}
