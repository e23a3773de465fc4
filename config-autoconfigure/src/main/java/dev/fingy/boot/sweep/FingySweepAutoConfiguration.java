package dev.fingy.boot.sweep;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.runs.FingyRunsAutoConfiguration;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.sanitize.Masking;
import dev.fingy.runs.FingyRun;
import dev.fingy.runs.RunRecorder;
import dev.fingy.runs.RunStore;
import dev.fingy.sweep.Sweeps;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for sweeps.
 */
@AutoConfiguration(after = FingyAutoConfiguration.class, before = FingyRunsAutoConfiguration.class)
@ConditionalOnClass({ Sweeps.class, FingyRun.class })
@ConditionalOnBean(FingyAutoConfiguration.class)
public final class FingySweepAutoConfiguration {

	// Before any other bean, as commands are checked then
	@Bean
	static SweepCommandLine fingySweepCommandLine(BeanFactory beanFactory, Environment environment) {
		return new SweepCommandLine(beanFactory, environment);
	}

	@Bean
	SweepListeners fingySweepListeners() {
		return new SweepListeners();
	}

	@Bean
	SweepRunner fingySweeps(Configurations configurations, Environment environment, ObjectProvider<Masking> masking,
			ObjectProvider<RunRecorder> recorder, ObjectProvider<RunStore> store, SweepListeners listeners) {
		return new SweepRunner(configurations, environment, masking, recorder, store, listeners);
	}

}
