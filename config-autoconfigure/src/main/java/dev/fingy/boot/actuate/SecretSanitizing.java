package dev.fingy.boot.actuate;

import java.lang.ref.SoftReference;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import dev.fingy.Secret;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.names.RelaxedName;

/**
 * Lets Spring Boot's own endpoints mask what is {@link Secret @Secret} in a
 * configuration, under whatever spelling they know it.
 */
final class SecretSanitizing implements SanitizingFunction {

	private final ObjectProvider<Configurations> configurations;

	private volatile @Nullable Configurations found;

	// As large as the configurations, and not needed unless somebody asks
	private volatile SoftReference<@Nullable Indexed> indexed = new SoftReference<>(null);

	SecretSanitizing(ObjectProvider<Configurations> configurations) {
		this.configurations = configurations;
	}

	@Override
	public SanitizableData apply(SanitizableData data) {
		Configurations known = (data.getValue() != null) ? known() : null;
		if (known == null) {
			return data;
		}
		SecretPath path = (data.getPropertySource() instanceof SystemEnvironmentPropertySource)
				? SecretPath.ofVariable(data.getKey()) : SecretPath.ofProperty(data.getKey());
		return index(known.all()).isSecret(path) ? data.withSanitizedValue() : data;
	}

	// To ask the container takes longer than all the rest
	private @Nullable Configurations known() {
		Configurations found = this.found;
		if (found == null) {
			found = this.configurations.getIfAvailable();
			this.found = found;
		}
		return found;
	}

	private SecretIndex index(List<BoundConfiguration> configurations) {
		Indexed known = this.indexed.get();
		if (known == null || !known.configurations().equals(configurations)) {
			known = new Indexed(configurations, new SecretIndex(configurations, RelaxedName::uniform));
			this.indexed = new SoftReference<>(known);
		}
		return known.index();
	}

	/**
	 * An index.
	 *
	 * @param configurations the configurations it is of
	 * @param index the index
	 */
	private record Indexed(List<BoundConfiguration> configurations, SecretIndex index) {

	}

}
