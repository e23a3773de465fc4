/**
 * Runs stored as files, one folder a run, for which nothing needs to be installed.
 * <p>
 * Begin with {@link dev.fingy.runs.file.FileRunStore}. A folder holds all that is known
 * of its run; the index next to them can be deleted at any time.
 */
@NullMarked
package dev.fingy.runs.file;

import org.jspecify.annotations.NullMarked;
