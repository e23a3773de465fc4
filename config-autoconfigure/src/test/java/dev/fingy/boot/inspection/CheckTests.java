package dev.fingy.boot.inspection;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PostConstruct;
import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.boot.FingyAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What {@code --fingy.check} finds that a start would, what it does not check, and that
 * it creates no node unless it is asked to.
 */
@ExtendWith(OutputCaptureExtension.class)
class CheckTests {

	private static final AtomicInteger CREATED = new AtomicInteger();

	private static final AtomicInteger CLOSED = new AtomicInteger();

	private CapturedOutput output;

	@BeforeEach
	void reset(CapturedOutput output) {
		CREATED.set(0);
		CLOSED.set(0);
		this.output = output;
	}

	@AfterEach
	void restoreThread() {
		Thread.currentThread().setUncaughtExceptionHandler(null);
	}

	@Test
	void placeholderThatNothingSetsIsReportedWhereverItStands() {
		assertThat(failure(Lazies.class, "--a.model.type=token", "--a.model.token=${DATA_TOKEN}",
				"--a.model.url=http://${DATA_HOST}/x", "--a.names=n,${NAME}", "--a.note=${NOTE:none}",
				"--b.text=${DATA_TOKEN}"))
			.hasMessage("""
					4 problems in the configuration of 'a' and 'b':

					  a.model.url: needs 'DATA_HOST', which nothing sets
					      Value:  http://${DATA_HOST}/x
					      Origin: "a.model.url" from property source "commandLineArgs"

					  a.model.token: needs 'DATA_TOKEN', which nothing sets
					      Origin: "a.model.token" from property source "commandLineArgs"

					  a.names: needs 'NAME', which nothing sets
					      Value:  n,${NAME}
					      Origin: "a.names" from property source "commandLineArgs"

					  b.text: needs 'DATA_TOKEN', which nothing sets
					      Origin: "b.text" from property source "commandLineArgs"
					""");
		assertThat(CREATED).hasValue(0);
	}

	@Test
	void constructorOfThePropertiesClassIsRun() {
		FingyException failure = failure(Throwing.class, "--a.model.type=fine", "--a.n=-1");
		assertThat(failure).hasMessage("""
				1 problem in the creation of 'a':

				  a: %s could not be created: IllegalArgumentException: n is negative
				      Origin: "a.n" from property source "commandLineArgs"
				""".formatted(Throws.class.getName()));
		assertThat(failure).hasMessage(startFailure(Throwing.class, "--a.model.type=fine", "--a.n=-1").getMessage());
		assertThat(CREATED).hasValue(0);
	}

	@Test
	void constraintsOfWholeObjectsAreChecked() {
		assertThat(failure(Limited.class, "--a.model.type=fine", "--a.range.min=3", "--a.range.max=2")).hasMessage("""
				1 problem in the creation of 'a.range':

				  a.range.ordered: must be true
				      Origin: "a.range.max" from property source "commandLineArgs"
				""");
	}

	@Test
	void objectsBesideAndInEagerNodesAreChecked() {
		assertThat(failure(Eager.class, "--a.model.type=ranged", "--a.model.range.min=3", "--a.model.range.max=2",
				"--a.range.min=5", "--a.range.max=4"))
			.hasMessage("""
					2 problems in the configuration of 'a':

					  a.model.range.ordered: must be true
					      Origin: "a.model.range.min" from property source "commandLineArgs"

					  a.range.ordered: must be true
					      Origin: "a.range.max" from property source "commandLineArgs"
					""");
		assertThat(CREATED).hasValue(0);
	}

	@Test
	void whatNeedsANodeIsListed() {
		assertThat(check(Eager.class, "--fingy.check", "--a.model.type=fine", "--a.later.type=throws")).isEqualTo("""
				No problems in the configuration of 'a'.
				Not checked:
				  a: needs 'a.model'
				  a.model: is created at startup
				  a.later: is created when it is asked for
				""");
		assertThat(CREATED).hasValue(0);
	}

	@Test
	void lazyNodesAloneKeepNoPropertiesClassFromBeingChecked() {
		assertThat(check(Lazies.class, "--fingy.check=on", "--a.model.type=throws", "--b.text=x")).isEqualTo("""
				No problems in the configuration of 'a'.
				Not checked:
				  a.model: is created when it is asked for
				""");
		assertThat(CREATED).hasValue(0);
	}

	@Test
	void prefixThatIsNearlySetIsNamed() {
		assertThat(check(Named.class, "--fingy.check", "--trainig.model.type=fine", "--other.x=1")).isEqualTo("""
				No problems in the configuration of 'training'.
				Nothing sets 'training'; did you mean it by 'trainig' \
				["trainig.model.type" from property source "commandLineArgs"]?
				""");
		assertThat(check(Named.class, "--fingy.check", "--other.x=1")).isEqualTo("""
				No problems in the configuration of 'training'.
				""");
		assertThat(check(Named.class, "--fingy.check", "--trainig.model.type=fine", "--training.note=x")).isEqualTo("""
				No problems in the configuration of 'training'.
				""");
	}

	@Test
	void constructorThatAsksForANodeIsListed() {
		assertThat(check(Asking.class, "--fingy.check", "--a.model.type=fine")).isEqualTo("""
				No problems in the configuration of 'a'.
				Not checked:
				  a: asks for 'a.model' when it is created
				  a.model: is created when it is asked for
				""");
		assertThat(CREATED).hasValue(0);
	}

	@Test
	void whatTheContainerCompletesIsListed() {
		assertThat(check(Completing.class, "--fingy.check", "--a.model.type=fine")).isEqualTo("""
				No problems in the configuration of 'a'.
				Not checked:
				  a: has @PostConstruct, which is not processed
				  a.model: is created when it is asked for
				""");
		assertThat(CREATED).hasValue(0);
	}

	@Test
	void beansThatOthersMakeAreListed() {
		assertThat(check(ByMethod.class, "--fingy.check", "--a.model.type=fine", "--c.n=1")).isEqualTo("""
				No problems in the configuration of 'a'.
				Not checked:
				  a: is bound to the bean 'made', which is not created
				  a.model: is created when it is asked for
				  c: is bound to the bean 'plain', which is not created
				""");
		assertThat(CREATED).hasValue(0);
	}

	@Test
	void propertiesThatSpringBootBindsAreChecked() {
		assertThat(catchThrowable(() -> run(Lazies.class, "--fingy.check", "--a.model.type=fine", "--b.number=many")))
			.hasStackTraceContaining("Failed to bind properties under 'b.number'")
			.isNotInstanceOf(RunEndedException.class);
	}

	@Test
	void createCreatesWhatAStartCreatesAndClosesIt() {
		assertThat(check(Eager.class, "--fingy.check=create", "--a.model.type=fine", "--a.later.type=throws"))
			.isEqualTo("""
					No problems in the configuration of 'a'.
					Not checked:
					  a.later: is created when it is asked for
					""");
		assertThat(CREATED).hasValue(1);
		assertThat(CLOSED).hasValue(1);
	}

	@Test
	void createReportsWhatCannotBeCreated() {
		assertThat(catchThrowable(() -> run(Eager.class, "--fingy.check=create", "--a.model.type=throws")))
			.isInstanceOf(FingyException.class)
			.hasMessage(startFailure(Eager.class, "--a.model.type=throws").getMessage());
		assertThat(catchThrowable(() -> run(Eager.class, "--fingy.check=create", "--a.model.type=needy")))
			.hasMessageContaining("'needy' could not be created: NoSuchBeanDefinitionException");
		assertThat(check(Eager.class, "--fingy.check", "--a.model.type=needy"))
			.contains("a.model: is created at startup");
	}

	@ParameterizedTest
	@ValueSource(strings = { "crate", "2", "all" })
	void kindOfCheckThatIsUnknownIsReported(String kind) {
		assertThat(catchThrowable(() -> run(Lazies.class, "--fingy.check=" + kind, "--a.model.type=fine")))
			.isInstanceOf(FingyException.class)
			.hasMessage("""
					1 problem in the settings of Fingy:

					  fingy.check: is not a kind of check
					      Value:  %s
					      Origin: "fingy.check" from property source "commandLineArgs"
					      Values: true, false, create
					""".formatted(kind) + (kind.equals("crate") ? "      Did you mean 'create'?\n" : ""));
	}

	@Test
	void checkedConfigurationIsPrintedToo() {
		assertThat(check(Lazies.class, "--fingy.check", "--fingy.print=properties", "--a.model.type=fine"))
			.isEqualTo("a.model.type=fine\n");
		assertThatExceptionOfType(FingyException.class).isThrownBy(
				() -> run(Lazies.class, "--fingy.check", "--fingy.print", "--a.model.type=fine", "--a.note=${X}"));
	}

	private static FingyException failure(Class<?> application, String... arguments) {
		String[] all = Arrays.copyOf(arguments, arguments.length + 1);
		all[arguments.length] = "--fingy.check";
		return startFailure(application, all);
	}

	private static FingyException startFailure(Class<?> application, String... arguments) {
		Throwable failure = catchThrowable(() -> run(application, arguments));
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof FingyException found) {
				return found;
			}
		}
		throw new AssertionError("failed otherwise", failure);
	}

	private String check(Class<?> application, String... arguments) {
		int before = this.output.getOut().length();
		assertThatExceptionOfType(RunEndedException.class).isThrownBy(() -> run(application, arguments));
		return this.output.getOut().substring(before);
	}

	// A check that fails is the end of a process, which has no use for its output
	private static void run(Class<?> application, String... arguments) {
		PrintStream out = System.out;
		try {
			new SpringApplicationBuilder(application, Types.class).web(WebApplicationType.NONE)
				.bannerMode(Banner.Mode.OFF)
				.logStartupInfo(false)
				.run(arguments)
				.close();
		}
		finally {
			System.setOut(out);
		}
	}

	@Discriminated
	interface Model {

	}

	@TypeName("fine")
	static class Fine implements Model, AutoCloseable {

		Fine() {
			CREATED.incrementAndGet();
		}

		@Override
		public void close() {
			CLOSED.incrementAndGet();
		}

	}

	@TypeName("token")
	record Token(@Nullable String url, @Secret String token) implements Model {

	}

	@TypeName("throws")
	static class Fails implements Model {

		Fails() {
			throw new IllegalStateException("no device");
		}

	}

	@TypeName("ranged")
	record Ranged(Range range) implements Model {

		Ranged {
			CREATED.incrementAndGet();
		}

	}

	@TypeName("needy")
	record Needy(@Autowired java.time.Clock clock) implements Model {

	}

	public static final class Range {

		private final int min;

		private final int max;

		Range(int min, int max) {
			this.min = min;
			this.max = max;
		}

		@AssertTrue
		public boolean isOrdered() {
			return this.min <= this.max;
		}

	}

	@ConfigurationProperties("a")
	record LazyProperties(Lazy<Model> model, @Nullable List<String> names, @Nullable String note) {

	}

	@ConfigurationProperties("b")
	record PlainProperties(@Nullable String text, @Nullable Integer number) {

	}

	@ConfigurationProperties("a")
	record Throws(Lazy<Model> model, int n, Optional<Lazy<Model>> other) {

		Throws {
			if (n < 0) {
				throw new IllegalArgumentException("n is negative");
			}
		}

	}

	@ConfigurationProperties("a")
	record LimitedProperties(Lazy<Model> model, @Nullable Range range) {

	}

	@ConfigurationProperties("a")
	record EagerProperties(Model model, @Nullable Lazy<Model> later, @Nullable Range range,
			@DefaultValue Map<String, Range> ranges) {

	}

	@ConfigurationProperties("a")
	record AskingProperties(Lazy<Model> model) {

		AskingProperties {
			model.get();
		}

	}

	@ConfigurationProperties("a")
	public static class CompletedProperties {

		private @Nullable Lazy<Model> model;

		public @Nullable Lazy<Model> getModel() {
			return this.model;
		}

		public void setModel(Lazy<Model> model) {
			this.model = model;
		}

		@PostConstruct
		public void check() {
			CREATED.incrementAndGet();
		}

	}

	public static class MadeProperties {

		private @Nullable Lazy<Model> model;

		private int n;

		public @Nullable Lazy<Model> getModel() {
			return this.model;
		}

		public void setModel(Lazy<Model> model) {
			this.model = model;
		}

		public int getN() {
			return this.n;
		}

		public void setN(int n) {
			this.n = n;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, PrintAutoConfiguration.class })
	static class Types {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Fine.class, Token.class, Fails.class, Ranged.class, Needy.class);
		}

	}

	@ConfigurationProperties("training")
	record NamedProperties(@Nullable Lazy<Model> model, @Nullable String note) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(NamedProperties.class)
	static class Named {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties({ LazyProperties.class, PlainProperties.class })
	static class Lazies {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Throws.class)
	static class Throwing {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(LimitedProperties.class)
	static class Limited {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(EagerProperties.class)
	static class Eager {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(AskingProperties.class)
	static class Asking {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(CompletedProperties.class)
	static class Completing {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties
	static class ByMethod {

		@Bean
		@ConfigurationProperties("a")
		MadeProperties made() {
			CREATED.incrementAndGet();
			return new MadeProperties();
		}

		@Bean
		@ConfigurationProperties("c")
		Other plain() {
			CREATED.incrementAndGet();
			return new Other();
		}

	}

	public static class Other {

		private int n;

		public int getN() {
			return this.n;
		}

		public void setN(int n) {
			this.n = n;
		}

	}

}
