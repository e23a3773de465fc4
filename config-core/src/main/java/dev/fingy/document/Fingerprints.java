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
import dev.fingy.tree.ListNode;
import dev.fingy.tree.MapNode;
import dev.fingy.tree.Node;
import dev.fingy.tree.ObjectNode;

/**
 * Hashes that are equal for equal configurations, and for equal code. Where values come
 * from, whether they are written or default, what is lazy and what is masked makes no
 * difference; secrets do not take part.
 */
public final class Fingerprints {

	private Fingerprints() {
	}

	/**
	 * Return the fingerprint of a part of a configuration, or of a free-standing node.
	 * @param node the node
	 * @return {@code sha256:} and 64 hexadecimal digits
	 */
	public static String config(Node node) {
		return hash(CanonicalForm.of(node));
	}

	/**
	 * Return the fingerprint of configurations, each under its prefix.
	 * @param configurations one or several configurations in any order
	 * @return {@code sha256:} and 64 hexadecimal digits
	 */
	public static String config(List<ConfigurationNode> configurations) {
		Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
		configurations
			.forEach((configuration) -> canonical.put(configuration.prefix(), CanonicalForm.of(configuration.root())));
		return hash(canonical);
	}

	/**
	 * Return the fingerprint of the code behind a part of a configuration.
	 * @param node the node
	 * @return {@code sha256:} and 64 hexadecimal digits
	 */
	public static String code(Node node) {
		SortedSet<String> hashes = new TreeSet<>();
		collect(node, hashes);
		return Sha256.of(String.join("\n", hashes));
	}

	/**
	 * Return the fingerprint of the code behind configurations.
	 * @param configurations one or several configurations in any order
	 * @return {@code sha256:} and 64 hexadecimal digits
	 */
	public static String code(List<ConfigurationNode> configurations) {
		SortedSet<String> hashes = new TreeSet<>();
		configurations.forEach((configuration) -> collect(configuration.root(), hashes));
		return Sha256.of(String.join("\n", hashes));
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

	private static void collect(Node node, SortedSet<String> hashes) {
		if (node instanceof ObjectNode object) {
			hashes.add(object.javaType().getName() + " " + codeOf(object));
			object.properties().values().forEach((child) -> collect(child, hashes));
		}
		else if (node instanceof ListNode list) {
			list.items().forEach((item) -> collect(item, hashes));
		}
		else if (node instanceof MapNode map) {
			map.entries().values().forEach((entry) -> collect(entry.value(), hashes));
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
