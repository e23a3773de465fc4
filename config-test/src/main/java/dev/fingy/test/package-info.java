/**
 * For the tests of applications. Begin with {@link dev.fingy.test.FingyAssertions}, which
 * asserts what was resolved, {@link dev.fingy.test.FingyConfigurations}, which binds
 * every profile and every saved document of an application, and
 * {@link dev.fingy.test.FingyTypes}, which binds the examples of its types.
 */
@NullMarked
package dev.fingy.test;

import org.jspecify.annotations.NullMarked;
