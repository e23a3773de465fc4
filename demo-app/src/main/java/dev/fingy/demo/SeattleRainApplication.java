package dev.fingy.demo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

import dev.fingy.demo.training.JobProperties;
import dev.fingy.demo.training.TrainingProperties;

/**
 * Trains a forecast of rain, prints what it is worth, and goes on serving unless it was
 * given a command.
 */
@SpringBootApplication
@EnableConfigurationProperties({ TrainingProperties.class, JobProperties.class })
public class SeattleRainApplication {

	public static void main(String[] args) {
		SpringApplication.run(SeattleRainApplication.class, args);
	}

}
