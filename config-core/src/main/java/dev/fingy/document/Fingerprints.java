package dev.fingy.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

import dev.fingy.code.CodeHash;
import dev.fingy.code.Sha256;
import dev.fingy.source.PropertyPath;
import dev.fingy.tree.Node;
import dev.fingy.tree.ObjectNode;
import dev.fingy.tree.SecretTexts;

/**
 * Hashes that are equal for equal configurations, and for equal code. Where values come
 * from, whether they are written or default, what is lazy and what is masked makes no
 * difference; secrets do not take part.
 */
public final class Fingerprints {

	private Fingerprints() {
	}

	/**
	 * Return the fingerprints of configurations, each under its prefix.
	 * @param configurations one or several configurations in any order
	 * @return the fingerprints
	 */
	public static Document.Fingerprint of(List<ConfigurationNode> configurations) {
		return of(Sanitizer.configurations(configurations, Masking.SECRETS, LiveObjects.NONE), false);
	}

	/**
	 * Return the fingerprints of a part of a configuration, or of a free-standing node.
	 * @param path the path of the node
	 * @param node the node
	 * @return the fingerprints
	 */
	public static Document.Fingerprint of(String path, Node node) {
		Sanitizer sanitizer = new Sanitizer(Masking.SECRETS, LiveObjects.NONE, SecretTexts.of(List.of(node)));
		return of(Map.of("", sanitizer.node(PropertyPath.of(path), node)), true);
	}

	/**
	 * Return the hash of the code behind one object.
	 * @param node the object's node
	 * @return {@code sha256:} and 64 hexadecimal digits
	 */
	public static String codeOf(ObjectNode node) {
		return (node.creator().executable() instanceof Method factory) ? CodeHash.of(factory)
				: CodeHash.of(node.javaType());
	}

	static Document.Fingerprint of(Map<String, DocumentNode> nodes, boolean single) {
		Map<String, @Nullable Object> content = new LinkedHashMap<>();
		SortedSet<String> hashes = new TreeSet<>();
		nodes.forEach((prefix, node) -> {
			content.put(prefix, Content.of(node));
			collect(node, hashes);
		});
		return new Document.Fingerprint(hash(single ? content.get("") : content), Sha256.of(String.join("\n", hashes)));
	}

	private static void collect(DocumentNode node, SortedSet<String> hashes) {
		if (node instanceof DocumentNode.OfObject object) {
			if (object.code() != null) {
				hashes.add(object.className() + " " + object.code());
			}
			object.properties().values().forEach((child) -> collect(child, hashes));
		}
		else if (node instanceof DocumentNode.OfList list) {
			list.items().forEach((item) -> collect(item, hashes));
		}
		else if (node instanceof DocumentNode.OfMap map) {
			map.entries().values().forEach((entry) -> collect(entry, hashes));
		}
	}

	private static String hash(@Nullable Object canonical) {
		return Sha256.of(canonicalJson(canonical));
	}

	static String canonicalText(@Nullable Object plain) {
		return new String(canonicalJson(plain), StandardCharsets.UTF_8);
	}

	static byte[] canonicalJson(@Nullable Object plain) {
		try {
			// The library wants an object or an array at the top
			String wrapped = Json.compact(Collections.singletonList(plain));
			byte[] canonical = new JsonCanonicalizer(wrapped).getEncodedUTF8();
			return Arrays.copyOfRange(canonical, 1, canonical.length - 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
