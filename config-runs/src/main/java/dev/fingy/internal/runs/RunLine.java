package dev.fingy.internal.runs;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.fingy.runs.Run;
import org.jspecify.annotations.Nullable;

/**
 * Reads the line of a run that is written as {@link RunJson} writes it, and has nothing
 * to escape: nearly every line of an index is. A process that lists runs has just
 * started, and to load and warm up a parser that knows all of JSON takes longer than all
 * the rest.
 */
public final class RunLine {

	private static final byte[] END = bytes("}");

	private static final byte[] QUOTE = bytes("\"");

	private static final byte[] COMMA = bytes(",");

	private static final byte[] ID = bytes(RunJson.BEGINNING);

	private static final byte[] PARENT = member("parent");

	private static final byte[] APPLICATION = member("application");

	private static final byte[] NAME = member("name");

	private static final byte[] INSTANCE = member("instance");

	private static final byte[] STATE = member("state");

	private static final byte[] STARTED = member("started");

	private static final byte[] ENDED = member("ended");

	private static final byte[] ERROR = member("error");

	private static final byte[] FINGERPRINT = member("fingerprint");

	private static final byte[] CODE_FINGERPRINT = member("code-fingerprint");

	private static final byte[] TAGS = bytes(",\"tags\":{");

	private static final byte[] NOTES = bytes(",\"notes\":[");

	private static final byte[] END_OF_NOTES = bytes("]");

	private static final byte[] METRICS = bytes(",\"metrics\":{");

	private static final byte[] BETWEEN = bytes(":");

	private static final byte[] MINUS = bytes("-");

	private static final byte[] ZERO = bytes("0");

	private static final byte[] POINT = bytes(".");

	private static final byte[] EXPONENT = bytes("E");

	private final byte[] bytes;

	private final int end;

	private int at;

	// Once something is otherwise, nothing is read any more
	private boolean otherwise;

	private RunLine(byte[] bytes, int offset, int length) {
		this.bytes = bytes;
		this.at = offset;
		this.end = offset + length;
	}

	private static byte[] member(String name) {
		return bytes(",\"" + name + "\":\"");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Read a run.
	 * @param bytes where it is
	 * @param offset where it begins
	 * @param length how long it is
	 * @return the run, or {@code null} if it is written otherwise
	 */
	public static @Nullable Run read(byte[] bytes, int offset, int length) {
		try {
			return new RunLine(bytes, offset, length).run();
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			return null;
		}
	}

	private @Nullable Run run() {
		String id = required(ID);
		String parent = text(PARENT);
		String application = text(APPLICATION);
		String name = text(NAME);
		String instance = required(INSTANCE);
		String state = required(STATE);
		String started = required(STARTED);
		String ended = text(ENDED);
		String error = text(ERROR);
		String fingerprint = text(FINGERPRINT);
		String codeFingerprint = text(CODE_FINGERPRINT);
		Map<String, String> tags = tags();
		List<String> notes = notes();
		Map<String, Double> metrics = metrics();
		require(END);
		if (this.otherwise || this.at != this.end) {
			return null;
		}
		return new Run(id, parent, application, name, instance, Run.State.valueOf(state), UtcTime.parse(started),
				instant(ended), error, fingerprint, codeFingerprint, tags, notes, metrics);
	}

	private static @Nullable Instant instant(@Nullable String text) {
		return (text != null) ? UtcTime.parse(text) : null;
	}

	private Map<String, String> tags() {
		Map<String, String> tags = new LinkedHashMap<>();
		require(TAGS);
		while (!this.otherwise && !skip(END)) {
			separate(tags.isEmpty());
			String name = required(QUOTE);
			require(BETWEEN);
			tags.put(name, required(QUOTE));
		}
		return tags;
	}

	private List<String> notes() {
		List<String> notes = new ArrayList<>();
		require(NOTES);
		while (!this.otherwise && !skip(END_OF_NOTES)) {
			separate(notes.isEmpty());
			notes.add(required(QUOTE));
		}
		return notes;
	}

	private Map<String, Double> metrics() {
		Map<String, Double> metrics = new LinkedHashMap<>();
		require(METRICS);
		while (!this.otherwise && !skip(END)) {
			separate(metrics.isEmpty());
			String name = required(QUOTE);
			require(BETWEEN);
			metrics.put(name, this.otherwise ? 0 : number());
		}
		return metrics;
	}

	// Java knows more numbers than JSON
	private double number() {
		int start = this.at;
		skip(MINUS);
		if (!skip(ZERO)) {
			digits();
		}
		if (skip(POINT)) {
			digits();
		}
		if (skip(EXPONENT)) {
			skip(MINUS);
			digits();
		}
		return this.otherwise ? 0
				: Double.parseDouble(new String(this.bytes, start, this.at - start, StandardCharsets.ISO_8859_1));
	}

	private void digits() {
		int start = this.at;
		while (this.at < this.end && this.bytes[this.at] >= '0' && this.bytes[this.at] <= '9') {
			this.at++;
		}
		this.otherwise |= this.at == start;
	}

	private void separate(boolean isFirst) {
		if (!isFirst) {
			require(COMMA);
		}
	}

	private void require(byte[] expected) {
		this.otherwise = !skip(expected) || this.otherwise;
	}

	private boolean skip(byte[] expected) {
		int after = this.at + expected.length;
		boolean isThere = after <= this.end && Arrays.equals(this.bytes, this.at, after, expected, 0, expected.length);
		this.at = isThere ? after : this.at;
		return isThere;
	}

	private String required(byte[] beginning) {
		String text = text(beginning);
		this.otherwise = text == null || this.otherwise;
		return (text != null) ? text : "";
	}

	private @Nullable String text(byte[] beginning) {
		if (this.otherwise || !skip(beginning)) {
			return null;
		}
		int start = this.at;
		while (this.at < this.end && this.bytes[this.at] != '"') {
			this.otherwise |= this.bytes[this.at] == '\\' || this.bytes[this.at] < ' ';
			this.at++;
		}
		int length = this.at - start;
		require(QUOTE);
		return new String(this.bytes, start, length, StandardCharsets.ISO_8859_1);
	}

}
