package dev.fingy.internal.boot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.ResolvableType;

import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.Problem;
import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.creation.Component;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.RefNode;

/**
 * Makes two lazy beans of each node: the object under the node's path, and the
 * {@link Lazy} of it, which is qualified by the path. The path of a reference is another
 * name of both, so that an object can be injected by either path.
 */
final class ComponentBeans implements BoundConfiguration.Beans {

	// Spring Boot reads the names in a message that separates them by colons and commas
	static final String LAZY = "lazy#";

	private final DefaultListableBeanFactory beanFactory;

	private final BeanContainer container;

	private final ApplicationBeans existing;

	private final BeanAnnotations annotations = new BeanAnnotations();

	private final DestroyMethods destruction = new DestroyMethods();

	private final long startingThread = Thread.currentThread().getId();

	private final Set<String> replaced = ConcurrentHashMap.newKeySet();

	ComponentBeans(DefaultListableBeanFactory beanFactory, BeanContainer container) {
		this.beanFactory = beanFactory;
		this.container = container;
		this.existing = new ApplicationBeans(beanFactory);
	}

	/**
	 * Register the beans of configurations.
	 * @param configurations the configurations
	 * @throws FingyException if the application has beans of the same names that cannot
	 * replace those of nodes, or two configurations have nodes at the same path
	 */
	void register(List<BoundConfiguration> configurations) {
		Map<String, Component<?>> components = new LinkedHashMap<>();
		Map<String, RefNode> references = new LinkedHashMap<>();
		Map<String, BoundConfiguration> owners = new HashMap<>();
		List<Problem> clashes = new ArrayList<>();
		for (BoundConfiguration owner : configurations) {
			for (Component<?> component : owner.components().values()) {
				BoundConfiguration other = owners.putIfAbsent(component.path(), owner);
				if (other == null) {
					components.put(component.path(), component);
				}
				else {
					clashes.add(clash(component.path(), component, other, owner));
				}
			}
			references.putAll(owner.references());
		}
		for (Component<?> component : components.values()) {
			if (isReplaced(component, clashes)) {
				this.replaced.add(component.path());
			}
		}
		for (Map.Entry<String, RefNode> reference : references.entrySet()) {
			if (this.existing.contains(reference.getKey())) {
				clashes.add(this.existing.taken(reference.getKey(), reference.getValue().origin()));
			}
		}
		clashes.addAll(overriddenReferences(configurations));
		if (!clashes.isEmpty()) {
			throw new FingyException("the names of the beans", clashes);
		}
		List<Component<?>> own = own(components.values());
		checkAnnotations(own, references.keySet());
		if (AheadOfTime.isProcessed()) {
			this.beanFactory.addBeanPostProcessor(new ComponentAnnotations(this.beanFactory,
					(name) -> this.container.manages(name) && !this.replaced.contains(name)));
		}
		for (Component<?> component : components.values()) {
			register(component);
		}
		registerEager(own);
		for (BoundConfiguration owner : configurations) {
			for (String path : owner.references().keySet()) {
				refer(path, owner.find(path));
			}
		}
	}

	private List<Component<?>> own(Collection<Component<?>> components) {
		List<Component<?>> own = new ArrayList<>();
		for (Component<?> component : components) {
			if (this.replaced.contains(component.path())) {
				this.container.replace(component.path());
			}
			else {
				own.add(component);
			}
		}
		return own;
	}

	private void register(Component<?> component) {
		if (!this.replaced.contains(component.path())) {
			this.beanFactory.registerBeanDefinition(component.path(), object(component));
		}
		this.beanFactory.registerBeanDefinition(LAZY + component.path(), lazy(component.path(), component));
		this.container.add(component);
	}

	private void registerEager(List<Component<?>> components) {
		List<Component<?>> eager = new ArrayList<>();
		for (Component<?> component : components) {
			if (this.annotations.isEager(component)) {
				eager.add(component);
			}
		}
		if (!eager.isEmpty()) {
			EagerNodes.register(eager, this.beanFactory);
		}
	}

	// A test can override a definition, and the path of a reference is an alias
	private List<Problem> overriddenReferences(List<BoundConfiguration> configurations) {
		TestOverrides overrides = this.beanFactory.getBeanProvider(TestOverrides.class).getIfAvailable();
		List<Problem> problems = new ArrayList<>();
		if (overrides != null) {
			configurations.forEach((owner) -> owner.references().forEach((path, reference) -> {
				Component<?> component = overrides.names().contains(path) ? owner.find(path) : null;
				if (component != null) {
					problems.add(overridden(path, reference, component));
				}
			}));
		}
		return problems;
	}

	private static Problem overridden(String path, RefNode reference, Component<?> component) {
		return Problem
			.of(path,
					"cannot be overridden in a test, as it refers to '" + component.path() + "'; override '"
							+ component.path() + "'")
			.at(null, reference.origin());
	}

	private void checkAnnotations(List<Component<?>> components, Set<String> references) {
		Set<String> paths = new HashSet<>(references);
		for (Component<?> component : components) {
			paths.add(component.path());
		}
		List<Problem> problems = new ArrayList<>(new MethodValidation(this.beanFactory).problems(components));
		for (Component<?> component : components) {
			problems.addAll(this.annotations.problems(component));
			for (String name : this.annotations.dependencies(component)) {
				if (!paths.contains(name) && !this.beanFactory.containsBean(name)) {
					problems
						.add(Problem.of(component.path(), "depends on the bean '" + name + "', which does not exist")
							.at(null, component.node().origin()));
				}
			}
		}
		if (!problems.isEmpty()) {
			throw new FingyException("the beans of nodes", problems);
		}
	}

	@Override
	public boolean isReplaceable(String path, Collection<Component<?>> next) {
		return next.stream().allMatch((component) -> this.annotations.problems(component).isEmpty())
				&& new MethodValidation(this.beanFactory).problems(List.copyOf(next)).isEmpty()
				&& this.replaced.stream().noneMatch((each) -> Names.isWithin(each, path));
	}

	@Override
	public void replace(Map<String, Component<?>> before, Map<String, Component<?>> after) {
		before.forEach((path, component) -> {
			if (after.get(path) != component) {
				this.beanFactory.removeBeanDefinition(path);
				this.beanFactory.removeBeanDefinition(LAZY + path);
				this.container.remove(path, LAZY + path);
			}
		});
		after.forEach((path, component) -> {
			boolean known = before.get(path) == component;
			if (!known && !this.beanFactory.containsBean(path)) {
				this.beanFactory.registerBeanDefinition(path, object(component));
				this.beanFactory.registerBeanDefinition(LAZY + path, lazy(path, component));
				this.container.add(component);
			}
			else if (known) {
				override(path, object(component));
			}
		});
	}

	// A definition that was merged before would keep its class
	private void override(String path, RootBeanDefinition definition) {
		boolean allowed = this.beanFactory.isAllowBeanDefinitionOverriding();
		this.beanFactory.setAllowBeanDefinitionOverriding(true);
		try {
			this.beanFactory.registerBeanDefinition(path, definition);
		}
		finally {
			this.beanFactory.setAllowBeanDefinitionOverriding(allowed);
		}
	}

	private void refer(String path, @Nullable Component<?> component) {
		// It may be of a parent context, which has beans or not
		if (component != null && this.beanFactory.containsBean(component.path())) {
			this.beanFactory.registerAlias(component.path(), path);
			RootBeanDefinition lazy = lazy(path, component);
			lazy.setDefaultCandidate(false);
			this.beanFactory.registerBeanDefinition(LAZY + path, lazy);
		}
	}

	private static Problem clash(String path, Component<?> component, BoundConfiguration first,
			BoundConfiguration second) {
		return Problem
			.of(path,
					"is a node of both '" + first.prefix() + "', which is a " + first.root().javaType().getName()
							+ ", and '" + second.prefix() + "', which is a " + second.root().javaType().getName()
							+ "; give one of them another prefix")
			.at(null, component.node().origin());
	}

	private boolean isReplaced(Component<?> component, List<Problem> clashes) {
		if (!this.existing.contains(component.path())) {
			return false;
		}
		Problem problem = this.existing.problem(component);
		if (problem != null) {
			clashes.add(problem);
		}
		return true;
	}

	private RootBeanDefinition object(Component<?> component) {
		ObjectNode node = component.node();
		RootBeanDefinition definition = new NodeDefinition(this.startingThread);
		definition.setBeanClass(node.javaType());
		definition.setTargetType(node.resolvableType());
		definition.setInstanceSupplier(component::newInstance);
		if (FactoryBean.class.isAssignableFrom(node.javaType())) {
			makeFactory(definition, component);
		}
		else {
			definition.setScope(NodeScope.NAME);
		}
		if (!node.creator().isSingleton() && this.destruction.isPossible(node)) {
			definition.setDestroyMethodName(AbstractBeanDefinition.INFER_METHOD);
		}
		definition.setLazyInit(true);
		definition.setDependsOn(this.annotations.dependencies(component).toArray(new String[0]));
		this.annotations.prefer(definition, node);
		describe(definition, node);
		return definition;
	}

	// The container keeps the products of singletons only, and would create a factory to
	// learn what it makes
	private static void makeFactory(RootBeanDefinition definition, Component<?> component) {
		ObjectNode node = component.node();
		definition.setInstanceSupplier(() -> singleton((FactoryBean<?>) component.newInstance(), component));
		definition.setScope(BeanDefinition.SCOPE_SINGLETON);
		definition.setAttribute(FactoryBean.OBJECT_TYPE_ATTRIBUTE,
				node.resolvableType().as(FactoryBean.class).getGeneric().resolve(Object.class));
	}

	private static FactoryBean<?> singleton(FactoryBean<?> factory, Component<?> component) {
		if (factory.isSingleton()) {
			return factory;
		}
		Problem problem = Problem
			.of(component.path(),
					"is a FactoryBean that makes an object for each use, as isSingleton() of "
							+ component.node().javaType().getName()
							+ " is false; a node is one object, and Lazy.create() creates others")
			.at(null, component.node().origin());
		throw new FingyException("the creation of '" + component.path() + "'", List.of(problem));
	}

	private RootBeanDefinition lazy(String path, Component<?> component) {
		RootBeanDefinition definition = new NodeDefinition(this.startingThread);
		definition.setBeanClass(Lazy.class);
		definition.setTargetType(ResolvableType.forClassWithGenerics(Lazy.class, component.declared()));
		definition.setInstanceSupplier(component::lazy);
		definition.setScope(NodeScope.NAME);
		definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, path));
		definition.setLazyInit(true);
		definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
		this.annotations.prefer(definition, component.node());
		describe(definition, component.node());
		return definition;
	}

	private static void describe(RootBeanDefinition definition, ObjectNode node) {
		if (node.origin() != null) {
			definition.setDescription(node.origin().toString());
			definition.setResourceDescription(node.origin().toString());
		}
	}

}
