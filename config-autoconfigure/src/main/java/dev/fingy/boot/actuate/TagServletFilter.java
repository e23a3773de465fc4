package dev.fingy.boot.actuate;

import java.io.IOException;
import java.security.Principal;
import java.util.Collections;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers {@link TaggedRequests} in a servlet container.
 */
final class TagServletFilter extends OncePerRequestFilter {

	private final TaggedRequests requests;

	TagServletFilter(TaggedRequests requests) {
		this.requests = requests;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		// A servlet that has a path of its own leaves the rest to what it serves
		String path = (request.getPathInfo() != null) ? request.getPathInfo() : request.getServletPath();
		FingyEndpointWebExtension extension = this.requests.find(HttpMethod.valueOf(request.getMethod()), path);
		String tag = (extension != null) ? TaggedRequests.tag(extension, path,
				Collections.list(request.getHeaders(HttpHeaders.ACCEPT)), new Caller(request)) : null;
		if (extension != null && tag != null) {
			answer(extension.tags(), tag, request, response, chain);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static void answer(DocumentTags tags, String tag, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		TaggedRequests.describe(response::addHeader, tag);
		if (tags.isValid(tag) && new ServletWebRequest(request, response).checkNotModified(tag)) {
			return;
		}
		chain.doFilter(request, response);
		if (response.getStatus() == HttpServletResponse.SC_OK) {
			tags.sent(tag);
		}
	}

	/**
	 * Who sends a request, as endpoints see it.
	 *
	 * @param request the request
	 */
	private record Caller(HttpServletRequest request) implements SecurityContext {

		@Override
		public @Nullable Principal getPrincipal() {
			return this.request.getUserPrincipal();
		}

		@Override
		public boolean isUserInRole(String role) {
			return this.request.isUserInRole(role);
		}

	}

}
