package dev.fingy.internal.document;

import java.io.Reader;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

import dev.fingy.FingyException;
import dev.fingy.Problem;

/**
 * What was resolved, as it may leave the process: secrets are not in it any more. The
 * same document is written to files and shown by the endpoint.
 */
public final class Document {

	/**
	 * The version of the format.
	 */
	public static final int VERSION = 1;

	/**
	 * The name of the fingerprint of the configuration.
	 */
	public static final String CONFIG_FINGERPRINT = "fingerprint.config";

	// The masked part of a document has a fingerprint that nobody knows
	private static final Fingerprint UNKNOWN = new Fingerprint("", "");

	private static final Supplier<Fingerprint> NOT_KNOWN = () -> UNKNOWN;

	private final Header header;

	// Of what the document shows. Hashing takes much longer than a change
	private final SingletonSupplier<Fingerprint> shown = SingletonSupplier.of(this::computed);

	private final Supplier<Fingerprint> fingerprint;

	private final @Nullable RecordedFingerprint recorded;

	private final Map<String, DocumentNode> configurations;

	private final @Nullable DocumentNode root;

	// Parts of what is outside, by the names of what holds them
	private final Map<String, DocumentNode> referred;

	private final @Nullable NextStart pending;

	private Document(Header header, @Nullable Supplier<Fingerprint> fingerprint,
			Map<String, DocumentNode> configurations, @Nullable DocumentNode root, Map<String, DocumentNode> referred) {
		this(header, fingerprint, null, configurations, root, referred, null);
	}

	Document(Header header, @Nullable Supplier<Fingerprint> fingerprint, @Nullable RecordedFingerprint recorded,
			Map<String, DocumentNode> configurations, @Nullable DocumentNode root, Map<String, DocumentNode> referred,
			@Nullable NextStart pending) {
		this.pending = pending;
		this.recorded = recorded;
		this.referred = Collections.unmodifiableMap(new LinkedHashMap<>(referred));
		this.header = header;
		this.configurations = Collections.unmodifiableMap(new LinkedHashMap<>(configurations));
		this.root = root;
		this.fingerprint = (fingerprint != null) ? fingerprint : this.shown::obtain;
	}

	/**
	 * Read a document. No class is loaded.
	 * @param text the JSON text
	 * @param name what messages call it, such as a file name
	 * @return the document
	 * @throws dev.fingy.FingyException with every problem and where it is, if the text is
	 * no document of this version
	 */
	public static Document read(Reader text, String name) {
		return DocumentReader.read(text, name);
	}

	/**
	 * Return a document of configurations.
	 * @param header what it states about itself
	 * @param configurations the root of each by its prefix
	 * @return a document
	 */
	public static Document of(Header header, Map<String, DocumentNode> configurations) {
		return new Document(header, null, configurations, null, Map.of());
	}

	/**
	 * Return the document of a node that is standalone.
	 * @param header what it states about itself
	 * @param root the node
	 * @return a document
	 */
	public static Document of(Header header, DocumentNode root) {
		return new Document(header, null, Map.of(), root, Map.of());
	}

	/**
	 * Return this document with fingerprints that are computed of more than it shows.
	 * @param computed computes them when they are asked for first
	 * @return a document with the same nodes
	 */
	public Document withFingerprint(Supplier<Fingerprint> computed) {
		return new Document(this.header, SingletonSupplier.of(computed)::obtain, this.configurations, this.root,
				this.referred);
	}

	/**
	 * Return this document with what it refers to.
	 * @param parts parts of what is outside of it, by the names of what holds them
	 * @return a document with fingerprints of its own
	 */
	public Document withReferred(Map<String, DocumentNode> parts) {
		return parts.equals(this.referred) ? this : new Document(this.header,
				(this.fingerprint == NOT_KNOWN) ? NOT_KNOWN : null, this.configurations, this.root, parts);
	}

	/**
	 * Return what this document refers to outside of it.
	 * @return parts by the names of what holds them
	 */
	public Map<String, DocumentNode> referred() {
		return this.referred;
	}

	/**
	 * Return this document with what the next start would have. A document that is
	 * changed has it no more.
	 * @param next the difference, or {@code null} if there is none
	 * @return a document with the same nodes
	 */
	public Document withPending(@Nullable NextStart next) {
		return (next != this.pending) ? new Document(this.header, this.fingerprint, this.recorded, this.configurations,
				this.root, this.referred, next) : this;
	}

	/**
	 * Return what the next start of the application would have that it has not.
	 * @return the difference, or {@code null} if none is known
	 */
	public @Nullable NextStart pending() {
		return this.pending;
	}

	/**
	 * Return the document as text.
	 * @return indented JSON that ends with a line break
	 */
	public String toJson() {
		return Json.pretty(this::write);
	}

	private void write(Output output) {
		new DocumentShape(output).write(this, stated());
	}

	/**
	 * Return the document as maps, lists, strings, numbers and booleans, in the order in
	 * which they are written.
	 * @return an unmodifiable map
	 */
	public Map<String, @Nullable Object> toMap() {
		return toMap(null);
	}

	/**
	 * Return the document as maps, lists, strings, numbers and booleans, for a writer
	 * that leaves out {@code null}.
	 * @param nothing what is in the place of {@code null}
	 * @return an unmodifiable map
	 */
	public Map<String, @Nullable Object> toMap(@Nullable Object nothing) {
		MapOutput output = new MapOutput(nothing);
		write(output);
		return output.toMap();
	}

	/**
	 * Return what the document states about itself.
	 * @return the header
	 */
	public Header header() {
		return this.header;
	}

	/**
	 * Return the fingerprints of what was resolved. Those of a document that was read are
	 * computed, unless it masks values, which they may count.
	 * @return the fingerprints
	 * @throws FingyException if this is a part of a document that hides values
	 */
	public Fingerprint fingerprint() {
		return (this.recorded != null && !masksValues()) ? known() : stated();
	}

	/**
	 * Return where the text that the document was read from has other fingerprints than
	 * the document. One that masks values cannot be compared.
	 * @return a problem for each of the two that is another, none if the document was not
	 * read
	 */
	public List<Problem> mismatches() {
		return (this.recorded != null && !masksValues()) ? this.recorded.mismatches(known()) : List.of();
	}

	/**
	 * Verify that the text that the document was read from has its fingerprints.
	 * @throws FingyException with each of {@link #mismatches()}
	 */
	public void verify() {
		List<Problem> mismatches = mismatches();
		if (this.recorded != null && !mismatches.isEmpty()) {
			throw new FingyException("the document '" + this.recorded.name() + "'", mismatches);
		}
	}

	// What the document states about itself, whether that is true or not
	private Fingerprint stated() {
		Fingerprint stated = recorded();
		if (stated == UNKNOWN) {
			throw new FingyException("a part of a document", List.of(Problem.of("fingerprint",
					"is unknown, since values are masked; take the whole document, or one that shows values")));
		}
		return stated;
	}

	private Fingerprint recorded() {
		return (this.recorded != null) ? this.recorded.fingerprint() : known();
	}

	private Fingerprint shown() {
		return this.shown.obtain();
	}

	private Fingerprint known() {
		return this.fingerprint.get();
	}

	private Map<String, DocumentNode> counted() {
		Map<String, DocumentNode> counted = new LinkedHashMap<>(nodes());
		for (String name : this.header.excluded()) {
			DocumentPlace place = DocumentPlace.find(this, name);
			DocumentNode node = (place != null) ? counted.get(place.prefix()) : null;
			if (place != null && node != null && place.steps().isEmpty()) {
				counted.remove(place.prefix());
			}
			else if (place != null && node != null && DocumentPaths.find(node, place.steps()) != null) {
				counted.put(place.prefix(), Edits.without(node, place.steps()));
			}
		}
		return counted;
	}

	private Fingerprint computed() {
		return Fingerprints.of(counted(), this.root != null && this.referred.isEmpty());
	}

	/**
	 * Return whether the document shows the structure only: its fingerprint counts
	 * values, of which it shows none.
	 * @return {@code true} if all values are hidden
	 */
	public boolean hidesValues() {
		return this.fingerprint == NOT_KNOWN || (nodes().values().stream().noneMatch(Masks::showsValues)
				&& masksValues() && !recorded().config().equals(shown().config()));
	}

	/**
	 * Return whether values that this or another document masks differ, as far as the
	 * fingerprints show, in which secrets take no part.
	 * @param other the other document
	 * @return {@code false} if nothing is masked, or what is masked is equal
	 */
	public boolean mayHideDifferences(Document other) {
		return (masksValues() || other.masksValues())
				&& (recorded() == UNKNOWN || !resolved().equals(other.resolved()));
	}

	// What shows everything need not be believed
	private String resolved() {
		return (masksValues() ? recorded() : shown()).config();
	}

	/**
	 * Return whether the document masks values, which its fingerprint may count.
	 * @return {@code true} if a value is masked that is not derived
	 */
	public boolean masksValues() {
		return nodes().values().stream().anyMatch(Masks::in);
	}

	/**
	 * Return the configurations.
	 * @return the root of each by its prefix, empty for the document of a standalone node
	 */
	public Map<String, DocumentNode> configurations() {
		return this.configurations;
	}

	/**
	 * Return the standalone node.
	 * @return the node, or {@code null} for a document of configurations
	 */
	public @Nullable DocumentNode root() {
		return this.root;
	}

	/**
	 * Return the document of a part.
	 * @param path the whole name of the part
	 * @return a document with the part as its one node, or with the one configuration of
	 * that prefix; {@code null} if there is nothing
	 */
	public @Nullable Document at(String path) {
		DocumentNode configuration = this.configurations.get(path);
		if (configuration != null) {
			return part(Map.of(path, configuration), null);
		}
		DocumentPlace place = DocumentPlace.find(this, path);
		DocumentNode found = (place != null) ? DocumentPaths.find(place.node(), place.steps()) : null;
		return (found != null) ? part(Map.of(), found) : null;
	}

	private Document part(Map<String, DocumentNode> part, @Nullable DocumentNode node) {
		if (part.equals(this.configurations) && node == this.root) {
			return this;
		}
		Document document = new Document(this.header, null, part, node, Map.of());
		return (document.masksValues() && hidesValues()) ? new Document(this.header, NOT_KNOWN, part, node, Map.of())
				: document;
	}

	/**
	 * Return a document with something else at a place.
	 * @param path the whole name of the place
	 * @param value a value, or maps and lists of values as in YAML
	 * @return a new document that shares what did not change
	 * @throws IllegalArgumentException if nothing can be there
	 */
	public Document with(String path, @Nullable Object value) {
		return DocumentChanges.with(this, path, value);
	}

	/**
	 * Return a document without what is at a place. References to elements after one that
	 * is removed follow them.
	 * @param path the whole name of the place
	 * @param root how references name the standalone node, empty if there is none
	 * @return a new document that shares what did not change
	 * @throws IllegalArgumentException if there is nothing, or a reference leads to an
	 * element that is removed
	 */
	public Document without(String path, String root) {
		return DocumentChanges.without(this, path, root);
	}

	/**
	 * Return whether a place is that of an element of a list.
	 * @param path the whole name of the place
	 * @return {@code true} if a list holds it
	 */
	public boolean isElement(String path) {
		DocumentPlace place = DocumentPlace.find(this, path);
		return place != null && place.isElement();
	}

	@Override
	public boolean equals(Object other) {
		return this == other || (other instanceof Document document && this.header.equals(document.header)
				&& nodes().equals(document.nodes()) && recorded().equals(document.recorded()));
	}

	@Override
	public int hashCode() {
		return nodes().keySet().hashCode();
	}

	/**
	 * Return the nodes of the document.
	 * @return the configurations by their prefixes, or the standalone node by an empty
	 * name, and after them what they refer to outside
	 */
	public Map<String, DocumentNode> nodes() {
		if (this.referred.isEmpty()) {
			return (this.root != null) ? Map.of("", this.root) : this.configurations;
		}
		Map<String, DocumentNode> nodes = new LinkedHashMap<>(
				(this.root != null) ? Map.of("", this.root) : this.configurations);
		nodes.putAll(this.referred);
		return nodes;
	}

	/**
	 * Return a document with other nodes.
	 * @param changed what takes the place of {@link #nodes()}
	 * @return a new document with fingerprints of its own
	 */
	public Document withNodes(Map<String, DocumentNode> changed) {
		Map<String, DocumentNode> own = new LinkedHashMap<>(changed);
		Map<String, DocumentNode> outside = new LinkedHashMap<>();
		this.referred.keySet().forEach((name) -> {
			DocumentNode part = own.remove(name);
			if (part != null) {
				outside.put(name, part);
			}
		});
		return (this.root != null) ? new Document(this.header, null, Map.of(), own.get(""), outside)
				: new Document(this.header, null, own, null, outside);
	}

	/**
	 * What a document states about itself.
	 *
	 * @param application the name of the application, or {@code null} if it has none
	 * @param captured when the document was made
	 * @param excluded the whole names of what differs by design, such as between the
	 * instances of a fleet, and makes no difference to the fingerprints
	 */
	public record Header(@Nullable String application, Instant captured, List<String> excluded) {

		/**
		 * Create a header.
		 */
		public Header {
			excluded = List.copyOf(excluded);
		}

		/**
		 * Create a header of a document in which everything counts.
		 * @param application the name of the application, or {@code null} if it has none
		 * @param captured when the document was made
		 */
		public Header(@Nullable String application, Instant captured) {
			this(application, captured, List.of());
		}

	}

	/**
	 * Hashes of what was resolved.
	 *
	 * @param config of types and values
	 * @param code of the code behind them
	 */
	public record Fingerprint(String config, String code) {

	}

}
