package dev.fingy.test.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;

import dev.fingy.Derived;
import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.NotSecret;
import dev.fingy.Secret;
import dev.fingy.TypeName;

/**
 * Trains a model, and counts what it creates.
 */
@SpringBootApplication
@EnableConfigurationProperties(TrainingApplication.TrainingProperties.class)
public class TrainingApplication {

	/**
	 * How many objects were created.
	 */
	public static final AtomicInteger CREATED = new AtomicInteger();

	@Bean
	Object eager() {
		return CREATED.incrementAndGet();
	}

	public static void main(String[] arguments) {
		SpringApplication.run(TrainingApplication.class, arguments);
	}

	/**
	 * What is trained.
	 */
	@Discriminated(defaultType = "linear")
	public interface Model {

	}

	@TypeName("linear")
	record LinearModel(@DefaultValue("0") int numFeatures) implements Model {

	}

	@TypeName(value = "neural", aliases = "mlp")
	static class NeuralNet implements Model {

		NeuralNet(@DefaultValue("0") int numFeatures, @DefaultValue("4") int hiddenUnits,
				@DefaultValue("0.5") double rate, @DefaultValue("30s") Duration patience,
				@Secret @Nullable String token) {
			CREATED.incrementAndGet();
		}

	}

	/**
	 * What there is to train.
	 *
	 * @param model the model
	 * @param again the same model, or another
	 * @param baseline a model that is there at once
	 * @param tags names of the training
	 * @param note what somebody says of it
	 */
	@ConfigurationProperties("training")
	public record TrainingProperties(Lazy<Model> model, @Nullable Lazy<Model> again, @Nullable Model baseline,
			@DefaultValue List<String> tags, @Nullable String note) {

		@Derived
		@NotSecret
		int size() {
			return this.tags.size();
		}

	}

}
