package dev.fingy.internal.boot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.document.Document;
import dev.fingy.internal.sanitize.Capture;
import dev.fingy.internal.sanitize.ConfigurationNode;
import dev.fingy.internal.tree.ObjectNode;

/**
 * What an application is known by: its name, and the fingerprints of what it resolved,
 * which are computed once.
 */
final class Identity {

	private final @Nullable String application;

	private final List<String> excluded;

	private List<ObjectNode> described = List.of();

	private Document.@Nullable Fingerprint fingerprint;

	Identity(@Nullable String application, List<String> excluded) {
		this.application = application;
		this.excluded = excluded;
	}

	Document.Header header() {
		return new Document.Header(this.application, Instant.now(), this.excluded);
	}

	synchronized Document.Fingerprint fingerprint(List<ConfigurationNode> configurations) {
		Document.Fingerprint known = this.fingerprint;
		List<ObjectNode> roots = new ArrayList<>(configurations.size());
		for (ConfigurationNode configuration : configurations) {
			roots.add(configuration.root());
		}
		if (known == null || !areSame(this.described, roots)) {
			known = Capture.fingerprint(configurations, this.excluded);
			this.described = roots;
			this.fingerprint = known;
		}
		return known;
	}

	// Much faster than whether they are equal
	private static boolean areSame(List<ObjectNode> some, List<ObjectNode> others) {
		boolean same = some.size() == others.size();
		for (int i = 0; same && i < some.size(); i++) {
			same = some.get(i) == others.get(i);
		}
		return same;
	}

}
