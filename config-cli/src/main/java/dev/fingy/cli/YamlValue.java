package dev.fingy.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import picocli.CommandLine.TypeConversionException;

/**
 * Values as they could be in YAML. Dates stay texts, as for Spring Boot.
 */
final class YamlValue {

	private YamlValue() {
	}

	static @Nullable Object of(String path, String yaml) {
		LoaderOptions loading = new LoaderOptions();
		loading.setAllowDuplicateKeys(false);
		loading.setMaxAliasesForCollections(0);
		DumperOptions dumping = new DumperOptions();
		try {
			return plain(new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading,
					new WithoutTimestamps())
				.load(yaml));
		}
		catch (MarkedYAMLException ex) {
			throw new TypeConversionException("the value of '" + path + "' is not YAML: " + ex.getProblem());
		}
		catch (YAMLException ex) {
			throw new TypeConversionException("the value of '" + path + "' is not YAML: " + ex.getMessage());
		}
	}

	private static @Nullable Object plain(@Nullable Object loaded) {
		if (loaded instanceof Map<?, ?> map) {
			Map<String, @Nullable Object> plain = new LinkedHashMap<>();
			map.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
			return plain;
		}
		if (loaded instanceof List<?> list) {
			List<@Nullable Object> plain = new ArrayList<>();
			list.forEach((item) -> plain.add(plain(item)));
			return plain;
		}
		if (loaded instanceof Double number && (number.isNaN() || number.isInfinite())) {
			return number.toString();
		}
		if (loaded == null || loaded instanceof String || loaded instanceof Number || loaded instanceof Boolean) {
			return loaded;
		}
		throw new YAMLException("only maps, lists, texts, numbers, true and false can be set");
	}

	/**
	 * Takes no text for a date.
	 */
	private static final class WithoutTimestamps extends Resolver {

		@Override
		public void addImplicitResolver(Tag tag, Pattern regexp, String first, int limit) {
			if (tag != Tag.TIMESTAMP) {
				super.addImplicitResolver(tag, regexp, first, limit);
			}
		}

	}

}
