package dev.fingy.internal.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.core.ResolvableType;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.internal.source.PropertyPath;

/**
 * An object: a registered type, or a nested record or JavaBean.
 *
 * @param type what configuration chose, or {@code null} for a class that is not chosen
 * @param creator how the object is created
 * @param lazy whether it is created when it is asked for
 * @param origin where the node is, or {@code null} if all of it is default
 * @param properties its properties by canonical name, in the order of the constructor;
 * properties of a JavaBean that are not set are left out
 * @param setAside what sources of lower precedence have of a type that was not chosen
 * @param secret whether the values of its properties are never written
 * @param discriminator the property by which configuration names the type
 */
public record ObjectNode(@Nullable TypeDefinition type, Creator creator, boolean lazy, @Nullable Origin origin,
		Map<String, Node> properties, List<SetAside> setAside, boolean secret, String discriminator) implements Node {

	/**
	 * The property that names the type, unless the base changes it.
	 */
	public static final String TYPE = "type";

	/**
	 * Copy the properties.
	 */
	public ObjectNode {
		properties = PropertyNodes.copyOf(properties);
		setAside = List.copyOf(setAside);
	}

	/**
	 * Create an object whose type is named as usual.
	 * @param type what configuration chose
	 * @param creator how the object is created
	 * @param lazy whether it is created when it is asked for
	 * @param origin where the node is
	 * @param properties its properties
	 * @param setAside what was given for another type
	 * @param secret whether the values of its properties are never written
	 */
	public ObjectNode(@Nullable TypeDefinition type, Creator creator, boolean lazy, @Nullable Origin origin,
			Map<String, Node> properties, List<SetAside> setAside, boolean secret) {
		this(type, creator, lazy, origin, properties, setAside, secret, TYPE);
	}

	/**
	 * Create an object that is no secret.
	 * @param type what configuration chose
	 * @param creator how the object is created
	 * @param lazy whether it is created when it is asked for
	 * @param origin where the node is
	 * @param properties its properties
	 * @param setAside what was given for another type
	 */
	public ObjectNode(@Nullable TypeDefinition type, Creator creator, boolean lazy, @Nullable Origin origin,
			Map<String, Node> properties, List<SetAside> setAside) {
		this(type, creator, lazy, origin, properties, setAside, false);
	}

	/**
	 * Return the object with more that was set aside.
	 * @param more what sources that do not count have
	 * @return the object itself if there is nothing
	 */
	public ObjectNode withSetAside(List<SetAside> more) {
		if (more.isEmpty()) {
			return this;
		}
		List<SetAside> all = new ArrayList<>(this.setAside);
		all.addAll(more);
		return new ObjectNode(this.type, this.creator, this.lazy, this.origin, this.properties, all, this.secret,
				this.discriminator);
	}

	/**
	 * Return the object with other properties.
	 * @param changed the properties
	 * @return a new node
	 */
	public ObjectNode withProperties(Map<String, Node> changed) {
		return new ObjectNode(this.type, this.creator, this.lazy, this.origin, changed, this.setAside, this.secret,
				this.discriminator);
	}

	/**
	 * Return the class of the object.
	 * @return the class
	 */
	public Class<?> javaType() {
		return this.creator.javaType();
	}

	/**
	 * Return the type of the object with what is known of its type arguments.
	 * @return what a factory method declares to return, or the class
	 */
	public ResolvableType resolvableType() {
		return this.creator.type().hasGenerics() ? this.creator.type() : ResolvableType.forClass(javaType());
	}

	/**
	 * Return whether the object can be where something else is declared as well.
	 * @param declared the declared type, with its type arguments
	 * @return {@code true} if it can, and for an object that was not chosen
	 */
	public boolean fits(ResolvableType declared) {
		return this.type == null
				|| (this.type.fits(declared) && declared.isAssignableFromResolvedPart(resolvableType()));
	}

	/**
	 * Return whether the object is addressed by its path: a bean, a lazy, something that
	 * others can refer to.
	 * @return {@code true} for chosen types and lazy objects
	 */
	public boolean isComponent() {
		return this.type != null || this.lazy;
	}

	@Override
	public Collection<Node> children() {
		return this.properties.values();
	}

	@Override
	public void forEachChild(PropertyPath path, BiConsumer<PropertyPath, Node> action) {
		this.properties.forEach((name, child) -> action.accept(path.property(name), child));
	}

	@Override
	public Node mapChildren(PropertyPath path, BiFunction<PropertyPath, Node, Node> change) {
		Map<String, Node> changed = new LinkedHashMap<>(this.properties);
		changed.replaceAll((name, child) -> change.apply(path.property(name), child));
		return withProperties(changed);
	}

}
