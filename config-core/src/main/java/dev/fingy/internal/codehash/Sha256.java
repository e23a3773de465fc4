package dev.fingy.internal.codehash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 in the form in which Fingy writes every hash.
 */
public final class Sha256 {

	private Sha256() {
	}

	/**
	 * Return the hash of a text in UTF-8.
	 * @param text the text
	 * @return {@code sha256:} and 64 hexadecimal digits
	 */
	public static String of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Return the hash of bytes.
	 * @param bytes the bytes
	 * @return {@code sha256:} and 64 hexadecimal digits
	 */
	public static String of(byte[] bytes) {
		try {
			return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
