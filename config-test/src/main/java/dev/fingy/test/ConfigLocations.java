package dev.fingy.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Where an application has its files, as Spring Boot looks for them.
 *
 * @param folders the folders
 * @param name what the files begin with
 */
record ConfigLocations(List<String> folders, String name) {

	private static final String CLASS_PATH = "classpath:";

	static ConfigLocations of(TestPropertyValues properties) {
		StandardEnvironment environment = new StandardEnvironment();
		PreparedEnvironment.prepare(environment, properties);
		String locations = environment.getProperty("spring.config.location",
				"classpath:/,classpath:/config/,file:./,file:./config/") + ","
				+ environment.getProperty("spring.config.additional-location", "");
		return new ConfigLocations(Arrays.stream(locations.split("[,;]"))
			.map((location) -> location.replaceFirst("^\\s*optional:", ""))
			.filter((location) -> location.endsWith("/"))
			.toList(), environment.getProperty("spring.config.name", "application"));
	}

	/**
	 * Return the files of one format.
	 * @param extension how their names end
	 * @return those of every profile
	 */
	List<Resource> files(String extension) {
		List<Resource> files = new ArrayList<>();
		for (String folder : this.folders) {
			// Libraries may have files of profiles as well
			String everywhere = folder.startsWith(CLASS_PATH)
					? "classpath*:" + folder.substring(CLASS_PATH.length()).replaceFirst("^/", "") : folder;
			Stream.of(this.name, this.name + "-*")
				.forEach((file) -> files.addAll(matching(everywhere + file + "." + extension)));
		}
		return files;
	}

	static List<Resource> matching(String pattern) {
		try {
			return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
				.filter(Resource::isReadable)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
