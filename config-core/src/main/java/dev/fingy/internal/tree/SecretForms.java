package dev.fingy.internal.tree;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The usual encodings of a secret, so that it is found in what somebody made of it.
 * Differences of case are left to the search.
 */
final class SecretForms {

	// What is shorter occurs in other texts by chance
	private static final int SHORTEST = 6;

	private SecretForms() {
	}

	/**
	 * Return the texts that represent a secret.
	 * @param secret its text
	 * @return the text itself and the encodings that are long enough to be recognized
	 */
	static Set<String> of(String secret) {
		byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
		Set<String> forms = new LinkedHashSet<>();
		add(forms, URLEncoder.encode(secret, StandardCharsets.UTF_8));
		add(forms, URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"));
		add(forms, new StringBuilder(secret).reverse().toString());
		add(forms, HexFormat.of().formatHex(bytes));
		for (int before = 0; before < 3; before++) {
			add(forms, base64(Base64.getEncoder(), bytes, before));
			add(forms, base64(Base64.getUrlEncoder(), bytes, before));
		}
		forms.add(secret);
		return forms;
	}

	private static void add(Set<String> forms, String form) {
		if (form.length() >= SHORTEST) {
			forms.add(form);
		}
	}

	// Without the characters that depend on what surrounds the secret
	private static String base64(Base64.Encoder encoder, byte[] bytes, int before) {
		byte[] shifted = new byte[before + bytes.length];
		System.arraycopy(bytes, 0, shifted, before, bytes.length);
		String encoded = encoder.withoutPadding().encodeToString(shifted);
		int start = (before == 0) ? 0 : before + 1;
		int end = encoded.length() - ((shifted.length % 3 == 0) ? 0 : 1);
		return (start < end) ? encoded.substring(start, end) : "";
	}

}
