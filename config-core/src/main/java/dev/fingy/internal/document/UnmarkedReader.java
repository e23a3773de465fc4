package dev.fingy.internal.document;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Leaves out the byte order mark that editors of Windows put before a text.
 */
final class UnmarkedReader extends FilterReader {

	private static final char MARK = '\uFEFF';

	private boolean begun;

	UnmarkedReader(Reader text) {
		super(text);
	}

	@Override
	public int read() throws IOException {
		char[] single = new char[1];
		return (read(single, 0, 1) < 0) ? -1 : single[0];
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		int count = super.read(buffer, offset, length);
		if (this.begun || count < 1) {
			return count;
		}
		this.begun = true;
		if (buffer[offset] != MARK) {
			return count;
		}
		System.arraycopy(buffer, offset + 1, buffer, offset, count - 1);
		return (count > 1) ? count - 1 : super.read(buffer, offset, length);
	}

}
