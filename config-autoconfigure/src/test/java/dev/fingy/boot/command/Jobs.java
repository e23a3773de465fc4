package dev.fingy.boot.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;

/**
 * What the tests command.
 */
final class Jobs {

	static final AtomicInteger runs = new AtomicInteger();

	private Jobs() {
	}

	@Discriminated
	interface Job {

	}

	@Discriminated(property = "kind", defaultType = "greet")
	interface Greeting {

	}

	@TypeName(value = "gpt", aliases = "transformer")
	record Gpt(@DefaultValue("1") int steps) implements Job, Callable<Integer> {

		@Override
		public Integer call() {
			runs.incrementAndGet();
			return this.steps;
		}

	}

	@TypeName("print")
	record Print(@DefaultValue("printed") String text) implements Job, Runnable {

		@Override
		public void run() {
			System.out.println(this.text);
		}

	}

	@TypeName("silent")
	record Silent() implements Job, Callable<@Nullable Void> {

		@Override
		public @Nullable Void call() {
			return null;
		}

	}

	@TypeName("fail")
	record Fail(@DefaultValue("0") int code) implements Job, Callable<Integer> {

		@Override
		public Integer call() throws Exception {
			if (this.code == 0) {
				throw new IllegalStateException("the data is gone");
			}
			throw (this.code > 0) ? new CodedException(this.code) : new ClassCastException();
		}

	}

	@TypeName("broken")
	static final class Broken implements Job, Runnable {

		Broken() {
			throw new IllegalStateException("no memory left");
		}

		@Override
		public void run() {
		}

	}

	@Discriminated
	interface Hint {

	}

	@TypeName("plain")
	record PlainHint() implements Hint {

	}

	@TypeName("then")
	record Then(@Nullable Job next) implements Job {

	}

	@TypeName("idle")
	record Idle() implements Job {

	}

	@TypeName("text")
	record Text() implements Job, Callable<String> {

		@Override
		public String call() {
			return "text";
		}

	}

	@TypeName("raw")
	@SuppressWarnings("rawtypes") // what it returns is known when it has returned
	record Raw() implements Job, Callable {

		@Override
		public Object call() {
			return "raw";
		}

	}

	@TypeName("greet")
	record Greet(@DefaultValue("3") int times) implements Greeting, Callable<Integer> {

		@Override
		public Integer call() {
			return this.times;
		}

	}

	@TypeName("shout")
	record Shout(@DefaultValue("4") int times,
			@DefaultValue("loud") String type) implements Greeting, Callable<Integer> {

		@Override
		public Integer call() {
			return this.times * 10;
		}

	}

	static final class CodedException extends Exception implements ExitCodeGenerator {

		private static final long serialVersionUID = 1L;

		private final int code;

		CodedException(int code) {
			super("coded");
			this.code = code;
		}

		@Override
		public int getExitCode() {
			return this.code;
		}

	}

	@ConfigurationProperties("training")
	record TrainingProperties(Lazy<Job> job, Lazy<Job> other, Lazy<Greeting> greeting, Map<String, Lazy<Job>> jobs,
			@DefaultValue List<Lazy<Job>> list, Optional<Job> spare, @Nullable Hint hint, @DefaultValue("1") int size,
			@DefaultValue Deep deep) {

	}

	record Deep(@DefaultValue Inner inner) {

	}

	record Inner(@Nullable Job job) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Types {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Gpt.class, Print.class, Silent.class, Fail.class, Broken.class, Idle.class,
					Text.class, Raw.class, Greet.class, Shout.class, PlainHint.class, Then.class);
		}

	}

}
