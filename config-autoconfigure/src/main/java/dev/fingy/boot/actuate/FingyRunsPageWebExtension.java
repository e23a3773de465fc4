package dev.fingy.boot.actuate;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import org.springframework.http.MediaType;

import dev.fingy.internal.document.Document;
import dev.fingy.page.Page;
import dev.fingy.runs.Run;

/**
 * {@link EndpointWebExtension @EndpointWebExtension} that answers a browser with a page
 * of runs, of one run, or of what differs between two, and everyone else as the endpoint
 * does. Who may not see values has pages without values.
 */
@EndpointWebExtension(endpoint = FingyRunsEndpoint.class)
final class FingyRunsPageWebExtension extends FingyRunsEndpointWebExtension {

	private final FingyRunsEndpoint delegate;

	private final PageLinks links;

	FingyRunsPageWebExtension(FingyRunsEndpoint delegate, Show showValues, Set<String> roles, PageLinks links) {
		super(delegate, showValues, roles);
		this.delegate = delegate;
		this.links = links;
	}

	@ReadOperation(produces = MediaType.TEXT_HTML_VALUE)
	String page(SecurityContext securityContext, @Nullable String application, Run.@Nullable State state,
			@Nullable String parent, @Nullable String tag, @Nullable Integer limit) {
		boolean showValues = isShown(securityContext);
		Page page = Page.of(FingyRunsEndpoint.NOW, this.delegate.now(showValues))
			.withRuns(this.delegate.summaries(this.delegate.query(application, state, parent, tag, limit), showValues))
			.startingAt("runs");
		return html(page, 0);
	}

	@ReadOperation(produces = MediaType.TEXT_HTML_VALUE)
	WebEndpointResponse<String> page(SecurityContext securityContext, @Selector String id) {
		return found(runPage(id, isShown(securityContext)));
	}

	@ReadOperation(produces = MediaType.TEXT_HTML_VALUE)
	WebEndpointResponse<String> page(SecurityContext securityContext, @Selector String id, @Selector String other) {
		boolean showValues = isShown(securityContext);
		Document before = this.delegate.document(id, showValues);
		Document after = this.delegate.document(other, showValues);
		if (before == null || after == null) {
			return found(null);
		}
		Map<String, @Nullable Object> first = this.delegate.facts(id, showValues);
		Map<String, @Nullable Object> second = this.delegate.facts(other, showValues);
		Page page = (first != null) ? Page.ofRun(first, before) : Page.of(id, before);
		Page both = (second != null) ? page.withRun(second, after) : page.with(other, after);
		return found(html(both.startingAt("compare/2"), 2));
	}

	private @Nullable String runPage(String id, boolean showValues) {
		Map<String, @Nullable Object> facts = this.delegate.facts(id, showValues);
		if (facts == null) {
			return null;
		}
		Document document = this.delegate.document(id, showValues);
		// A run whose document was never written is shown without its configuration
		Page page = (document != null) ? Page.ofRun(facts, document)
				: Page.of(FingyRunsEndpoint.NOW, this.delegate.now(showValues))
					.withRuns(List.of(facts))
					.startingAt("runs/" + facts.get("id"));
		return html(page, 1);
	}

	private String html(Page page, int below) {
		return this.links.on(page, below).toHtml();
	}

}
