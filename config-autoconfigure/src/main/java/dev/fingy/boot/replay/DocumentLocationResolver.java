package dev.fingy.boot.replay;

import java.util.List;

import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataLocationResolver;
import org.springframework.boot.context.config.ConfigDataLocationResolverContext;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ResourceUtils;
import org.springframework.util.StringUtils;

/**
 * Resolves {@code spring.config.import=fingy:run.json}. As with Spring Boot's own
 * prefixes, a location without scheme is a file.
 */
final class DocumentLocationResolver implements ConfigDataLocationResolver<DocumentResource> {

	private static final String PREFIX = "fingy:";

	private final ResourceLoader resourceLoader;

	DocumentLocationResolver(ResourceLoader resourceLoader) {
		this.resourceLoader = resourceLoader;
	}

	@Override
	public boolean isResolvable(ConfigDataLocationResolverContext context, ConfigDataLocation location) {
		return location.hasPrefix(PREFIX);
	}

	@Override
	public List<DocumentResource> resolve(ConfigDataLocationResolverContext context, ConfigDataLocation location) {
		String name = location.getNonPrefixedValue(PREFIX);
		String path = StringUtils.cleanPath(name);
		String url = ResourceUtils.isUrl(path) ? path : ResourceUtils.FILE_URL_PREFIX + path;
		return List.of(new DocumentResource(name, this.resourceLoader.getResource(url), location.isOptional()));
	}

}
