package dev.fingy.internal.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * What the indexes of a class path list, and which of its roots need no scan since they
 * hold one.
 */
final class TypeIndex {

	/**
	 * No index anywhere.
	 */
	static final TypeIndex NONE = new TypeIndex(new IndexedClasses(null), List.of(), Set.of(), false, List.of());

	private static final Pattern EXECUTABLE_JAR = Pattern.compile("^jar:file:(.*)!/$");

	private final IndexedClasses classes;

	private final List<IndexedType> types;

	private final Set<String> roots;

	private final boolean complete;

	private final List<String> searched;

	private TypeIndex(IndexedClasses classes, List<IndexedType> types, Set<String> roots, boolean complete,
			List<String> searched) {
		this.classes = classes;
		this.types = types;
		this.roots = roots;
		this.complete = complete;
		this.searched = searched;
	}

	/**
	 * Read every index.
	 * @param loader where to look, or {@code null} for the default class loader
	 * @return what they list
	 */
	static TypeIndex read(@Nullable ClassLoader loader) {
		return read(loader, IndexedType.LOCATION, false);
	}

	/**
	 * Read what was found when the application was processed ahead of time, so that
	 * nothing is searched for.
	 * @param loader where to look, or {@code null} for the default class loader
	 * @return what was found, or what the indexes list if nothing was written then
	 */
	static TypeIndex readProcessed(@Nullable ClassLoader loader) {
		TypeIndex processed = read(loader, IndexedType.PROCESSED_LOCATION, true);
		return processed.roots.isEmpty() ? read(loader) : processed;
	}

	private static TypeIndex read(@Nullable ClassLoader loader, String location, boolean complete) {
		ClassLoader actual = (loader != null) ? loader : ClassUtils.getDefaultClassLoader();
		List<IndexedType> types = new ArrayList<>();
		Set<String> roots = new HashSet<>();
		try {
			for (URL index : resources(actual, location)) {
				String root = root(index, location);
				if (roots.add(root)) {
					roots.add(classesOf(root));
					read(index, types);
				}
			}
			return new TypeIndex(new IndexedClasses(actual), types, roots, complete, List.of());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("An index " + location + " cannot be read", ex);
		}
	}

	private static List<URL> resources(@Nullable ClassLoader loader, String name) throws IOException {
		List<URL> all = new ArrayList<>();
		Enumeration<URL> found = (loader != null) ? loader.getResources(name) : ClassLoader.getSystemResources(name);
		while (found.hasMoreElements()) {
			all.add(found.nextElement());
		}
		return all;
	}

	private static String root(URL url, String name) {
		String text = url.toString();
		return text.substring(0, text.length() - name.length());
	}

	// Spring Boot moves classes in executable jars, and leaves META-INF where it was
	private static String classesOf(String root) {
		return EXECUTABLE_JAR.matcher(root).replaceFirst("jar:nested:$1/!BOOT-INF/classes/!/");
	}

	private static void read(URL index, List<IndexedType> types) throws IOException {
		try (var in = index.openStream()) {
			String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
			if (!lines[0].equals(IndexedType.HEADER)) {
				throw new IOException(index + " begins with '" + lines[0] + "', not with '" + IndexedType.HEADER + "'");
			}
			for (int i = 1; i < lines.length; i++) {
				types.add(IndexedType.parse(lines[i]));
			}
		}
	}

	/**
	 * Leave out what a search finds, since an index may be older than the classes next to
	 * it.
	 * @param packages the packages that are searched, with those below them
	 * @return what the indexes list of all others
	 */
	TypeIndex outside(List<String> packages) {
		List<IndexedType> others = this.types.stream().filter((type) -> !isWithin(packages, type.holder())).toList();
		return new TypeIndex(this.classes, others, this.roots, false, List.copyOf(packages));
	}

	private static boolean isWithin(List<String> packages, String className) {
		return packages.stream().anyMatch((each) -> each.isEmpty() || className.startsWith(each + "."));
	}

	List<IndexedType> types() {
		return this.types;
	}

	IndexedClasses classes() {
		return this.classes;
	}

	/**
	 * Return whether a directory or jar has an index.
	 * @param root its address
	 * @return {@code true} if it has one
	 */
	boolean hasRoot(String root) {
		return this.roots.contains(root);
	}

	/**
	 * Return whether something that was found needs no scan.
	 * @param found a class file or directory
	 * @return {@code true} if an index is at the same root
	 */
	boolean covers(URL found) {
		return this.searched.isEmpty() && isBesideIndex(found);
	}

	private boolean isBesideIndex(URL found) {
		String text = found.toString();
		for (String root : this.roots) {
			if (text.startsWith(root)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return whether whatever a package holds is indexed.
	 * @param packageName the package
	 * @return {@code true} if every root that has the package has an index
	 */
	boolean coversPackage(String packageName) {
		if (this.complete) {
			return true;
		}
		String directory = ClassUtils.convertClassNameToResourcePath(packageName) + "/";
		try {
			List<URL> found = resources(this.classes.loader(), directory);
			return !found.isEmpty() && coversAll(found);
		}
		catch (IOException ex) {
			return false;
		}
	}

	private boolean coversAll(List<URL> found) {
		for (URL each : found) {
			if (!covers(each)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Return whether the module of a class has an index, which lists what the class
	 * permits. What an application has found lists only that of bases that were known.
	 * @param type the class
	 * @return {@code true} if an index is at the root of its class file
	 */
	boolean coversClass(Class<?> type) {
		if (this.complete) {
			return false;
		}
		String file = ClassUtils.convertClassNameToResourcePath(type.getName()) + ClassUtils.CLASS_FILE_SUFFIX;
		URL found = this.roots.isEmpty() ? null : type.getResource("/" + file);
		return found != null && !isWithin(this.searched, type.getName()) && isBesideIndex(found);
	}

}
