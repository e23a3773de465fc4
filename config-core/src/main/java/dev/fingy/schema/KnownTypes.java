package dev.fingy.schema;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.reference.ObjectEntry;
import dev.fingy.reference.TypeReference;

/**
 * What a reference knows of bases and plain classes, by what is declared.
 */
final class KnownTypes {

	private final Map<String, TypeNames> bases = new HashMap<>();

	private final Map<String, ObjectEntry> objects = new HashMap<>();

	KnownTypes(TypeReference reference) {
		reference.bases().forEach((base) -> this.bases.putIfAbsent(base.declared(), new TypeNames(base)));
		reference.objects().forEach((object) -> this.objects.putIfAbsent(object.declared(), object));
	}

	@Nullable TypeNames base(String declared) {
		return this.bases.get(declared);
	}

	@Nullable ObjectEntry object(String declared) {
		return this.objects.get(declared);
	}

}
