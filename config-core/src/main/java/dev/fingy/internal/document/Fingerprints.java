package dev.fingy.internal.document;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

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
		return CanonicalJson.of(plain);
	}

	static byte[] canonicalJson(@Nullable Object plain) {
		return canonicalText(plain).getBytes(StandardCharsets.UTF_8);
	}

}
