package dev.fingy.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The content security policy of a page: it allows the scripts and styles of the
 * template, identified by their hashes, and nothing else.
 */
final class Policy {

	private Policy() {
	}

	static String of(Template template, boolean asksItsServer) {
		return String.join("; ", "default-src 'none'", "script-src " + hashes(template.scripts()),
				"style-src " + hashes(template.styles()), "img-src data: blob:",
				"connect-src " + (asksItsServer ? "'self'" : "'none'"), "base-uri 'none'", "form-action 'none'");
	}

	private static String hashes(List<String> texts) {
		return texts.stream().map((text) -> "'sha256-" + hash(text) + "'").collect(Collectors.joining(" "));
	}

	private static String hash(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
