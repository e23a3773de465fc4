/**
 * For the tests of applications. Begin with {@link dev.fingy.test.FingyAssertions}, which
 * asserts what was resolved, and {@link dev.fingy.test.FingyConfigurations}, which binds
 * every profile and every saved document of an application.
 */
@NullMarked
package dev.fingy.test;

import org.jspecify.annotations.NullMarked;
