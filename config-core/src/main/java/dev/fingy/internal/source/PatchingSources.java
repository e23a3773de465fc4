package dev.fingy.internal.source;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * The property sources that patch lists of nodes, by class and name. In these, somebody
 * writes a single name and means a single element. Classes that need not be there are
 * known by their names.
 */
final class PatchingSources {

	private static final String ENVIRONMENT = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

	private static final String SYSTEM_PROPERTIES = StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME;

	private static final String JSON = "spring.application.json";

	private static final Map<String, List<String>> NAMES_BY_CLASS = Map.of(
			"org.springframework.core.env.PropertiesPropertySource", List.of(SYSTEM_PROPERTIES),
			"org.springframework.core.env.MapPropertySource",
			List.of(SYSTEM_PROPERTIES, JSON, "Inlined Test Properties", "test"),
			"org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor$JsonPropertySource",
			List.of(JSON), "org.springframework.web.context.support.ServletConfigPropertySource",
			List.of("servletConfigInitParams"), "org.springframework.web.context.support.ServletContextPropertySource",
			List.of("servletContextInitParams"), "org.springframework.test.context.support.DynamicValuesPropertySource",
			List.of("Dynamic Test Properties"));

	private PatchingSources() {
	}

	/**
	 * Return how a source patches lists.
	 * @param source the source
	 * @return its kind, or {@code null} if its lists replace others
	 */
	static @Nullable SourceKind kind(PropertySource<?> source) {
		if (source instanceof SystemEnvironmentPropertySource) {
			return isEnvironment(source.getName()) ? SourceKind.ENVIRONMENT : null;
		}
		if (source instanceof CommandLinePropertySource || source instanceof PatchingSource) {
			return SourceKind.PATCH;
		}
		Class<?> type = ClassUtils.getUserClass(source);
		if (NAMES_BY_CLASS.getOrDefault(type.getName(), List.of()).contains(source.getName())) {
			return source.getName().equals(SYSTEM_PROPERTIES) ? SourceKind.SYSTEM_PROPERTIES : SourceKind.PATCH;
		}
		return null;
	}

	// As Spring Boot finds out whose names are upper case
	private static boolean isEnvironment(String name) {
		return name.equals(ENVIRONMENT) || name.endsWith("-" + ENVIRONMENT);
	}

	/**
	 * Return what a source decorates. Libraries that encrypt values put a source of the
	 * same name around each.
	 * @param source the source
	 * @return the decorated source, or {@code null} if it is none of these
	 */
	static @Nullable PropertySource<?> decorated(PropertySource<?> source) {
		Method method = ReflectionUtils.findMethod(source.getClass(), "getDelegate");
		boolean decorates = method != null && PropertySource.class.isAssignableFrom(method.getReturnType())
				&& method.trySetAccessible();
		return (method != null && decorates
				&& ReflectionUtils.invokeMethod(method, source) instanceof PropertySource<?> decorated
				&& decorated != source && decorated.getName().equals(source.getName())) ? decorated : null;
	}

}
