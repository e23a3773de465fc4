package dev.fingy.internal.cli.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Writes UTF-8, and remembers why that failed, which a {@link PrintWriter} does not.
 */
final class CheckedWriter extends PrintWriter {

	private final FailureStream stream;

	private CheckedWriter(FailureStream stream) {
		super(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
		this.stream = stream;
	}

	static CheckedWriter of(OutputStream stream) {
		return new CheckedWriter(new FailureStream(stream));
	}

	/**
	 * Return why a writer failed.
	 * @param writer any writer
	 * @return the first failure, or {@code null} if it is not known
	 */
	static @Nullable IOException failure(PrintWriter writer) {
		return (writer instanceof CheckedWriter checked) ? checked.stream.failure : null;
	}

	/**
	 * A stream that remembers its first failure.
	 */
	private static final class FailureStream extends FilterOutputStream {

		private @Nullable IOException failure;

		FailureStream(OutputStream stream) {
			super(stream);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			try {
				this.out.write(bytes, offset, length);
			}
			catch (IOException ex) {
				this.failure = (this.failure != null) ? this.failure : ex;
				throw ex;
			}
		}

	}

}
