package dev.fingy.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.TypeEntry;

/**
 * What documentation shows of a type.
 *
 * @param base where it can be
 * @param type the type
 */
record Example(BaseEntry base, TypeEntry type) {

	private static final String PATH = "example";

	private static final String NEEDS = "needs ";

	String name() {
		return this.type.name() + " (" + ClassUtils.getShortName(this.base.className()) + ")";
	}

	/**
	 * Bind it. Nothing is created.
	 * @param configurations by whose rules
	 * @param declared the class of the base
	 * @return what is wrong with it, or {@code null} if nothing is
	 */
	@Nullable String problem(Configurations configurations, Class<?> declared) {
		if (!this.type.problem().isEmpty()) {
			return this.type.problem();
		}
		try {
			Resolution resolution = configurations.resolvePart(PATH, declared, source());
			return resolution.problems().isEmpty() ? misnomer(resolution) : report(resolution.problems());
		}
		catch (IOException | YAMLException ex) {
			return "has an example that is no YAML: " + ex.getMessage();
		}
	}

	boolean isMissing() {
		return this.type.example().isEmpty() && this.type.problem().isEmpty();
	}

	private String report(List<Problem> problems) {
		return isMissing() ? "needs " + needed(problems)
				+ " and has no example; show one in a <pre class=\"example\"> in the " + "Javadoc of " + owner()
				: Application.report(new FingyException("its example", problems));
	}

	private static String needed(List<Problem> problems) {
		String names = problems.stream()
			.filter((problem) -> problem.property().startsWith(PATH + ".") || isNeed(problem))
			.map((problem) -> isNeed(problem) ? problem.reason().substring(NEEDS.length())
					: "'" + problem.property().substring(PATH.length() + 1) + "'")
			.distinct()
			.collect(Collectors.joining(", "));
		return names.isEmpty() ? "arguments" : names;
	}

	private static boolean isNeed(Problem problem) {
		return problem.property().equals(PATH) && problem.reason().startsWith(NEEDS);
	}

	private @Nullable String misnomer(Resolution resolution) {
		TypeDefinition shown = resolution.root().type();
		return (shown == null || shown.describe().equals(owner())) ? null
				: "has an example of '" + shown.name() + "', which is another type";
	}

	private String owner() {
		return this.type.factory().isEmpty() ? this.type.className() : this.type.factory();
	}

	// An example that names no type is one of this type
	private PropertySource<?> source() throws IOException {
		Map<String, Object> values = new LinkedHashMap<>();
		if (isMissing()) {
			values.put(path(this.base.discriminator()), this.type.name());
		}
		else {
			read(values);
		}
		return new OriginTrackedMapPropertySource("the example of '" + this.type.name() + "'", values);
	}

	private void read(Map<String, Object> values) throws IOException {
		Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(this.type.example());
		if (!(yaml instanceof Map)) {
			// A name alone is a node
			values.put(path(this.base.discriminator()), String.valueOf(yaml));
			return;
		}
		for (PropertySource<?> part : new YamlPropertySourceLoader().load(PATH, new Text(this.type))) {
			((OriginTrackedMapPropertySource) part).getSource().forEach((name, value) -> values.put(path(name), value));
		}
		values.putIfAbsent(path(this.base.discriminator()), this.type.name());
	}

	private static String path(String name) {
		return PATH + "." + name;
	}

	/**
	 * The YAML, as origins name it.
	 */
	private static final class Text extends ByteArrayResource {

		private final String name;

		Text(TypeEntry type) {
			super(type.example().getBytes(StandardCharsets.UTF_8));
			this.name = type.name();
		}

		@Override
		public String getDescription() {
			return "the example of '" + this.name + "'";
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Text text && this.name.equals(text.name) && super.equals(other);
		}

		@Override
		public int hashCode() {
			return this.name.hashCode();
		}

	}

}
