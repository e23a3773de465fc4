package dev.fingy.boot.actuate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import dev.fingy.boot.Configurations;
import dev.fingy.capture.Capture;
import dev.fingy.capture.ConfigurationNode;
import dev.fingy.capture.Masking;
import dev.fingy.document.Document;

/**
 * {@link Endpoint @Endpoint} that shows what was resolved as a document.
 */
@Endpoint(id = "fingy", defaultAccess = Access.READ_ONLY)
class FingyEndpoint {

	private final Configurations configurations;

	private final Masking sanitizing;

	private final Show showValues;

	FingyEndpoint(Configurations configurations, Masking sanitizing, Show showValues) {
		this.configurations = configurations;
		this.sanitizing = sanitizing;
		this.showValues = showValues;
	}

	@ReadOperation
	Map<String, @Nullable Object> document() {
		return ResponseBody.of(document(this.showValues.isShown(true)).toMap());
	}

	@ReadOperation
	@Nullable Map<String, @Nullable Object> configuration(@Selector String prefix) {
		Document document = document(prefix, this.showValues.isShown(true));
		return (document != null) ? ResponseBody.of(document.toMap()) : null;
	}

	Document document(boolean showValues) {
		return document(this.configurations.nodes(), List.of(), showValues);
	}

	@Nullable Document document(String prefix, boolean showValues) {
		Map<Boolean, List<ConfigurationNode>> nodes = this.configurations.nodes()
			.stream()
			.collect(Collectors.partitioningBy((node) -> node.prefix().equals(prefix)));
		List<ConfigurationNode> own = nodes.getOrDefault(true, List.of());
		return own.isEmpty() ? null : document(own, nodes.getOrDefault(false, List.of()), showValues);
	}

	private Document document(List<ConfigurationNode> nodes, List<ConfigurationNode> others, boolean showValues) {
		return Capture.of(this.configurations.header(), nodes, others, showValues ? this.sanitizing : Masking.ALL,
				this.configurations.live());
	}

}
