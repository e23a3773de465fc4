package dev.fingy.write;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginTrackedValue;

import dev.fingy.document.DocumentNode;
import dev.fingy.document.WrittenForm;

/**
 * What a document says as a property source: everything, so that defaults of another day
 * change nothing. Origins name the document and the path.
 */
public final class DocumentSource {

	private DocumentSource() {
	}

	/**
	 * Return what a document says as a property source.
	 * @param name what origins call the document
	 * @param nodes the nodes by their whole names
	 * @return a source with values by their whole names
	 */
	public static OriginTrackedMapPropertySource of(String name, Map<String, DocumentNode> nodes) {
		Map<String, Object> values = new LinkedHashMap<>();
		Properties.flat(nodes, WrittenForm.COMPLETE)
			.forEach((path, value) -> values.put(path, OriginTrackedValue.of(value, new Place(name, path))));
		return new OriginTrackedMapPropertySource("fingy:" + name, values, true);
	}

	/**
	 * Return a value of the source without placeholders resolved, which were when the
	 * document was written.
	 * @param value a value of the source
	 * @return what it stands for
	 */
	public static @Nullable Object unescaped(@Nullable Object value) {
		return (value instanceof String text) ? text.replace("\\${", "${") : value;
	}

	/**
	 * A place in a document.
	 */
	private record Place(String name, String path) implements Origin {

		@Override
		public String toString() {
			return this.name + " - " + this.path;
		}

	}

}
