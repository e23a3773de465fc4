package dev.fingy.internal.sanitize;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.fingy.internal.codehash.CodeHash;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.document.Document.Fingerprint;
import dev.fingy.internal.document.Document.Header;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.ReferredParts;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.LinkedTree;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;

/**
 * Makes documents of what was resolved. What is masked for one reader and shown to
 * another, and which objects exist, makes no difference to the fingerprints.
 */
public final class Capture {

	private static final Header ANONYMOUS = new Header(null, Instant.EPOCH);

	private Capture() {
	}

	/**
	 * Return the document of bound configurations that refer to no others.
	 * @param header what it states about itself
	 * @param configurations the configurations
	 * @param masking which values to leave out, in addition to secrets
	 * @param objects the objects that exist
	 * @return a document
	 */
	public static Document of(Header header, List<ConfigurationNode> configurations, Masking masking,
			LiveObjects objects) {
		return of(header, configurations, List.of(), masking, objects);
	}

	/**
	 * Return the document of bound configurations.
	 * @param header what it states about itself
	 * @param configurations the configurations
	 * @param others others, of which it shows what the configurations refer to
	 * @param masking which values to leave out, in addition to secrets
	 * @param objects the objects that exist
	 * @return a document
	 */
	public static Document of(Header header, List<ConfigurationNode> configurations, List<ConfigurationNode> others,
			Masking masking, LiveObjects objects) {
		return of(header, configurations, others, masking, objects,
				() -> fingerprint(configurations, others, header.excluded()));
	}

	/**
	 * Return the document of bound configurations whose fingerprints may be known.
	 * @param header what it states about itself
	 * @param configurations the configurations
	 * @param others others, of which it shows what the configurations refer to
	 * @param masking which values to leave out, in addition to secrets
	 * @param objects the objects that exist
	 * @param fingerprint computes the fingerprints, of all values but those of secrets
	 * @return a document
	 */
	public static Document of(Header header, List<ConfigurationNode> configurations, List<ConfigurationNode> others,
			Masking masking, LiveObjects objects, Supplier<Fingerprint> fingerprint) {
		Document document = document(header, configurations, others, masking, objects);
		return countsAll(header, masking) ? document : document.withFingerprint(fingerprint);
	}

	// Another look at the trees would take as long as the first
	private static boolean countsAll(Header header, Masking masking) {
		return masking == Masking.SECRETS && header.excluded().isEmpty();
	}

	/**
	 * Return the nodes of the document of bound configurations, whatever objects exist.
	 * @param configurations the configurations
	 * @param masking which values to leave out, in addition to secrets
	 * @return the nodes by their prefixes
	 */
	public static Map<String, DocumentNode> nodes(List<ConfigurationNode> configurations, Masking masking) {
		return document(ANONYMOUS, configurations, List.of(), masking, LiveObjects.NONE).nodes();
	}

	private static Document document(Header header, List<ConfigurationNode> configurations,
			List<ConfigurationNode> others, Masking masking, LiveObjects objects) {
		Map<String, Node> trees = new LinkedHashMap<>();
		configurations.forEach((each) -> trees.put(each.prefix(), each.root()));
		List<ConfigurationNode> outside = outside(trees, others);
		Sanitizer sanitizer = sanitizer(masking, objects, trees, outside, others);
		Map<String, DocumentNode> sanitized = new LinkedHashMap<>();
		configurations
			.forEach((configuration) -> sanitized.put(configuration.prefix(), sanitizer.configuration(configuration)));
		return Document.of(header, sanitized).withReferred(referred(sanitized, outside, sanitizer));
	}

	// Others are looked at only where references lead out
	private static List<ConfigurationNode> outside(Map<String, Node> trees, List<ConfigurationNode> others) {
		boolean refers = !others.isEmpty() && trees.values()
			.stream()
			.anyMatch((tree) -> LinkedTree.targets(tree)
				.stream()
				.anyMatch((target) -> trees.keySet().stream().noneMatch((own) -> Names.isWithin(target, own))));
		return refers ? others : List.of();
	}

	private static Sanitizer sanitizer(Masking masking, LiveObjects objects, Map<String, Node> trees,
			List<ConfigurationNode> outside, List<ConfigurationNode> others) {
		Map<String, Node> shown = new LinkedHashMap<>(trees);
		outside.forEach((each) -> shown.putIfAbsent(each.prefix(), each.root()));
		List<Node> all = new ArrayList<>(trees.values());
		others.forEach((each) -> all.add(each.root()));
		return new Sanitizer(masking, objects, shown, all);
	}

	private static Map<String, DocumentNode> referred(Map<String, DocumentNode> nodes, List<ConfigurationNode> outside,
			Sanitizer sanitizer) {
		Map<String, Supplier<? extends DocumentNode>> others = new LinkedHashMap<>();
		outside.forEach((each) -> others.put(each.prefix(), () -> sanitizer.outside(each)));
		return ReferredParts.of(nodes, others);
	}

	/**
	 * Return the document of a node that is standalone.
	 * @param header what it states about itself
	 * @param path the path of the node, empty for a standalone one; masking and live
	 * objects are asked by paths that begin with it
	 * @param root the node
	 * @param masking which values to leave out, in addition to secrets
	 * @param objects the objects that exist
	 * @return a document
	 */
	public static Document of(Header header, String path, Node root, Masking masking, LiveObjects objects) {
		return of(header, path, root, List.of(), masking, objects);
	}

	/**
	 * Return the document of a part of a configuration.
	 * @param header what it states about itself
	 * @param path the path of the part
	 * @param part the part
	 * @param others what holds it and what is next to that, of which the document shows
	 * what the part refers to
	 * @param masking which values to leave out, in addition to secrets
	 * @param objects the objects that exist
	 * @return a document
	 */
	public static Document of(Header header, String path, Node part, List<ConfigurationNode> others, Masking masking,
			LiveObjects objects) {
		Document document = document(header, path, part, others, masking, objects);
		return countsAll(header, masking) ? document : document.withFingerprint(() -> fingerprint(path, part, others));
	}

	private static Document document(Header header, String path, Node part, List<ConfigurationNode> others,
			Masking masking, LiveObjects objects) {
		Map<String, Node> trees = Map.of(path, part);
		List<ConfigurationNode> outside = outside(trees, others);
		Sanitizer sanitizer = sanitizer(masking, objects, trees, outside, others);
		DocumentNode node = sanitizer.node(PropertyPath.of(path), part);
		return Document.of(header, node).withReferred(referred(Map.of(path, node), outside, sanitizer));
	}

	/**
	 * Return the fingerprints of configurations, each under its prefix.
	 * @param configurations one or several configurations in any order
	 * @return the fingerprints
	 */
	public static Fingerprint fingerprint(List<ConfigurationNode> configurations) {
		return fingerprint(configurations, List.of());
	}

	/**
	 * Return the fingerprints of configurations but for what differs by design.
	 * @param configurations one or several configurations in any order
	 * @param excluded the whole names of what does not count, with all that is below
	 * @return the fingerprints
	 */
	public static Fingerprint fingerprint(List<ConfigurationNode> configurations, List<String> excluded) {
		return fingerprint(configurations, List.of(), excluded);
	}

	/**
	 * Return the fingerprints of configurations, with those of what they refer to.
	 * @param configurations one or several configurations in any order
	 * @param others others that they may refer to
	 * @param excluded the whole names of what does not count, with all that is below
	 * @return the fingerprints
	 */
	public static Fingerprint fingerprint(List<ConfigurationNode> configurations, List<ConfigurationNode> others,
			List<String> excluded) {
		return document(new Header(null, Instant.EPOCH, excluded), configurations, others, Masking.SECRETS,
				LiveObjects.NONE)
			.fingerprint();
	}

	/**
	 * Return the fingerprints of a part of a configuration, or of a standalone node.
	 * @param path the path of the node
	 * @param node the node
	 * @return the fingerprints
	 */
	public static Fingerprint fingerprint(String path, Node node) {
		return fingerprint(path, node, List.of());
	}

	/**
	 * Return the fingerprints of a part of a configuration, with those of what it refers
	 * to.
	 * @param path the path of the part
	 * @param part the part
	 * @param others what it may refer to
	 * @return the fingerprints
	 */
	public static Fingerprint fingerprint(String path, Node part, List<ConfigurationNode> others) {
		return document(ANONYMOUS, path, part, others, Masking.SECRETS, LiveObjects.NONE).fingerprint();
	}

	/**
	 * Return the hash of the code behind one object.
	 * @param node the object's node
	 * @return {@code sha256:} and 64 hexadecimal digits
	 */
	public static String codeOf(ObjectNode node) {
		if (!(node.creator().executable() instanceof Method factory)) {
			return CodeHash.of(node.javaType());
		}
		return node.creator().callsExecutable() ? CodeHash.of(factory) : CodeHash.of(factory, node.javaType());
	}

}
