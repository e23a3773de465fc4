package dev.fingy.internal.runs;

import dev.fingy.runs.RunEvent;
import org.jspecify.annotations.Nullable;

/**
 * Writes the line of a number as {@link RunJson} writes it, where there is nothing to
 * escape. Millions of them are written, and whoever records them waits for that.
 */
final class MeasuredLine {

	private static final int USUAL_LENGTH = 120;

	private MeasuredLine() {
	}

	/**
	 * Write a number.
	 * @param measured the number
	 * @return the line with its break, or {@code null} if something needs to be escaped
	 */
	static @Nullable String write(RunEvent.Measured measured) {
		if (!isPlain(measured.name()) || !Double.isFinite(measured.value())) {
			return null;
		}
		StringBuilder line = new StringBuilder(USUAL_LENGTH);
		line.append("{\"name\":\"").append(measured.name()).append('"');
		if (measured.step() != null) {
			line.append(",\"step\":").append(measured.step().longValue());
		}
		line.append(",\"value\":").append(measured.value()).append(",\"at\":\"");
		UtcTime.append(line, measured.at());
		return line.append("\"}\n").toString();
	}

	private static boolean isPlain(String name) {
		for (int i = 0; i < name.length(); i++) {
			char character = name.charAt(i);
			if (character < ' ' || character > '~' || character == '"' || character == '\\') {
				return false;
			}
		}
		return true;
	}

}
