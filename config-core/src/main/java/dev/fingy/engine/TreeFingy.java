package dev.fingy.engine;

import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.document.ConfigurationNode;
import dev.fingy.document.Document;
import dev.fingy.document.Fingerprints;
import dev.fingy.document.LiveObjects;
import dev.fingy.document.Masking;
import dev.fingy.source.PropertyPath;
import dev.fingy.tree.Node;
import dev.fingy.tree.ObjectNode;
import dev.fingy.tree.Paths;

/**
 * A tree with its place.
 */
final class TreeFingy implements DescribedFingy {

	private final String path;

	private final String prefix;

	private final Node node;

	private final LiveObjects live;

	TreeFingy(String path, String prefix, Node node, LiveObjects live) {
		this.path = path;
		this.prefix = prefix;
		this.node = node;
		this.live = live;
	}

	TreeFingy heldWeakly() {
		WeakReference<LiveObjects> weak = new WeakReference<>(this.live);
		return new TreeFingy(this.path, this.prefix, this.node, (at) -> {
			LiveObjects objects = weak.get();
			return (objects != null) ? objects.created(at) : null;
		});
	}

	@Override
	public String path() {
		return this.path;
	}

	@Override
	public Fingy at(String part) {
		String below = part.startsWith(this.path + ".") ? part.substring(this.path.length() + 1)
				: part.equals(this.path) ? "" : part;
		Node found = Paths.find(this.node, below);
		if (found == null) {
			String whole = below.isEmpty() ? this.path : this.path + (below.startsWith("[") ? "" : ".") + below;
			throw new FingyException("'" + this.path + "'", List.of(Problem.of(whole, "nothing stands there")));
		}
		String whole = Paths.canonical(PropertyPath.of(this.path), this.node, below).toString();
		return new TreeFingy(whole, this.prefix, found, this.live);
	}

	private boolean isWhole() {
		return this.path.equals(this.prefix) && this.node instanceof ObjectNode;
	}

	private ConfigurationNode configuration() {
		return new ConfigurationNode(this.prefix, (ObjectNode) this.node);
	}

	private Document.Fingerprint fingerprints() {
		return isWhole() ? Fingerprints.of(List.of(configuration())) : Fingerprints.of(this.path, this.node);
	}

	@Override
	public String fingerprint() {
		return fingerprints().config();
	}

	@Override
	public String codeFingerprint() {
		return fingerprints().code();
	}

	@Override
	public Document document() {
		Document.Header header = new Document.Header(null, Instant.now());
		return isWhole() ? Document.of(header, List.of(configuration()), Masking.SECRETS, this.live)
				: Document.of(header, this.path, this.node, Masking.SECRETS, this.live);
	}

	@Override
	public Fingy with(Map<String, ? extends @Nullable Object> values) {
		return DocumentFingy.of(this.path, document()).with(values);
	}

	@Override
	public Fingy without(String part) {
		return DocumentFingy.of(this.path, document()).without(part);
	}

	@Override
	public boolean equals(Object other) {
		return this == other
				|| (other instanceof TreeFingy fingy && this.path.equals(fingy.path) && this.node.equals(fingy.node));
	}

	@Override
	public int hashCode() {
		return this.path.hashCode();
	}

	@Override
	public String toString() {
		return "Fingy[" + this.path + "]";
	}

}
