package dev.fingy.internal.standalone;

import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.internal.creation.Component;
import dev.fingy.internal.description.DocumentBuild;
import dev.fingy.internal.description.FingyForm;
import dev.fingy.internal.description.RelocatedNodes;
import dev.fingy.internal.description.TreeFingy;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.Masks;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.resolution.BindingSources;
import dev.fingy.internal.resolution.Catalogs;
import dev.fingy.internal.sanitize.Capture;
import dev.fingy.internal.sanitize.LiveObjects;
import dev.fingy.internal.sanitize.Masking;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.source.PropertySourcesTree;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.tree.ObjectNode;

/**
 * A lazy as it is serialized: its document, and the name of the class that it is expected
 * to be. The name is compared with the classes that are registered where it arrives, and
 * never loaded.
 */
final class LazyForm implements Serializable {

	private static final long serialVersionUID = 1L;

	private static final String ROOT = "root";

	private final String document;

	private final String declared;

	private LazyForm(String document, String declared) {
		this.document = document;
		this.declared = declared;
	}

	static LazyForm of(Component<?> component) throws NotSerializableException {
		TreeFingy fingy = (TreeFingy) component.fingy();
		ObjectNode root = (ObjectNode) new RelocatedNodes().relocate(component, fingy, component.node(),
				PropertyPath.of(""));
		Document document = Capture.of(new Document.Header(null, Instant.now()), "", root, fingy.outside(),
				Masking.SECRETS, LiveObjects.NONE);
		List<String> masked = Masks.paths("", Objects.requireNonNull(document.root()));
		if (!masked.isEmpty()) {
			throw new NotSerializableException(
					component + " holds secrets, which are never written: " + String.join(", ", masked));
		}
		return new LazyForm(document.toJson(), component.declared().toClass().getName());
	}

	private Object readResolve() throws ObjectStreamException {
		try {
			return read();
		}
		catch (FingyException ex) {
			InvalidObjectException failure = new InvalidObjectException(ex.getMessage());
			failure.initCause(ex);
			throw failure;
		}
	}

	private Lazy<?> read() throws InvalidObjectException {
		String text = FingyForm.required(this.document, "document");
		String className = FingyForm.required(this.declared, "declared");
		Document read = Document.read(new StringReader(text), "a serialized lazy");
		if (read.root() == null) {
			throw new InvalidObjectException("the document of a lazy has a root");
		}
		List<FingyException> failures = new ArrayList<>();
		for (TypeCatalog catalog : Catalogs.known()) {
			Class<?> expected = catalog.registered(className);
			if (expected != null) {
				try {
					return read(read.nodes(), expected, catalog);
				}
				catch (FingyException ex) {
					failures.add(ex);
				}
			}
		}
		if (!failures.isEmpty()) {
			throw failures.get(0);
		}
		throw new InvalidObjectException("no class '" + className
				+ "' is registered here: bind a configuration with it before, or name a TypeContributor in "
				+ "META-INF/spring.factories");
	}

	private static Lazy<?> read(Map<String, DocumentNode> nodes, Class<?> declared, TypeCatalog catalog) {
		BindingSources sources = DocumentBuild.sources(nodes, "", ROOT);
		PropertyView view = PropertySourcesTree.read(sources.sources(), ConfigurationPropertyName.of(ROOT));
		return StandaloneComponents.bound(declared, catalog, sources, view, "a serialized lazy");
	}

}
