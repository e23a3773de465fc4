package dev.fingy.internal.description;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.io.StringReader;

import org.jspecify.annotations.Nullable;

import dev.fingy.FingyException;
import dev.fingy.internal.document.Document;

/**
 * A description as it is serialized: its document, which holds what it refers to, and its
 * path. Read, it is the description of a document, for which no class is loaded.
 */
public final class FingyForm implements Serializable {

	private static final long serialVersionUID = 1L;

	private final String document;

	private final String path;

	private FingyForm(String document, String path) {
		this.document = document;
		this.path = path;
	}

	static FingyForm of(DescribedFingy fingy) {
		return new FingyForm(fingy.document().toJson(), fingy.path());
	}

	private Object readResolve() throws ObjectStreamException {
		String text = required(this.document, "document");
		String name = required(this.path, "path");
		try {
			return DocumentFingy.of(name, Document.read(new StringReader(text), "a serialized fingy"));
		}
		catch (FingyException ex) {
			InvalidObjectException failure = new InvalidObjectException(ex.getMessage());
			failure.initCause(ex);
			throw failure;
		}
	}

	/**
	 * Return a field of a serialized form. A stream need not hold what was written.
	 * @param field the field as it was read
	 * @param name the name of the field
	 * @return the field
	 * @throws InvalidObjectException if there is none
	 */
	public static String required(@Nullable String field, String name) throws InvalidObjectException {
		if (field == null) {
			throw new InvalidObjectException("the '" + name + "' is missing");
		}
		return field;
	}

}
