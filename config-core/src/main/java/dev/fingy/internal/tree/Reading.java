package dev.fingy.internal.tree;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.fingy.FingyException;
import dev.fingy.Problem;

/**
 * While a thread asks objects about themselves, it creates none: looking at an
 * application does not change it.
 */
public final class Reading implements AutoCloseable {

	private static final ThreadLocal<@Nullable Reading> CURRENT = new ThreadLocal<>();

	private final @Nullable Reading outer = CURRENT.get();

	private @Nullable String refused;

	private Reading() {
	}

	/**
	 * Begin to read. Until it is closed, this thread creates nothing.
	 * @return what was begun
	 */
	public static Reading begin() {
		Reading reading = new Reading();
		CURRENT.set(reading);
		return reading;
	}

	/**
	 * Refuse to create an object if this thread reads.
	 * @param path the whole name of the object
	 * @throws FingyException if this thread reads
	 */
	public static void refuse(String path) {
		Reading current = CURRENT.get();
		if (current != null) {
			current.refused = path;
			throw new FingyException("the reading of a document",
					List.of(Problem.of(path, "is not created, and reading creates nothing")));
		}
	}

	/**
	 * Return what was not created.
	 * @return the whole name of the last object that was asked for, or {@code null}
	 */
	public @Nullable String refused() {
		return this.refused;
	}

	@Override
	public void close() {
		if (this.outer != null) {
			CURRENT.set(this.outer);
		}
		else {
			CURRENT.remove();
		}
	}

}
