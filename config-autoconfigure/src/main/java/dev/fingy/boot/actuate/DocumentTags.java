package dev.fingy.boot.actuate;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.codehash.Sha256;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfDerived;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.document.DocumentNode.OfUnmentioned;

/**
 * Entity tags of documents, by which clients ask whether what they have is still valid. A
 * tag is of one address and format, for readers who may see values or for those who may
 * not, until something changes that is part of documents. It is a hash with a secret of
 * this start: it reveals nothing, and cannot be made by anyone else.
 * <p>
 * Documents that show what objects hold, which they may change at any time, have no tags.
 */
final class DocumentTags {

	private static final int MOST_VALID = 1000;

	private final Supplier<DocumentState> states;

	private final Set<String> valid = new HashSet<>();

	private @Nullable DocumentState state;

	private @Nullable String revision;

	private boolean readsObjects;

	DocumentTags(Supplier<DocumentState> states) {
		this.states = states;
	}

	/**
	 * Return the tag of what a request is answered with now.
	 * @param request the address and the formats that are accepted
	 * @param showsValues whether the caller may see values
	 * @return the tag as it is in headers, or {@code null} if there is none
	 */
	synchronized @Nullable String current(String request, boolean showsValues) {
		DocumentState now = this.states.get();
		if (this.state == null || !this.state.isSame(now)) {
			this.state = now;
			this.revision = UUID.randomUUID().toString();
			this.readsObjects = false;
			this.valid.clear();
		}
		if (this.readsObjects) {
			return null;
		}
		String hash = Sha256.of(this.revision + (showsValues ? " values " : " structure ") + request);
		return "W/\"" + hash.substring(hash.indexOf(':') + 1) + "\"";
	}

	/**
	 * Return whether a client can have what a tag is of.
	 * @param tag the current tag
	 * @return {@code true} if a response was sent with it
	 */
	synchronized boolean isValid(String tag) {
		return this.valid.contains(tag);
	}

	/**
	 * Take note of a document that a request is answered with.
	 * @param document the document
	 * @return the same document
	 */
	synchronized Document built(Document document) {
		this.readsObjects |= document.nodes().values().stream().anyMatch(DocumentTags::readsObject);
		return document;
	}

	private static boolean readsObject(DocumentNode node) {
		return node instanceof OfDerived || node instanceof OfUnmentioned
				|| (node instanceof OfMasked masked && masked.derived())
				|| node.children().stream().anyMatch(DocumentTags::readsObject);
	}

	/**
	 * Take note of a response.
	 * @param tag the tag that was current before it was made
	 */
	synchronized void sent(String tag) {
		if (!this.readsObjects) {
			if (this.valid.size() == MOST_VALID) {
				this.valid.clear();
			}
			this.valid.add(tag);
		}
	}

}
