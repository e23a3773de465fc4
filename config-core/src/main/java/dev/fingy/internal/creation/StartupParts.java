package dev.fingy.internal.creation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.Aggregates;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.Reading;
import dev.fingy.internal.tree.RefNode;

/**
 * What a start makes of a configuration: objects that need no node, which can be created
 * to see whether that works, and all others, which can not.
 */
public final class StartupParts {

	private final Scope scope;

	private final ObjectNode root;

	private final List<Part> plain = new ArrayList<>();

	private final Map<String, String> nodes = new LinkedHashMap<>();

	private final Map<String, String> unchecked = new LinkedHashMap<>();

	private int eagerDepth;

	private StartupParts(Scope scope, ObjectNode root) {
		this.scope = scope;
		this.root = root;
	}

	/**
	 * Take a configuration apart. Nothing is created.
	 * @param scope holds its objects
	 * @param prefix its prefix
	 * @param root its tree
	 * @return its parts
	 */
	public static StartupParts of(Scope scope, PropertyPath prefix, ObjectNode root) {
		StartupParts parts = new StartupParts(scope, root);
		String needs = parts.plain(root, prefix, false);
		if (needs != null) {
			parts.unchecked.put(prefix.toString(), needs);
		}
		parts.unchecked.putAll(parts.nodes);
		return parts;
	}

	/**
	 * Return whether the configuration object is created without a node.
	 * @return {@code false} if it holds an object that is created at startup, or an
	 * injected one
	 */
	public boolean isWithoutNodes() {
		return this.plain.size() == 1 && this.plain.get(0).object() == this.root;
	}

	/**
	 * Return what is not created to check it.
	 * @return the reasons by path
	 */
	public Map<String, String> unchecked() {
		return Collections.unmodifiableMap(this.unchecked);
	}

	/**
	 * Create the objects that need no node, which nobody keeps. What asks for a node on
	 * the way is not checked.
	 * @return what is wrong
	 */
	public List<FingyException> failures() {
		List<FingyException> failures = new ArrayList<>();
		for (Part part : this.plain) {
			try (Reading reading = Reading.begin()) {
				create(part, reading, failures);
			}
		}
		return failures;
	}

	private void create(Part part, Reading reading, List<FingyException> failures) {
		try {
			this.scope.instantiate(part.object(), part.path());
		}
		catch (FingyException ex) {
			if (reading.refused() != null) {
				this.unchecked.put(part.path().toString(), "asks for '" + reading.refused() + "' when it is created");
			}
			else {
				failures.add(ex);
			}
		}
	}

	private @Nullable String plain(ObjectNode object, PropertyPath path, boolean inBean) {
		int before = this.plain.size();
		String needs = needs(object, path);
		if (needs == null) {
			this.plain.subList(before, this.plain.size()).clear();
			// What a JavaBean holds may be of its own making
			if (!inBean || !object.creator().isBean()) {
				this.plain.add(new Part(path, object));
			}
		}
		return needs;
	}

	private @Nullable String needs(ObjectNode object, PropertyPath path) {
		String needs = null;
		for (Parameter parameter : object.creator().parameters()) {
			Node child = object.properties().get(parameter.name());
			PropertyPath at = path.property(parameter.name());
			String needed = parameter.isInjected() ? "needs a bean for '" + at + "'"
					: (child != null) ? needs(child, at, parameter.type(), object.creator().isBean()) : null;
			needs = (needs != null) ? needs : needed;
		}
		return needs;
	}

	private @Nullable String needs(Node node, PropertyPath path, ResolvableType declared, boolean inBean) {
		if (declared.toClass() == Optional.class) {
			return needs(node, path, declared.getGeneric(0), inBean);
		}
		if (node instanceof ObjectNode object) {
			return object.isComponent() ? node(object, path) : plain(object, path, inBean);
		}
		if (node instanceof RefNode reference) {
			return (declared.toClass() != Lazy.class) ? needed(reference.target()) : null;
		}
		List<String> needs = new ArrayList<>();
		node.forEachChild(path, (at, child) -> {
			String needed = needs(child, at, Aggregates.member(declared, node), false);
			if (needed != null) {
				needs.add(needed);
			}
		});
		return needs.isEmpty() ? null : needs.get(0);
	}

	private static String needed(String path) {
		return "needs '" + path + "'";
	}

	// What is in a node is created with it
	private @Nullable String node(ObjectNode object, PropertyPath path) {
		if (this.eagerDepth == 0) {
			this.nodes.put(path.toString(),
					object.lazy() ? "is created when it is asked for" : "is created at startup");
		}
		if (object.lazy()) {
			return null;
		}
		this.eagerDepth++;
		needs(object, path);
		this.eagerDepth--;
		return needed(path.toString());
	}

	/**
	 * An object that is created without a node.
	 *
	 * @param path its whole name
	 * @param object its tree
	 */
	private record Part(PropertyPath path, ObjectNode object) {

	}

}
