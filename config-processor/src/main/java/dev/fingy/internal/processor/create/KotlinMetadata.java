package dev.fingy.internal.processor.create;

import java.util.List;
import java.util.stream.Stream;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

import kotlin.metadata.Attributes;
import kotlin.metadata.KmClassifier;
import kotlin.metadata.KmConstructor;
import kotlin.metadata.KmFunction;
import kotlin.metadata.KmType;
import kotlin.metadata.KmTypeParameter;
import kotlin.metadata.KmValueParameter;
import kotlin.metadata.jvm.JvmAttributes;
import kotlin.metadata.jvm.JvmExtensionsKt;
import kotlin.metadata.jvm.JvmMetadataUtil;
import kotlin.metadata.jvm.JvmMethodSignature;
import kotlin.metadata.jvm.KotlinClassMetadata;
import org.jspecify.annotations.Nullable;

import dev.fingy.internal.construction.Nullness;
import dev.fingy.internal.processor.element.Mirrors;

/**
 * Reads what Kotlin declares from the metadata of stubs and class files. It needs
 * {@code kotlin-metadata-jvm} on the path of the processor.
 */
final class KotlinMetadata {

	private static final Integer CLASS = 1;

	private KotlinMetadata() {
	}

	private static @Nullable KotlinClassMetadata read(AnnotationMirror metadata) {
		try {
			return KotlinClassMetadata.Companion
				.readLenient(JvmMetadataUtil.Metadata(number(metadata, "k"), numbers(metadata, "mv"),
						texts(metadata, "d1"), texts(metadata, "d2"), null, null, number(metadata, "xi")));
		}
		catch (IllegalArgumentException ex) {
			return null; // As without the library, nothing more is known
		}
	}

	static List<String> permitted(AnnotationMirror metadata) {
		return (read(metadata) instanceof KotlinClassMetadata.Class type)
				? type.getKmClass().getSealedSubclasses().stream().map((name) -> name.replace('/', '.')).toList()
				: List.of();
	}

	static List<KotlinFunction> functions(AnnotationMirror metadata, Mirrors mirrors) {
		KotlinClassMetadata read = read(metadata);
		if (read instanceof KotlinClassMetadata.Class type) {
			List<KmTypeParameter> variables = type.getKmClass().getTypeParameters();
			return Stream
				.concat(type.getKmClass().getConstructors().stream().map((each) -> function(each, variables, mirrors)),
						type.getKmClass().getFunctions().stream().map((each) -> function(each, mirrors)))
				.toList();
		}
		return (read instanceof KotlinClassMetadata.FileFacade file)
				? file.getKmPackage().getFunctions().stream().map((each) -> function(each, mirrors)).toList()
				: List.of();
	}

	private static KotlinFunction function(KmConstructor constructor, List<KmTypeParameter> variables,
			Mirrors mirrors) {
		return new KotlinFunction("", !Attributes.isSecondary(constructor),
				values(constructor.getValueParameters(), variables, mirrors), null);
	}

	private static KotlinFunction function(KmFunction function, Mirrors mirrors) {
		return new KotlinFunction(function.getName(), false,
				values(function.getValueParameters(), function.getTypeParameters(), mirrors), hidden(function));
	}

	private static @Nullable HiddenFunction hidden(KmFunction function) {
		JvmMethodSignature compiled = JvmExtensionsKt.getSignature(function);
		return (compiled != null && compiled.getName().indexOf('-') > 0
				&& JvmAttributes.getHasAnnotationsInBytecode(function))
						? new HiddenFunction(function.getName(), name(function.getReturnType().getClassifier())) : null;
	}

	private static List<KotlinFunction.Value> values(List<KmValueParameter> parameters, List<KmTypeParameter> variables,
			Mirrors mirrors) {
		return parameters.stream().map((each) -> value(each, variables, mirrors)).toList();
	}

	private static KotlinFunction.Value value(KmValueParameter parameter, List<KmTypeParameter> variables,
			Mirrors mirrors) {
		KmType type = parameter.getType();
		boolean defaulted = Attributes.getDeclaresDefaultValue(parameter) || parameter.getVarargElementType() != null;
		return new KotlinFunction.Value(parameter.getName(), name(type.getClassifier()), nullness(type, variables),
				defaulted, KotlinAnnotations.of(parameter.getAnnotations(), mirrors));
	}

	private static Nullness nullness(KmType type, List<KmTypeParameter> variables) {
		if (Attributes.isNullable(type)) {
			return Nullness.NULLABLE;
		}
		return isNeverNull(type, variables) ? Nullness.NON_NULL : Nullness.UNSPECIFIED;
	}

	// A bound such as Any leaves no type argument that can be null
	private static boolean isNeverNull(KmType type, List<KmTypeParameter> variables) {
		if (Attributes.isNullable(type)) {
			return false;
		}
		return !(type.getClassifier() instanceof KmClassifier.TypeParameter used) || variables.stream()
			.filter((variable) -> variable.getId() == used.getId())
			.flatMap((variable) -> variable.getUpperBounds().stream())
			.anyMatch((bound) -> isNeverNull(bound, variables));
	}

	private static String name(KmClassifier classifier) {
		return (classifier instanceof KmClassifier.Class type) ? type.getName().replace('/', '.') : "";
	}

	private static @Nullable Integer number(AnnotationMirror annotation, String name) {
		return (value(annotation, name) instanceof Integer number) ? number : CLASS;
	}

	private static int[] numbers(AnnotationMirror annotation, String name) {
		return values(annotation, name).mapToInt((value) -> (Integer) value).toArray();
	}

	private static String[] texts(AnnotationMirror annotation, String name) {
		return values(annotation, name).map(String::valueOf).toArray(String[]::new);
	}

	private static Stream<Object> values(AnnotationMirror annotation, String name) {
		return (value(annotation, name) instanceof List<?> values)
				? values.stream().map((value) -> ((AnnotationValue) value).getValue()) : Stream.empty();
	}

	private static @Nullable Object value(AnnotationMirror annotation, String name) {
		return annotation.getElementValues()
			.entrySet()
			.stream()
			.filter((each) -> isNamed(each.getKey(), name))
			.map((each) -> each.getValue().getValue())
			.findFirst()
			.orElse(null);
	}

	private static boolean isNamed(ExecutableElement attribute, String name) {
		return attribute.getSimpleName().contentEquals(name);
	}

}
