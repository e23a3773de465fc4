package dev.fingy.boot.diagnostics;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds the file that cannot be read. What a reader throws does not name its file, and
 * there is no environment yet to ask, so the places where Spring Boot looks by default
 * are read once more.
 */
final class ApplicationFiles {

	private static final List<String> PLACES = List.of("classpath*:", "classpath*:config/", "file:./",
			"file:./config/");

	private static final List<PropertySourceLoader> LOADERS = List.of(new YamlPropertySourceLoader(),
			new PropertiesPropertySourceLoader());

	private ApplicationFiles() {
	}

	/**
	 * Find the file that fails in the same way.
	 * @param failure what a reader threw
	 * @return a description of the file, or {@code null} if it is elsewhere
	 */
	static @Nullable String find(RuntimeException failure) {
		for (String place : PLACES) {
			for (PropertySourceLoader loader : LOADERS) {
				for (String extension : loader.getFileExtensions()) {
					for (Resource file : files(place + "application*." + extension)) {
						if (fails(loader, file, failure)) {
							return file.getDescription();
						}
					}
				}
			}
		}
		return null;
	}

	private static Resource[] files(String pattern) {
		try {
			return new PathMatchingResourcePatternResolver().getResources(pattern);
		}
		catch (IOException ex) {
			return new Resource[0];
		}
	}

	private static boolean fails(PropertySourceLoader loader, Resource file, RuntimeException failure) {
		try {
			loader.load("again", file);
			return false;
		}
		catch (IOException ex) {
			return false;
		}
		catch (RuntimeException ex) {
			return ex.getClass() == failure.getClass() && Objects.equals(ex.getMessage(), failure.getMessage());
		}
	}

}
