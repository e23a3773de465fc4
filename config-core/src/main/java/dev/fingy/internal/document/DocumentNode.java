package dev.fingy.internal.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.source.PropertyPath;

/**
 * A part of a document: only what may be written. Values are what JSON has, origins are
 * texts, and what is masked is not there.
 */
public sealed interface DocumentNode {

	/**
	 * Do something with each part that the node consists of.
	 * @param path the whole name of the node
	 * @param action is given the parts with their whole names, in their order
	 */
	default void forEachChild(PropertyPath path, BiConsumer<PropertyPath, DocumentNode> action) {
	}

	/**
	 * Return the parts that the node consists of.
	 * @return the properties of an object, the entries of a map, or the elements of a
	 * list, in their order
	 */
	default Collection<DocumentNode> children() {
		return List.of();
	}

	/**
	 * Return the node with other parts.
	 * @param path the whole name of the node
	 * @param change returns what takes the place of a part, which is given with its whole
	 * name
	 * @return a new node, or this one if it has no parts
	 */
	default DocumentNode mapChildren(PropertyPath path, BiFunction<PropertyPath, DocumentNode, DocumentNode> change) {
		return this;
	}

	private static Map<String, DocumentNode> map(Map<String, DocumentNode> parts, Function<String, PropertyPath> paths,
			BiFunction<PropertyPath, DocumentNode, DocumentNode> change) {
		Map<String, DocumentNode> changed = new LinkedHashMap<>(parts);
		changed.replaceAll((name, part) -> change.apply(paths.apply(name), part));
		return changed;
	}

	/**
	 * An object.
	 *
	 * @param type the name of its type, or {@code null} if it was not chosen
	 * @param className the name of its class, or {@code null} if the type was changed
	 * where no class is known
	 * @param created whether it was created, or {@code null} if it is not lazy
	 * @param code the hash of its code, or {@code null} if it was not chosen
	 * @param origin where it is
	 * @param properties its properties, and the derived ones after them
	 * @param setAside what was given for another type
	 * @param discriminator the property by which configuration names the type
	 * @param replaced the name of the class of what a container has in its place, or
	 * {@code null} if it is itself what others get
	 */
	record OfObject(@Nullable String type, @Nullable String className, @Nullable Boolean created, @Nullable String code,
			@Nullable String origin, Map<String, DocumentNode> properties, List<Aside> setAside, String discriminator,
			@Nullable String replaced) implements DocumentNode {

		/**
		 * The property that names the type, unless the base changes it.
		 */
		public static final String TYPE = "type";

		/**
		 * Copy the members.
		 */
		public OfObject {
			properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
			setAside = List.copyOf(setAside);
		}

		/**
		 * Create an object whose type is named as usual.
		 * @param type the name of its type
		 * @param className the name of its class
		 * @param created whether it was created
		 * @param code the hash of its code
		 * @param origin where it is
		 * @param properties its properties
		 * @param setAside what was given for another type
		 */
		public OfObject(@Nullable String type, @Nullable String className, @Nullable Boolean created,
				@Nullable String code, @Nullable String origin, Map<String, DocumentNode> properties,
				List<Aside> setAside) {
			this(type, className, created, code, origin, properties, setAside, TYPE, null);
		}

		/**
		 * Return the object with other properties.
		 * @param changed the properties
		 * @return a new node
		 */
		public OfObject withProperties(Map<String, DocumentNode> changed) {
			return new OfObject(this.type, this.className, this.created, this.code, this.origin, changed, this.setAside,
					this.discriminator, this.replaced);
		}

		/**
		 * Return the object with another type, whose class is not known.
		 * @param changed the name of the type
		 * @return a new node
		 */
		public OfObject withType(String changed) {
			return changed.equals(this.type) ? this : new OfObject(changed, null, this.created, null, this.origin,
					this.properties, this.setAside, this.discriminator, this.replaced);
		}

		/**
		 * Return the object with other code.
		 * @param changedClass the name of the class
		 * @param changedCode the hash of its code
		 * @return a new node
		 */
		public OfObject withCode(@Nullable String changedClass, @Nullable String changedCode) {
			return new OfObject(this.type, changedClass, this.created, changedCode, this.origin, this.properties,
					this.setAside, this.discriminator, this.replaced);
		}

		@Override
		public void forEachChild(PropertyPath path, BiConsumer<PropertyPath, DocumentNode> action) {
			this.properties.forEach((name, child) -> action.accept(path.property(name), child));
		}

		@Override
		public Collection<DocumentNode> children() {
			return this.properties.values();
		}

		@Override
		public DocumentNode mapChildren(PropertyPath path,
				BiFunction<PropertyPath, DocumentNode, DocumentNode> change) {
			return withProperties(map(this.properties, path::property, change));
		}

	}

	/**
	 * A list, a set or an array.
	 *
	 * @param items its elements
	 * @param set whether their order makes no difference
	 * @param isDefault whether it is empty because no source has it
	 */
	record OfList(List<DocumentNode> items, boolean set, boolean isDefault) implements DocumentNode {

		/**
		 * Copy the items.
		 */
		public OfList {
			items = List.copyOf(items);
		}

		/**
		 * Return the list with other elements. None of them is default any more, since a
		 * list comes from one source.
		 * @param changed the elements
		 * @return a new node
		 */
		public OfList withItems(List<DocumentNode> changed) {
			return new OfList(changed.stream().map(OfList::configured).toList(), this.set, false);
		}

		private static DocumentNode configured(DocumentNode item) {
			if (item instanceof OfValue value && value.isDefault()) {
				return new OfValue(value.plain(), value.text(), value.from(), value.overrides(), false);
			}
			return (item instanceof OfList list) ? list.withItems(list.items()) : item;
		}

		@Override
		public void forEachChild(PropertyPath path, BiConsumer<PropertyPath, DocumentNode> action) {
			for (int i = 0; i < this.items.size(); i++) {
				action.accept(path.index(i), this.items.get(i));
			}
		}

		@Override
		public Collection<DocumentNode> children() {
			return this.items;
		}

		@Override
		public DocumentNode mapChildren(PropertyPath path,
				BiFunction<PropertyPath, DocumentNode, DocumentNode> change) {
			if (this.items.isEmpty()) {
				return this;
			}
			List<DocumentNode> changed = new ArrayList<>(this.items.size());
			this.items.forEach((item) -> changed.add(change.apply(path.index(changed.size()), item)));
			return new OfList(changed, this.set, false);
		}

	}

	/**
	 * A map.
	 *
	 * @param entries its entries
	 * @param isDefault whether it is empty because no source has it
	 */
	record OfMap(Map<String, DocumentNode> entries, boolean isDefault) implements DocumentNode {

		/**
		 * Copy the entries.
		 */
		public OfMap {
			entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
		}

		/**
		 * Return the map with other entries.
		 * @param changed the entries
		 * @return a new node
		 */
		public OfMap withEntries(Map<String, DocumentNode> changed) {
			return new OfMap(changed, false);
		}

		@Override
		public void forEachChild(PropertyPath path, BiConsumer<PropertyPath, DocumentNode> action) {
			this.entries.forEach((key, child) -> action.accept(path.entry(key), child));
		}

		@Override
		public Collection<DocumentNode> children() {
			return this.entries.values();
		}

		@Override
		public DocumentNode mapChildren(PropertyPath path,
				BiFunction<PropertyPath, DocumentNode, DocumentNode> change) {
			if (this.entries.isEmpty()) {
				return this;
			}
			return withEntries(map(this.entries, path::entry, change));
		}

	}

	/**
	 * The same object as another path holds.
	 *
	 * @param target the other path
	 */
	record OfRef(String target) implements DocumentNode {

	}

	/**
	 * A node that a source makes absent.
	 *
	 * @param origin where the source does so
	 * @param setAside what was given for the node
	 */
	record OfAbsent(@Nullable String origin, List<Aside> setAside) implements DocumentNode {

		/**
		 * Copy what was set aside.
		 */
		public OfAbsent {
			setAside = List.copyOf(setAside);
		}

	}

	/**
	 * What an object holds in a property that configuration does not mention. It takes no
	 * part in what makes configurations equal.
	 *
	 * @param node what it holds
	 */
	record OfUnmentioned(DocumentNode node) implements DocumentNode {

	}

	/**
	 * A value that is shown.
	 *
	 * @param plain the value
	 * @param text the text with its placeholders
	 * @param from where the first placeholder leads
	 * @param overrides what it overrides
	 * @param isDefault whether no source gives it
	 */
	record OfValue(Plain plain, @Nullable String text, @Nullable String from, List<Plain> overrides,
			boolean isDefault) implements DocumentNode {

		/**
		 * Copy what is overridden.
		 */
		public OfValue {
			overrides = List.copyOf(overrides);
		}

	}

	/**
	 * A value that is not shown.
	 *
	 * @param origin where it is
	 * @param overrides what it overrides, masked as well
	 * @param isDefault whether no source gives it
	 * @param derived whether a method computes it
	 */
	record OfMasked(@Nullable String origin, List<Plain> overrides, boolean isDefault,
			boolean derived) implements DocumentNode {

		/**
		 * Copy what is overridden.
		 */
		public OfMasked {
			overrides = List.copyOf(overrides);
		}

	}

	/**
	 * A value that the container provides when the object is created.
	 */
	record OfInjected() implements DocumentNode {

	}

	/**
	 * A value that a method computes.
	 *
	 * @param value the value
	 * @param error why there is none
	 */
	record OfDerived(@Nullable Object value, @Nullable String error) implements DocumentNode {

	}

	/**
	 * A value and where it is.
	 *
	 * @param value what JSON has, never the value of something masked
	 * @param masked whether the value is left out
	 * @param origin where it is
	 */
	record Plain(@Nullable Object value, boolean masked, @Nullable String origin) {

		/**
		 * Return a masked value.
		 * @param origin where it is, or {@code null} for a default
		 * @return a value of which only that is shown
		 */
		public static Plain masked(@Nullable String origin) {
			return new Plain(null, true, origin);
		}

	}

	/**
	 * A value that was set aside.
	 *
	 * @param property the name below the node
	 * @param value the value
	 */
	record Aside(String property, Plain value) {

	}

}
