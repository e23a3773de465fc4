package dev.fingy.internal.boot;

import java.util.List;
import java.util.Map;

import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import dev.fingy.internal.registry.TypeCatalogBuilder;
import dev.fingy.internal.resolution.BindingSources;
import dev.fingy.internal.resolution.ConfigurationResolver;

/**
 * {@link BackgroundPreinitializer} that loads what binds configurations while the
 * application goes on starting: a thread of Spring Boot resolves a small configuration,
 * which nobody sees.
 */
final class BindingPreinitializer implements BackgroundPreinitializer {

	private static final Map<String, String> EXAMPLE = Map.of("fingy.unknown-properties", "fail",
			"fingy.fingerprint.exclude[0]", "example", "fingy.limits.max-depth", "1");

	@Override
	public void preinitialize() {
		List<ConfigurationPropertySource> sources = List.of(new MapConfigurationPropertySource(EXAMPLE));
		ConfigurationResolver.unnoticed(new TypeCatalogBuilder().build())
			.resolve("fingy", FingyProperties.class,
					new BindingSources(new Binder(sources), sources, PlaceholdersResolver.NONE));
	}

}
