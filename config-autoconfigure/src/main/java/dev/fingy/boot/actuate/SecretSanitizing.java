package dev.fingy.boot.actuate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import dev.fingy.Secret;
import dev.fingy.boot.Configurations;

/**
 * Lets Spring Boot's own endpoints mask what is {@link Secret @Secret} in a
 * configuration, under whatever spelling they know it.
 */
final class SecretSanitizing implements SanitizingFunction {

	private final ObjectProvider<Configurations> configurations;

	SecretSanitizing(ObjectProvider<Configurations> configurations) {
		this.configurations = configurations;
	}

	@Override
	public SanitizableData apply(SanitizableData data) {
		Configurations known = (data.getValue() != null) ? this.configurations.getIfAvailable() : null;
		if (known == null) {
			return data;
		}
		SecretPath path = (data.getPropertySource() instanceof SystemEnvironmentPropertySource)
				? SecretPath.ofVariable(data.getKey()) : SecretPath.ofProperty(data.getKey());
		return known.all().stream().anyMatch(path::isSecretIn) ? data.withSanitizedValue() : data;
	}

}
