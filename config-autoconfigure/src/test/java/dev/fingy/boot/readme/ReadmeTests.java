package dev.fingy.boot.readme;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.command.FingyCommandAutoConfiguration;
import dev.fingy.boot.readme.Jobs.JobProperties;
import dev.fingy.boot.readme.Training.LinearModel;
import dev.fingy.boot.readme.Training.Model;
import dev.fingy.boot.readme.Training.NeuralNet;
import dev.fingy.boot.readme.Training.TrainingProperties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README's example does what it says.
 */
class ReadmeTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withSystemProperties("spring.config.location=classpath:readme/application.yaml")
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withUserConfiguration(Application.class);

	@Test
	void exampleCreatesTheModelOnce() {
		this.runner.run((context) -> {
			TrainingProperties properties = context.getBean(TrainingProperties.class);
			assertThat(properties.model().isCreated()).isFalse();
			assertThat(properties.model().get()).isInstanceOf(NeuralNet.class).isSameAs(context.getBean(Model.class));
		});
	}

	@Test
	void exampleSwitchesItsType() {
		this.runner.withPropertyValues("training.model.type=linear")
			.run((context) -> assertThat(context.getBean("training.model")).isEqualTo(new LinearModel(8)));
	}

	@Test
	void exampleNeedsItsArguments() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
			.withUserConfiguration(Application.class)
			.withPropertyValues("training.model.type=neural", "training.model.num-features=8")
			.run((context) -> assertThat(context).getFailure().hasMessage("""
					1 problem in the configuration of 'training':

					  training.model: needs 'num-layers'
					      Origin: "training.model.type" from property source "test"
					"""));
	}

	@Test
	void commandLineRunsTheNodeAndEndsWithItsResult() {
		assertThat(SpringApplication.exit(new SpringApplication(Commanded.class).run("train", "gpt",
				"--training.job.steps=5", "--spring.config.location=classpath:readme/commands.yaml")))
			.isEqualTo(5);
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, FingyCommandAutoConfiguration.class })
	@EnableConfigurationProperties(JobProperties.class)
	static class Commanded {

	}

}
