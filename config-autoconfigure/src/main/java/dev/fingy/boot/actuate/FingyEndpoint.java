package dev.fingy.boot.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import dev.fingy.internal.boot.ConfigurationRefresh;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.boot.Pending;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.document.NextStart;
import dev.fingy.internal.sanitize.Capture;
import dev.fingy.internal.sanitize.ConfigurationNode;
import dev.fingy.internal.sanitize.LiveObjects;
import dev.fingy.internal.sanitize.Masking;

/**
 * {@link Endpoint @Endpoint} that shows what was resolved as a document.
 */
@Endpoint(id = "fingy", defaultAccess = Access.READ_ONLY)
class FingyEndpoint {

	private final Configurations configurations;

	private final Masking sanitizing;

	private final Show showValues;

	private final ObjectProvider<ConfigurationRefresh> refresh;

	private final DocumentTags tags;

	FingyEndpoint(Configurations configurations, Masking sanitizing, Show showValues,
			ObjectProvider<ConfigurationRefresh> refresh) {
		this.configurations = configurations;
		this.refresh = refresh;
		this.sanitizing = sanitizing;
		this.showValues = showValues;
		this.tags = new DocumentTags(() -> DocumentState.of(configurations, pending()));
	}

	DocumentTags tags() {
		return this.tags;
	}

	@ReadOperation
	Map<String, @Nullable Object> document() {
		return ResponseBody.of(document(this.showValues.isShown(true)));
	}

	@ReadOperation
	@Nullable Map<String, @Nullable Object> configuration(@Selector String prefix) {
		Document document = document(prefix, this.showValues.isShown(true));
		return (document != null) ? ResponseBody.of(document) : null;
	}

	Document document(boolean showValues) {
		List<ConfigurationNode> nodes = this.configurations.nodes();
		Document document = Capture.of(this.configurations.header(), nodes, List.of(), masking(showValues),
				this.configurations.live(), () -> this.configurations.fingerprint(nodes));
		return this.tags.built(document).withPending(pending(null, showValues));
	}

	@Nullable Document document(String prefix, boolean showValues) {
		Map<Boolean, List<ConfigurationNode>> nodes = this.configurations.nodes()
			.stream()
			.collect(Collectors.partitioningBy((node) -> node.prefix().equals(prefix)));
		List<ConfigurationNode> own = nodes.getOrDefault(true, List.of());
		return own.isEmpty() ? null : document(own, nodes.getOrDefault(false, List.of()), showValues)
			.withPending(pending(prefix, showValues));
	}

	/**
	 * Return the document of the next start.
	 * @param prefix the prefix of the one configuration to show, or {@code null}
	 * @param showValues whether values are shown
	 * @return a document, or {@code null} if the next start would not differ there or
	 * would fail
	 */
	@Nullable Document nextDocument(@Nullable String prefix, boolean showValues) {
		Pending pending = pending();
		if (pending == null || pending.configurations().stream().noneMatch((next) -> isShown(next, prefix))) {
			return null;
		}
		Map<String, ConfigurationNode> nodes = new LinkedHashMap<>();
		this.configurations.nodes().forEach((node) -> nodes.put(node.prefix(), node));
		pending.configurations().forEach((node) -> nodes.put(node.prefix(), node));
		Map<Boolean, List<ConfigurationNode>> shown = nodes.values()
			.stream()
			.collect(Collectors.partitioningBy((node) -> isShown(node, prefix)));
		return Capture.of(this.configurations.header(), shown.getOrDefault(true, List.of()),
				shown.getOrDefault(false, List.of()), masking(showValues), LiveObjects.NONE);
	}

	private static boolean isShown(ConfigurationNode node, @Nullable String prefix) {
		return prefix == null || node.prefix().equals(prefix);
	}

	private Document document(List<ConfigurationNode> nodes, List<ConfigurationNode> others, boolean showValues) {
		return this.tags.built(Capture.of(this.configurations.header(), nodes, others, masking(showValues),
				this.configurations.live()));
	}

	private @Nullable NextStart pending(@Nullable String prefix, boolean showValues) {
		Pending pending = pending();
		return (pending != null) ? PendingStart.of(pending, prefix, masking(showValues)) : null;
	}

	private @Nullable Pending pending() {
		ConfigurationRefresh known = this.refresh.getIfAvailable();
		return (known != null) ? known.pending() : null;
	}

	private Masking masking(boolean showValues) {
		return showValues ? this.sanitizing : Masking.ALL;
	}

}
