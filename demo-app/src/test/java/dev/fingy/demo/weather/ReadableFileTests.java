package dev.fingy.demo.weather;

import java.lang.reflect.Constructor;
import java.time.LocalDate;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReadableFile}, on the constructor that it stands on.
 */
class ReadableFileTests {

	@Test
	void fileThatIsThereIsValid() throws NoSuchMethodException {
		assertThat(messages(WeatherFile.SEATTLE)).isEmpty();
	}

	@Test
	void fileThatIsMissingIsNot() throws NoSuchMethodException {
		assertThat(messages(new ClassPathResource("gone.csv"))).containsExactly("is not a file that can be read");
	}

	private static Iterable<String> messages(Resource location) throws NoSuchMethodException {
		Constructor<CsvRainData> constructor = CsvRainData.class.getDeclaredConstructor(Resource.class, LocalDate.class,
				LocalDate.class, int.class);
		try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
			return factory.getValidator()
				.forExecutables()
				.validateConstructorParameters(constructor, new Object[] { location, LocalDate.EPOCH, null, 3 })
				.stream()
				.map((violation) -> violation.getMessage())
				.toList();
		}
	}

}
