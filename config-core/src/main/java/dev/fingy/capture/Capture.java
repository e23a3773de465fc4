package dev.fingy.capture;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.fingy.code.CodeHash;
import dev.fingy.document.Document;
import dev.fingy.document.Document.Fingerprint;
import dev.fingy.document.Document.Header;
import dev.fingy.document.DocumentNode;
import dev.fingy.source.PropertyPath;
import dev.fingy.tree.Node;
import dev.fingy.tree.ObjectNode;
import dev.fingy.tree.SecretTexts;

/**
 * Makes documents of what was resolved. What is masked for one reader and shown to
 * another, and which objects exist, makes no difference to the fingerprints.
 */
public final class Capture {

	private static final Header ANONYMOUS = new Header(null, Instant.EPOCH);

	private Capture() {
	}

	/**
	 * Return the document of bound configurations.
	 * @param header what it says of itself
	 * @param configurations the configurations
	 * @param masking which values to leave out beside those of secrets
	 * @param objects the objects that exist
	 * @return a document
	 */
	public static Document of(Header header, List<ConfigurationNode> configurations, Masking masking,
			LiveObjects objects) {
		return document(header, configurations, masking, objects)
			.withFingerprint(fingerprint(configurations, header.excluded()));
	}

	private static Document document(Header header, List<ConfigurationNode> configurations, Masking masking,
			LiveObjects objects) {
		Sanitizer sanitizer = new Sanitizer(masking, objects,
				SecretTexts.of(configurations.stream().map(ConfigurationNode::root).toList()));
		Map<String, DocumentNode> sanitized = new LinkedHashMap<>();
		configurations
			.forEach((configuration) -> sanitized.put(configuration.prefix(), sanitizer.configuration(configuration)));
		return Document.of(header, sanitized);
	}

	/**
	 * Return the document of a node that stands on its own.
	 * @param header what it says of itself
	 * @param path the path of the node, empty for a free-standing one; masking and live
	 * objects are asked by paths that begin with it
	 * @param root the node
	 * @param masking which values to leave out beside those of secrets
	 * @param objects the objects that exist
	 * @return a document
	 */
	public static Document of(Header header, String path, Node root, Masking masking, LiveObjects objects) {
		return document(header, path, root, masking, objects).withFingerprint(fingerprint(path, root));
	}

	private static Document document(Header header, String path, Node root, Masking masking, LiveObjects objects) {
		Sanitizer sanitizer = new Sanitizer(masking, objects, SecretTexts.of(List.of(root)));
		return Document.of(header, sanitizer.node(PropertyPath.of(path), root));
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
	 * @param excluded the whole names of what does not count, with all that stands below
	 * @return the fingerprints
	 */
	public static Fingerprint fingerprint(List<ConfigurationNode> configurations, List<String> excluded) {
		return document(new Header(null, Instant.EPOCH, excluded), configurations, Masking.SECRETS, LiveObjects.NONE)
			.fingerprint();
	}

	/**
	 * Return the fingerprints of a part of a configuration, or of a free-standing node.
	 * @param path the path of the node
	 * @param node the node
	 * @return the fingerprints
	 */
	public static Fingerprint fingerprint(String path, Node node) {
		return document(ANONYMOUS, path, node, Masking.SECRETS, LiveObjects.NONE).fingerprint();
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

}
