package dev.fingy.engine;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.io.StringReader;

import dev.fingy.FingyException;
import dev.fingy.document.Document;

/**
 * A description as it is serialized: its document, which holds what it refers to, and its
 * path. Read, it is the description of a document, for which no class is loaded.
 */
final class FingyForm implements Serializable {

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
		try {
			return DocumentFingy.of(this.path, Document.read(new StringReader(this.document), "a serialized fingy"));
		}
		catch (FingyException ex) {
			InvalidObjectException failure = new InvalidObjectException(ex.getMessage());
			failure.initCause(ex);
			throw failure;
		}
	}

}
