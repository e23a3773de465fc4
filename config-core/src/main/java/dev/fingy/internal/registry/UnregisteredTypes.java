package dev.fingy.internal.registry;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import dev.fingy.internal.names.RelaxedName;

/**
 * Finds what an unknown name would mean if it was registered, to explain why it is not.
 *
 * @param index what the indexes of the class path list
 * @param scansApplication whether the packages of an application are scanned
 * @param isBase returns whether a class is discriminated
 */
record UnregisteredTypes(TypeIndex index, boolean scansApplication, Predicate<Class<?>> isBase) {

	private static final String NO_CONTRIBUTOR = "no TypeContributor adds it";

	/**
	 * Explain why a name is unknown.
	 * @param declared the declared type
	 * @param name the name
	 * @param everywhere whether the whole class path is searched if need be
	 * @return the class that would be meant and what registers it, or {@code null} if
	 * there is none
	 */
	@Nullable String explain(ResolvableType declared, String name, boolean everywhere) {
		ClassLoader loader = this.index.classes().loader();
		ClassLoader actual = (loader != null) ? loader : ClassUtils.getDefaultClassLoader();
		if (actual == null) {
			return null;
		}
		ClassPathSearch near = ClassPathSearch.beside(actual, declared.toClass());
		String found = annotated(near.annotated(), declared, name);
		found = (found != null) ? found : plain(near.files(), actual, declared.toClass(), name);
		return (found != null || !everywhere) ? found
				: annotated(ClassPathSearch.everywhere(actual).annotated(), declared, name);
	}

	private @Nullable String annotated(List<Class<?>> classes, ResolvableType declared, String name) {
		for (Class<?> each : classes) {
			List<TypeDefinition> types = definitions(each).filter((type) -> type.fits(declared)).toList();
			if (!new BaseTypes(types).named(name).isEmpty()) {
				return explain(each, new BaseTypes(types).named(name).get(0).describe());
			}
		}
		return null;
	}

	// What is wrong with a class that nobody asks for is no problem
	private Stream<TypeDefinition> definitions(Class<?> annotated) {
		try {
			return AnnotatedTypes.of(annotated, this.isBase).stream();
		}
		catch (IllegalStateException | LinkageError ex) {
			return Stream.empty();
		}
	}

	private String explain(Class<?> holder, String described) {
		String root = ClassPathSearch.root(holder);
		String place = described + " of " + displayed(root) + " is not registered, since ";
		if (this.index.hasRoot(root)) {
			return place + "the index there does not list it; compile it again with fingy-processor";
		}
		String scan = this.scansApplication ? " (@AutoConfigurationPackage adds one)" : "";
		return place + "it was compiled without fingy-processor, its package is not scanned" + scan + ", and "
				+ NO_CONTRIBUTOR;
	}

	private static String displayed(String root) {
		String path = root.replaceFirst("!?/$", "");
		return (path.endsWith(".jar") || path.endsWith(".war")) ? path.substring(path.lastIndexOf('/') + 1)
				: path.replaceFirst("^file:", "");
	}

	// Nothing that configuration names is loaded
	private @Nullable String plain(List<Resource> files, ClassLoader loader, Class<?> base, String name) {
		SimpleMetadataReaderFactory factory = new SimpleMetadataReaderFactory(loader);
		for (Resource file : files) {
			if (isNamed(file, base, name)) {
				try {
					MetadataReader reader = factory.getMetadataReader(file);
					if (reader.getClassMetadata().isConcrete()
							&& new AssignableTypeFilter(base).match(reader, factory)) {
						return reader.getClassMetadata().getClassName() + " is not registered, since it has no "
								+ "@TypeName, and " + NO_CONTRIBUTOR;
					}
				}
				catch (IOException ex) {
					// Then it is not explained
				}
			}
		}
		return null;
	}

	private static boolean isNamed(Resource resource, Class<?> base, String name) {
		String file = String.valueOf(resource.getFilename());
		String simpleName = Declaration
			.simpleName(file.substring(0, file.length() - ClassUtils.CLASS_FILE_SUFFIX.length()));
		String uniform = RelaxedName.uniformType(name);
		return RelaxedName.uniformType(simpleName).equals(uniform)
				|| RelaxedName.uniformType(RelaxedName.ofType(simpleName, base.getSimpleName())).equals(uniform);
	}

}
