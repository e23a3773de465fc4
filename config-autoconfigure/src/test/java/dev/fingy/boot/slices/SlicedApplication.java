package dev.fingy.boot.slices;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeName;

/**
 * An application of which tests start a slice. Its types are found by a scan.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@EnableConfigurationProperties(SlicedApplication.Greetings.class)
public class SlicedApplication {

	@Discriminated
	public interface Greeting {

		String text(String name);

	}

	@TypeName("polite")
	public record Polite(String word) implements Greeting {

		@Override
		public String text(String name) {
			return this.word + ", " + name;
		}

	}

	@ConfigurationProperties("greetings")
	record Greetings(Lazy<Greeting> greeting) {

	}

	@RestController
	static class Controller {

		private final Greetings greetings;

		private final Greeting greeting;

		Controller(Greetings greetings, Greeting greeting) {
			this.greetings = greetings;
			this.greeting = greeting;
		}

		@GetMapping("/greeting")
		String greeting() {
			return this.greetings.greeting().get().text("Ada") + "; " + this.greeting.text("Bob");
		}

	}

}
