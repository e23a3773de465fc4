package dev.fingy.boot.runs;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.runs.FingyRun;
import dev.fingy.runs.RunRecorder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NoRunsInTests}.
 */
class NoRunsInTestsTests {

	@Nested
	@SpringBootTest(classes = Application.class)
	class WhereATestSaysNothing {

		@Test
		void runsAreOff(@Autowired ApplicationContext context) {
			assertThat(((ConfigurableEnvironment) context.getEnvironment()).getPropertySources())
				.extracting(PropertySource::getName)
				.contains("fingyRunsInTests");
			assertThat(context.getBeanProvider(RunRecorder.class).getIfAvailable()).isNull();
			assertThat(context.getBean(FingyRun.class)).isNotNull();
		}

	}

	@Nested
	@SpringBootTest(classes = Application.class, properties = "fingy.runs.enabled=true")
	class WhereATestWantsThem {

		@Test
		void runsAreOn(@Autowired ApplicationContext context) {
			assertThat(context.getBean(RunRecorder.class)).isNotNull();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, FingyRunsAutoConfiguration.class })
	static class Application {

	}

}
