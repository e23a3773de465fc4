package dev.fingy.internal.describe;

import java.lang.reflect.Method;
import java.util.List;

import dev.fingy.internal.codehash.CodeHash;
import dev.fingy.internal.construction.UnusableTypeException;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.TypeEntry;

import org.springframework.core.ResolvableType;

/**
 * Describes registered types.
 */
final class TypeEntries {

	private final Properties properties;

	private final Documentation documentation;

	TypeEntries(Properties properties, Documentation documentation) {
		this.properties = properties;
		this.documentation = documentation;
	}

	/**
	 * Describe a type.
	 * @param type the type
	 * @param declared what is declared where it is
	 * @return its entry
	 */
	TypeEntry of(TypeDefinition type, ResolvableType declared) {
		try {
			return entry(type, "", this.properties.of(type.describe(), type.creator(declared), true));
		}
		catch (UnusableTypeException | IllegalStateException ex) {
			return entry(type, String.valueOf(ex.getMessage()), List.of());
		}
	}

	private TypeEntry entry(TypeDefinition type, String problem, List<PropertyEntry> described) {
		String owner = type.describe();
		return new TypeEntry(type.name(), type.aliases(), type.javaType().getName(),
				(type.factory() != null) ? owner : "", this.documentation.description(owner),
				type.isDeprecated() ? this.documentation.deprecation(owner) : "", type.registered(), code(type),
				this.documentation.example(owner), problem, described);
	}

	private static String code(TypeDefinition type) {
		Method factory = type.factory();
		return (factory != null) ? CodeHash.of(factory) : CodeHash.of(type.javaType());
	}

}
