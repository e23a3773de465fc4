package dev.fingy.internal.document;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes JSON. To make maps and lists of a document first takes as long as writing them.
 */
final class JsonOutput implements Output {

	private final JsonGenerator generator;

	private final JsonShape values;

	JsonOutput(JsonGenerator generator) {
		this.generator = generator;
		this.values = new JsonShape(generator);
	}

	@Override
	public void startObject() {
		this.generator.writeStartObject();
	}

	@Override
	public void endObject() {
		this.generator.writeEndObject();
	}

	@Override
	public void startList() {
		this.generator.writeStartArray();
	}

	@Override
	public void endList() {
		this.generator.writeEndArray();
	}

	@Override
	public void name(String name) {
		this.generator.writeName(name);
	}

	@Override
	public void value(@Nullable Object plain) {
		this.values.write(plain);
	}

}
