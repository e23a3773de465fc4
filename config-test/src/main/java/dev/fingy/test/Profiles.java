package dev.fingy.test;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * The profiles that the files of an application mention: in their names, in what
 * activates parts of them, and as groups.
 */
final class Profiles {

	private static final String DEFAULT = "default";

	private final ConfigLocations locations;

	private final Set<String> names = new TreeSet<>();

	private Profiles(ConfigLocations locations) {
		this.locations = locations;
	}

	static Set<String> of(ConfigLocations locations) {
		Profiles profiles = new Profiles(locations);
		SpringFactoriesLoader.forDefaultResourceLocation(Profiles.class.getClassLoader())
			.load(PropertySourceLoader.class)
			.forEach(profiles::find);
		// It is active where no other is
		profiles.names.remove(DEFAULT);
		return profiles.names;
	}

	private void find(PropertySourceLoader loader) {
		for (String extension : loader.getFileExtensions()) {
			for (Resource file : this.locations.files(extension)) {
				findInName(String.valueOf(file.getFilename()), extension);
				load(loader, file).forEach(this::findInContent);
			}
		}
	}

	private void findInName(String file, String extension) {
		String name = file.substring(0, file.length() - extension.length() - 1);
		if (name.length() > this.locations.name().length() + 1) {
			this.names.add(name.substring(this.locations.name().length() + 1));
		}
	}

	private static List<PropertySource<?>> load(PropertySourceLoader loader, Resource file) {
		try {
			return loader.load(String.valueOf(file.getFilename()), file);
		}
		catch (IOException | RuntimeException ex) {
			// What is wrong with it is reported where it is bound
			return List.of();
		}
	}

	private void findInContent(PropertySource<?> source) {
		Binder binder = new Binder(ConfigurationPropertySources.from(source));
		binder.bind("spring.config.activate.on-profile", Bindable.listOf(String.class))
			.orElse(List.of())
			.forEach(this::addNamesOf);
		this.names.addAll(binder.bind("spring.profiles.group", Bindable.mapOf(String.class, String[].class))
			.orElse(Map.of())
			.keySet());
	}

	private void addNamesOf(String expression) {
		Arrays.stream(expression.split("[!&|()\\s]+"))
			.filter((name) -> !name.isEmpty() && !name.contains("${"))
			.forEach(this.names::add);
	}

}
