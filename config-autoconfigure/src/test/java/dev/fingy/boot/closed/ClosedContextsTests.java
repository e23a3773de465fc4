package dev.fingy.boot.closed;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import dev.fingy.Fingy;
import dev.fingy.boot.closed.RestartedApplication.Application;
import dev.fingy.boot.closed.RestartedApplication.FleetProperties;
import dev.fingy.boot.closed.RestartedApplication.Model;
import dev.fingy.boot.closed.RestartedApplication.Net;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contexts that are closed leave nothing, and objects that outlive them are still known.
 */
class ClosedContextsTests {

	private static final int CONTEXTS = Integer.getInteger("fingy.test.contexts", 200);

	@TempDir
	Path directory;

	private List<String> arguments() {
		return List.of("--fleet.models.net.type=net", "--fleet.models.net.size=3", "--fleet.models.made.type=made",
				"--fleet.models.made.rate=0.5", "--spring.main.banner-mode=off",
				"--logging.register-shutdown-hook=false", "--fingy.runs.enabled=true", "--fingy.runs.max-history=3",
				"--fingy.runs.directory=" + this.directory.resolve("runs"));
	}

	// In a virtual machine of its own, which keeps nothing that is reached softly only
	@Test
	@Timeout(value = 15, unit = TimeUnit.MINUTES)
	void closedContextsAndTheirClassLoadersAreFreed() throws IOException, InterruptedException {
		Process process = new ProcessBuilder(
				Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:SoftRefLRUPolicyMSPerMB=0", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
						System.getProperty("java.class.path"), Restarts.class.getName(), String.valueOf(CONTEXTS),
						"--logging.level.root=off"), arguments().stream())
					.toList())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
		assertThat(output.strip())
			.endsWith("Of " + CONTEXTS + " applications, 0 bean factories and 0 class loaders are left");
	}

	@Test
	void objectThatOutlivesItsContextIsStillKnown() throws InterruptedException {
		List<Object> kept = new ArrayList<>();
		awaitCollected(use(kept));
		Fingy known = Fingy.of(kept.get(0));
		assertThat(known.toFlatMap()).containsEntry("fleet.models.net.size", "3");
		assertThat(known.with("size", "4").build(Model.class)).isEqualTo(new Net(4));
	}

	private WeakReference<Object> use(List<Object> kept) {
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = application.run(arguments().toArray(String[]::new))) {
			Object model = context.getBean(FleetProperties.class).models().get("net").get();
			assertThat(Fingy.of(model).with("size", "4").build(Model.class)).isEqualTo(new Net(4));
			kept.add(model);
			return new WeakReference<>(context.getBeanFactory());
		}
	}

	private static void awaitCollected(WeakReference<Object> reference) throws InterruptedException {
		for (int i = 0; reference.get() != null && i < 100; i++) {
			System.gc();
			Thread.sleep(10);
		}
		assertThat(reference.get()).as("the bean factory is freed").isNull();
	}

}
