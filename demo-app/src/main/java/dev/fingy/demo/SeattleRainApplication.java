package dev.fingy.demo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

import dev.fingy.demo.training.TrainingProperties;

/**
 * Trains a forecast of rain, prints what it is worth, and goes on serving.
 */
@SpringBootApplication
@EnableConfigurationProperties(TrainingProperties.class)
public class SeattleRainApplication {

	public static void main(String[] args) {
		SpringApplication.run(SeattleRainApplication.class, args);
	}

}
