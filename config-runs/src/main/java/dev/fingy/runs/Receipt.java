package dev.fingy.runs;

import org.jspecify.annotations.Nullable;

/**
 * What somebody waits for: that everything which was recorded before is stored.
 */
final class Receipt {

	private boolean answered;

	private @Nullable Throwable failure;

	/**
	 * Answer, with the lock of the journal held.
	 * @param failure why the store cannot be written, or {@code null} if all is stored
	 */
	void answer(@Nullable Throwable failure) {
		this.answered = true;
		this.failure = failure;
	}

	boolean isAnswered() {
		return this.answered;
	}

	/**
	 * Return whether all is stored.
	 * @return {@code false} if that is not known yet
	 * @throws RunStoreException if the store cannot be written
	 */
	boolean isStored() {
		if (this.failure != null) {
			throw new RunStoreException(FailureMessage.text(this.failure), this.failure);
		}
		return this.answered;
	}

}
