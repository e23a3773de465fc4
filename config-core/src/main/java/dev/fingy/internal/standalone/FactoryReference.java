package dev.fingy.internal.standalone;

import java.io.Serializable;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;

import org.springframework.core.KotlinDetector;
import org.springframework.util.ClassUtils;

/**
 * What a method reference refers to. The compiler leaves that in its serialized form,
 * which is the only place that has it.
 *
 * @param executable the constructor or static factory method
 * @param declared the class that the compiler expects of the objects
 */
record FactoryReference(Executable executable, Class<?> declared) {

	/**
	 * Return what a method reference refers to.
	 * @param factory the reference
	 * @return the constructor or method
	 * @throws IllegalArgumentException if it is anything else
	 */
	static FactoryReference of(Serializable factory) {
		ClassLoader loader = factory.getClass().getClassLoader();
		SerializedLambda form = form(factory);
		try {
			Class<?> owner = Class.forName(ClassUtils.convertResourcePathToClassName(form.getImplClass()), false,
					loader);
			Class<?>[] parameters = MethodType.fromMethodDescriptorString(form.getImplMethodSignature(), loader)
				.parameterArray();
			Class<?> declared = MethodType.fromMethodDescriptorString(form.getInstantiatedMethodType(), loader)
				.returnType();
			return new FactoryReference(executable(form, owner, parameters), declared);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalArgumentException("refers to what cannot be found: " + ex.getMessage(), ex);
		}
	}

	private static Executable executable(SerializedLambda form, Class<?> owner, Class<?>[] parameters)
			throws ReflectiveOperationException {
		if (form.getImplMethodKind() == MethodHandleInfo.REF_newInvokeSpecial && form.getCapturedArgCount() == 0) {
			return owner.getDeclaredConstructor(parameters);
		}
		if (form.getImplMethodKind() == MethodHandleInfo.REF_invokeStatic) {
			Method method = owner.getDeclaredMethod(form.getImplMethodName(), parameters);
			Executable referred = isOfKotlin(method) ? KotlinReference.target(method, form.getCapturedArgCount() == 1)
					: method.isSynthetic() ? null : method;
			if (referred != null) {
				return referred;
			}
		}
		throw new IllegalArgumentException(
				"is neither a constructor nor a static method: write NeuralNet::new, or give the arguments by name as "
						+ "in Lazy.of(NeuralNet.class, Map.of(…)); a lambda, an inner class and a method of an object "
						+ "cannot be described");
	}

	private static boolean isOfKotlin(Method method) {
		return method.getName().contains("$") && KotlinDetector.isKotlinType(method.getDeclaringClass());
	}

	private static SerializedLambda form(Serializable factory) {
		try {
			Method replacement = factory.getClass().getDeclaredMethod("writeReplace");
			replacement.setAccessible(true);
			if (replacement.invoke(factory) instanceof SerializedLambda form) {
				return form;
			}
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalArgumentException(
					"is no method reference: give the arguments by name as in Lazy.of(NeuralNet.class, Map.of(…))");
		}
		catch (ReflectiveOperationException | RuntimeException ex) {
			throw new IllegalArgumentException("cannot be read: " + ex, ex);
		}
		throw new IllegalArgumentException("is no method reference");
	}

}
