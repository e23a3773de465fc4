package dev.fingy.internal.source;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * The keys of maps as sources write them. Of a name without brackets, Spring Boot keeps
 * letters of ASCII, digits, dashes and underscores, so that {@code a/b} becomes
 * {@code ab}. The names of a source are read when it is asked for the first time. Not
 * safe for use by several threads.
 */
public final class WrittenKeys {

	private final Map<EnumerablePropertySource<?>, List<WrittenName>> changed = new IdentityHashMap<>();

	/**
	 * Return the keys of a map from which characters are dropped.
	 * @param node what a source has where the map is
	 * @return the keys, with all that become the same key
	 */
	public List<Key> changed(SourceNode node) {
		ConfigurationProperty any = (node.kind() != SourceKind.ENVIRONMENT) ? node.anyProperty() : null;
		if (any == null || any.getSource() == null
				|| !(any.getSource().getUnderlyingSource() instanceof EnumerablePropertySource<?> source)) {
			return List.of();
		}
		List<WrittenName> names = this.changed.computeIfAbsent(source, WrittenKeys::changedNames);
		ConfigurationPropertyName name = any.getName();
		return names.isEmpty() ? List.of() : keys(source, names, name.chop(name.getNumberOfElements() - depth(node)));
	}

	private static List<WrittenName> changedNames(EnumerablePropertySource<?> source) {
		List<WrittenName> names = new ArrayList<>();
		for (String name : source.getPropertyNames()) {
			if (WrittenName.isChanged(name)) {
				names.add(new WrittenName(name));
			}
		}
		return names;
	}

	private static int depth(SourceNode node) {
		int depth = 0;
		SourceNode at = node;
		while (at.property() == null && !at.children().isEmpty()) {
			at = at.children().values().iterator().next();
			depth++;
		}
		return depth;
	}

	private static List<Key> keys(EnumerablePropertySource<?> source, List<WrittenName> changed,
			ConfigurationPropertyName map) {
		Map<String, Set<String>> keys = new LinkedHashMap<>();
		for (WrittenName name : changed) {
			String key = name.keyBelow(map);
			if (key != null && !WrittenName.retained(key).equals(key)) {
				keys.computeIfAbsent(WrittenName.retained(key), (retained) -> new LinkedHashSet<>());
			}
		}
		if (keys.isEmpty()) {
			return List.of();
		}
		Map<String, String> last = new LinkedHashMap<>();
		for (String written : source.getPropertyNames()) {
			String key = new WrittenName(written).keyBelow(map);
			String retained = (key != null) ? WrittenName.retained(key) : "";
			if (key != null && keys.containsKey(retained) && keys.get(retained).add(key)) {
				last.put(retained, written);
			}
		}
		List<Key> found = new ArrayList<>();
		keys.forEach((retained, texts) -> found.add(new Key(retained, List.copyOf(texts),
				PropertySourceOrigin.get(source, String.valueOf(last.get(retained))))));
		return found;
	}

	/**
	 * A key of a map, of which Spring Boot retains less than is written.
	 *
	 * @param retained what is retained, an empty text where that is nothing
	 * @param written the texts that become this key
	 * @param origin where the last of them is written
	 */
	public record Key(String retained, List<String> written, @Nullable Origin origin) {

	}

	/**
	 * The name of a property as a source writes it.
	 *
	 * @param name the name
	 */
	private record WrittenName(String name) {

		static boolean isChanged(String name) {
			for (int i = 0; i < name.length(); i++) {
				char ch = name.charAt(i);
				if (!isRetained(ch) && ch != '.' && ch != '[' && ch != ']') {
					return true;
				}
			}
			return name.contains(".-");
		}

		private static boolean isRetained(char ch) {
			return (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') || (ch >= '0' && ch <= '9') || ch == '-'
					|| ch == '_';
		}

		// As in Spring Boot, a dash cannot be first
		static String retained(String key) {
			StringBuilder retained = new StringBuilder();
			for (int i = 0; i < key.length(); i++) {
				if (isRetained(key.charAt(i)) && (i > 0 || key.charAt(i) != '-')) {
					retained.append(key.charAt(i));
				}
			}
			return retained.toString();
		}

		/**
		 * Return the key in a map.
		 * @param map the name of the map
		 * @return the key, or {@code null} if the name is not below the map, or the key
		 * is in brackets
		 */
		@Nullable String keyBelow(ConfigurationPropertyName map) {
			ConfigurationPropertyName whole = ConfigurationPropertyName.adapt(this.name, '.');
			int size = map.getNumberOfElements();
			if (whole.getNumberOfElements() < size || !whole.chop(size).equals(map)) {
				return null;
			}
			int elements = 0;
			for (String element : elements()) {
				if (elements == size) {
					return element.startsWith("[") ? null : element;
				}
				elements += (element.startsWith("[") || isName(element)) ? 1 : 0;
			}
			return null;
		}

		// As in Spring Boot, a key in brackets may hold brackets
		private List<String> elements() {
			List<String> elements = new ArrayList<>();
			int depth = 0;
			int start = 0;
			for (int i = 0; i < this.name.length(); i++) {
				char ch = this.name.charAt(i);
				if (depth == 0 && (ch == '.' || ch == '[')) {
					elements.add(this.name.substring(start, i));
					start = (ch == '.') ? i + 1 : i;
				}
				depth += (ch == '[') ? 1 : (ch == ']' && depth > 0) ? -1 : 0;
				if (ch == ']' && depth == 0) {
					elements.add(this.name.substring(start, i + 1));
					start = i + 1;
				}
			}
			elements.add(this.name.substring(start));
			return elements.stream().filter((element) -> !element.isEmpty()).toList();
		}

		private static boolean isName(String element) {
			return retained(element).chars().anyMatch((ch) -> ch != '_');
		}

	}

}
