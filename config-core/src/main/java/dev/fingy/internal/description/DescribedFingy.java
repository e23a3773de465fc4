package dev.fingy.internal.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import dev.fingy.Difference;
import dev.fingy.Fingy;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.format.FlatValues;
import dev.fingy.internal.format.PropertiesText;
import dev.fingy.internal.format.YamlText;

/**
 * What a description provides from its document alone.
 */
public interface DescribedFingy extends Fingy {

	/**
	 * Return a description as this library makes it.
	 * @param fingy a description
	 * @return the same description
	 * @throws IllegalArgumentException if the application has implemented the interface
	 */
	static DescribedFingy of(Fingy fingy) {
		Assert.isInstanceOf(DescribedFingy.class, fingy,
				"A fingy is read by Fingy.read or returned by Fingy.of, and implemented by no other class");
		return (DescribedFingy) fingy;
	}

	/**
	 * Return the document.
	 * @return the document of this description, with secrets masked
	 */
	Document document();

	/**
	 * Return the document as far as it is compared with others: it need not show which
	 * objects exist.
	 * @return the document of this description
	 */
	default Document compared() {
		return document();
	}

	/**
	 * Return the nodes of the document by their whole names.
	 * @return the nodes
	 */
	default Map<String, DocumentNode> nodes() {
		return nodes(document());
	}

	/**
	 * Return the nodes of the document, which need not be made again.
	 * @param document the document of this description
	 * @return the nodes by their whole names
	 */
	default Map<String, DocumentNode> nodes(Document document) {
		if (document.root() == null) {
			return document.nodes();
		}
		Map<String, DocumentNode> nodes = new LinkedHashMap<>();
		nodes.put(path(), document.root());
		nodes.putAll(document.referred());
		return nodes;
	}

	/**
	 * Return what is outside of this description, which may refer to it.
	 * @param target the whole name
	 * @return the node, or {@code null} if nothing is known of it
	 */
	@Nullable DocumentNode outside(String target);

	@Override
	default Difference diff(Fingy after) {
		return FingyDifference.between(this, of(after));
	}

	@Override
	default String toJson() {
		return document().toJson();
	}

	@Override
	default String toYaml() {
		return YamlText.of(nodes());
	}

	@Override
	default String toProperties() {
		return PropertiesText.of(nodes());
	}

	@Override
	default Map<String, String> toFlatMap() {
		return FlatValues.of(nodes());
	}

	@Override
	default void write(Path file) {
		try {
			if (Files.exists(file) && !Files.isRegularFile(file)) {
				// A pipe or a terminal is written to, and never replaced
				Files.writeString(file, toJson());
				return;
			}
			// What a link leads to is replaced, not the link
			Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
			Path directory = target.getParent();
			Path temporary = Files.createTempFile(directory, "." + file.getFileName(), ".tmp");
			try {
				Files.writeString(temporary, toJson());
				Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
			}
			finally {
				Files.deleteIfExists(temporary);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
