package dev.fingy.internal.configuration;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import dev.fingy.FingyBinder;
import dev.fingy.TypeRegistry;
import dev.fingy.internal.creation.Container;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.resolution.BindingSources;
import dev.fingy.internal.resolution.Catalogs;
import dev.fingy.internal.resolution.ConfigurationResolver;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.Settings;
import dev.fingy.internal.resolution.Warnings;

/**
 * Binds over an environment, without a container.
 */
final class EnvironmentBinder implements FingyBinder {

	private final Environment environment;

	private final @Nullable TypeCatalog types;

	private final ConfigurationGroup group = new ConfigurationGroup(
			"which belongs to no configuration that is bound here; bind its configuration first, with the same "
					+ "FingyBinder");

	EnvironmentBinder(Environment environment, @Nullable TypeCatalog types) {
		this.environment = environment;
		this.types = types;
	}

	@Override
	public <T> T bind(String prefix, Class<T> type) {
		TypeCatalog catalog = (this.types != null) ? this.types : Catalogs.of(type);
		ConfigurationResolver resolver = new ConfigurationResolver(catalog, Settings.of(this.environment));
		List<Resolution> resolutions = this.group.resolve(resolver, Map.of(prefix, type),
				BindingSources.of(this.environment));
		BoundConfiguration bound = this.group.bind(resolutions, Container.NONE).get(0);
		Resolution resolution = resolutions.get(0);
		Warnings.log(resolution.warnings());
		Warnings.log(resolution.ignored());
		Warnings.logUnmatched(resolution, (name) -> false);
		return type.cast(bound.object());
	}

	@Override
	public FingyBinder withTypes(TypeRegistry types) {
		return new EnvironmentBinder(this.environment, TypeCatalog.of(types));
	}

}
