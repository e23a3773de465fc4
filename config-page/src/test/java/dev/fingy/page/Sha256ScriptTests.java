package dev.fingy.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@code core/sha256.js} computes the hashes of {@link MessageDigest}.
 */
class Sha256ScriptTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	@Test
	void hashesAreThoseOfJava() throws Exception {
		List<String> texts = IntStream.range(0, 200).mapToObj("ä1"::repeat).toList();
		List<String> hashes = new ArrayList<>();
		for (String text : texts) {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			hashes.add("sha256:" + HexFormat.of().formatHex(hash));
		}
		assertThat(browser.evaluate("core/sha256.js", "(texts) => texts.map(sha256)", texts)).isEqualTo(hashes);
	}

}
