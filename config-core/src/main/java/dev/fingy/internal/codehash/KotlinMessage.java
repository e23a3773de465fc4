package dev.fingy.internal.codehash;

/**
 * What {@code kotlin.Metadata} describe a class with: a message of Protocol Buffers, a
 * byte a character, after a message about its strings.
 */
final class KotlinMessage {

	private static final char BYTES = 0;

	// Of classes and of files, in jvm_metadata.proto
	private static final int MODULE_NAME = 101;

	private static final int VARINT = 0;

	private static final int FIXED64 = 1;

	private static final int LENGTH_DELIMITED = 2;

	private static final int FIXED32 = 5;

	private final String bytes;

	private int position;

	KotlinMessage(String bytes) {
		this.bytes = bytes;
	}

	/**
	 * Return the name of the module.
	 * @return its index among the strings, or -1 if it is not there
	 */
	int moduleName() {
		if (this.bytes.isEmpty() || this.bytes.charAt(0) != BYTES) {
			return -1;
		}
		this.position = 1;
		skipBytes(varint());
		while (this.position < this.bytes.length()) {
			int tag = varint();
			if (tag >>> 3 == MODULE_NAME && (tag & 7) == VARINT) {
				return varint();
			}
			skip(tag & 7);
		}
		return -1;
	}

	private void skip(int wireType) {
		switch (wireType) {
			case VARINT -> varint();
			case FIXED64 -> skipBytes(Long.BYTES);
			case LENGTH_DELIMITED -> skipBytes(varint());
			case FIXED32 -> skipBytes(Integer.BYTES);
			default -> skipBytes(-1);
		}
	}

	// Of what is no message, there may be any number
	private void skipBytes(int length) {
		this.position = (length < 0) ? this.bytes.length()
				: (int) Math.min(this.bytes.length(), (long) this.position + length);
	}

	private int varint() {
		int value = 0;
		for (int shift = 0; this.position < this.bytes.length(); shift += 7) {
			int next = this.bytes.charAt(this.position++);
			value |= (next & 0x7f) << shift;
			if ((next & 0x80) == 0) {
				break;
			}
		}
		return value;
	}

}
