package dev.fingy.runs.file;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Files and folders that cannot be used, each of which is named once. The others are
 * listed and deleted without them.
 */
final class SkippedFiles {

	private static final Log logger = LogFactory.getLog(SkippedFiles.class);

	private final Set<Path> named = ConcurrentHashMap.newKeySet();

	void add(Path path, Exception reason) {
		if (this.named.add(path)) {
			logger.warn(path + " is skipped among the runs: " + Reasons.of(reason));
		}
	}

}
