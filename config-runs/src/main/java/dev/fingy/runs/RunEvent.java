package dev.fingy.runs;

import java.nio.file.Path;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that happens in a run.
 */
public sealed interface RunEvent {

	/**
	 * A number was recorded.
	 *
	 * @param name what is measured
	 * @param step the step, or {@code null} if there are none
	 * @param value the number
	 * @param at when, by the clock of the start of the run
	 */
	record Measured(String name, @Nullable Long step, double value, Instant at) implements RunEvent {

		/**
		 * Check the name.
		 */
		public Measured {
			Argument.required(name, "The name of a metric");
			Argument.required(at, "The time of a metric");
		}

	}

	/**
	 * A tag was added, by which the run is found.
	 *
	 * @param name the name of the tag
	 * @param value the value
	 */
	record Tagged(String name, String value) implements RunEvent {

		/**
		 * Check the name and the value.
		 */
		public Tagged {
			Argument.required(name, "The name of a tag");
			Argument.required(value, "The value of a tag");
		}

	}

	/**
	 * A remark was added.
	 *
	 * @param text the remark
	 */
	record Noted(String text) implements RunEvent {

		/**
		 * Check the text.
		 */
		public Noted {
			Argument.required(text, "The text of a note");
		}

	}

	/**
	 * A file was added.
	 *
	 * @param artefact the file
	 * @param copy a copy of its content, which a store that keeps files may move to where
	 * it keeps them; {@code null} where the store keeps none
	 */
	record Attached(Artefact artefact, @Nullable Path copy) implements RunEvent {

		/**
		 * Check the file.
		 */
		public Attached {
			Argument.required(artefact, "An artefact");
		}

	}

	/**
	 * The run ended. Nothing happens in it afterwards.
	 *
	 * @param state how it ended
	 * @param at when, by the clock of the start of the run
	 * @param error why it failed, or {@code null}
	 */
	record Ended(Run.State state, Instant at, @Nullable String error) implements RunEvent {

		/**
		 * Check the state and the time.
		 */
		public Ended {
			Argument.required(state, "The state of a run");
			Argument.required(at, "The end of a run");
		}

	}

}
