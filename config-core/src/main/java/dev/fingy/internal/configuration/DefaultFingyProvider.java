package dev.fingy.internal.configuration;

import java.io.Reader;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import dev.fingy.Fingy;
import dev.fingy.FingyBinder;
import dev.fingy.FingyException;
import dev.fingy.FingyProvider;
import dev.fingy.Lazy;
import dev.fingy.Problem;
import dev.fingy.TypeRegistry;
import dev.fingy.internal.creation.Container;
import dev.fingy.internal.description.DescribedFingy;
import dev.fingy.internal.description.DocumentFingy;
import dev.fingy.internal.description.KnownObjects;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.registry.TypeCatalogBuilder;
import dev.fingy.internal.standalone.StandaloneComponents;

/**
 * The provider of this library.
 */
public final class DefaultFingyProvider implements FingyProvider {

	@Override
	public FingyBinder binder(Environment environment) {
		return new EnvironmentBinder(environment, null);
	}

	@Override
	public TypeRegistry.Builder registryBuilder() {
		return new TypeCatalogBuilder();
	}

	@Override
	public Fingy read(Reader json, String name) {
		return DocumentFingy.of(Document.read(json, name));
	}

	@Override
	public <T> T build(Fingy document, Class<T> type) {
		DocumentFingy described = (document instanceof DocumentFingy read) ? read
				: DocumentFingy.of(DescribedFingy.of(document).document());
		return type.cast(BoundConfiguration.of(described.resolved(type), Container.NONE).object());
	}

	@Override
	@SuppressWarnings("unchecked") // the compiler has checked the reference
	public <T> Lazy<T> lazy(Serializable factory, @Nullable Object... arguments) {
		return (Lazy<T>) StandaloneComponents.of(factory, arguments);
	}

	@Override
	@SuppressWarnings("unchecked") // it is bound to the class
	public <T> Lazy<T> lazy(Class<T> type, Map<String, ? extends @Nullable Object> arguments) {
		return (Lazy<T>) StandaloneComponents.of(type, arguments);
	}

	@Override
	public Fingy describe(Object object) {
		if (object instanceof Lazy<?> lazy) {
			return lazy.fingy();
		}
		Fingy known = KnownObjects.find(object);
		if (known == null) {
			throw new FingyException("the description of an object", List.of(Problem.of(object.getClass().getName(),
					"was not created by Fingy; ask its configuration or its Lazy instead")));
		}
		return known;
	}

}
