package dev.fingy.internal.boot;

import org.springframework.aot.AotDetector;
import org.springframework.context.aot.AbstractAotProcessor;

/**
 * Determines whether a build is processing the application ahead of time. Its environment
 * is that of the build, so nothing is resolved against it.
 */
public final class AheadOfTime {

	private AheadOfTime() {
	}

	/**
	 * Return whether this is a build that writes the beans of an application as code.
	 * @return {@code true} while the application is processed
	 */
	public static boolean isProcessing() {
		return Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING);
	}

	/**
	 * Return whether the application starts from what a build has written.
	 * @return {@code true} if it was processed, and starts as such
	 */
	public static boolean isProcessed() {
		return AotDetector.useGeneratedArtifacts();
	}

}
