package dev.fingy.boot.replay;

import org.springframework.boot.context.config.ConfigDataResource;
import org.springframework.core.io.Resource;

/**
 * A document to import.
 */
final class DocumentResource extends ConfigDataResource {

	private final String location;

	private final Resource resource;

	DocumentResource(String location, Resource resource, boolean optional) {
		super(optional);
		this.location = location;
		this.resource = resource;
	}

	/**
	 * Return what the user calls the document.
	 * @return the location, without the prefix
	 */
	String location() {
		return this.location;
	}

	Resource resource() {
		return this.resource;
	}

	@Override
	public boolean equals(Object other) {
		return this == other || (other instanceof DocumentResource document && this.resource.equals(document.resource));
	}

	@Override
	public int hashCode() {
		return this.resource.hashCode();
	}

	@Override
	public String toString() {
		return "document [" + this.location + "]";
	}

}
