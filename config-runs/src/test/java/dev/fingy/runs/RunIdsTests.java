package dev.fingy.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests for {@link RunIds}.
 */
class RunIdsTests {

	@Test
	void identifiersSortInTheOrderOfTheirMakingHoweverManyAMillisecondHas() {
		List<String> ids = Stream.generate(RunIds::next).limit(20_000).toList();
		assertThat(ids).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void anIdentifierIsAUuidOfVersion7WithTheTime() {
		UUID id = UUID.fromString(RunIds.next());
		assertThat(id.version()).isEqualTo(7);
		assertThat(id.variant()).isEqualTo(2);
		// The test before is ahead of the clock by five milliseconds
		assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16)).isCloseTo(Instant.now(),
				within(Duration.ofMinutes(1)));
	}

	@Test
	void identifiersDifferInMoreThanTheirTime() {
		assertThat(Stream.generate(RunIds::next).limit(100).map((id) -> id.substring(19)).distinct()).hasSize(100);
	}

}
