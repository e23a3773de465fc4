package dev.fingy.internal.bind;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.core.ResolvableType;

import dev.fingy.internal.bind.conversion.ConversionTarget;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.names.SensitiveNames;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.source.ShownValues;

/**
 * One place to bind: the declaration and the values of the sources.
 *
 * @param path the whole name
 * @param type the declared type
 * @param parameter the parameter that declares it, {@code null} for elements and entries
 * @param view what the sources have
 * @param context what surrounds it
 */
record Target(PropertyPath path, ResolvableType type, @Nullable Parameter parameter, PropertyView view,
		Context context) {

	Target as(ResolvableType inner) {
		return new Target(this.path, inner, this.parameter, this.view, this.context);
	}

	Target with(PropertyView other) {
		return new Target(this.path, this.type, this.parameter, other, this.context);
	}

	Target lazily(ResolvableType inner) {
		return new Target(this.path, inner, this.parameter, this.view, this.context.lazily());
	}

	Target element(PropertyPath at, ResolvableType inner, PropertyView elementView) {
		return new Target(at, inner, null, elementView, this.context.element(isSecret()));
	}

	/**
	 * Return the place of an entry of a map. Where the map is secret, so are its keys:
	 * the path ends at the map.
	 * @param key the key
	 * @param inner the declared type of the values
	 * @param entryView what the sources have of the entry
	 * @return the place, which is secret if its key is the name of a secret
	 */
	Target entry(String key, ResolvableType inner, PropertyView entryView) {
		boolean secret = isSecret();
		PropertyPath at = secret ? this.path.hidden() : this.path.entry(key);
		boolean harmless = this.parameter != null && this.parameter.isNotSecret();
		return new Target(at, inner, null, entryView,
				this.context.element(secret || (!harmless && SensitiveNames.matches(key))));
	}

	/**
	 * Return this place as a secret one.
	 * @return the same place
	 */
	Target secretly() {
		return isSecret() ? this : new Target(this.path, this.type, this.parameter, this.view, this.context.secretly());
	}

	/**
	 * Return this place as one in which unknown names are errors.
	 * @return the place
	 */
	Target typed() {
		return new Target(this.path, this.type, this.parameter, this.view, owned(true));
	}

	Context owned(boolean typedNode) {
		return this.context.ownedBy(typedNode, isSecret());
	}

	/**
	 * Return a value as a message may show it.
	 * @param value the value
	 * @return its text, or {@code null} for a structure or a secret
	 */
	@Nullable String shown(@Nullable Object value) {
		return isSecret() ? null : ShownValues.text(value);
	}

	/**
	 * Return where a property is, as a message may show it.
	 * @param property what sets the place or something below it
	 * @return its origin, or {@code null} if there is none to show
	 */
	@Nullable Origin origin(@Nullable ConfigurationProperty property) {
		return isSecret() ? ShownValues.secretOrigin(this.path.toString(), property)
				: (property != null) ? property.getOrigin() : null;
	}

	/**
	 * Return the declared default of a value.
	 * @return the texts of {@code @DefaultValue}, or {@code null} if there is none
	 */
	String @Nullable [] defaultValue() {
		return (this.parameter != null) ? this.parameter.defaultValue() : null;
	}

	boolean isSecret() {
		return this.context.secret() || (this.parameter != null && this.parameter.isSensitive());
	}

	/**
	 * Return whether configuration chooses what surrounds the place.
	 * @return {@code true} below a node
	 */
	boolean isInNode() {
		return this.context.typed() || this.context.lazy();
	}

	ConversionTarget declaration() {
		return new ConversionTarget(this.type, this.parameter, isInNode());
	}

	Class<?> declared() {
		return this.type.toClass();
	}

	/**
	 * What surrounds a place.
	 *
	 * @param lazy whether the object there is created later
	 * @param typed whether a typed node owns the place, so that unknown names are errors
	 * @param secret whether what is there is secret because what surrounds it is
	 */
	record Context(boolean lazy, boolean typed, boolean secret) {

		static final Context ROOT = new Context(false, false, false);

		Context lazily() {
			return new Context(true, this.typed, this.secret);
		}

		Context element(boolean secret) {
			return new Context(false, this.typed, secret);
		}

		Context secretly() {
			return new Context(this.lazy, this.typed, true);
		}

		Context ownedBy(boolean typedNode, boolean secret) {
			return new Context(false, this.typed || typedNode, secret);
		}

	}

}
