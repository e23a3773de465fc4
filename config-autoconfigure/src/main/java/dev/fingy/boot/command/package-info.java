/**
 * Words on the command line that run a node: {@code java -jar app.jar train gpt}. No
 * class of the application knows of it; what a word means is configuration
 * ({@code fingy.commands.*}).
 */
@NullMarked
package dev.fingy.boot.command;

import org.jspecify.annotations.NullMarked;
