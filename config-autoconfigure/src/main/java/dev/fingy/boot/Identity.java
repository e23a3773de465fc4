package dev.fingy.boot;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.fingy.capture.Capture;
import dev.fingy.document.Document;
import dev.fingy.engine.BoundConfiguration;

/**
 * What an application is known by: its name, and the fingerprints of what it resolved,
 * which are computed once.
 */
final class Identity {

	private final @Nullable String application;

	private final List<String> excluded;

	private List<BoundConfiguration> described = List.of();

	private Document.@Nullable Fingerprint fingerprint;

	Identity(@Nullable String application, List<String> excluded) {
		this.application = application;
		this.excluded = excluded;
	}

	Document.Header header() {
		return new Document.Header(this.application, Instant.now(), this.excluded);
	}

	synchronized Document.Fingerprint fingerprint(List<BoundConfiguration> configurations) {
		Document.Fingerprint known = this.fingerprint;
		if (known == null || !this.described.equals(configurations)) {
			known = Capture.fingerprint(Configurations.nodes(configurations), this.excluded);
			this.described = configurations;
			this.fingerprint = known;
		}
		return known;
	}

}
