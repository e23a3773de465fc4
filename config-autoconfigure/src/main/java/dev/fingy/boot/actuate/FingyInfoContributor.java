package dev.fingy.boot.actuate;

import java.util.Map;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.document.Document;

/**
 * {@link InfoContributor} that shows both fingerprints. They reveal no value, so that
 * they may be where values may not.
 */
final class FingyInfoContributor implements InfoContributor {

	private final Configurations configurations;

	FingyInfoContributor(Configurations configurations) {
		this.configurations = configurations;
	}

	@Override
	public void contribute(Info.Builder builder) {
		if (!this.configurations.all().isEmpty()) {
			Document.Fingerprint fingerprint = this.configurations.fingerprint();
			builder.withDetail("fingy",
					Map.of("fingerprint", Map.of("config", fingerprint.config(), "code", fingerprint.code())));
		}
	}

}
