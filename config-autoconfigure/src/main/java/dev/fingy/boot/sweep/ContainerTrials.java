package dev.fingy.boot.sweep;

import java.util.List;
import java.util.Objects;

import dev.fingy.Fingy;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.boot.Runnables;
import dev.fingy.internal.configuration.ConfigurationVariants;
import dev.fingy.internal.description.DocumentFingy;
import dev.fingy.internal.sanitize.Capture;
import dev.fingy.internal.sanitize.ConfigurationNode;
import dev.fingy.internal.sanitize.LiveObjects;
import dev.fingy.internal.sanitize.Masking;
import dev.fingy.runs.FingyRun;
import dev.fingy.sweep.Trial;
import dev.fingy.sweep.TrialSource;

/**
 * Trials whose objects are created in this process. The container injects what they want
 * of it, and keeps none of them.
 */
final class ContainerTrials implements TrialSource {

	private final Configurations configurations;

	private final Masking masking;

	private final ConfigurationVariants variants;

	private final String path;

	ContainerTrials(Configurations configurations, Masking masking, PreparedSweep sweep) {
		this.configurations = configurations;
		this.masking = masking;
		this.variants = sweep.variants();
		this.path = sweep.path();
	}

	@Override
	public Work bind(Trial trial) {
		return new BoundTrial(this.variants.with(trial.point().values()));
	}

	/**
	 * A trial that was bound.
	 */
	private final class BoundTrial implements Work {

		private final ConfigurationVariants.Variant variant;

		BoundTrial(ConfigurationVariants.Variant variant) {
			this.variant = variant;
		}

		@Override
		public Fingy configuration() {
			List<ConfigurationNode> nodes = this.variant.nodes();
			return DocumentFingy.of(Capture.of(ContainerTrials.this.configurations.header(), nodes,
					ContainerTrials.this.masking, LiveObjects.NONE));
		}

		@Override
		public void run(FingyRun run) throws Exception {
			int exitCode = Runnables.run(Objects.requireNonNull(this.variant.component(ContainerTrials.this.path,
					ContainerTrials.this.configurations.injection())));
			if (exitCode != 0) {
				throw new IllegalStateException("Exit code " + exitCode);
			}
		}

	}

}
