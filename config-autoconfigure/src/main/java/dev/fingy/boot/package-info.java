/**
 * Spring Boot's view of Fingy: the auto-configurations and what they wire.
 */
@NullMarked
package dev.fingy.boot;

import org.jspecify.annotations.NullMarked;
