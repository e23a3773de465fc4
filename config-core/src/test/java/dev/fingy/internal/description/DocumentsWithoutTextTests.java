package dev.fingy.internal.description;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.internal.document.Document;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A document that is described in the process that has captured it has the texts and
 * fingerprints that it has after it was written and read. Its numbers may be of other
 * classes.
 */
class DocumentsWithoutTextTests {

	private final Fingy fingy = Lazy.of(All.class, Map.of("numbers",
			new Numbers((byte) 1, (short) -2, 3, 4L, 5_000_000_000L, 0.1F, 1.0E10F, 0.25, -0.0, BigInteger.TEN.pow(30),
					BigInteger.TWO, new BigDecimal("1.10"), new BigDecimal("1E+3"), new BigDecimal("0.1")),
			"any", Map.of("long", 7L, "float", 0.5F, "list", List.of(8L, "text", true)), "times",
			List.of(Duration.ofSeconds(3)), "names", Set.of("b", "a"), "password", "do-not-show"))
		.fingy();

	@Test
	void textsAreThoseOfTheDocumentThatIsRead() {
		Document document = DescribedFingy.of(this.fingy).document();
		Fingy described = DocumentFingy.of(document);
		Fingy read = Fingy.read(document.toJson());
		assertThat(described.toJson()).isEqualTo(read.toJson()).doesNotContain("do-not-show");
		assertThat(described.toYaml()).isEqualTo(read.toYaml());
		assertThat(described.toProperties()).isEqualTo(read.toProperties());
		assertThat(described.toJava()).isEqualTo(read.toJava()).contains("\"any\"").doesNotContain("7L");
		assertThat(described.toFlatMap()).isEqualTo(read.toFlatMap());
	}

	@Test
	void fingerprintsAreThoseOfTheDocumentThatIsRead() {
		Document document = DescribedFingy.of(this.fingy).document();
		Fingy described = DocumentFingy.of(document);
		Fingy read = Fingy.read(document.toJson());
		assertThat(described.fingerprint()).isEqualTo(read.fingerprint()).isEqualTo(this.fingy.fingerprint());
		assertThat(described.codeFingerprint()).isEqualTo(read.codeFingerprint());
		assertThat(described.verify()).isSameAs(described);
		assertThat(described.diff(read).changes()).isEmpty();
		assertThat(read.diff(described).changes()).isEmpty();
	}

	@Test
	void partsAreThoseOfTheDocumentThatIsRead() {
		Document document = DescribedFingy.of(this.fingy).document();
		Fingy described = DocumentFingy.of(document).at("numbers");
		Fingy read = Fingy.read(document.toJson()).at("numbers");
		assertThat(described.toJson()).isEqualTo(read.toJson());
		assertThat(described.build(Numbers.class)).isEqualTo(read.build(Numbers.class));
	}

	public record All(Numbers numbers, Map<String, Object> any, List<Duration> times, Set<String> names,
			@Secret String password) {

	}

	public record Numbers(byte tiny, short small, int medium, long large, Long larger, float single, Float huge,
			double real, double negative, BigInteger integer, BigInteger two, BigDecimal decimal, BigDecimal exponent,
			BigDecimal tenth) {

	}

}
