/**
 * What configuration can choose from: the registered, indexed and found types by base and
 * name.
 */
@NullMarked
package dev.fingy.internal.registry;

import org.jspecify.annotations.NullMarked;
