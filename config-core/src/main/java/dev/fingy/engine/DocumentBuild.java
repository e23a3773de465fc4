package dev.fingy.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.document.DocumentNode;
import dev.fingy.document.WrittenForm;
import dev.fingy.write.DocumentSource;

/**
 * Binds what a document says as if it stood in a file.
 */
final class DocumentBuild {

	private DocumentBuild() {
	}

	/**
	 * Resolve a node of a document.
	 * @param path the whole name of the node, empty for a free-standing one
	 * @param nodes the nodes of the document by their whole names
	 * @param type the class of the configuration, or a base of the node's type
	 * @return the resolution
	 * @throws FingyException if the document holds secrets, which it does not show
	 */
	static Resolution of(String path, Map<String, DocumentNode> nodes, Class<?> type) {
		String prefix = path.isEmpty() ? "root" : path;
		Map<String, DocumentNode> named = new LinkedHashMap<>();
		nodes.forEach((name, node) -> named.put(name.isEmpty() ? prefix : name, node));
		List<Problem> masked = named.entrySet()
			.stream()
			.flatMap((node) -> WrittenForm.masked(node.getKey(), node.getValue()).stream())
			.map((name) -> Problem.of(name, "is masked in the document, so that nothing can be built of it"))
			.toList();
		if (!masked.isEmpty()) {
			throw new FingyException("the document of '" + prefix + "'", masked);
		}
		MapPropertySource source = DocumentSource.of("document", named);
		Iterable<ConfigurationPropertySource> sources = ConfigurationPropertySources.from(source);
		ConfigurationResolver resolver = new ConfigurationResolver(EnvironmentBinder.discovered(type),
				Settings.DEFAULT);
		// Everything in a document is resolved
		return resolver.resolveAny(prefix, type,
				new BindingSources(new Binder(sources, DocumentSource::unescaped), sources, DocumentSource::unescaped));
	}

}
