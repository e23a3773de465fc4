package dev.fingy.internal.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The entries of a map that several sources have. A key is what the source of the lowest
 * precedence writes; other sources mean it when they write it in any relaxed form. The
 * environment cannot write every key, so that {@code MY_KEY} and {@code MYKEY} mean
 * {@code my-key} where there is such an entry.
 */
final class MapEntries {

	private final List<Entry> entries = new ArrayList<>();

	private final Map<String, List<Entry>> byName = new HashMap<>();

	private MapEntries() {
	}

	static List<Entry> of(List<SourceNode> nodes) {
		MapEntries entries = new MapEntries();
		for (int i = nodes.size() - 1; i >= 0; i--) {
			if (nodes.get(i).kind() != SourceKind.ENVIRONMENT) {
				nodes.get(i).children().forEach(entries::add);
			}
		}
		for (SourceNode node : nodes) {
			if (node.kind() == SourceKind.ENVIRONMENT) {
				entries.addEnvironment(node);
			}
		}
		entries.entries.forEach(Entry::sort);
		return entries.entries;
	}

	private void add(String uniform, SourceNode child) {
		List<Entry> same = this.byName.computeIfAbsent(uniform, (key) -> new ArrayList<>(1));
		if (child.spellings().isEmpty() && !same.isEmpty()) {
			Entry exact = find(same, child.element());
			((exact != null) ? exact : same.get(0)).nodes.add(child);
			return;
		}
		addSpelled(same, child);
		child.spellings().forEach((spelling) -> addSpelled(same, spelling));
	}

	private void addSpelled(List<Entry> same, SourceNode child) {
		Entry entry = find(same, child.element());
		if (entry == null) {
			entry = new Entry(child.element());
			same.add(entry);
			this.entries.add(entry);
		}
		entry.nodes.add(child);
	}

	private static @Nullable Entry find(List<Entry> entries, String key) {
		return entries.stream().filter((entry) -> entry.key.equals(key)).findFirst().orElse(null);
	}

	private void addEnvironment(SourceNode node) {
		Map<String, List<Entry>> byFirstWord = new HashMap<>();
		Map<String, Entry> byWords = new LinkedHashMap<>();
		for (Entry entry : this.entries) {
			byWords.putIfAbsent(String.join("", entry.words()), entry);
			if (entry.words().size() > 1) {
				byFirstWord.computeIfAbsent(entry.words().get(0), (key) -> new ArrayList<>()).add(entry);
			}
		}
		node.children().forEach((uniform, child) -> {
			SourceNode rest = patch(byFirstWord.getOrDefault(uniform, List.of()), child);
			if (rest != null) {
				List<Entry> same = this.byName.getOrDefault(uniform, List.of());
				Entry meant = same.isEmpty() ? byWords.get(uniform) : same.get(0);
				if (meant != null) {
					meant.nodes.add(rest);
				}
				else {
					add(uniform, rest);
				}
			}
		});
	}

	private static @Nullable SourceNode patch(List<Entry> candidates, SourceNode child) {
		SourceNode rest = child;
		List<Entry> longestFirst = new ArrayList<>(candidates);
		longestFirst.sort(Comparator.comparingInt((Entry entry) -> entry.words().size()).reversed());
		for (Entry entry : longestFirst) {
			SourceNode patch = (rest != null) ? rest.find(entry.words(), 1) : null;
			if (rest != null && patch != null) {
				entry.nodes.add(patch);
				rest = SourceNodes.without(rest, entry.words(), 1);
			}
		}
		return rest;
	}

	/**
	 * One entry.
	 */
	static final class Entry {

		private final String key;

		private final List<SourceNode> nodes = new ArrayList<>(1);

		private @Nullable List<String> words;

		private Entry(String key) {
			this.key = key;
		}

		String key() {
			return this.key;
		}

		List<SourceNode> nodes() {
			return this.nodes;
		}

		// The parts of one source are of one rank
		private void sort() {
			if (this.nodes.size() > 1) {
				Collections.reverse(this.nodes);
				this.nodes.sort(Comparator.comparingInt(SourceNode::rank));
			}
		}

		private List<String> words() {
			if (this.words == null) {
				this.words = words(this.key);
			}
			return this.words;
		}

		private static List<String> words(String key) {
			List<String> words = new ArrayList<>(2);
			for (String word : key.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
				if (!word.isEmpty()) {
					words.add(word);
				}
			}
			return words.isEmpty() ? List.of(key) : words;
		}

	}

}
