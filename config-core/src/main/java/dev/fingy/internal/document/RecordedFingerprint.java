package dev.fingy.internal.document;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.origin.Origin;

import dev.fingy.Problem;

/**
 * What the text of a document states about its fingerprints, which anybody may have
 * changed.
 *
 * @param name what the text is called
 * @param fingerprint the fingerprints
 * @param config where the one of the configuration is
 * @param code where the one of the code is
 */
record RecordedFingerprint(String name, Document.Fingerprint fingerprint, Origin config, Origin code) {

	private static final String PREFIX = "sha256:";

	private static final int DIGITS = 64;

	/**
	 * Return whether a text has the form of a hash.
	 * @param text the text
	 * @return {@code true} for {@code sha256:} and 64 hexadecimal digits
	 */
	static boolean isHash(String text) {
		if (text.length() != PREFIX.length() + DIGITS || !text.startsWith(PREFIX)) {
			return false;
		}
		for (int i = PREFIX.length(); i < text.length(); i++) {
			char ch = text.charAt(i);
			if (!((ch >= '0' && ch <= '9') || (ch >= 'a' && ch <= 'f'))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Return in what the text is wrong.
	 * @param computed the fingerprints of what the document shows
	 * @return a problem for each fingerprint that is another
	 */
	List<Problem> mismatches(Document.Fingerprint computed) {
		List<Problem> mismatches = new ArrayList<>();
		if (!this.fingerprint.config().equals(computed.config())) {
			mismatches.add(Problem
				.of(Document.CONFIG_FINGERPRINT,
						"does not match the configurations, whose fingerprint is " + computed.config())
				.at(this.fingerprint.config(), this.config));
		}
		if (!this.fingerprint.code().equals(computed.code())) {
			mismatches.add(Problem
				.of("fingerprint.code", "does not match the code hashes, whose fingerprint is " + computed.code())
				.at(this.fingerprint.code(), this.code));
		}
		return mismatches;
	}

}
