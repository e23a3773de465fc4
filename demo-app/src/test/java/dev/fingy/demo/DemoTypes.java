package dev.fingy.demo;

import java.util.List;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import dev.fingy.demo.training.JobProperties;
import dev.fingy.demo.training.TrainingProperties;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.typereference.TypeDescriber;
import dev.fingy.reference.TypeReference;

/**
 * What configuration of the demo can say, by all that its application has registered.
 */
final class DemoTypes {

	static final TypeReference REFERENCE = reference();

	private DemoTypes() {
	}

	private static TypeReference reference() {
		try (ConfigurableApplicationContext demo = new SpringApplicationBuilder(SeattleRainApplication.class)
			.web(WebApplicationType.NONE)
			.run()) {
			return new TypeDescriber(demo.getBean(TypeCatalog.class), demo.getClassLoader())
				.describe(List.of(new TypeDescriber.Configuration("training", TrainingProperties.class),
						new TypeDescriber.Configuration("jobs", JobProperties.class)));
		}
	}

}
