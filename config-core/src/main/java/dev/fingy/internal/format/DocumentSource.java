package dev.fingy.internal.format;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.util.function.SingletonSupplier;

import dev.fingy.Problem;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.NullValues;
import dev.fingy.internal.document.WrittenForm;
import dev.fingy.internal.source.PlaceholderEscapes;
import dev.fingy.internal.source.ReplayedSource;

/**
 * The content of a document as a property source: everything, so that defaults of another
 * day change nothing. Origins name the document and the path.
 */
public final class DocumentSource extends ReplayedSource {

	private final String document;

	private final Map<String, DocumentNode> nodes;

	private final boolean hidesValues;

	private final Supplier<List<Problem>> mismatches;

	private final Supplier<Set<String>> nulls;

	private DocumentSource(String document, Map<String, DocumentNode> nodes, boolean hidesValues,
			Supplier<List<Problem>> mismatches) {
		super("fingy:" + document, SpringProperties.flat(nodes, WrittenForm.DESCRIBED),
				SpringProperties.keyed(nodes, WrittenForm.DESCRIBED));
		this.document = document;
		this.nodes = nodes;
		this.hidesValues = hidesValues;
		this.mismatches = mismatches;
		this.nulls = SingletonSupplier.of(() -> NullValues.in(nodes));
	}

	/**
	 * Return the content of a document as a property source.
	 * @param name what origins call the document
	 * @param nodes the nodes by their whole names
	 * @return a source with values by their whole names
	 */
	public static DocumentSource of(String name, Map<String, DocumentNode> nodes) {
		return new DocumentSource(name, nodes, false, List::of);
	}

	/**
	 * Return the configurations of a document as a property source.
	 * @param name what origins call the document
	 * @param document the document
	 * @return a source with values by their whole names
	 */
	public static DocumentSource of(String name, Document document) {
		return new DocumentSource(name, (document.root() != null) ? Map.of() : document.nodes(), document.hidesValues(),
				document::mismatches);
	}

	/**
	 * Return whether the document shows the structure only.
	 * @return {@code true} if it has none of its values
	 */
	public boolean hidesValues() {
		return this.hidesValues;
	}

	/**
	 * Return where the document does not have the fingerprints of what it shows.
	 * @return a problem for each that is another
	 */
	public List<Problem> mismatches() {
		return this.mismatches.get();
	}

	/**
	 * Return what origins call the document.
	 * @return the name
	 */
	public String document() {
		return this.document;
	}

	/**
	 * Return the nodes of the document.
	 * @return the nodes by their whole names
	 */
	public Map<String, DocumentNode> nodes() {
		return this.nodes;
	}

	/**
	 * Return the place of a part of the document.
	 * @param path its whole name
	 * @return the place
	 */
	@Override
	public Origin origin(String path) {
		return new Place(this.document, path);
	}

	@Override
	public boolean recordsNull(String path) {
		return Objects.requireNonNull(this.nulls.get()).contains(path);
	}

	/**
	 * Return whether a value comes from this document.
	 * @param origin where the value is
	 * @return {@code true} if it is here
	 */
	public boolean gives(@Nullable Origin origin) {
		// Spring Boot names the source as well
		Origin place = (origin instanceof PropertySourceOrigin named) ? named.getOrigin() : origin;
		return place instanceof Place own && own.name().equals(this.document);
	}

	/**
	 * Return a value of the source without placeholders resolved, which were when the
	 * document was written.
	 * @param value a value of the source
	 * @return what it represents
	 */
	public static @Nullable Object unescaped(@Nullable Object value) {
		return (value instanceof String text) ? PlaceholderEscapes.unescape(text) : value;
	}

	/**
	 * A place in a document.
	 */
	private record Place(String name, String path) implements Origin {

		@Override
		public String toString() {
			return this.path.isEmpty() ? this.name : this.name + " - " + this.path;
		}

	}

}
