package dev.fingy.runs.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.fingy.internal.runs.MetricsReader;
import dev.fingy.internal.runs.MetricsWriter;
import dev.fingy.runs.RunEvent;

/**
 * The metrics of a run. What is added continues what was added before, unless that was
 * taken back or changed by somebody else.
 */
final class MetricsFile {

	private static final long UNKNOWN = -1;

	private final Lines lines;

	private final MetricsWriter writer = new MetricsWriter();

	private long before;

	private long length = UNKNOWN;

	MetricsFile(Lines lines) {
		this.lines = lines;
	}

	/**
	 * Add metrics: all of them, or none if this throws.
	 * @param metrics the metrics, at least one
	 * @throws IOException if they cannot be written
	 */
	void append(List<RunEvent.Measured> metrics) throws IOException {
		if (this.lines.length() != this.length) {
			this.writer.restart();
		}
		this.length = UNKNOWN;
		byte[] added = this.writer.lines(metrics);
		this.before = this.lines.append(List.of(added));
		this.length = this.before + added.length;
	}

	/**
	 * Take back what was added last.
	 * @throws IOException if that cannot be done
	 */
	void takeBack() throws IOException {
		this.length = UNKNOWN;
		this.lines.cut(this.before);
	}

	List<RunEvent.Measured> read() throws IOException {
		List<RunEvent.Measured> metrics = new ArrayList<>();
		MetricsReader reader = new MetricsReader();
		this.lines.read((bytes, offset, length) -> {
			RunEvent.Measured measured = reader.read(bytes, offset, length);
			if (measured != null) {
				metrics.add(measured);
			}
		});
		return metrics;
	}

}
