package dev.fingy.internal.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

import dev.fingy.internal.codehash.Sha256;

/**
 * Hashes that are equal for equal configurations, and for equal code. Where values come
 * from, whether they are written or default, what is lazy and what is masked makes no
 * difference; secrets do not take part.
 */
final class Fingerprints {

	private Fingerprints() {
	}

	static Document.Fingerprint of(Map<String, DocumentNode> nodes, boolean single) {
		Map<String, @Nullable Object> content = new LinkedHashMap<>();
		SortedSet<String> hashes = new TreeSet<>();
		Content contents = Content.once(SetTargets.of(nodes));
		nodes.forEach((prefix, node) -> {
			content.put(CanonicalForm.text(prefix), contents.of(node));
			collect(node, hashes);
		});
		return new Document.Fingerprint(hash(single ? content.get("") : content), Sha256.of(String.join("\n", hashes)));
	}

	private static void collect(DocumentNode node, SortedSet<String> hashes) {
		if (node instanceof DocumentNode.OfObject object && object.code() != null) {
			hashes.add(object.className() + " " + object.code());
		}
		node.children().forEach((child) -> collect(child, hashes));
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
