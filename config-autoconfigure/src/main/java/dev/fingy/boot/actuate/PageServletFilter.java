package dev.fingy.boot.actuate;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Applies the {@link PagePolicy} in a servlet container.
 */
final class PageServletFilter extends OncePerRequestFilter {

	private final PagePolicy policy;

	PageServletFilter(PagePolicy policy) {
		this.policy = policy;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		// A servlet that has a path of its own leaves the rest to what it serves
		String path = (request.getPathInfo() != null) ? request.getPathInfo() : request.getServletPath();
		String header = this.policy.at(path);
		if (header == null) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(PagePolicy.HEADER, header);
		String accepted = PagePolicy.withoutExcluded(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
		chain.doFilter((accepted != null) ? new AcceptingRequest(request, accepted) : request, response);
	}

	/**
	 * A request that accepts something else.
	 */
	private static final class AcceptingRequest extends HttpServletRequestWrapper {

		private final String accepted;

		AcceptingRequest(HttpServletRequest request, String accepted) {
			super(request);
			this.accepted = accepted;
		}

		@Override
		public @Nullable String getHeader(String name) {
			return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? this.accepted : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? Collections.enumeration(List.of(this.accepted))
					: super.getHeaders(name);
		}

	}

}
