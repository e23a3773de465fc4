package dev.fingy.boot.actuate;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import dev.fingy.internal.boot.ApplicationTypes;
import dev.fingy.reference.TypeReference;
import dev.fingy.schema.Schema;

/**
 * {@link Endpoint @Endpoint} that describes what configuration can contain, regardless of
 * what it does contain. It shows no value.
 */
@Endpoint(id = "fingytypes", defaultAccess = Access.READ_ONLY)
class FingyTypesEndpoint {

	private final ApplicationTypes types;

	FingyTypesEndpoint(ApplicationTypes types) {
		this.types = types;
	}

	@ReadOperation(produces = "application/json")
	String types() {
		return reference().toJson();
	}

	@ReadOperation(produces = { "application/schema+json", "application/json" })
	@Nullable String schema(@Selector String name) {
		return switch (name) {
			case "schema" -> Schema.of(reference());
			case "schema-part" -> Schema.ofPart(reference());
			default -> null;
		};
	}

	TypeReference reference() {
		return this.types.reference();
	}

}
