package dev.fingy.internal.tree;

import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * The secrets in a tree, to find them in what others make of them: in the message of a
 * constructor's exception, in a derived value.
 */
public final class SecretTexts {

	/**
	 * No secrets.
	 */
	public static final SecretTexts NONE = of(List.of());

	private static final String MASK = "******";

	// What is shorter occurs in other words by chance
	private static final int SHORTEST_PART = 4;

	private final boolean none;

	private final Supplier<Pattern> pattern;

	private final boolean hasTexts;

	private SecretTexts(Collector collected) {
		this.none = !collected.found;
		this.hasTexts = !collected.texts.isEmpty();
		this.pattern = SingletonSupplier.of(() -> pattern(collected.texts));
	}

	private static Pattern pattern(Set<String> texts) {
		return Pattern.compile(texts.stream()
			.flatMap((text) -> SecretForms.of(text).stream())
			.distinct()
			.sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
			.map(SecretTexts::expression)
			.collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	private static String expression(String text) {
		String quoted = Pattern.quote(text);
		return (text.length() < SHORTEST_PART) ? "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])" : quoted;
	}

	/**
	 * Return the texts of the secrets in trees.
	 * @param nodes the trees
	 * @return their texts
	 */
	public static SecretTexts of(Collection<? extends Node> nodes) {
		return of(nodes, (reference) -> null);
	}

	/**
	 * Return the texts of the secrets in trees and in those that they refer to.
	 * @param nodes the trees
	 * @param referred finds what a reference leads to
	 * @return their texts
	 */
	public static SecretTexts of(Collection<? extends Node> nodes, Function<RefNode, @Nullable Node> referred) {
		Collector collector = new Collector(referred);
		nodes.forEach((node) -> collector.collect(node, false));
		return new SecretTexts(collector);
	}

	/**
	 * Return whether there is no secret.
	 * @return {@code true} if no secret of the trees has a value
	 */
	public boolean isEmpty() {
		return this.none;
	}

	/**
	 * Return whether a secret occurs in a text, as it is or in a usual encoding.
	 * @param text a text
	 * @return {@code true} if one does
	 */
	public boolean occurIn(String text) {
		return this.hasTexts && this.pattern.get().matcher(text).find();
	}

	/**
	 * Return a text without the secrets that occur in it, as they are or in a usual
	 * encoding.
	 * @param text a text
	 * @return the text with a mask for each
	 */
	public String maskedIn(String text) {
		return this.hasTexts ? this.pattern.get().matcher(text).replaceAll(MASK) : text;
	}

	/**
	 * Walks trees. What is referred to is visited once.
	 */
	private static final class Collector {

		private final Function<RefNode, @Nullable Node> referred;

		private final Set<String> seen = new HashSet<>();

		private final Set<String> texts = new HashSet<>();

		private boolean found;

		Collector(Function<RefNode, @Nullable Node> referred) {
			this.referred = referred;
		}

		void collect(@Nullable Node node, boolean within) {
			if (node == null) {
				return;
			}
			boolean secret = within || node.secret();
			if (node instanceof ObjectNode object) {
				object.creator()
					.parameters()
					.forEach((parameter) -> collect(object.properties().get(parameter.name()),
							secret || parameter.isSecret()));
			}
			else if (node instanceof RefNode reference && this.seen.add(reference.target())) {
				collect(this.referred.apply(reference), secret);
			}
			else if (node instanceof ValueNode value && secret && !isAbsent(value)) {
				this.found = true;
				add(value.value());
				add(value.source());
			}
			else {
				if (node instanceof MapNode map && secret) {
					map.entries().keySet().forEach(this::add);
				}
				node.children().forEach((child) -> collect(child, secret));
			}
		}

		private static boolean isAbsent(ValueNode value) {
			return value.kind() != ValueNode.Kind.SET && value.source() == null;
		}

		private void add(@Nullable Object value) {
			if (value instanceof Optional<?> optional) {
				optional.ifPresent(this::add);
			}
			else if (value instanceof Collection<?> items) {
				items.forEach(this::add);
			}
			else if (value instanceof Map<?, ?> entries) {
				entries.values().forEach(this::add);
			}
			else if (value != null && value.getClass().isArray()) {
				addArray(value);
			}
			else if (value != null && !(value instanceof Boolean) && !value.toString().isBlank()) {
				this.texts.add(value.toString().strip());
			}
		}

		private void addArray(Object array) {
			if (array instanceof char[] chars) {
				add(new String(chars));
			}
			else if (array instanceof byte[] bytes) {
				add(new String(bytes, StandardCharsets.UTF_8));
			}
			else {
				addItems(array);
			}
		}

		private void addItems(Object array) {
			for (int i = 0; i < Array.getLength(array); i++) {
				add(Array.get(array, i));
			}
		}

	}

}
