package dev.fingy.boot.aot;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.ResourceHints;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;

/**
 * What Fingy reads of itself, and the forms in which descriptions are serialized.
 */
final class LibraryHints implements RuntimeHintsRegistrar {

	private static final String WEBJARS = "META-INF/resources/webjars/";

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		registerResources(hints.resources(), classLoader);
		Stream.of("dev.fingy.internal.description.FingyForm", "dev.fingy.internal.standalone.LazyForm")
			.map(TypeReference::of)
			.forEach((form) -> hints.reflection().registerType(form, (type) -> type.withJavaSerialization(true)));
	}

	private static void registerResources(ResourceHints resources, @Nullable ClassLoader classLoader) {
		resources.registerPattern("META-INF/fingy/**");
		resources.registerPattern("dev/fingy/boot/runs/jdbc/*.sql");
		resources.registerPatternIfPresent(classLoader, "dev/fingy/page/page.html",
				(page) -> page
					.includes("dev/fingy/page/*.html", "dev/fingy/page/script/**", "dev/fingy/page/style/*",
							"dev/fingy/page/*.properties")
					.includes(WEBJARS + "cytoscape/**", WEBJARS + "dagre/**", WEBJARS + "uplot/**"));
	}

}
