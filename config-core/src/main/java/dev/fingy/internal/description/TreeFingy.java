package dev.fingy.internal.description;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.creation.Component;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.format.JavaText;
import dev.fingy.internal.sanitize.Capture;
import dev.fingy.internal.sanitize.ConfigurationNode;
import dev.fingy.internal.sanitize.LiveObjects;
import dev.fingy.internal.sanitize.Masking;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.LinkedTree;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.Paths;
import dev.fingy.internal.tree.SameTree;
import dev.fingy.internal.tree.SecretTexts;

/**
 * A tree with its place.
 */
public final class TreeFingy implements DescribedFingy {

	private static final long serialVersionUID = 1L;

	private final transient String path;

	private final transient String prefix;

	private final transient Node node;

	private final transient LiveObjects live;

	private final transient Binding owner;

	private transient volatile @Nullable Known known;

	/**
	 * Describe a tree.
	 * @param path its whole name
	 * @param prefix the prefix of the configuration
	 * @param node the tree
	 * @param live what was created of it
	 * @param owner binds and builds the tree that this is the whole or a part of
	 */
	public TreeFingy(String path, String prefix, Node node, LiveObjects live, Binding owner) {
		this.path = path;
		this.prefix = prefix;
		this.node = node;
		this.live = live;
		this.owner = owner;
	}

	/**
	 * Return the tree.
	 * @return the node
	 */
	public Node node() {
		return this.node;
	}

	/**
	 * Return whether this is the description of a tree.
	 * @param root the tree
	 * @param objects what was created of it
	 * @return {@code true} if both are the same
	 */
	public boolean describes(Node root, LiveObjects objects) {
		return this.node == root && this.live == objects;
	}

	/**
	 * Return a component that this description can refer to.
	 * @param at its whole name
	 * @return the component, or {@code null} if there is none
	 */
	@Nullable Component<?> component(String at) {
		return this.owner.component(at);
	}

	@Override
	public String path() {
		return this.path;
	}

	@Override
	public Fingy at(String part) {
		String below = (isStandalone() || !part.startsWith(this.path + ".")) ? (part.equals(this.path) ? "" : part)
				: part.substring(this.path.length() + 1);
		Node found = Paths.find(this.node, below);
		if (found == null) {
			throw new FingyException(isStandalone() ? "the description" : "'" + this.path + "'",
					List.of(Problem.of(below.isEmpty() ? this.path : below(below), "does not exist")));
		}
		String whole = Paths.canonical(PropertyPath.of(this.path), this.node, below).toString();
		return new TreeFingy(whole, this.prefix, found, this.live, this.owner);
	}

	private boolean isStandalone() {
		return this.path.isEmpty();
	}

	private String below(String part) {
		return isStandalone() ? part : this.path + (part.startsWith("[") ? "" : ".") + part;
	}

	private boolean isWhole() {
		return !isStandalone() && this.path.equals(this.prefix) && this.node instanceof ObjectNode;
	}

	private ConfigurationNode configuration() {
		return new ConfigurationNode(this.prefix, (ObjectNode) this.node);
	}

	private Document.Fingerprint fingerprints() {
		return known().fingerprint().obtain();
	}

	// The tree is the same always, what it refers to outside need not be
	private Known known() {
		List<ConfigurationNode> outside = outside();
		Known known = this.known;
		if (known == null || !known.isOf(outside)) {
			known = new Known(outside, SingletonSupplier.of(() -> fingerprints(outside)));
			this.known = known;
		}
		return known;
	}

	private Document.Fingerprint fingerprints(List<ConfigurationNode> outside) {
		return isWhole() ? Capture.fingerprint(List.of(configuration()), outside, List.of())
				: Capture.fingerprint(this.path, this.node, outside);
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
	public Fingy verify() {
		return this;
	}

	@Override
	public Document document() {
		return document(outside(), this.live);
	}

	private Document document(List<ConfigurationNode> outside, LiveObjects objects) {
		Document.Header header = new Document.Header(null, Instant.now());
		return isWhole() ? Capture.of(header, List.of(configuration()), outside, Masking.SECRETS, objects)
				: Capture.of(header, this.path, this.node, outside, Masking.SECRETS, objects);
	}

	// A tree is often compared with several others
	@Override
	public Document compared() {
		Known known = known();
		Document compared = known.compared().get();
		if (compared == null) {
			compared = document(known.outside(), LiveObjects.NONE);
			this.known = new Known(known.outside(), known.fingerprint(), new SoftReference<>(compared));
		}
		return compared;
	}

	/**
	 * Return the secrets that a placeholder can take here.
	 * @return the secrets of this and of what it is a part of
	 */
	SecretTexts secrets() {
		List<Node> trees = new ArrayList<>(List.of(this.node));
		outside().forEach((each) -> trees.add(each.root()));
		return SecretTexts.of(trees);
	}

	/**
	 * Return what this is a part of, and what is next to that.
	 * @return the configurations, none if this belongs to none
	 */
	public List<ConfigurationNode> outside() {
		return isStandalone() ? List.of()
				: this.owner.surroundings().stream().filter((each) -> !each.prefix().equals(this.path)).toList();
	}

	@Override
	public @Nullable DocumentNode outside(String target) {
		Component<?> component = component(target);
		return (component != null)
				? new TreeFingy(target, this.prefix, component.node(), this.live, this.owner).document().root() : null;
	}

	@Override
	public Fingy with(Map<String, ? extends @Nullable Object> values) {
		if (values.isEmpty()) {
			return this;
		}
		Map<String, @Nullable Object> whole = new LinkedHashMap<>();
		IterationOrder.entries(values).forEach((each) -> whole.put(whole(each.getKey()), each.getValue()));
		Fingy changed = this.owner.with(whole).at(this.path);
		return SameTree.is(this.node, ((TreeFingy) changed).node) ? this : changed;
	}

	@Override
	public Fingy without(String part) {
		at(part);
		return with(part, null);
	}

	private String whole(String part) {
		return Names.isWithin(part, this.path) ? part : below(part);
	}

	@Override
	public <T> T build(Class<T> type) {
		return type.cast(this.owner.build(this.path));
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
	public String toJava() {
		Node closed = closed();
		DocumentNode node = (closed != this.node)
				? new TreeFingy(this.path, this.prefix, closed, LiveObjects.NONE, this.owner).main() : main();
		return JavaText.of(Map.of(this.path, node), Map.of(this.path, closed));
	}

	private DocumentNode main() {
		return document().nodes().values().iterator().next();
	}

	// Code has nothing but what it describes
	private Node closed() {
		boolean refers = LinkedTree.targets(this.node)
			.stream()
			.anyMatch((target) -> !Names.isWithin(target, this.path));
		return (refers && this.node instanceof ObjectNode object)
				? new RelocatedNodes().relocate(this, this, object, PropertyPath.of(this.path)) : this.node;
	}

	private Object writeReplace() {
		return FingyForm.of(this);
	}

	private void readObject(ObjectInputStream stream) throws InvalidObjectException {
		throw new InvalidObjectException("a fingy is read from its document");
	}

	@Override
	public String toString() {
		return "Fingy[" + this.path + "]";
	}

	/**
	 * What is computed once.
	 *
	 * @param outside what the tree may refer to outside of it
	 * @param fingerprint the fingerprints of both
	 * @param compared the document without the objects that exist. It is larger than the
	 * tree, and not needed unless it is compared
	 */
	private record Known(List<ConfigurationNode> outside, SingletonSupplier<Document.Fingerprint> fingerprint,
			SoftReference<@Nullable Document> compared) {

		Known(List<ConfigurationNode> outside, SingletonSupplier<Document.Fingerprint> fingerprint) {
			this(outside, fingerprint, new SoftReference<>(null));
		}

		// Much faster than whether they are equal
		boolean isOf(List<ConfigurationNode> others) {
			return this.outside.size() == others.size() && IntStream.range(0, others.size())
				.allMatch((i) -> this.outside.get(i).root() == others.get(i).root());
		}

	}

	/**
	 * What a tree was bound by.
	 */
	public interface Binding {

		/**
		 * Bind the tree with changes laid over it.
		 * @param values values by whole names
		 * @return the description of the changed tree
		 */
		Fingy with(Map<String, ? extends @Nullable Object> values);

		/**
		 * Build objects of the tree again.
		 * @param path the whole name of what to return
		 * @return a new object
		 */
		Object build(String path);

		/**
		 * Return what a part can refer to outside of it.
		 * @return the configurations, and what takes the place of parts of them
		 */
		List<ConfigurationNode> surroundings();

		/**
		 * Return a component of the tree, or one that it refers to.
		 * @param path its whole name
		 * @return the component, or {@code null} if there is none
		 */
		@Nullable Component<?> component(String path);

	}

}
