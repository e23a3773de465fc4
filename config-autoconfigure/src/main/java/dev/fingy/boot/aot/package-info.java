/**
 * What a native image has to know of the application: every access by reflection, and
 * every resource that is read. Begin with {@code NodeHintsProcessor}.
 */
@NullMarked
package dev.fingy.boot.aot;

import org.jspecify.annotations.NullMarked;
