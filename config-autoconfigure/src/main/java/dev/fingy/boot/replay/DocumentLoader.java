package dev.fingy.boot.replay;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigData;
import org.springframework.boot.context.config.ConfigDataLoader;
import org.springframework.boot.context.config.ConfigDataLoaderContext;
import org.springframework.boot.context.config.ConfigDataResourceNotFoundException;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.format.DocumentSource;

/**
 * Loads documents as configuration.
 */
final class DocumentLoader implements ConfigDataLoader<DocumentResource> {

	@Override
	public ConfigData load(ConfigDataLoaderContext context, DocumentResource resource) {
		if (!resource.resource().exists()) {
			throw new ConfigDataResourceNotFoundException(resource);
		}
		String name = resource.location();
		Document document = read(resource);
		if (document.root() != null) {
			throw failure(name, "describes a standalone component, so that its path is not known; "
					+ "only documents of configurations can be imported", null);
		}
		// A document describes what was configured, not what else to import or activate
		return new ConfigData(List.of(DocumentSource.of(name, document)), ConfigData.Option.IGNORE_IMPORTS,
				ConfigData.Option.IGNORE_PROFILES);
	}

	private static Document read(DocumentResource resource) {
		try {
			// The URL of a directory can be read as well, and gives its names
			if (resource.resource().isFile() && resource.resource().getFile().isDirectory()) {
				throw failure(resource.location(), "is a directory", null);
			}
			ByteBuffer bytes = ByteBuffer.wrap(resource.resource().getContentAsByteArray());
			String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
			return Document.read(new StringReader(text), resource.location());
		}
		catch (CharacterCodingException ex) {
			throw failure(resource.location(), "is not text in UTF-8", ex);
		}
		catch (IOException ex) {
			throw failure(resource.location(), "cannot be read: " + ex.getMessage(), ex);
		}
	}

	private static FingyException failure(String name, String reason, @Nullable Exception cause) {
		return new FingyException("the document '" + name + "'", List.of(Problem.of(name, reason)), cause);
	}

}
