package dev.fingy.internal.bind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;

import dev.fingy.internal.registry.TypeCatalog.BaseType;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.tree.AbsentNode;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.RefNode;
import dev.fingy.internal.tree.SetAside;

/**
 * Decides which sources count at a node. An empty text makes the node absent, and the
 * short form is a type with its defaults: either discards what sources of lower
 * precedence have there.
 */
final class NodeSources {

	private final TypeChoice choices;

	private final Placeholders placeholders;

	private final ProblemCollector collector;

	private final DiscardedValues discarded;

	NodeSources(TypeChoice choices, DiscardedValues discarded, Placeholders placeholders, ProblemCollector collector) {
		this.choices = choices;
		this.discarded = discarded;
		this.placeholders = placeholders;
		this.collector = collector;
	}

	/**
	 * Return what counts at a node.
	 * @param target the place
	 * @param base how nodes there name their type, {@code null} for a declared class
	 * @return what counts, or {@code null} after a problem
	 */
	@Nullable Counting counting(Target target, @Nullable BaseType base) {
		for (SourceNode node : target.view().nodes()) {
			if (isDecisive(node)) {
				if (isEmpty(node)) {
					return absent(target, base, node);
				}
				if (base != null) {
					return shortForm(target, base, node);
				}
			}
		}
		return new Counting(target.view(), List.of(), null);
	}

	private static boolean isDecisive(SourceNode node) {
		return node.property() != null && !node.isEmptyMap() && !node.isChosenType()
				&& node.resolved(ObjectNode.class) == null;
	}

	private boolean isEmpty(SourceNode node) {
		return node.resolved(AbsentNode.class) != null
				|| (node.value() instanceof Collection<?> items && items.isEmpty())
				|| (node.value() instanceof CharSequence text && isEmptyText(text.toString()));
	}

	private boolean isEmptyText(String text) {
		try {
			return text.isEmpty() || (text.contains("${") && String.valueOf(this.placeholders.resolve(text)).isEmpty());
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	private @Nullable Counting shortForm(Target target, BaseType base, SourceNode node) {
		ConfigurationProperty name = Objects.requireNonNull(node.property());
		Split split = Split.of(target.view().nodes(), node);
		for (SourceNode same : split.same()) {
			SourceNode type = Naming.property(same, base);
			ConfigurationProperty other = (type != null) ? type.property() : null;
			if (other != null && !this.choices.isSame(target, name, other)) {
				this.collector.problem(Problems.otherType(target, target.path().property(base.property()),
						this.choices.text(other), other));
				return null;
			}
		}
		List<SetAside> lower = this.discarded.arguments(target, base, split.lower());
		this.discarded.warn(target, lower,
				(place, values) -> Problems.discardedByShortForm(place, this.choices.text(name), values));
		return new Counting(target.view().with(split.notLower()), lower, null);
	}

	private @Nullable Counting absent(Target target, @Nullable BaseType base, SourceNode empty) {
		Split split = Split.of(target.view().nodes(), empty);
		if (isContradicted(target, base, split.same())) {
			return null;
		}
		return isPresent(split.higher(), base) ? replaced(target, base, split, empty)
				: absent(target, base, split, empty);
	}

	private Counting replaced(Target target, @Nullable BaseType base, Split split, SourceNode empty) {
		List<SetAside> discarded = this.discarded.arguments(target, base, split.lower());
		this.discarded.warn(target, discarded, Problems::discardedBelowEmptyText);
		discarded.addAll(previous(empty));
		return new Counting(target.view().with(split.higher()), discarded, null);
	}

	private Counting absent(Target target, @Nullable BaseType base, Split split, SourceNode empty) {
		List<SetAside> discarded = this.discarded.arguments(target, base, split.notLower());
		this.discarded.warn(target, discarded, Problems::discardedByAbsence);
		if (discarded.isEmpty() && !split.higher().isEmpty()) {
			this.collector.warning(Problems.absentBelowEmptyMap(target, split.higher().get(0)));
		}
		List<SetAside> below = this.discarded.values(target, base, split.lower());
		this.discarded.warn(target, below, Problems::discardedBelowAbsence);
		discarded.addAll(below);
		discarded.addAll(previous(empty));
		return new Counting(PropertyView.empty(), discarded, empty);
	}

	private static List<SetAside> previous(SourceNode empty) {
		AbsentNode previous = empty.resolved(AbsentNode.class);
		return (previous != null) ? previous.setAside() : List.of();
	}

	// Other programs may share the environment
	private boolean isContradicted(Target target, @Nullable BaseType base, List<SourceNode> same) {
		boolean contradicted = false;
		for (SourceNode node : same) {
			boolean named = node.kind().isMeantForUs() || isPresent(List.of(node), base);
			for (SourceNode child : named ? node.children().values() : List.<SourceNode>of()) {
				this.collector.problem(Problems.belowAbsent(target, child));
				contradicted = true;
			}
		}
		return contradicted;
	}

	// A class that is declared has no type to name
	private static boolean isPresent(List<SourceNode> nodes, @Nullable BaseType base) {
		for (SourceNode node : nodes) {
			if ((base != null) ? isNamed(node, base) : !node.children().isEmpty()) {
				return true;
			}
		}
		return false;
	}

	private static boolean isNamed(SourceNode node, BaseType base) {
		return Naming.property(node, base) != null || node.children().containsKey(RefNode.PROPERTY)
				|| Naming.isDescribed(node) || node.isChosenType();
	}

	/**
	 * The sources around one of them.
	 *
	 * @param higher those of higher precedence
	 * @param same the source itself, which may spell the name of the node in several ways
	 * @param lower those of lower precedence
	 */
	private record Split(List<SourceNode> higher, List<SourceNode> same, List<SourceNode> lower) {

		static Split of(List<SourceNode> nodes, SourceNode decisive) {
			Split split = new Split(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
			boolean before = true;
			for (SourceNode node : nodes) {
				before &= node != decisive;
				(isOfSource(node, decisive) ? split.same : before ? split.higher : split.lower).add(node);
			}
			return split;
		}

		// Parts of a composite source have its rank
		private static boolean isOfSource(SourceNode node, SourceNode other) {
			return node == other || (node.rank() == other.rank() && source(node) == source(other));
		}

		private static @Nullable ConfigurationPropertySource source(SourceNode node) {
			ConfigurationProperty any = node.anyProperty();
			return (any != null) ? any.getSource() : null;
		}

		List<SourceNode> notLower() {
			List<SourceNode> nodes = new ArrayList<>(this.higher);
			nodes.addAll(this.same);
			return nodes;
		}

	}

	/**
	 * What counts at a node.
	 *
	 * @param view what the sources that count have
	 * @param discarded what others have
	 * @param empty what makes the node absent, {@code null} if nothing does
	 */
	record Counting(PropertyView view, List<SetAside> discarded, @Nullable SourceNode empty) {

		/**
		 * Return the absent node.
		 * @param target the place
		 * @return the node, or {@code null} if the node is present
		 */
		@Nullable AbsentNode absent(Target target) {
			return (this.empty != null)
					? new AbsentNode(target.origin(this.empty.property()), this.discarded, target.isSecret()) : null;
		}

	}

}
