package dev.fingy.internal.resolution;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.bind.TreeBinder;
import dev.fingy.internal.bind.UnmatchedVariable;
import dev.fingy.internal.bind.reference.OtherConfigurations;
import dev.fingy.internal.tree.ObjectNode;

/**
 * What a configuration was resolved to, or what is wrong with it.
 */
public final class Resolution {

	private final ConfigurationResolver resolver;

	private final BindingSources sources;

	private final ResolvedConfigurations others;

	private final String prefix;

	private final Class<?> type;

	private final @Nullable ObjectNode root;

	private final List<Problem> problems;

	private final List<Problem> warnings;

	private final List<Problem> ignored;

	private final List<Problem> stale;

	private final List<UnmatchedVariable> unmatched;

	Resolution(ConfigurationResolver resolver, BindingSources sources, ResolvedConfigurations others, String prefix,
			Class<?> type, @Nullable ObjectNode root, TreeBinder binder) {
		this.resolver = resolver;
		this.sources = sources;
		this.others = others;
		this.prefix = prefix;
		this.type = type;
		this.root = root;
		this.problems = binder.problems();
		this.warnings = binder.warnings();
		this.ignored = binder.ignored();
		this.stale = binder.stale();
		this.unmatched = binder.unmatched();
	}

	/**
	 * Return the resolution of a standalone object that was bound before.
	 * @param resolver what it was bound with
	 * @param type its class or a base
	 * @param root its tree
	 * @return a resolution without a prefix
	 */
	public static Resolution standalone(ConfigurationResolver resolver, Class<?> type, ObjectNode root) {
		return new Resolution(resolver, BindingSources.NONE,
				new ResolvedConfigurations(OtherConfigurations.NONE.absent()), "", type, root,
				resolver.binder(BindingSources.NONE));
	}

	private Resolution(Resolution resolution, BindingSources sources, ResolvedConfigurations others,
			@Nullable ObjectNode root) {
		this.resolver = resolution.resolver;
		this.sources = sources;
		this.others = others;
		this.prefix = resolution.prefix;
		this.type = resolution.type;
		this.root = root;
		this.problems = resolution.problems;
		this.warnings = resolution.warnings;
		this.ignored = resolution.ignored;
		this.stale = resolution.stale;
		this.unmatched = resolution.unmatched;
	}

	/**
	 * Return the prefix.
	 * @return the prefix of the configuration
	 */
	public String prefix() {
		return this.prefix;
	}

	/**
	 * Return the class.
	 * @return the class of the configuration
	 */
	public Class<?> type() {
		return this.type;
	}

	/**
	 * Return what is wrong.
	 * @return every problem, empty if the configuration can be used
	 */
	public List<Problem> problems() {
		return this.problems;
	}

	/**
	 * Return what should be reported although it is not wrong.
	 * @return the warnings
	 */
	public List<Problem> warnings() {
		return this.warnings;
	}

	/**
	 * Return the names outside of nodes that the configuration does not know, and Spring
	 * Boot ignores.
	 * @return a warning for each, if no other configuration knows it
	 */
	public List<Problem> ignored() {
		return this.ignored;
	}

	/**
	 * Return the names outside of nodes in the documents of other runs that the
	 * configuration does not know any more.
	 * @return a problem for each, if no other configuration knows it
	 */
	public List<Problem> stale() {
		return this.stale;
	}

	/**
	 * Return the environment variables below the prefix that set no property of the
	 * configuration.
	 * @return the variables
	 */
	public List<UnmatchedVariable> unmatched() {
		return this.unmatched;
	}

	/**
	 * Return the tree.
	 * @return the root
	 * @throws FingyException if there are problems
	 */
	public ObjectNode root() {
		if (!this.problems.isEmpty()) {
			throw new FingyException("the configuration of '" + this.prefix + "'", this.problems);
		}
		return Objects.requireNonNull(this.root);
	}

	/**
	 * Return the tree, or what could be bound of it in spite of the problems.
	 * @return the root, or {@code null} if nothing could be bound
	 */
	public @Nullable ObjectNode partialRoot() {
		return this.root;
	}

	/**
	 * Return this resolution without its container. Changes of it are converted as they
	 * are without one, and their placeholders are not resolved.
	 * @return a resolution that can outlive the container
	 */
	public Resolution withoutContainer() {
		return this.sources.ofContainer() ? withoutContainer(this.others.withoutContainer()) : this;
	}

	Resolution withoutContainer(ResolvedConfigurations others) {
		return new Resolution(this, BindingSources.NONE, others, this.root);
	}

	/**
	 * Return this resolution with another tree.
	 * @param others what it can refer to
	 * @param root the tree
	 * @return a resolution of the same class and sources
	 */
	public Resolution withRoot(ResolvedConfigurations others, ObjectNode root) {
		return new Resolution(this, this.sources, others, root);
	}

	/**
	 * Return what has resolved the configuration.
	 * @return the resolver
	 */
	public ConfigurationResolver resolver() {
		return this.resolver;
	}

	/**
	 * Return what the configuration was bound from.
	 * @return the sources
	 */
	public BindingSources sources() {
		return this.sources;
	}

	/**
	 * Return what the configuration can refer to.
	 * @return the configurations of its container or binder
	 */
	public ResolvedConfigurations others() {
		return this.others;
	}

	/**
	 * Return what binds changes of the configuration.
	 * @return a binder for one change
	 */
	public TreeBinder binder() {
		return this.resolver.binder(this.sources, this.others.roots());
	}

}
