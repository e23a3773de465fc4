package dev.fingy.boot.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.boot.CommandLineWork;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.boot.SweepWords;
import dev.fingy.internal.names.Nearest;
import dev.fingy.sweep.Repeat;
import dev.fingy.sweep.SweepPlan;
import dev.fingy.sweep.SweepReport;

/**
 * Runs a sweep that the command line names: {@code sweep rain}.
 */
final class SweepCommandLine implements CommandLineWork {

	private static final String AGAIN = "again";

	private static final String ONLY = "only";

	private static final String FAILED = "failed";

	private final BeanFactory beanFactory;

	private final Environment environment;

	SweepCommandLine(BeanFactory beanFactory, Environment environment) {
		this.beanFactory = beanFactory;
		this.environment = environment;
	}

	@Override
	public boolean isGiven(List<String> words) {
		return SweepWords.areGiven(this.environment, words);
	}

	@Override
	public List<String> check(List<String> words, boolean asked) {
		if (!isConfigured()) {
			return List.of();
		}
		Set<String> names = Definitions.of(this.beanFactory.getBean(Configurations.class)).all().keySet();
		if (isGiven(words)) {
			repeat(words);
			names = Set.of(name(words, names));
		}
		return asked ? names.stream().map((name) -> sentence(sweeps().prepare(name))).toList() : List.of();
	}

	private boolean isConfigured() {
		return Binder.get(this.environment)
			.bind(SweepsProperties.PREFIX, Bindable.mapOf(String.class, Object.class))
			.isBound();
	}

	static String sentence(SweepPlan plan) {
		StringBuilder sentence = new StringBuilder("No problems in the ").append(plan.trials().size())
			.append((plan.trials().size() == 1) ? " trial" : " trials")
			.append(" of the sweep '")
			.append(plan.name())
			.append("'");
		if (plan.duplicates() > 0) {
			sentence.append("; ").append(plan.duplicates()).append(" more would be equal to others");
		}
		if (plan.omitted() > 0) {
			sentence.append("; ").append(plan.omitted()).append(" more do not fit into 'trials'");
		}
		return sentence.append('.').toString();
	}

	@Override
	public String print(List<String> words) {
		SweepPlan plan = sweeps().prepare(name(words, sweeps().names()));
		return TrialsText.yaml(plan.trials());
	}

	@Override
	public int run(List<String> words) throws Exception {
		SweepRunner sweeps = sweeps();
		String name = name(words, sweeps.names());
		TerminalProgress progress = TerminalProgress.of(System.out);
		try (Interrupts interrupts = Interrupts.handle(sweeps::current)) {
			SweepReport report = sweeps.runAsApplication(name, repeat(words), progress);
			progress.end();
			System.out.print(new ReportText(sweeps.definition(name), this.environment).of(report));
			return exitCode(report, interrupts.isInterrupted());
		}
	}

	private static int exitCode(SweepReport report, boolean interrupted) {
		return interrupted ? Interrupts.EXIT_CODE : report.isComplete() ? 0 : 1;
	}

	private SweepRunner sweeps() {
		return this.beanFactory.getBean(SweepRunner.class);
	}

	private static String name(List<String> words, Set<String> names) {
		if (words.size() < 2) {
			throw failure(Problem.of(SweepWords.SWEEP, "needs the name of a sweep")
				.known("Sweeps", List.copyOf(names), null));
		}
		if (!names.contains(words.get(1))) {
			throw failure(Problem.of(words.get(1), "unknown sweep")
				.known("Sweeps", List.copyOf(names), Nearest.to(words.get(1), names)));
		}
		return words.get(1);
	}

	private Repeat repeat(List<String> words) {
		ApplicationArguments arguments = this.beanFactory.getBean(ApplicationArguments.class);
		List<String> more = new ArrayList<>(words.subList(Math.min(2, words.size()), words.size()));
		String only = only(arguments, more);
		if (!more.isEmpty()) {
			throw failure(Problem.of(SweepWords.SWEEP,
					"takes the name of one sweep, and not '" + String.join(" ", more) + "'"));
		}
		if (only != null && !only.equals(FAILED)) {
			throw failure(
					Problem.of("--" + ONLY, "is not known").at(only, null).known("Values", List.of(FAILED), null));
		}
		boolean again = arguments.containsOption(AGAIN);
		if (again && only != null) {
			throw failure(Problem.of("--" + ONLY, "excludes --" + AGAIN));
		}
		return again ? Repeat.ALL : (only != null) ? Repeat.FAILED : Repeat.UNFINISHED;
	}

	// Options have their value after a '=', but people write a space as well
	private static @Nullable String only(ApplicationArguments arguments, List<String> more) {
		if (!arguments.containsOption(ONLY)) {
			return null;
		}
		List<String> values = arguments.getOptionValues(ONLY);
		if (values != null && !values.isEmpty()) {
			return values.get(0);
		}
		return more.isEmpty() ? "" : more.remove(0);
	}

	private static FingyException failure(Problem problem) {
		return new FingyException("the command line", List.of(problem));
	}

}
