/**
 * Trainings over HTTP.
 */
@NullMarked
package dev.fingy.demo.web;

import org.jspecify.annotations.NullMarked;
