package dev.fingy.internal.construction;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.ResolvableType;

import dev.fingy.DefaultType;
import dev.fingy.NotSecret;
import dev.fingy.Secret;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.names.SensitiveNames;

/**
 * One thing that a type is created with: a constructor's or factory method's parameter,
 * or a property of a JavaBean or builder. Its annotations are read once, since they are
 * needed for each node of the type.
 */
public final class Parameter {

	private static final Set<Class<?>> OPTIONALS = Set.of(Optional.class, OptionalInt.class, OptionalLong.class,
			OptionalDouble.class);

	private final String name;

	private final ResolvableType type;

	private final List<Annotation> annotations;

	private final @Nullable Method getter;

	private final @Nullable Method setter;

	private final String uniformName;

	private final boolean injected;

	private final boolean secret;

	private final boolean notSecret;

	private final boolean sensitive;

	private final @Nullable String defaultType;

	private final String @Nullable [] defaultValue;

	private final Absence absence;

	Parameter(String name, ResolvableType type, List<Annotation> annotations, @Nullable Method getter,
			@Nullable Method setter, boolean secret, boolean notSecret, Absence absence) {
		this.name = name;
		this.type = type;
		this.annotations = List.copyOf(annotations);
		this.getter = getter;
		this.setter = setter;
		this.uniformName = RelaxedName.uniform(name);
		this.injected = annotation(Autowired.class) != null || annotation(Qualifier.class) != null
				|| annotation(Value.class) != null;
		this.secret = secret || annotation(Secret.class) != null;
		this.notSecret = !this.secret && (notSecret || annotation(NotSecret.class) != null);
		this.sensitive = this.secret || (!this.notSecret && SensitiveNames.matches(name));
		DefaultType named = annotation(DefaultType.class);
		this.defaultType = (named != null) ? named.value() : null;
		DefaultValue value = annotation(DefaultValue.class);
		this.defaultValue = (value != null) ? value.value() : null;
		this.absence = absence;
	}

	/**
	 * Return the name.
	 * @return the name in kebab case
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Return the form in which spellings of the name are equal.
	 * @return the name's letters and digits in lower case
	 */
	public String uniformName() {
		return this.uniformName;
	}

	/**
	 * Return the declared type.
	 * @return the type, with its type arguments
	 */
	public ResolvableType type() {
		return this.type;
	}

	/**
	 * Return the annotations.
	 * @return what is on the parameter, or on a property's field, getter and setter
	 */
	public List<Annotation> annotations() {
		return this.annotations;
	}

	/**
	 * Return what reads a JavaBean property.
	 * @return the getter, or {@code null}
	 */
	public @Nullable Method getter() {
		return this.getter;
	}

	/**
	 * Return what writes a JavaBean property.
	 * @return the setter, or {@code null}
	 */
	public @Nullable Method setter() {
		return this.setter;
	}

	/**
	 * Return the field of an object that holds the value.
	 * @param type the class of the object
	 * @return the field, or {@code null} if none is known to
	 */
	public @Nullable Field field(Class<?> type) {
		return this.absence.field(type, this.uniformName);
	}

	private <A extends Annotation> @Nullable A annotation(Class<A> kind) {
		for (Annotation each : this.annotations) {
			if (kind.isInstance(each)) {
				return kind.cast(each);
			}
		}
		return null;
	}

	/**
	 * Return whether the container provides the argument when the object is created.
	 * @return {@code true} under {@code @Autowired}, {@code @Qualifier} or {@code @Value}
	 */
	public boolean isInjected() {
		return this.injected;
	}

	/**
	 * Return whether all that is here is never written.
	 * @return {@code true} under {@link Secret @Secret}
	 */
	public boolean isSecret() {
		return this.secret;
	}

	/**
	 * Return whether names here do not indicate secrets.
	 * @return {@code true} under {@link NotSecret @NotSecret}
	 */
	public boolean isNotSecret() {
		return this.notSecret;
	}

	/**
	 * Return whether a value that is here is never written.
	 * @return {@code true} for secrets and for names that are probably secret
	 */
	public boolean isSensitive() {
		return this.sensitive;
	}

	/**
	 * Return the type of a node that names none.
	 * @return a registered name, or {@code null}
	 */
	public @Nullable String defaultType() {
		return this.defaultType;
	}

	/**
	 * Return the text of {@link DefaultValue @DefaultValue}.
	 * @return the texts, empty for an empty default, or {@code null} without annotation
	 */
	public String @Nullable [] defaultValue() {
		return this.defaultValue;
	}

	/**
	 * Return whether the argument can be {@code null}. It is read from the declaration
	 * each time, as only what is absent needs it.
	 * @return the nullness; of a JavaBean's property it is unspecified
	 */
	public Nullness nullness() {
		return this.absence.nullness();
	}

	/**
	 * Return whether the code has a default that no annotation gives, so that the
	 * argument is left to it.
	 * @return {@code true} for a default argument of Kotlin, and for what is set on a
	 * builder
	 */
	public boolean isDefaultedByCode() {
		return this.absence.isDefaulted();
	}

	/**
	 * Return whether the code itself refuses {@code null}.
	 * @return {@code true} for what Kotlin declares without {@code ?}
	 */
	public boolean isCheckedByCode() {
		return this.absence.isChecked();
	}

	/**
	 * Return whether it is not known if the code has a default, or takes {@code null}.
	 * @return {@code true} for what Kotlin declares, without its reflection
	 */
	public boolean isUnread() {
		return this.absence.isUnread();
	}

	/**
	 * Return whether no object can be created without the argument. An absent
	 * {@code Optional} or {@code OptionalInt} is empty.
	 * @return {@code true} for primitives and what is declared as never {@code null}
	 */
	public boolean isRequired() {
		return !OPTIONALS.contains(this.type.toClass()) && nullness() == Nullness.NON_NULL;
	}

}
