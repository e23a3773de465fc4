package dev.fingy.internal.description;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.FingyProvider;
import dev.fingy.Problem;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.LinkedDocument;
import dev.fingy.internal.document.ReferredParts;
import dev.fingy.internal.format.JavaText;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.Warnings;
import dev.fingy.internal.sanitize.PlainValue;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;

/**
 * Describes what a document contains, without any class behind it.
 */
public final class DocumentFingy implements DescribedFingy {

	private static final long serialVersionUID = 1L;

	private static final String HINT = "# Values are masked: management.endpoint.fingy.show-values decides who sees them\n";

	private final transient String path;

	private final transient Document document;

	// What this is a part of, since references may lead there
	private final transient @Nullable DocumentFingy owner;

	private final transient AtomicBoolean compared = new AtomicBoolean();

	private DocumentFingy(String path, Document document, @Nullable DocumentFingy owner) {
		this.path = path;
		this.document = document;
		this.owner = owner;
	}

	/**
	 * Return the description that a document contains.
	 * @param document the document
	 * @return its description; its path is the prefix if it holds one configuration
	 */
	public static DocumentFingy of(Document document) {
		return new DocumentFingy(
				(document.configurations().size() == 1) ? document.configurations().keySet().iterator().next() : "",
				document, null);
	}

	/**
	 * Return the description of a document's one node, or of all that it contains.
	 * @param path the whole name of the node
	 * @param document the document
	 * @return its description
	 */
	static DocumentFingy of(String path, Document document) {
		return new DocumentFingy(path, document, null);
	}

	@Override
	public String path() {
		return this.path;
	}

	@Override
	public Document document() {
		return this.document;
	}

	@Override
	public Fingy at(String part) {
		String whole = whole(part);
		if (whole.equals(this.path)) {
			return this;
		}
		Document found = this.document.at(below(whole));
		if (found == null) {
			throw failure("the document", List.of(Problem.of(whole, "does not exist")));
		}
		return part(whole, found, this);
	}

	// What a part refers to comes along
	private static DocumentFingy part(String path, Document document, @Nullable DocumentFingy owner) {
		Map<String, Supplier<? extends DocumentNode>> others = new LinkedHashMap<>();
		new DocumentFingy(path, document, owner).collect(others);
		Map<String, DocumentNode> nodes = (document.root() != null) ? Map.of(path, document.root())
				: document.configurations();
		nodes.keySet().forEach(others::remove);
		return new DocumentFingy(path, document.withReferred(ReferredParts.of(nodes, others)), owner);
	}

	private void collect(Map<String, Supplier<? extends DocumentNode>> nodes) {
		nodes(this.document).forEach((name, node) -> nodes.putIfAbsent(name, () -> node));
		if (this.owner != null) {
			this.owner.collect(nodes);
		}
	}

	private String whole(String part) {
		boolean isWhole = Names.isWithin(part, this.path)
				|| this.document.referred().keySet().stream().anyMatch((name) -> Names.isWithin(part, name));
		return (isWhole || part.isEmpty()) ? (part.isEmpty() ? this.path : part)
				: this.path + (part.startsWith("[") ? "" : ".") + part;
	}

	// A standalone node is named by what lies below it
	private String below(String whole) {
		if (this.document.root() == null || !Names.isWithin(whole, this.path)) {
			return whole;
		}
		String below = whole.substring(this.path.length());
		return below.startsWith(".") ? below.substring(1) : below;
	}

	@Override
	public Fingy with(Map<String, ? extends @Nullable Object> values) {
		if (values.isEmpty()) {
			return this;
		}
		List<Problem> problems = new ArrayList<>();
		Document changed = this.document;
		for (String name : ordered(values)) {
			try {
				changed = changed(changed, name, values.get(name), problems);
			}
			catch (IllegalArgumentException ex) {
				problems.add(Problem.of(whole(name), String.valueOf(ex.getMessage())));
			}
		}
		if (problems.isEmpty() && changed != this.document) {
			problems.addAll(leadingNowhere(changed));
		}
		if (!problems.isEmpty()) {
			throw failure("the change of the document", problems);
		}
		return (changed != this.document) ? part(this.path, changed, this.owner) : this;
	}

	// What other configurations have, the document need not have
	private Collection<Problem> leadingNowhere(Document changed) {
		Map<String, Problem> problems = unresolved(changed);
		if (!problems.isEmpty()) {
			problems.keySet().removeAll(unresolved(this.document).keySet());
		}
		return problems.values();
	}

	private Map<String, Problem> unresolved(Document document) {
		DocumentFingy fingy = new DocumentFingy(this.path, document, this.owner);
		Set<String> own = fingy.own().keySet();
		Map<String, Problem> unresolved = new LinkedHashMap<>();
		LinkedDocument.of(nodes(document), (at, reference) -> {
			String target = reference.target();
			if (fingy.outside(target) == null && own.stream().anyMatch((name) -> Names.isWithin(target, name))) {
				unresolved.putIfAbsent(target,
						Problem.of(at.toString(), "refers to '" + target + "', where there is no node"));
			}
			return reference;
		});
		return unresolved;
	}

	private Document changed(Document document, String name, @Nullable Object value, List<Problem> problems) {
		String whole = whole(name);
		String below = below(whole);
		if (value == null && document.isElement(below)) {
			return document.without(below, this.path);
		}
		PropertyPath at = PropertyPath.of((document.root() == null) ? whole : below);
		return document.with(below, given(value, at, problems));
	}

	// All names count elements as they are before, so that removals come last, and the
	// last element first
	private List<String> ordered(Map<String, ? extends @Nullable Object> values) {
		List<String> names = new ArrayList<>();
		List<String> removed = new ArrayList<>();
		ArgumentOrder.AS_GIVEN
			.sorted(PropertyPath.of(""), IterationOrder.entries(values), (each) -> Names.elements(each.getKey()))
			.forEach((each) -> {
				boolean isRemoved = each.getValue() == null && this.document.isElement(below(whole(each.getKey())));
				(isRemoved ? removed : names).add(each.getKey());
			});
		removed.sort(Comparator.<String>comparingInt((name) -> Names.elements(whole(name)).size())
			.thenComparingInt(DocumentFingy::index)
			.reversed());
		names.addAll(removed);
		return names;
	}

	private static int index(String element) {
		List<String> elements = Names.elements(element);
		return Integer.parseInt(elements.get(elements.size() - 1));
	}

	// Objects are given as what describes them
	private static @Nullable Object given(@Nullable Object value, PropertyPath at, List<Problem> problems) {
		if (value == null || PlainValue.isScalar(value)) {
			return value;
		}
		if (value instanceof Map<?, ?> map) {
			Map<Object, @Nullable Object> given = new LinkedHashMap<>();
			IterationOrder.entries(map)
				.forEach((each) -> given.put(each.getKey(),
						given(each.getValue(), at.entry(String.valueOf(each.getKey())), problems)));
			return given;
		}
		if (value instanceof Collection<?> items) {
			List<@Nullable Object> given = new ArrayList<>(items.size());
			IterationOrder.items(items).forEach((item) -> given.add(given(item, at.index(given.size()), problems)));
			return given;
		}
		DescribedFingy fingy = GivenValues.find(value);
		return (fingy != null) ? GivenValues.part(fingy, at, problems) : value;
	}

	@Override
	public Fingy without(String part) {
		String whole = whole(part);
		try {
			return part(this.path, this.document.without(below(whole), this.path), this.owner);
		}
		catch (IllegalArgumentException ex) {
			throw failure("the change of the document", List.of(Problem.of(whole, String.valueOf(ex.getMessage()))));
		}
	}

	@Override
	public <T> T build(Class<T> type) {
		return FingyProvider.get().build(this, type);
	}

	/**
	 * Resolve what the document contains.
	 * @param type the class of the configuration, or a base of the node's type
	 * @return the resolution
	 */
	public Resolution resolved(Class<?> type) {
		return DocumentBuild.of(this.path, own(), this::outside, type);
	}

	@Override
	public @Nullable DocumentNode outside(String target) {
		Document found = this.document.at(below(target));
		if (found != null) {
			return found.nodes().values().iterator().next();
		}
		return (this.owner != null) ? this.owner.outside(target) : null;
	}

	@Override
	public String toJava() {
		Map<String, DocumentNode> closed = new LinkedHashMap<>();
		own().forEach((name, node) -> closed.put(name,
				this.document.referred().isEmpty() ? node : RelocatedDocument.closed(name, node, name, this::outside)));
		return JavaText.of(closed, Map.of());
	}

	private Map<String, DocumentNode> own() {
		Map<String, DocumentNode> own = new LinkedHashMap<>(nodes());
		own.keySet().removeAll(this.document.referred().keySet());
		return own;
	}

	private static FingyException failure(String subject, List<Problem> problems) {
		return new FingyException(subject, problems);
	}

	@Override
	public String toYaml() {
		return hint() + DescribedFingy.super.toYaml();
	}

	@Override
	public String toProperties() {
		return hint() + DescribedFingy.super.toProperties();
	}

	// Without its values, this is not the configuration that ran
	private String hint() {
		return this.document.hidesValues() ? HINT : "";
	}

	@Override
	public String fingerprint() {
		return fingerprints().config();
	}

	@Override
	public String codeFingerprint() {
		return fingerprints().code();
	}

	private Document.Fingerprint fingerprints() {
		Document.Fingerprint fingerprint = this.document.fingerprint();
		if (this.compared.compareAndSet(false, true)) {
			Warnings.log(this.document.mismatches());
		}
		return fingerprint;
	}

	@Override
	public Fingy verify() {
		this.document.verify();
		return this;
	}

	@Override
	public boolean equals(Object other) {
		return this == other || (other instanceof DocumentFingy fingy && this.path.equals(fingy.path)
				&& this.document.equals(fingy.document));
	}

	@Override
	public int hashCode() {
		return this.path.hashCode();
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

}
