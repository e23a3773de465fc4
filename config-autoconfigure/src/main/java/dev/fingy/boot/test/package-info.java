/**
 * What tests of the Spring TestContext framework have of Fingy.
 */
@NullMarked
package dev.fingy.boot.test;

import org.jspecify.annotations.NullMarked;
