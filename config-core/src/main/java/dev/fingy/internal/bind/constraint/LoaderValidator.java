package dev.fingy.internal.bind.constraint;

import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;

import jakarta.validation.BootstrapConfiguration;
import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.executable.ExecutableValidator;
import jakarta.validation.metadata.BeanDescriptor;
import org.jspecify.annotations.Nullable;

import dev.fingy.internal.construction.Creator;

/**
 * Validates objects of each class loader with a validator of its own, which is gone with
 * the class loader: validators keep the classes that they have seen. Classes that live as
 * long as this one share a validator.
 */
public final class LoaderValidator implements Validator, ExecutableValidator {

	private static final ClassValue<Boolean> DECLARED = new ClassValue<>() {

		@Override
		protected Boolean computeValue(Class<?> type) {
			return DeclaredConstraints.mayBeOn(type);
		}

	};

	private final Supplier<? extends Configuration<?>> configurations;

	private final boolean annotated;

	private final Validator own;

	private final Map<ClassLoader, WeakReference<Validator>> shared = Collections.synchronizedMap(new WeakHashMap<>());

	private final ClassValue<Validator> byClass = new ClassValue<>() {

		@Override
		protected Validator computeValue(Class<?> type) {
			return find(type);
		}

	};

	/**
	 * Create a validator.
	 * @param configurations creates the configuration of the validator of a class loader
	 */
	public LoaderValidator(Supplier<? extends Configuration<?>> configurations) {
		this.configurations = configurations;
		Configuration<?> configuration = configurations.get();
		this.annotated = isByAnnotations(configuration.getBootstrapConfiguration());
		this.own = create(configuration);
	}

	// The properties may name classes that add constraints
	private static boolean isByAnnotations(BootstrapConfiguration file) {
		return file.getConstraintMappingResourcePaths().isEmpty() && file.getProperties().isEmpty()
				&& file.getDefaultProviderClassName() == null;
	}

	private static Validator create(Configuration<?> configuration) {
		return configuration.buildValidatorFactory().getValidator();
	}

	/**
	 * Return whether the properties or constructors of a class, or the class as a whole,
	 * may have constraints.
	 * @param type the class
	 * @return {@code false} if it is known without a validator that there are none
	 */
	boolean mayConstrain(Class<?> type) {
		return !this.annotated || !isOwn(type.getClassLoader()) || DECLARED.get(type);
	}

	/**
	 * Return whether the arguments or properties of an object may have constraints. Those
	 * of a factory method, which are rare, are not known without a validator.
	 * @param creator how it is created
	 * @return {@code false} if there are none
	 */
	boolean mayConstrain(Creator creator) {
		return mayConstrain(creator.javaType()) || ConstrainedExecutable.isMirrored(creator);
	}

	private Validator of(Class<?> type) {
		return isOwn(loader(type)) ? this.own : Objects.requireNonNull(this.byClass.get(type));
	}

	// Held by the classes themselves
	private Validator find(Class<?> type) {
		ClassLoader loader = Objects.requireNonNull(loader(type));
		synchronized (this.shared) {
			WeakReference<Validator> known = this.shared.get(loader);
			Validator validator = (known != null) ? known.get() : null;
			if (validator == null) {
				validator = create(this.configurations.get());
				this.shared.put(loader, new WeakReference<>(validator));
			}
			return validator;
		}
	}

	private static @Nullable ClassLoader loader(Class<?> type) {
		ClassLoader loader = type.getClassLoader();
		return (loader instanceof FactoryMirror) ? loader.getParent() : loader;
	}

	private static boolean isOwn(@Nullable ClassLoader loader) {
		ClassLoader own = LoaderValidator.class.getClassLoader();
		while (own != null && own != loader) {
			own = own.getParent();
		}
		return own == loader;
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validate(T object, Class<?>... groups) {
		return of(object.getClass()).validate(object, groups);
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validateProperty(T object, String propertyName, Class<?>... groups) {
		return of(object.getClass()).validateProperty(object, propertyName, groups);
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validateValue(Class<T> beanType, String propertyName, @Nullable Object value,
			Class<?>... groups) {
		return of(beanType).validateValue(beanType, propertyName, value, groups);
	}

	@Override
	public BeanDescriptor getConstraintsForClass(Class<?> type) {
		return of(type).getConstraintsForClass(type);
	}

	@Override
	public <T> T unwrap(Class<T> type) {
		return this.own.unwrap(type);
	}

	@Override
	public ExecutableValidator forExecutables() {
		return this;
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validateParameters(T object, Method method, Object[] values,
			Class<?>... groups) {
		return of(object.getClass()).forExecutables().validateParameters(object, method, values, groups);
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validateReturnValue(T object, Method method, Object value,
			Class<?>... groups) {
		return of(object.getClass()).forExecutables().validateReturnValue(object, method, value, groups);
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validateConstructorParameters(Constructor<? extends T> constructor,
			Object[] values, Class<?>... groups) {
		return of(constructor.getDeclaringClass()).forExecutables()
			.validateConstructorParameters(constructor, values, groups);
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validateConstructorReturnValue(Constructor<? extends T> constructor,
			T created, Class<?>... groups) {
		return of(constructor.getDeclaringClass()).forExecutables()
			.validateConstructorReturnValue(constructor, created, groups);
	}

}
