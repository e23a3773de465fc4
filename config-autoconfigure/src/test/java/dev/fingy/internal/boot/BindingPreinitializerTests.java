package dev.fingy.internal.boot;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Tests for {@link BindingPreinitializer}, whose failures Spring Boot ignores.
 */
class BindingPreinitializerTests {

	@Test
	void theExampleCanBeBound() {
		assertThatCode(new BindingPreinitializer()::preinitialize).doesNotThrowAnyException();
	}

}
