package dev.fingy.internal.processor.element;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.StandardLocation;

import com.sun.source.util.Trees;
import org.jspecify.annotations.Nullable;

/**
 * Class files that the compiler finds. Before Java 22, {@code javac} reads no annotations
 * of types from them.
 */
public final class ClassFiles {

	private static final int COMPLETE = 22;

	private static final String JAVAC = "com.sun.tools.javac.";

	private static final List<StandardLocation> LOCATIONS = List.of(StandardLocation.CLASS_PATH,
			StandardLocation.CLASS_OUTPUT);

	private final Mirrors mirrors;

	private final Filer filer;

	private final Set<String> compiled;

	private final @Nullable Trees trees;

	private final boolean needed;

	private final Map<String, Optional<TypeAnnotations>> read = new HashMap<>();

	ClassFiles(Mirrors mirrors, ProcessingEnvironment environment, Set<String> compiled) {
		this.mirrors = mirrors;
		this.filer = environment.getFiler();
		this.compiled = compiled;
		this.trees = trees(environment);
		this.needed = Runtime.version().feature() < COMPLETE
				&& environment.getElementUtils().getClass().getName().startsWith(JAVAC);
	}

	// Gradle hides the compiler from processors
	private static @Nullable Trees trees(ProcessingEnvironment environment) {
		try {
			return Trees.instance(environment);
		}
		catch (IllegalArgumentException | LinkageError ex) {
			return null;
		}
	}

	/**
	 * Return the annotations of a parameter's type that the compiler does not read.
	 * @param parameter the parameter of a constructor or method
	 * @param component the field of the record component that it initializes, or
	 * {@code null}
	 * @return the canonical names of the annotations, or {@code null} if the class file
	 * cannot be read
	 */
	public @Nullable List<String> annotations(VariableElement parameter, @Nullable VariableElement component) {
		TypeElement owner = Mirrors.around(parameter);
		if (!this.needed || (this.trees != null && this.trees.getPath(owner) != null)) {
			return List.of();
		}
		TypeAnnotations annotations = this.read.computeIfAbsent(this.mirrors.name(owner), this::read).orElse(null);
		if (annotations == null) {
			return isSource(owner) ? List.of() : null;
		}
		return annotations(annotations, parameter, component);
	}

	// Where the compiler is hidden, no class file is left of what is compiled
	private boolean isSource(TypeElement type) {
		return this.trees == null && this.compiled.contains(type.getQualifiedName().toString());
	}

	private List<String> annotations(TypeAnnotations annotations, VariableElement parameter,
			@Nullable VariableElement component) {
		ExecutableElement executable = (ExecutableElement) Objects.requireNonNull(parameter.getEnclosingElement());
		String path = path(parameter.asType());
		List<String> names = new ArrayList<>(
				annotations.ofParameter(signature(executable), executable.getParameters().indexOf(parameter), path));
		if (component != null) {
			names.addAll(annotations.ofComponent(component.getSimpleName().toString(), path));
		}
		return names;
	}

	private String signature(ExecutableElement executable) {
		return executable.getParameters()
			.stream()
			.map((parameter) -> this.mirrors.descriptor(parameter.asType()))
			.collect(Collectors.joining("", executable.getSimpleName() + "(", ")"));
	}

	// The type of an inner class begins with that of the class around it
	private static String path(TypeMirror type) {
		return (type instanceof DeclaredType declared && declared.getEnclosingType() instanceof DeclaredType around)
				? path(around) + "." : "";
	}

	private Optional<TypeAnnotations> read(String name) {
		return LOCATIONS.stream()
			.map((location) -> read(location, name))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.findFirst();
	}

	private @Nullable TypeAnnotations read(StandardLocation location, String name) {
		try (InputStream in = this.filer.getResource(location, "", name.replace('.', '/') + ".class")
			.openInputStream()) {
			return TypeAnnotations.read(in.readAllBytes());
		}
		catch (IOException | RuntimeException ex) {
			return null;
		}
	}

}
