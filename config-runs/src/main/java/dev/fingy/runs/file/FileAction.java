package dev.fingy.runs.file;

import java.io.IOException;

/**
 * Changes files.
 */
@FunctionalInterface
interface FileAction {

	void run() throws IOException;

}
