package dev.fingy.internal.bind;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import dev.fingy.Problem;

/**
 * An environment variable below the prefix of a configuration that sets none of its
 * properties.
 *
 * @param problem what the variable looks like, and what was probably meant
 * @param name the name of the variable as Spring Boot reads it
 * @param belowNode whether there is a node that the variable may have been meant for
 */
public record UnmatchedVariable(Problem problem, ConfigurationPropertyName name, boolean belowNode) {

}
