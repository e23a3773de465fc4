package dev.fingy.internal.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.core.NativeDetector;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.ConcurrentReferenceHashMap;

import dev.fingy.TypeName;

/**
 * The class files of one root of the class path, or of all, as far as a search for a type
 * needs them. It takes a while, so that it is done after a problem only, and once.
 *
 * @param annotated the classes that mention {@link TypeName}, which are loaded but not
 * initialised
 * @param files the class files of a root, nothing for the whole class path
 */
record ClassPathSearch(List<Class<?>> annotated, List<Resource> files) {

	private static final ClassPathSearch NOTHING = new ClassPathSearch(List.of(), List.of());

	private static final String ANNOTATION = "L" + TypeName.class.getName().replace('.', '/');

	private static final String CLASS_FILES = "**/*" + ClassUtils.CLASS_FILE_SUFFIX;

	// Soft references
	private static final Map<Place, ClassPathSearch> DONE = new ConcurrentReferenceHashMap<>();

	/**
	 * Search the directory or jar that holds a class.
	 * @param loader loads what is found
	 * @param type the class
	 * @return what is there
	 */
	static ClassPathSearch beside(ClassLoader loader, Class<?> type) {
		String root = root(type);
		return root.startsWith("jrt:") ? NOTHING : of(new Place(loader, root));
	}

	/**
	 * Search the whole class path.
	 * @param loader loads what is found
	 * @return what is there
	 */
	static ClassPathSearch everywhere(ClassLoader loader) {
		return of(new Place(loader, "classpath*:"));
	}

	private static ClassPathSearch of(Place place) {
		boolean possible = !place.root.isEmpty() && !NativeDetector.inNativeImage();
		return possible ? Objects.requireNonNull(DONE.computeIfAbsent(place, ClassPathSearch::search)) : NOTHING;
	}

	/**
	 * Return where a class is.
	 * @param type the class
	 * @return the address of the directory or jar, or an empty text if it is unknown
	 */
	static String root(Class<?> type) {
		String file = ClassUtils.convertClassNameToResourcePath(type.getName()) + ClassUtils.CLASS_FILE_SUFFIX;
		var found = type.getResource("/" + file);
		return (found != null) ? found.toString().substring(0, found.toString().length() - file.length()) : "";
	}

	private static ClassPathSearch search(Place place) {
		List<Class<?>> annotated = new ArrayList<>();
		try {
			Resource[] files = new PathMatchingResourcePatternResolver(place.loader)
				.getResources(place.root + CLASS_FILES);
			for (Resource file : files) {
				if (isAnnotated(file)) {
					load(file, place.loader, annotated);
				}
			}
			boolean everywhere = place.root.startsWith("classpath*:");
			return new ClassPathSearch(annotated, everywhere ? List.of() : List.of(files));
		}
		catch (IOException ex) {
			return NOTHING;
		}
	}

	private static boolean isAnnotated(Resource file) {
		try (InputStream in = file.getInputStream()) {
			return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(ANNOTATION);
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static void load(Resource file, ClassLoader loader, List<Class<?>> annotated) {
		try {
			String name = new SimpleMetadataReaderFactory(loader).getMetadataReader(file)
				.getClassMetadata()
				.getClassName();
			annotated.add(ClassUtils.forName(name, loader));
		}
		catch (IOException | ClassNotFoundException | LinkageError | RuntimeException ex) {
			// What cannot be loaded could not be registered either
		}
	}

	/**
	 * Where to search.
	 *
	 * @param loader loads what is found
	 * @param root the address of a directory or jar
	 */
	private record Place(ClassLoader loader, String root) {

	}

}
