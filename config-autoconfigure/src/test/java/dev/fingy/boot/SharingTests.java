package dev.fingy.boot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is sent from a container arrives as a description, which belongs to no container.
 */
class SharingTests {

	private static final ApplicationContextRunner RUNNER = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withUserConfiguration(Application.class);

	private final ApplicationContextRunner runner = RUNNER.withPropertyValues("t.one.type=nest",
			"t.one.inner.type=leaf", "t.one.inner.size=3", "t.two.ref=t.one");

	@Test
	void lazyOfAContainerArrivesInTheSameOne() {
		this.runner.run((context) -> {
			Lazy<Part> one = context.getBean(Holder.class).one();
			assertThat(one.get()).isSameAs(context.getBean("t.one"));
			Lazy<Part> copy = copy(one);
			assertThat(copy.isCreated()).isFalse();
			assertThat(copy.fingy().fingerprint()).isEqualTo(one.fingy().fingerprint());
			assertThat(((Nest) copy.get()).inner().isCreated()).isFalse();
			assertThat(copy.get()).isEqualTo(one.get()).isNotSameAs(one.get()).isSameAs(copy.get());
			assertThat(copy(context.getBean(Holder.class).two()).get()).isEqualTo(one.get());
			assertThat(copy.with("inner.size", 4).fingy().toYaml()).isEqualTo("""
					type: nest
					inner:
					  type: leaf
					  size: 4
					""");
		});
	}

	@Test
	void fingyOfAContainerArrivesInTheSameOne() {
		this.runner.run((context) -> {
			Fingy fingy = Fingy.of(context.getBean(Holder.class));
			Fingy copy = copy(fingy);
			assertThat(fingy.diff(copy)).isEmpty();
			assertThat(copy.fingerprint()).isEqualTo(fingy.fingerprint());
			Holder built = copy.build(Holder.class);
			assertThat(built.one().isCreated()).isFalse();
			assertThat(built.two().get()).isSameAs(built.one().get());
		});
	}

	@Test
	void bothArriveInAContainerOfAnotherVirtualMachine() {
		this.runner.run((context) -> {
			Holder holder = context.getBean(Holder.class);
			assertThat(received(holder.one()))
				.isEqualTo("false Nest Leaf[size=3] " + holder.one().fingy().fingerprint());
			Fingy fingy = Fingy.of(holder);
			assertThat(received((Serializable) fingy)).isEqualTo("t " + fingy.fingerprint());
		});
	}

	private static String received(Serializable sent) throws Exception {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process process = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), Receiver.class.getName())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		process.getOutputStream().write(bytes(sent));
		process.getOutputStream().close();
		String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).isZero();
		return answer.substring(answer.lastIndexOf('\n') + 1);
	}

	private static byte[] bytes(Object object) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
			stream.writeObject(object);
		}
		return bytes.toByteArray();
	}

	private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
		try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
			return stream.readObject();
		}
	}

	@SuppressWarnings("unchecked") // a copy is of the same type
	private static <T> T copy(T object) throws IOException, ClassNotFoundException {
		return (T) read(bytes(object));
	}

	@ConfigurationProperties("t")
	record Holder(@Nullable Lazy<Part> one, @Nullable Lazy<Part> two) {

	}

	@Discriminated
	interface Part {

	}

	@TypeName("leaf")
	record Leaf(@DefaultValue("1") int size) implements Part {

	}

	@TypeName("nest")
	record Nest(Lazy<Part> inner) implements Part {

		@Override
		public boolean equals(Object other) {
			return other instanceof Nest nest && nest.inner.get().equals(this.inner.get());
		}

		@Override
		public int hashCode() {
			return 1;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Holder.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Leaf.class, Nest.class);
		}

	}

	/**
	 * The other virtual machine, whose container has nothing configured.
	 */
	public static final class Receiver {

		private Receiver() {
		}

		public static void main(String[] args) {
			RUNNER.run((context) -> System.out.print("\n" + told(context, read(System.in.readAllBytes()))));
		}

		private static String told(ApplicationContext context, Object received) {
			assertThat(context.getBean(Holder.class).one()).isNull();
			if (received instanceof Lazy<?> lazy) {
				return lazy.isCreated() + " Nest " + ((Nest) lazy.get()).inner().get() + " "
						+ lazy.fingy().fingerprint();
			}
			Fingy fingy = (Fingy) received;
			return fingy.path() + " " + fingy.fingerprint();
		}

	}

}
