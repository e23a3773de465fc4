package dev.fingy.internal.description;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.Masks;
import dev.fingy.internal.format.DocumentSource;
import dev.fingy.internal.resolution.BindingSources;
import dev.fingy.internal.resolution.Catalogs;
import dev.fingy.internal.resolution.ConfigurationResolver;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.Settings;

/**
 * Binds what a document contains as if it was in a file.
 */
public final class DocumentBuild {

	private static final String ROOT = "root";

	private DocumentBuild() {
	}

	/**
	 * Resolve a node of a document.
	 * @param path the whole name of the node, empty for a standalone one
	 * @param nodes the nodes of the document by their whole names
	 * @param outside finds what a part of a document refers to outside of it
	 * @param type the class of the configuration, or a base of the node's type
	 * @return the resolution
	 * @throws FingyException if the document holds secrets, which it does not show
	 */
	static Resolution of(String path, Map<String, DocumentNode> nodes, Function<String, @Nullable DocumentNode> outside,
			Class<?> type) {
		String prefix = (path.isEmpty() || !ConfigurationPropertyName.isValid(path)) ? ROOT : path;
		Map<String, DocumentNode> named = named(nodes, path, prefix);
		named.computeIfPresent(prefix, (name, node) -> RelocatedDocument.closed(path, node, prefix, outside));
		List<Problem> masked = named.entrySet()
			.stream()
			.flatMap((node) -> Masks.paths(node.getKey(), node.getValue()).stream())
			.map((name) -> Problem.of(name, "is masked in the document, so that nothing can be built of it"))
			.toList();
		if (!masked.isEmpty()) {
			throw new FingyException("the document of '" + prefix + "'", masked);
		}
		BindingSources sources = sources(named);
		ConfigurationResolver resolver = new ConfigurationResolver(Catalogs.of(type), Settings.DEFAULT);
		return resolver.resolveDocument(prefix, type, sources);
	}

	private static Map<String, DocumentNode> named(Map<String, DocumentNode> nodes, String path, String prefix) {
		Map<String, DocumentNode> named = new LinkedHashMap<>();
		nodes.forEach((name, node) -> named.put(name.equals(path) ? prefix : name, node));
		return named;
	}

	/**
	 * Return the sources that a document is, in which everything is resolved.
	 * @param nodes the nodes of the document by their whole names
	 * @param path the whole name of one of them
	 * @param prefix the name that it has in the sources
	 * @return the sources
	 */
	public static BindingSources sources(Map<String, DocumentNode> nodes, String path, String prefix) {
		return sources(named(nodes, path, prefix));
	}

	// Everything in a document is resolved
	private static BindingSources sources(Map<String, DocumentNode> named) {
		MapPropertySource source = DocumentSource.of("document", named);
		Iterable<ConfigurationPropertySource> sources = ConfigurationPropertySources.from(source);
		return new BindingSources(new Binder(sources, DocumentSource::unescaped), sources, DocumentSource::unescaped);
	}

}
