package dev.fingy.boot.slices;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.json.JsonTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.fingy.FingyException;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.inspection.PrintAutoConfiguration;
import dev.fingy.boot.slices.SlicedApplication.Greeting;
import dev.fingy.boot.slices.SlicedApplication.Greetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;

/**
 * Slices of Spring Boot bind nodes, and have nothing else of Fingy.
 */
class TestSlicesTests {

	@Nested
	@WebMvcTest(properties = { "greetings.greeting.type=polite", "greetings.greeting.word=Hello" })
	@ContextConfiguration(classes = SlicedApplication.class)
	class WebTests {

		@Autowired
		private MockMvcTester mvc;

		@Test
		void nodesAreBoundAndInjected(@Autowired ApplicationContext context) {
			assertThat(this.mvc.get().uri("/greeting")).hasBodyTextEqualTo("Hello, Ada; Hello, Bob");
			assertThat(context.getBeanNamesForType(FingyAutoConfiguration.class)).hasSize(1);
			assertThat(context.getBeanNamesForType(PrintAutoConfiguration.class)).isEmpty();
		}

	}

	@Nested
	@WebMvcTest(properties = { "greetings.greeting.type=polite", "greetings.greeting.word=Hello" })
	@ContextConfiguration(classes = SlicedApplication.class)
	class MockedWebTests {

		@Autowired
		private MockMvcTester mvc;

		@MockitoBean
		private Greeting greeting;

		@Test
		void nodesAreReplaced() {
			given(this.greeting.text("Ada")).willReturn("Good day");
			given(this.greeting.text("Bob")).willReturn("Good night");
			assertThat(this.mvc.get().uri("/greeting")).hasBodyTextEqualTo("Good day; Good night");
		}

	}

	@Nested
	@JsonTest(properties = { "greetings.greeting.type=polite", "greetings.greeting.word=Hello" })
	@ContextConfiguration(classes = SlicedApplication.class)
	class JacksonTests {

		@Test
		void nodesAreBound(@Autowired Greetings greetings) {
			assertThat(greetings.greeting().get().text("Ada")).isEqualTo("Hello, Ada");
		}

	}

	@Nested
	class OtherSlices {

		private ApplicationContext start(Class<?> test) {
			return new TestContextManager(test).getTestContext().getApplicationContext();
		}

		@Test
		void nodesThatNothingBindsAreRefused() {
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> start(Unbound.class))
				.havingCause()
				.isInstanceOf(FingyException.class)
				.withMessage("""
						1 problem in the configuration of 'greetings':

						  greetings: is bound to %s, whose nodes nothing binds, as the context has no \
						FingyAutoConfiguration; add @ImportAutoConfiguration(FingyAutoConfiguration.class)
						""".formatted(Greetings.class.getName()));
		}

		@Test
		void nodesForWhichThereAreNoPropertiesAreNull() {
			assertThat(start(Unset.class).getBean(Greetings.class).greeting()).isNull();
		}

	}

	@SpringBootTest(classes = Plain.class, properties = { "greetings.greeting.type=polite" })
	static class Unbound {

	}

	@SpringBootTest(classes = Plain.class)
	static class Unset {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Greetings.class)
	static class Plain {

	}

}
