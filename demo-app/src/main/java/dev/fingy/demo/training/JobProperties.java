package dev.fingy.demo.training;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import dev.fingy.Lazy;

/**
 * What the service can do on the command line.
 *
 * @param train what {@code train} does
 */
@Validated
@ConfigurationProperties("jobs")
public record JobProperties(@NotNull Lazy<Job> train) {

}
