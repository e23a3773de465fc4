package dev.fingy.runs;

/**
 * A file that a run has recorded.
 *
 * @param name the name of the file, by which a later one replaces it
 * @param size its length in bytes
 * @param sha256 the SHA-256 hash of its content, in hexadecimal digits
 * @param path where it was
 */
public record Artefact(String name, long size, String sha256, String path) {

	/**
	 * Check the texts.
	 */
	public Artefact {
		Argument.required(name, "The name of an artefact");
		Argument.required(sha256, "The hash of an artefact");
		Argument.required(path, "The path of an artefact");
	}

}
