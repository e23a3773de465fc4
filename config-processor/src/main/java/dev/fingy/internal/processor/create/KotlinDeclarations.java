package dev.fingy.internal.processor.create;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Mirrors;

/**
 * What Kotlin declares behind the stubs that its {@code kapt} shows to processors. More
 * of it is known where {@code kotlin-metadata-jvm} is on the path of the processor.
 */
public final class KotlinDeclarations {

	private static final String METADATA = "kotlin.Metadata";

	private static final String OVERLOADS = "kotlin.jvm.JvmOverloads";

	private static final String VALUE_CLASS = "kotlin.jvm.JvmInline";

	private static final String ARRAY = "Array";

	private static final Integer FACADE = 2;

	// A function and the hash of its parameters
	private static final Pattern HIDDEN = Pattern.compile("[^ ().;/<>-]+-[\\w-]{7}");

	private static final boolean READABLE = ClassUtils.isPresent("kotlin.metadata.jvm.KotlinClassMetadata",
			KotlinDeclarations.class.getClassLoader());

	private final Mirrors mirrors;

	private final Map<TypeElement, List<KotlinFunction>> known = new HashMap<>();

	/**
	 * Create a reader.
	 * @param mirrors provides classes
	 */
	public KotlinDeclarations(Mirrors mirrors) {
		this.mirrors = mirrors;
	}

	/**
	 * Return the name that a method has in its source.
	 * @param method a method
	 * @return the name, without the module that compilers of Kotlin append to what is
	 * internal
	 */
	public static String name(ExecutableElement method) {
		String name = method.getSimpleName().toString();
		int appended = name.indexOf('$');
		return (appended > 0 && Annotations.has(Mirrors.around(method), METADATA)) ? name.substring(0, appended) : name;
	}

	/**
	 * Return whether a method is one that Kotlin's compiler makes in addition to the
	 * function that another one represents.
	 * @param method a method with annotations
	 * @return {@code true} for the one of a companion under {@code @JvmStatic}, and for
	 * one without some of the parameters under {@code @JvmOverloads}
	 */
	public static boolean isCopy(ExecutableElement method) {
		TypeElement type = Mirrors.around(method);
		if (!Annotations.has(type, METADATA)) {
			return false;
		}
		return (type.getEnclosingElement() instanceof TypeElement around
				&& !method.getModifiers().contains(Modifier.STATIC) && methods(around, method).findAny().isPresent())
				|| (Annotations.has(method, OVERLOADS) && methods(type, method)
					.anyMatch((other) -> other.getParameters().size() > method.getParameters().size()));
	}

	private static Stream<ExecutableElement> methods(TypeElement type, ExecutableElement like) {
		return ElementFilter.methodsIn(type.getEnclosedElements())
			.stream()
			.filter((method) -> method.getSimpleName().equals(like.getSimpleName())
					&& method.getModifiers().contains(Modifier.STATIC) && names(method).equals(names(like)));
	}

	private static List<String> names(ExecutableElement method) {
		return Annotations.typeNames(method).stream().map(Objects::toString).toList();
	}

	/**
	 * Return the classes that a sealed class of Kotlin permits, which stubs do not show.
	 * @param type the class
	 * @param mirrors provides classes
	 * @return the classes, none if they are not known
	 */
	public static List<TypeElement> permitted(TypeElement type, Mirrors mirrors) {
		AnnotationMirror metadata = READABLE ? Annotations.find(type, METADATA) : null;
		List<TypeElement> permitted = new ArrayList<>();
		for (String name : (metadata != null) ? KotlinMetadata.permitted(metadata) : List.<String>of()) {
			TypeElement found = mirrors.find(name);
			if (found != null) {
				permitted.add(found);
			}
		}
		return permitted;
	}

	/**
	 * Return the functions with annotations that stubs do not show.
	 * @param type a class
	 * @param mirrors provides classes
	 * @return those whose methods the class has, or the class around its companion
	 */
	public static List<HiddenFunction> hidden(TypeElement type, Mirrors mirrors) {
		return holders(type).filter((holder) -> holder != type || isFacade(type) || isSingleton(type))
			.flatMap((holder) -> Stream.ofNullable(Annotations.find(holder, METADATA)))
			.flatMap((metadata) -> READABLE
					? KotlinMetadata.functions(metadata, mirrors).stream().map(KotlinFunction::hidden)
					: guessed(metadata))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
	}

	private static boolean isFacade(TypeElement type) {
		AnnotationMirror metadata = Annotations.find(type, METADATA);
		AnnotationValue kind = (metadata != null) ? Annotations.given(metadata, "k") : null;
		return kind != null && FACADE.equals(kind.getValue());
	}

	// The names of methods are among the texts
	private static Stream<HiddenFunction> guessed(AnnotationMirror metadata) {
		return Annotations.texts(metadata, "d2")
			.stream()
			.filter(HIDDEN.asMatchPredicate())
			.map((name) -> new HiddenFunction(name.substring(0, name.indexOf('-')), ""));
	}

	/**
	 * Return whether a text represents the objects of a class, which are no objects with
	 * properties.
	 * @param type a class
	 * @return {@code true} for a value class of Kotlin
	 */
	public static boolean isValue(TypeElement type) {
		return Annotations.has(type, VALUE_CLASS);
	}

	/**
	 * Return whether there is only one object of a class.
	 * @param type the class
	 * @return {@code true} for an {@code object} of Kotlin
	 */
	static boolean isSingleton(TypeElement type) {
		boolean companion = type.getEnclosingElement() instanceof TypeElement around
				&& holds(around, type, type.getSimpleName().toString());
		return Annotations.has(type, METADATA) && (companion || holds(type, type, "INSTANCE"));
	}

	private static boolean holds(TypeElement holder, TypeElement type, String name) {
		return ElementFilter.fieldsIn(holder.getEnclosedElements())
			.stream()
			.anyMatch((field) -> field.getSimpleName().contentEquals(name)
					&& field.getModifiers().contains(Modifier.STATIC)
					&& field.asType().toString().equals(type.asType().toString()));
	}

	/**
	 * Return the primary constructor of a class of Kotlin.
	 * @param all its constructors
	 * @return the constructor, or {@code null} if it has no parameters
	 */
	@Nullable ExecutableElement primary(List<ExecutableElement> all) {
		ExecutableElement known = all.stream().filter(this::isPrimary).findFirst().orElse(null);
		ExecutableElement found = (known != null) ? known : guessed(all);
		return (found != null && !found.getParameters().isEmpty()) ? found : null;
	}

	/**
	 * Return whether the primary constructor of a class is known.
	 * @param all its constructors
	 * @return {@code true} if metadata of Kotlin name one of them
	 */
	boolean isKnown(List<ExecutableElement> all) {
		return all.stream().anyMatch(this::isPrimary);
	}

	// It is the first; where all its parameters have defaults, one without any follows
	private static @Nullable ExecutableElement guessed(List<ExecutableElement> all) {
		List<ExecutableElement> overloads = all.stream().filter((each) -> Annotations.has(each, OVERLOADS)).toList();
		return !overloads.isEmpty() ? overloads.get(overloads.size() - 1) : all.isEmpty() ? null : all.get(0);
	}

	private boolean isPrimary(ExecutableElement constructor) {
		KotlinFunction function = function(constructor);
		return function != null && function.primary();
	}

	/**
	 * Return what Kotlin declares for a parameter.
	 * @param parameter the parameter of a constructor or method
	 * @return its declaration, or {@code null} if it is not known
	 */
	KotlinFunction.@Nullable Value value(VariableElement parameter) {
		ExecutableElement executable = (ExecutableElement) Objects.requireNonNull(parameter.getEnclosingElement());
		KotlinFunction function = function(executable);
		return (function != null) ? function.parameters().get(executable.getParameters().indexOf(parameter)) : null;
	}

	/**
	 * Return the type of a parameter as Kotlin declares it.
	 * @param value the parameter
	 * @param compiled its type as compiled code has it
	 * @return the value class around the type, if it is one
	 */
	TypeMirror type(KotlinFunction.Value value, TypeMirror compiled) {
		TypeElement declared = value.type().isEmpty() ? null : this.mirrors.find(value.type());
		if (declared == null || !isValue(declared)) {
			return compiled;
		}
		return isScalar(declared) ? declared.asType() : held(declared, compiled);
	}

	private TypeMirror held(TypeElement valueClass, TypeMirror compiled) {
		KotlinFunction.Value held = functions(valueClass).stream()
			.filter(KotlinFunction::primary)
			.map((constructor) -> constructor.parameters().get(0))
			.findFirst()
			.orElse(null);
		return (held != null && !isUnsigned(valueClass)) ? type(held, compiled) : unsigned(valueClass, compiled);
	}

	private boolean isUnsigned(TypeElement valueClass) {
		return this.mirrors.name(valueClass).startsWith("kotlin.U");
	}

	// Arrays such as UIntArray are bound as arrays of their elements
	private TypeMirror unsigned(TypeElement valueClass, TypeMirror compiled) {
		String name = this.mirrors.name(valueClass);
		TypeElement element = (compiled.getKind() == TypeKind.ARRAY && name.endsWith(ARRAY))
				? this.mirrors.find(name.substring(0, name.length() - ARRAY.length())) : null;
		return (element != null && isUnsigned(valueClass)) ? this.mirrors.types().getArrayType(element.asType())
				: compiled;
	}

	private boolean isScalar(TypeElement valueClass) {
		return ElementFilter.fieldsIn(valueClass.getEnclosedElements())
			.stream()
			.filter((field) -> !field.getModifiers().contains(Modifier.STATIC))
			.allMatch((field) -> isScalar(field.asType()));
	}

	private boolean isScalar(TypeMirror type) {
		TypeElement held = this.mirrors.element(type);
		return type.getKind().isPrimitive() || (held != null && (held.getKind() == ElementKind.ENUM
				|| (this.mirrors.name(held).startsWith("java.") && !this.mirrors.isA(held, "java.util.Collection")
						&& !this.mirrors.isA(held, "java.util.Map") && !this.mirrors.isA(held, "java.util.Optional"))));
	}

	private @Nullable KotlinFunction function(ExecutableElement executable) {
		String name = (executable.getKind() == ElementKind.CONSTRUCTOR) ? "" : name(executable);
		return holders(Mirrors.around(executable)).flatMap((holder) -> functions(holder).stream())
			.filter((function) -> function.name().equals(name) && isSame(function, executable))
			.findFirst()
			.orElse(null);
	}

	// Functions of a companion are in its metadata, and static methods of its class
	private static Stream<TypeElement> holders(TypeElement type) {
		return Stream.concat(Stream.of(type),
				ElementFilter.typesIn(type.getEnclosedElements())
					.stream()
					.filter((nested) -> holds(type, nested, nested.getSimpleName().toString())));
	}

	// What is no name in Java has another one in stubs
	private static boolean isSame(KotlinFunction function, ExecutableElement executable) {
		List<? extends VariableElement> parameters = executable.getParameters();
		return parameters.size() == function.parameters().size() && IntStream.range(0, parameters.size())
			.allMatch((i) -> isSame(parameters.get(i), function.parameters().get(i).name(), "p" + i + "_"));
	}

	private static boolean isSame(Element parameter, String name, String replaced) {
		String written = parameter.getSimpleName().toString();
		return written.equals(name) || written.startsWith(replaced);
	}

	private List<KotlinFunction> functions(TypeElement type) {
		List<KotlinFunction> found = this.known.get(type);
		if (found == null) {
			AnnotationMirror metadata = READABLE ? Annotations.find(type, METADATA) : null;
			found = new ArrayList<>((metadata != null) ? KotlinMetadata.functions(metadata, this.mirrors) : List.of());
			this.known.put(type, found);
		}
		return found;
	}

}
