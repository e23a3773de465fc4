package dev.fingy.internal.sanitize;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.springframework.util.ReflectionUtils;

import dev.fingy.internal.construction.DerivedMethods;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfDerived;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.Reading;
import dev.fingy.internal.tree.SecretTexts;

/**
 * Asks objects that exist for their derived values. A method that throws is reported in
 * its place; the message of its exception is not repeated, as nobody knows whose values
 * it quotes. So is one that asks for an object that is not created, since reading creates
 * nothing.
 */
final class DerivedValues {

	private static final OfMasked MASKED = new OfMasked(null, List.of(), false, true);

	private final Masking masking;

	private final Supplier<SecretTexts> secrets;

	DerivedValues(Masking masking, Supplier<SecretTexts> secrets) {
		this.masking = masking;
		this.secrets = secrets;
	}

	/**
	 * Return the derived values of an object.
	 * @param path its whole name
	 * @param node its node
	 * @param live the object
	 * @param holdsSecret returns whether the object holds a secret, which may be in any
	 * of its derived values in any form
	 * @return the values by their names
	 */
	Map<String, DocumentNode> of(PropertyPath path, ObjectNode node, LiveValue live, BooleanSupplier holdsSecret) {
		List<Method> methods = node.creator().derived();
		if (methods.isEmpty()) {
			return Map.of();
		}
		Object object = live.get();
		Map<String, DocumentNode> derived = new LinkedHashMap<>();
		if (node.javaType().isInstance(object)) {
			boolean holds = holdsSecret.getAsBoolean();
			for (Method method : methods) {
				String name = DerivedMethods.name(method);
				boolean secret = node.secret() || node.creator().isSecret(method);
				DocumentNode shown = secret ? MASKED : derived(path.property(name).toString(), method, object);
				boolean hidden = holds && !node.creator().isNotSecret(method) && shown instanceof OfDerived derivedValue
						&& derivedValue.error() == null;
				derived.put(name, hidden ? MASKED : shown);
			}
		}
		return derived;
	}

	private DocumentNode derived(String path, Method method, Object object) {
		try (Reading reading = Reading.begin()) {
			DocumentNode shown = shown(path, method, object);
			return (reading.refused() == null) ? shown : new OfDerived(null,
					describe(method) + " needs '" + reading.refused() + "', which is not created");
		}
	}

	private DocumentNode shown(String path, Method method, Object object) {
		try {
			ReflectionUtils.makeAccessible(method);
			Object value = method.invoke(object);
			Object plain = PlainValue.of(value, null);
			boolean masked = this.secrets.get().occurIn(String.valueOf(plain)) || this.masking.masks(path, value, null);
			return masked ? MASKED : new OfDerived(plain, null);
		}
		catch (InvocationTargetException ex) {
			return new OfDerived(null, describe(method) + " threw " + ex.getTargetException().getClass().getName());
		}
		catch (IllegalAccessException | RuntimeException ex) {
			return new OfDerived(null, describe(method) + " threw " + ex.getClass().getName());
		}
	}

	private static String describe(Method method) {
		return method.getName() + "() of " + method.getDeclaringClass().getName();
	}

}
