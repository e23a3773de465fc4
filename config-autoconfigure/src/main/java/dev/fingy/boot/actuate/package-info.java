/**
 * What operators see: the endpoint, and what is masked in it and in Spring Boot's own.
 */
@NullMarked
package dev.fingy.boot.actuate;

import org.jspecify.annotations.NullMarked;
