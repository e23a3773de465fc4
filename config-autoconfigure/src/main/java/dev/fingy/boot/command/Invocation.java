package dev.fingy.boot.command;

import org.jspecify.annotations.Nullable;

/**
 * A command that was given.
 *
 * @param command the command
 * @param type the type that the node is to have, {@code null} for the one that is
 * configured
 */
record Invocation(Command command, @Nullable String type) {

}
