package dev.fingy.boot.runs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ExitCodeEvent;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.ContextRefreshedEvent;

import dev.fingy.boot.WorkFailedEvent;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.boot.SweepWords;
import dev.fingy.internal.description.DocumentFingy;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.sanitize.Capture;
import dev.fingy.internal.sanitize.ConfigurationNode;
import dev.fingy.internal.sanitize.LiveObjects;
import dev.fingy.internal.sanitize.Masking;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.SecretTexts;
import dev.fingy.runs.OpenRun;
import dev.fingy.runs.Provenance;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunRecorder;
import dev.fingy.runs.RunStore;

/**
 * The run of the application. It is opened before other beans are created, and so ends
 * after they were destroyed: everything they report until then is recorded.
 */
final class ApplicationRun implements ApplicationListener<ApplicationEvent>, DisposableBean {

	private static final Log logger = LogFactory.getLog(ApplicationRun.class);

	private final ConfigurableApplicationContext context;

	private final RunRecorder recorder;

	private final RunStore store;

	private final @Nullable ApplicationArguments arguments;

	private volatile @Nullable OpenRun run;

	private volatile boolean started;

	private volatile boolean destroyed;

	private volatile int exitCode;

	ApplicationRun(ConfigurableApplicationContext context, RunRecorder recorder, RunStore store,
			@Nullable ApplicationArguments arguments) {
		this.context = context;
		this.recorder = recorder;
		this.store = store;
		this.arguments = arguments;
	}

	@Override
	public void onApplicationEvent(ApplicationEvent event) {
		if (event.getSource() == this.context) {
			if (event instanceof ResolvedEvent) {
				resolved(this.context);
			}
			else if (event instanceof ContextRefreshedEvent) {
				this.started = true;
			}
		}
		if (isOfApplication(event.getSource())) {
			if (event instanceof WorkFailedEvent work) {
				failed(work.failure());
			}
			else if (event instanceof ExitCodeEvent end) {
				this.exitCode = end.getExitCode();
			}
			else if (event instanceof ContextClosedEvent closed && this.exitCode == 0) {
				this.exitCode = exitCode(closed.getApplicationContext());
			}
		}
	}

	// Events of child contexts are published to their parents as well
	private boolean isOfApplication(Object source) {
		ApplicationContext each = (source instanceof ApplicationContext found) ? found : null;
		while (each != null && each != this.context) {
			each = each.getParent();
		}
		return each != null;
	}

	/**
	 * Open the run unless it is open, as one application has one.
	 * @param resolved this context or a child of it, whose configurations are resolved
	 */
	void resolved(ConfigurableApplicationContext resolved) {
		List<ConfigurationNode> nodes = resolved.getBean(Configurations.class).nodes();
		if (!nodes.isEmpty()) {
			if (this.run == null) {
				open(resolved, nodes);
			}
			for (StartupFailureListener listener : StartupFailureListener.of(resolved)) {
				listener.onFailure(this::failed);
			}
		}
	}

	private void open(ConfigurableApplicationContext resolved, List<ConfigurationNode> nodes) {
		Masking available = resolved.getBeanProvider(Masking.class).getIfAvailable();
		Masking masking = (available != null) ? available : Masking.SECRETS;
		String application = resolved.getEnvironment().getProperty("spring.application.name");
		this.run = this.recorder.startApplication(command(resolved), () -> {
			Document.Header header = new Document.Header(application, Instant.now());
			return DocumentFingy.of(Capture.of(header, nodes, masking, LiveObjects.NONE));
		}, () -> provenance(resolved, nodes));
	}

	// What is not a secret of a configuration may have the name of one
	private Provenance provenance(ApplicationContext resolved, List<ConfigurationNode> nodes) {
		List<ObjectNode> roots = new ArrayList<>();
		for (ConfigurationNode node : nodes) {
			roots.add(node.root());
		}
		SecretTexts secrets = SecretTexts.of(roots);
		List<String> given = (this.arguments != null) ? List.of(this.arguments.getSourceArgs()) : List.of();
		String location = resolved.getEnvironment().getProperty("spring.info.git.location", "classpath:git.properties");
		GitCommit commit = GitCommit.of(resolved.getResource(location), Path.of(""));
		return new Provenance(CommandLine.ofProcess(given, secrets), (commit != null) ? commit.id() : null,
				(commit != null) ? commit.dirty() : null);
	}

	private @Nullable String command(ApplicationContext resolved) {
		List<String> words = (this.arguments != null) ? this.arguments.getNonOptionArgs() : List.of();
		if (words.isEmpty()) {
			return null;
		}
		Map<String, String> commands = Binder.get(resolved.getEnvironment())
			.bind("fingy.commands", Bindable.mapOf(String.class, String.class))
			.orElse(Map.of());
		return (commands.containsKey(words.get(0)) || SweepWords.areGiven(resolved.getEnvironment(), words))
				? String.join(" ", words) : null;
	}

	private static int exitCode(ApplicationContext closed) {
		for (ExitCodeGenerator generator : closed.getBeansOfType(ExitCodeGenerator.class, true, false).values()) {
			int code = generator.getExitCode();
			if (code != 0) {
				return code;
			}
		}
		return 0;
	}

	// Where the context was never refreshed, its beans are gone before it is known why
	private void failed(Throwable failure) {
		OpenRun failed = this.run;
		if (failed != null) {
			String reason = FailureReason.of(failure);
			failed.failed(reason);
			if (this.destroyed) {
				correct(failed.id(), reason);
			}
		}
	}

	private void correct(String id, String reason) {
		try {
			Run known = this.store.get(id);
			if (known != null && known.ended() != null) {
				RunEvent end = new RunEvent.Ended(Run.State.FAILED, known.ended(), reason);
				this.store.append(known.after(end), List.of(end));
			}
		}
		catch (RuntimeException ex) {
			logger.debug("The run is recorded without the reason of its failure", ex);
		}
	}

	@Override
	public void destroy() {
		OpenRun ending = this.run;
		this.destroyed = true;
		if (ending == null) {
			return;
		}
		if (!this.started) {
			ending.failed("The application did not start");
		}
		else if (this.exitCode != 0) {
			ending.failed("Exit code " + this.exitCode);
		}
		else {
			ending.succeeded();
		}
	}

}
