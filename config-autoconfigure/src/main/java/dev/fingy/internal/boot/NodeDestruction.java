package dev.fingy.internal.boot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;

import dev.fingy.internal.creation.Component;
import dev.fingy.internal.source.Names;

/**
 * Destroys the objects of nodes together with the singletons, in the order of both: what
 * was created last goes first, and an owner before its arguments. It is closed once the
 * context has stopped all else, and nothing is created from then on. What a thread
 * finishes later, that thread destroys.
 */
final class NodeDestruction implements SmartLifecycle, ApplicationListener<ContextClosedEvent>, DisposableBean {

	private static final Log logger = LogFactory.getLog(NodeDestruction.class);

	private final DefaultListableBeanFactory beanFactory;

	private final Map<String, Runnable> registered = new ConcurrentHashMap<>();

	private final Map<String, DisposableBean> waiting = new LinkedHashMap<>();

	private final Map<String, String> holders = new ConcurrentHashMap<>();

	private final Map<String, Set<String>> owners = new HashMap<>();

	private final Set<String> finished = new HashSet<>();

	private volatile boolean running;

	private volatile boolean closing;

	private volatile boolean closed;

	NodeDestruction(DefaultListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
		beanFactory.registerSingleton(NodeDestruction.class.getName(), this);
		beanFactory.registerDisposableBean(NodeDestruction.class.getName(), this);
	}

	/**
	 * Add a bean that is to be destroyed before nodes that it can get.
	 * @param name its name
	 * @param path the prefix or path of the nodes
	 */
	void addHolder(String name, String path) {
		this.holders.put(name, path);
	}

	boolean isClosed() {
		return this.closed;
	}

	/**
	 * Register what destroys an object that its thread has nearly finished.
	 * @param name the name of the bean
	 * @param callback destroys it
	 */
	void register(String name, Runnable callback) {
		this.registered.put(name, callback);
	}

	/**
	 * Add an object that is finished.
	 * @param component its component
	 * @return {@code false} if the container is closed, so that the object was destroyed
	 */
	boolean add(Component<?> component) {
		String name = component.path();
		Runnable callback = this.registered.remove(name);
		DisposableBean disposable = (callback != null) ? once(name, callback) : null;
		synchronized (this.waiting) {
			if (!this.closed) {
				addDependents(component);
				if (disposable != null) {
					this.waiting.put(name, disposable);
					this.beanFactory.registerDisposableBean(name, disposable);
				}
				return true;
			}
		}
		if (callback != null) {
			run(name, callback);
		}
		return false;
	}

	/**
	 * Destroy an object that is finished and not handed out.
	 * @param name the name of the bean
	 */
	void discard(String name) {
		Runnable callback = this.registered.remove(name);
		if (callback != null) {
			run(name, callback);
		}
	}

	// Beans that depend on another are destroyed before it. What is not created yet has
	// no
	// dependents, as its definition may still be replaced.
	private void addDependents(Component<?> component) {
		String path = component.path();
		this.finished.add(path);
		for (String dependency : component.dependencies()) {
			this.owners.computeIfAbsent(dependency, (key) -> new LinkedHashSet<>()).add(path);
			if (this.finished.contains(dependency)) {
				addDependent(dependency, path);
			}
		}
		this.owners.getOrDefault(path, Set.of()).forEach((owner) -> addDependent(path, owner));
		this.holders.forEach((name, prefix) -> {
			if (Names.isWithin(path, prefix)) {
				addDependent(path, name);
			}
		});
		addDependent(path, ComponentBeans.LAZY + path);
		for (String alias : this.beanFactory.getAliases(path)) {
			addDependent(path, ComponentBeans.LAZY + alias);
		}
	}

	private void addDependent(String path, String dependent) {
		this.beanFactory.registerDependentBean(path, dependent);
	}

	private DisposableBean once(String name, Runnable callback) {
		AtomicReference<@Nullable Runnable> open = new AtomicReference<>(callback);
		return () -> {
			Runnable found = open.getAndSet(null);
			if (found != null) {
				run(name, found);
			}
		};
	}

	private static void run(String name, Runnable callback) {
		try {
			callback.run();
		}
		catch (RuntimeException ex) {
			logger.warn("Destruction of bean with name '" + name + "' threw an exception", ex);
		}
	}

	/**
	 * Refuse to create anything, and destroy what the container does not know of.
	 */
	@Override
	public void destroy() throws Exception {
		List<DisposableBean> remaining = new ArrayList<>();
		synchronized (this.waiting) {
			this.closed = true;
			remaining.addAll(this.waiting.values());
			this.waiting.clear();
		}
		Collections.reverse(remaining);
		for (DisposableBean each : remaining) {
			each.destroy();
		}
	}

	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		if (event.getApplicationContext() instanceof ConfigurableApplicationContext context
				&& context.getBeanFactory() == this.beanFactory) {
			this.closing = true;
		}
	}

	@Override
	public void start() {
		this.running = true;
	}

	// The last of all that are stopped, before the first bean is destroyed
	@Override
	public void stop() {
		this.running = false;
		if (this.closing) {
			synchronized (this.waiting) {
				this.closed = true;
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public boolean isPauseable() {
		return false;
	}

	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

}
