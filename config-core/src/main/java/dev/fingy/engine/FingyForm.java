package dev.fingy.engine;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.io.StringReader;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.FingyException;
import dev.fingy.document.Document;
import dev.fingy.document.DocumentNode;

/**
 * A description as it is serialized: its document and its path, and what it refers to
 * outside of it. Read, it is the description of a document, for which no class is loaded.
 */
final class FingyForm implements Serializable {

	private static final long serialVersionUID = 1L;

	private final String document;

	private final String path;

	private final @Nullable String beside;

	private FingyForm(String document, String path, @Nullable String beside) {
		this.document = document;
		this.path = path;
		this.beside = beside;
	}

	static FingyForm of(DescribedFingy fingy) {
		Document document = fingy.document();
		Map<String, DocumentNode> needed = (document.root() != null)
				? DocumentGrafts.needed(fingy.path(), document.root(), fingy::beside) : Map.of();
		String beside = needed.isEmpty() ? null : Document.of(document.header(), needed).toJson();
		return new FingyForm(document.toJson(), fingy.path(), beside);
	}

	private Object readResolve() throws ObjectStreamException {
		try {
			Document read = read(this.document);
			return (this.beside != null) ? DocumentFingy.of(this.path, read, read(this.beside))
					: DocumentFingy.of(this.path, read);
		}
		catch (FingyException ex) {
			InvalidObjectException failure = new InvalidObjectException(ex.getMessage());
			failure.initCause(ex);
			throw failure;
		}
	}

	private static Document read(String json) {
		return Document.read(new StringReader(json), "a serialized fingy");
	}

}
