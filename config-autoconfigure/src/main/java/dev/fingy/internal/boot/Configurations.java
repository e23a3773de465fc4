package dev.fingy.internal.boot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.util.ClassUtils;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.configuration.ConfigurationGroup;
import dev.fingy.internal.creation.Container;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.resolution.BindingSources;
import dev.fingy.internal.resolution.ConfigurationResolver;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.Warnings;
import dev.fingy.internal.sanitize.ConfigurationNode;
import dev.fingy.internal.sanitize.LiveObjects;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.tree.LinkedTree;

/**
 * Every configuration of an application, by prefix and class.
 */
public final class Configurations {

	private static final String ABSENT = "which belongs to no configuration of the application; register the "
			+ "@ConfigurationProperties class of its prefix";

	private final ConfigurationResolver resolver;

	private final BindingSources sources;

	private final List<ConfigurationCheck> checks;

	private final BeanContainer container;

	private volatile BoundConfiguration.Beans beans = BoundConfiguration.Beans.NONE;

	private final @Nullable Configurations parent;

	private final ConfigurationGroup group;

	private final Identity identity;

	private final Map<Key, BoundConfiguration> bound = new LinkedHashMap<>();

	private final Set<Key> declared = ConcurrentHashMap.newKeySet();

	Configurations(ConfigurationResolver resolver, BindingSources sources, List<ConfigurationCheck> checks,
			BeanContainer container, Identity identity, @Nullable Configurations parent) {
		this.resolver = resolver;
		this.sources = sources;
		this.checks = checks;
		this.container = container;
		this.identity = identity;
		this.parent = parent;
		this.group = (parent != null) ? parent.group.child() : new ConfigurationGroup(ABSENT);
		if (parent != null) {
			this.declared.addAll(parent.declared);
		}
	}

	/**
	 * Resolve configurations, all before the first mistake is reported. They are ordered
	 * by prefix, as the container has them in an order that differs from run to run.
	 * @param declared what to resolve; classes that hold no node are left out
	 * @throws FingyException with the problems of all of them
	 */
	void resolve(Collection<Key> declared) {
		this.declared.addAll(declared);
		List<Key> holders = holders(declared);
		assertOnePerPrefix(holders);
		Map<String, Class<?>> types = new LinkedHashMap<>();
		for (Key key : holders) {
			types.put(key.prefix(), key.type());
		}
		List<Resolution> resolutions = this.group.resolve(this.resolver, types, this.sources);
		assertNoProblems(resolutions);
		warn(resolutions);
		synchronized (this.bound) {
			for (BoundConfiguration bound : this.group.bind(resolutions, this.container)) {
				this.bound.put(new Key(bound.prefix(), bound.type()), bound);
			}
		}
	}

	private List<Key> holders(Collection<Key> declared) {
		List<Key> holders = new ArrayList<>();
		for (Key key : new LinkedHashSet<>(declared)) {
			if (this.resolver.isHolder(key.type())) {
				holders.add(key);
			}
		}
		Collections.sort(holders);
		return holders;
	}

	private void warn(List<Resolution> resolutions) {
		List<Problem> warnings = new ArrayList<>();
		for (Resolution resolution : resolutions) {
			warnings.addAll(resolution.warnings());
		}
		Warnings.log(warnings);
		for (Resolution resolution : resolutions) {
			Warnings.log(unknownElsewhere(resolution, resolution.ignored()));
		}
		for (Resolution resolution : resolutions) {
			Key key = Key.of(resolution);
			Warnings.logUnmatched(resolution, (variable) -> isSetElsewhere(key, variable));
		}
		for (Resolution resolution : resolutions) {
			for (ConfigurationCheck check : this.checks) {
				Warnings.log(check.warnings(resolution));
			}
		}
	}

	private List<Problem> unknownElsewhere(Resolution resolution, Collection<Problem> found) {
		List<Problem> unknown = new ArrayList<>();
		for (Problem problem : found) {
			if (!isKnownElsewhere(Key.of(resolution), problem)) {
				unknown.add(problem);
			}
		}
		return unknown;
	}

	/**
	 * Return what was resolved, or resolve what could not be known before: a bean whose
	 * class is known only to its factory.
	 * @param prefix the prefix
	 * @param type the class of the bean
	 * @return the configuration, or {@code null} if the class is none of Fingy's
	 */
	public @Nullable BoundConfiguration find(String prefix, Class<?> type) {
		Key key = Key.of(prefix, type);
		if (!this.resolver.isHolder(key.type())) {
			return null;
		}
		synchronized (this.bound) {
			if (!this.bound.containsKey(key)) {
				resolve(List.of(key));
			}
			return Objects.requireNonNull(this.bound.get(key));
		}
	}

	/**
	 * Resolve a node that is in no configuration, such as an example, by the rules of
	 * this application. Where its references lead is not looked at.
	 * @param path what to call it
	 * @param base a base of its type
	 * @param source the source of its properties
	 * @return the resolution, with every problem found
	 */
	public Resolution resolvePart(String path, Class<?> base, PropertySource<?> source) {
		return this.resolver.resolvePart(path, base, new BindingSources(this.sources.binder(),
				ConfigurationPropertySources.from(source), this.sources.placeholders()));
	}

	/**
	 * Resolve a node that is in no configuration from the sources of this application.
	 * Where its references lead is not looked at.
	 * @param path its whole name
	 * @param base a base of its type
	 * @return the resolution, with every problem found
	 */
	public Resolution resolvePart(String path, Class<?> base) {
		return this.resolver.resolvePart(path, base, this.sources);
	}

	/**
	 * Resolve what is a configuration of Fingy itself, and none of the application.
	 * @param prefix its prefix
	 * @param type its class
	 * @return the resolution, with every problem found
	 */
	public Resolution resolveApart(String prefix, Class<?> type) {
		return this.resolver.resolve(prefix, type, this.sources);
	}

	/**
	 * Return what injects arguments of objects that this container does not keep.
	 * @return a container that only injects
	 */
	public Container injection() {
		return this.container::inject;
	}

	/**
	 * Return what was resolved for a bean.
	 * @param key what the bean is bound to
	 * @return the configuration, or {@code null} if it is none of Fingy's
	 */
	@Nullable BoundConfiguration resolved(Key key) {
		synchronized (this.bound) {
			return this.bound.get(key);
		}
	}

	void beans(BoundConfiguration.Beans beans) {
		this.beans = beans;
	}

	/**
	 * Resolve the configurations of this container from other sources, next to what was
	 * resolved.
	 * @param others the other sources
	 * @return the resolutions, with every problem found
	 */
	Map<BoundConfiguration, Resolution> resolveAgain(BindingSources others) {
		List<BoundConfiguration> all = all();
		Map<String, Class<?>> types = new LinkedHashMap<>();
		all.forEach((bound) -> types.put(bound.prefix(), bound.type()));
		Iterator<Resolution> resolutions = new ConfigurationGroup(ABSENT).resolve(this.resolver, types, others)
			.iterator();
		Map<BoundConfiguration, Resolution> resolved = new LinkedHashMap<>();
		all.forEach((bound) -> resolved.put(bound, resolutions.next()));
		resolved.keySet().retainAll(Set.copyOf(own()));
		return resolved;
	}

	/**
	 * Let nodes that were not created take other resolutions.
	 * @param resolved the resolutions, without problems
	 */
	void take(Map<BoundConfiguration, Resolution> resolved) {
		Set<String> referred = new HashSet<>();
		all().forEach((bound) -> referred.addAll(LinkedTree.targets(bound.upcomingRoot())));
		resolved.values().forEach((resolution) -> referred.addAll(LinkedTree.targets(resolution.root())));
		Iterator<BoundConfiguration> next = new ConfigurationGroup(ABSENT)
			.bind(List.copyOf(resolved.values()), this.container)
			.iterator();
		resolved.keySet().forEach((bound) -> bound.take(next.next(), referred, this.beans));
	}

	/**
	 * Resolve what Spring Boot binds as Fingy would, as far as that is possible.
	 * @param key what a bean is bound to
	 * @return the configuration
	 */
	Resolution resolvePlain(Key key) {
		return this.resolver.resolve(key.prefix(), key.type(), this.sources);
	}

	/**
	 * Return what the application has resolved: the configurations of this context, and
	 * those of its parents that they do not hide.
	 * @return the configurations
	 */
	public List<BoundConfiguration> all() {
		List<BoundConfiguration> all = new ArrayList<>(own());
		if (this.parent != null) {
			Set<String> hidden = all.stream().map(BoundConfiguration::prefix).collect(Collectors.toSet());
			this.parent.all().stream().filter((each) -> !hidden.contains(each.prefix())).forEach(all::add);
		}
		return List.copyOf(all);
	}

	/**
	 * Return what was resolved for the beans of this context.
	 * @return the configurations
	 */
	List<BoundConfiguration> own() {
		synchronized (this.bound) {
			return List.copyOf(this.bound.values());
		}
	}

	/**
	 * Return where something is bound.
	 * @return the prefixes of all configurations, also of those that hold no nodes
	 */
	public Set<String> prefixes() {
		Set<String> prefixes = new LinkedHashSet<>();
		for (Key key : this.declared) {
			prefixes.add(key.prefix());
		}
		for (Key key : keys()) {
			prefixes.add(key.prefix());
		}
		return prefixes;
	}

	Set<Key> keys() {
		synchronized (this.bound) {
			return Set.copyOf(this.bound.keySet());
		}
	}

	/**
	 * Return what a document describes.
	 * @return the trees of the configurations
	 */
	public List<ConfigurationNode> nodes() {
		return nodes(all());
	}

	/**
	 * Return the header for a document of this application.
	 * @return a header with the current time
	 */
	public Document.Header header() {
		return this.identity.header();
	}

	/**
	 * Return the fingerprints of what was resolved, computed when they are asked for
	 * first.
	 * @return the fingerprints, without what is excluded from them
	 */
	public Document.Fingerprint fingerprint() {
		return fingerprint(nodes());
	}

	/**
	 * Return the fingerprints of all configurations, computed once.
	 * @param nodes the trees of the configurations
	 * @return the fingerprints, without what is excluded from them
	 */
	public Document.Fingerprint fingerprint(List<ConfigurationNode> nodes) {
		return this.identity.fingerprint(nodes);
	}

	/**
	 * Return how long it took to create what was created.
	 * @return the times by type
	 */
	public CreationTimes creationTimes() {
		return this.container.creationTimes();
	}

	static List<ConfigurationNode> nodes(List<BoundConfiguration> configurations) {
		List<ConfigurationNode> nodes = new ArrayList<>(configurations.size());
		for (BoundConfiguration configuration : configurations) {
			nodes.add(new ConfigurationNode(configuration.prefix(), configuration.root()));
		}
		return nodes;
	}

	/**
	 * Return what was created.
	 * @return the objects by their paths, as long as they live
	 */
	public LiveObjects live() {
		List<BoundConfiguration> all = all();
		return LiveObjects.of((path) -> find(all, path, LiveObjects::created),
				(path) -> find(all, path, LiveObjects::replacement));
	}

	/**
	 * Return how many objects of nodes there are, without a look at each.
	 * @return numbers of which one changes as soon as an object exists
	 */
	public List<Long> created() {
		List<Long> created = new ArrayList<>(this.container.created());
		if (this.parent != null) {
			created.addAll(this.parent.created());
		}
		return created;
	}

	private static <V> @Nullable V find(List<BoundConfiguration> configurations, String path,
			BiFunction<LiveObjects, String, @Nullable V> find) {
		for (BoundConfiguration configuration : configurations) {
			V found = Names.isWithin(path, configuration.prefix()) ? find.apply(configuration.live(), path) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private void assertOnePerPrefix(Collection<Key> holders) {
		Map<String, Class<?>> types = new HashMap<>();
		synchronized (this.bound) {
			for (Key key : this.bound.keySet()) {
				types.put(key.prefix(), key.type());
			}
		}
		List<Problem> problems = new ArrayList<>();
		for (Key key : holders) {
			Class<?> other = types.putIfAbsent(key.prefix(), key.type());
			if (other != null && other != key.type()) {
				problems.add(Problem.of(key.prefix(), "is bound to both " + other.getName() + " and "
						+ key.type().getName() + "; give one of them another prefix, or let it hold no nodes"));
			}
		}
		if (!problems.isEmpty()) {
			throw new FingyException("the prefixes of the configurations", problems);
		}
	}

	private boolean isKnownElsewhere(Key key, Problem ignored) {
		return this.declared.stream()
			.filter((other) -> !other.equals(key) && !other.prefix().isEmpty())
			.anyMatch((other) -> Names.isWithin(ignored.property(), other.prefix())
					|| Names.isWithin(other.prefix(), ignored.property()));
	}

	private boolean isSetElsewhere(Key key, ConfigurationPropertyName variable) {
		String name = Names.uniform(variable.toString());
		return this.declared.stream()
			.filter((other) -> !other.equals(key) && ConfigurationPropertyName.isValid(other.prefix()))
			.filter((other) -> name.startsWith(Names.uniform(other.prefix())))
			.anyMatch((other) -> this.resolver.isSet(variable, other.prefix(), other.type(), this.sources));
	}

	private void assertNoProblems(List<Resolution> resolutions) {
		Set<String> prefixes = new LinkedHashSet<>();
		List<Problem> problems = new ArrayList<>();
		for (Resolution resolution : resolutions) {
			List<Problem> found = problems(resolution);
			if (!found.isEmpty()) {
				prefixes.add(resolution.prefix());
				problems.addAll(found);
			}
		}
		if (!problems.isEmpty()) {
			throw failure(prefixes, problems);
		}
	}

	/**
	 * Return what is wrong with a configuration.
	 * @param resolution the configuration
	 * @return every problem
	 */
	List<Problem> problems(Resolution resolution) {
		Map<String, Problem> checked = checked(resolution);
		List<Problem> problems = unknownElsewhere(resolution, resolution.stale());
		for (Problem problem : resolution.problems()) {
			if (!checked.containsKey(problem.property())) {
				problems.add(problem);
			}
		}
		problems.addAll(checked.values());
		return problems;
	}

	private Map<String, Problem> checked(Resolution resolution) {
		Map<String, Problem> checked = new LinkedHashMap<>();
		for (ConfigurationCheck check : this.checks) {
			for (Problem problem : check.problems(resolution)) {
				checked.putIfAbsent(problem.property(), problem);
			}
		}
		return checked;
	}

	static FingyException failure(Collection<String> prefixes, List<Problem> problems) {
		List<String> quoted = prefixes.stream().map((prefix) -> "'" + prefix + "'").distinct().toList();
		return new FingyException("the configuration of " + enumerate(quoted), problems);
	}

	private static String enumerate(List<String> names) {
		int last = names.size() - 1;
		return (last == 0) ? names.get(0)
				: names.subList(0, last).stream().collect(Collectors.joining(", ")) + " and " + names.get(last);
	}

	/**
	 * What is bound to where.
	 *
	 * @param prefix the prefix
	 * @param type the class, not a proxy of it
	 */
	record Key(String prefix, Class<?> type) implements Comparable<Key> {

		static Key of(Resolution resolution) {
			return new Key(resolution.prefix(), resolution.type());
		}

		static Key of(String prefix, Class<?> type) {
			return new Key(prefix, ClassUtils.getUserClass(type));
		}

		@Override
		public int compareTo(Key other) {
			int order = this.prefix.compareTo(other.prefix);
			return (order != 0) ? order : this.type.getName().compareTo(other.type.getName());
		}

	}

}
