package dev.fingy.internal.runs;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

import dev.fingy.runs.RunEvent;

/**
 * Writes metrics as lines, {@code [value,time,name,step]}. To be short, a line states
 * what differs from the lines before it: the time is a number of nanoseconds, the name a
 * number, the step a difference, and name and step are left out while they continue. A
 * line with a time as text begins a block, which needs none of the lines before it. The
 * reference describes it in full.
 */
public final class MetricsWriter {

	// The most lines that are not read where one is damaged
	private static final int BLOCK = 10_000;

	// Nanoseconds that are exact in JavaScript as well
	private static final long LONGEST_PAUSE = TimeUnit.DAYS.toSeconds(100);

	private static final int USUAL_LENGTH = 32;

	private final Map<String, Series> names = new HashMap<>();

	private @Nullable Series series;

	private Instant time = Instant.EPOCH;

	private int remaining;

	/**
	 * Begin a block with the next line, which is not added to the lines before.
	 */
	public void restart() {
		this.remaining = 0;
	}

	/**
	 * Write metrics as lines, in ASCII.
	 * @param metrics the metrics, at least one
	 * @return the lines, each with its break
	 */
	public byte[] lines(Collection<RunEvent.Measured> metrics) {
		return RunJson.lines(metrics.size() * USUAL_LENGTH,
				(json) -> metrics.forEach((measured) -> write(json, measured)));
	}

	private void write(JsonGenerator json, RunEvent.Measured measured) {
		json.writeStartArray();
		json.writeNumber(measured.value());
		writeTime(json, measured.at());
		writeNameAndStep(json, measured);
		json.writeEndArray();
		this.remaining--;
	}

	private void writeTime(JsonGenerator json, Instant at) {
		long seconds = at.getEpochSecond() - this.time.getEpochSecond();
		if (this.remaining <= 0 || Math.abs(seconds) > LONGEST_PAUSE) {
			begin();
			json.writeString(at.toString());
		}
		else {
			json.writeNumber(TimeUnit.SECONDS.toNanos(seconds) + at.getNano() - this.time.getNano());
		}
		this.time = at;
	}

	private void begin() {
		this.names.clear();
		this.series = null;
		this.remaining = BLOCK;
	}

	private void writeNameAndStep(JsonGenerator json, RunEvent.Measured measured) {
		Series found = this.names.get(measured.name());
		Series of = (found != null) ? found : new Series(this.names.size());
		boolean continues = of.continuesWith(measured.step());
		if (found == null) {
			this.names.put(measured.name(), of);
			json.writeString(measured.name());
		}
		else if (of != this.series || !continues) {
			json.writeNumber(of.number);
		}
		if (!continues) {
			of.write(json, measured.step());
		}
		of.step = (measured.step() != null) ? measured.step() : of.step;
		this.series = of;
	}

	/**
	 * The metrics of a name in a block.
	 */
	private static final class Series {

		private final int number;

		private long step;

		private @Nullable Long difference;

		Series(int number) {
			this.number = number;
		}

		boolean continuesWith(@Nullable Long step) {
			return Objects.equals(difference(step), this.difference);
		}

		private @Nullable Long difference(@Nullable Long step) {
			return (step != null) ? step - this.step : null;
		}

		void write(JsonGenerator json, @Nullable Long step) {
			this.difference = difference(step);
			if (this.difference != null) {
				json.writeNumber(this.difference);
			}
			else {
				json.writeNull();
			}
		}

	}

}
