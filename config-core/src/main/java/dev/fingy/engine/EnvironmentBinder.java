package dev.fingy.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import dev.fingy.FingyBinder;
import dev.fingy.TypeRegistry;
import dev.fingy.build.Container;
import dev.fingy.type.TypeCatalog;

/**
 * Binds over an environment, without a container.
 */
final class EnvironmentBinder implements FingyBinder {

	private final Environment environment;

	private final @Nullable TypeCatalog types;

	EnvironmentBinder(Environment environment, @Nullable TypeCatalog types) {
		this.environment = environment;
		this.types = types;
	}

	@Override
	public <T> T bind(String prefix, Class<T> type) {
		TypeCatalog catalog = (this.types != null) ? this.types : discovered(type);
		ConfigurationResolver resolver = new ConfigurationResolver(catalog, Settings.of(this.environment));
		Resolution resolution = resolver.resolve(prefix, type, BindingSources.of(this.environment));
		BoundConfiguration bound = resolution.bound(Container.NONE);
		Warnings.log(resolution.warnings());
		Warnings.log(resolution.ignored());
		Warnings.logUnmatched(resolution, (name) -> false);
		return type.cast(bound.object());
	}

	static TypeCatalog discovered(Class<?> type) {
		return Catalogs.beside(type);
	}

	@Override
	public FingyBinder withTypes(TypeRegistry types) {
		return new EnvironmentBinder(this.environment, (TypeCatalog) types);
	}

}
