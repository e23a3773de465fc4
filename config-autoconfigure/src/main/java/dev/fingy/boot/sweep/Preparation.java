package dev.fingy.boot.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.core.env.Environment;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.configuration.ConfigurationVariants;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.sanitize.Capture;
import dev.fingy.internal.tree.Node;
import dev.fingy.sweep.Point;
import dev.fingy.sweep.SweepDefinition;
import dev.fingy.sweep.SweepPlan;
import dev.fingy.sweep.Trial;

/**
 * Binds and checks all trials of a sweep before the first one runs. Nothing is created
 * but searches and distributions.
 */
final class Preparation {

	private final Configurations configurations;

	private final Environment environment;

	private final String name;

	private final SweepDefinition definition;

	Preparation(Configurations configurations, Environment environment, String name, SweepDefinition definition) {
		this.configurations = configurations;
		this.environment = environment;
		this.name = name;
		this.definition = definition;
	}

	/**
	 * Prepare the sweep.
	 * @return its trials
	 * @throws FingyException with the problems of all trials, each once
	 */
	PreparedSweep prepare() {
		Parameters parameters = Parameters.of(this.name, this.definition, this.configurations, this.environment);
		if (!parameters.problems().isEmpty()) {
			throw failure(parameters.problems());
		}
		ConfigurationVariants variants = new ConfigurationVariants(this.configurations.all());
		TrialCommand command = TrialCommand.of(this.name, this.definition.command(), this.environment);
		TrialSpace space = new TrialSpace(variants, parameters.all());
		TrialProblems problems = new TrialProblems(parameters);
		SweepPlan plan = plan(space, new Binding(variants, command), problems);
		if (!problems.isEmpty()) {
			throw failure(problems.all());
		}
		return new PreparedSweep(plan, command.path(), variants);
	}

	private SweepPlan plan(TrialSpace space, Binding binding, TrialProblems problems) {
		List<Trial> trials = new ArrayList<>();
		Set<String> fingerprints = new HashSet<>();
		int points = 0;
		Iterator<Point> all = points(space);
		while (all.hasNext()) {
			Point point = all.next();
			points++;
			Map<String, Object> values = point.values();
			try {
				Document.Fingerprint fingerprint = binding.fingerprint(values);
				problems.add(values, null);
				if (fingerprints.add(fingerprint.config())) {
					trials.add(new Trial(trials.size() + 1, point, fingerprint.config(), fingerprint.code()));
				}
			}
			catch (FingyException ex) {
				problems.add(values, ex);
			}
		}
		return new SweepPlan(this.name, this.definition, trials, points - trials.size(),
				this.definition.search().omitted(space, this.definition.budget()));
	}

	private Iterator<Point> points(TrialSpace space) {
		try {
			return this.definition.search().points(space, this.definition.budget());
		}
		catch (IllegalArgumentException ex) {
			throw failure(List.of(Problem.of(SweepsProperties.PREFIX + "." + this.name + ".search",
					String.valueOf(ex.getMessage()))));
		}
	}

	private FingyException failure(List<Problem> problems) {
		return new FingyException("the sweep '" + this.name + "'", problems);
	}

	/**
	 * Binds trials.
	 */
	private final class Binding {

		private final ConfigurationVariants variants;

		private final TrialCommand command;

		private final List<String> excluded = Preparation.this.configurations.header().excluded();

		Binding(ConfigurationVariants variants, TrialCommand command) {
			this.variants = variants;
			this.command = command;
		}

		Document.Fingerprint fingerprint(Map<String, Object> values) {
			ConfigurationVariants.Variant variant = this.variants.with(values);
			Problem problem = this.command.problem(variant.object(this.command.path()));
			if (problem != null) {
				throw failure(List.of(problem));
			}
			List<Problem> secrets = new ArrayList<>();
			values.forEach((path, value) -> addSecrets(path, value, variant, secrets));
			if (!secrets.isEmpty()) {
				throw failure(secrets);
			}
			return Capture.fingerprint(variant.nodes(), this.excluded);
		}

		// The values of a sweep are recorded and shown
		private static void addSecrets(String path, Object value, ConfigurationVariants.Variant variant,
				List<Problem> problems) {
			Node node = variant.find(path);
			if (node != null && node.secret()) {
				problems.add(Problem.of(path, "is a secret, whose values a sweep would record; set it outside of it"));
			}
			else if (value instanceof Map<?, ?> map) {
				map.forEach((key, each) -> addSecrets(path + "." + key, each, variant, problems));
			}
			else if (value instanceof List<?> list) {
				for (int i = 0; i < list.size(); i++) {
					addSecrets(path + "[" + i + "]", list.get(i), variant, problems);
				}
			}
		}

	}

}
