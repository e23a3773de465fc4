package dev.fingy.internal.boot;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Min;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import dev.fingy.Lazy;
import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.creation.Container;
import dev.fingy.internal.registry.TypeCatalogBuilder;
import dev.fingy.internal.resolution.BindingSources;
import dev.fingy.internal.resolution.ConfigurationResolver;
import dev.fingy.internal.resolution.Resolution;

/**
 * {@link BackgroundPreinitializer} that loads what binds configurations while the
 * application goes on starting: a thread of Spring Boot resolves a small configuration,
 * which nobody sees. It contains what most configurations contain, constraints as well.
 */
final class BindingPreinitializer implements BackgroundPreinitializer {

	private static final Map<String, String> VALUES = Map.of("example.one.type", "part", "example.one.size", "1",
			"example.others.other.ref", "example.one", "example.fingy.limits.max-depth", "1",
			"example.fingy.fingerprint.exclude[0]", "example");

	@Override
	public void preinitialize() {
		List<ConfigurationPropertySource> sources = List.of(new MapConfigurationPropertySource(VALUES));
		TypeCatalogBuilder types = new TypeCatalogBuilder().base(Base.class).type(Base.class, "part", Part.class);
		Resolution resolution = ConfigurationResolver.unnoticed(types.build())
			.resolve("example", Example.class,
					new BindingSources(new Binder(sources), sources, PlaceholdersResolver.NONE));
		BoundConfiguration.of(resolution, Container.NONE);
	}

	private interface Base {

	}

	private record Part(@Min(1) int size) implements Base {

	}

	private record Example(Lazy<Base> one, Map<String, Lazy<Base>> others, FingyProperties fingy) {

	}

}
