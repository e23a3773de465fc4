package dev.fingy.schema;

import dev.fingy.reference.TypeReference;

/**
 * The JSON Schema of an application's configuration, in the version 2020-12. It is about
 * what is below the prefixes of the reference, and silent about all other properties.
 */
public final class Schema {

	/**
	 * Where compilers leave the schema of a file that is complete by itself.
	 */
	public static final String RESOURCE = "META-INF/fingy/schema.json";

	/**
	 * Where compilers leave the schema of a file that others complete.
	 */
	public static final String PART_RESOURCE = "META-INF/fingy/schema-part.json";

	private Schema() {
	}

	/**
	 * Write the schema of a file that is complete by itself, such as
	 * {@code application.yaml}.
	 * @param reference what configuration can contain
	 * @return the schema as JSON
	 */
	public static String of(TypeReference reference) {
		return new RootSchema(reference, false).write();
	}

	/**
	 * Write the schema of a file that others complete, such as
	 * {@code application-prod.yaml}: nothing is required in it, and a node that names no
	 * type may be of any.
	 * @param reference what configuration can contain
	 * @return the schema as JSON
	 */
	public static String ofPart(TypeReference reference) {
		return new RootSchema(reference, true).write();
	}

}
