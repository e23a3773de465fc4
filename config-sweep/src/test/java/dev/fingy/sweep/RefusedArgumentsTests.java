package dev.fingy.sweep;

import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What distributions and searches refuse, and how they put it.
 */
class RefusedArgumentsTests {

	static List<Arguments> refused() {
		return List.of(refused(() -> new Uniform(1, 0.1), "from=1.0 must be below to=0.1"),
				refused(() -> new Uniform(1, 1), "from=1.0 must be below to=1.0"),
				refused(() -> new Uniform(Double.NaN, 1), "from=NaN must be a finite number"),
				refused(() -> new Uniform(0, Double.POSITIVE_INFINITY), "to=Infinity must be a finite number"),
				refused(() -> new LogUniform(0, 1), "from=0.0 must be greater than 0"),
				refused(() -> new LogUniform(-1, 1), "from=-1.0 must be greater than 0"),
				refused(() -> new LogUniform(Double.NaN, 1), "from=NaN must be a finite number"),
				refused(() -> new LogUniform(1, Double.NaN), "to=NaN must be a finite number"),
				refused(() -> new LogUniform(1, 1e-3), "from=1.0 must be below to=0.001"),
				refused(() -> new Normal(Double.NEGATIVE_INFINITY, 1), "mean=-Infinity must be a finite number"),
				refused(() -> new Normal(0, 0), "deviation=0.0 must be greater than 0"),
				refused(() -> new Normal(0, -1), "deviation=-1.0 must be greater than 0"),
				refused(() -> new Normal(0, Double.NaN), "deviation=NaN must be a finite number"),
				refused(() -> new Normal(1e308, 1e307), "mean=1.0E308 and deviation=1.0E307 are too large"),
				refused(() -> new Integers(5, 5, 1), "from=5 must be below to=5"),
				refused(() -> new Integers(9007199254740993L, 9007199254740992L, 1),
						"from=9007199254740993 must be below to=9007199254740992"),
				refused(() -> new Integers(1, 5, 0), "step=0 must be at least 1"),
				refused(() -> new Integers(Long.MIN_VALUE, 0, 1),
						"from=-9223372036854775808 and to=0 are too far apart"),
				refused(() -> new LogIntegers(0, 5), "from=0 must be at least 1"),
				refused(() -> new LogIntegers(5, 1), "from=5 must be below to=1"),
				refused(() -> Distribution.choice(List.of()), "values is empty"),
				refused(() -> new ListSearch(List.of()), "trials is empty"),
				refused(() -> new HalvingSearch(new RandomSearch(), 0, 9, 3), "min-steps=0 must be at least 1"),
				refused(() -> new HalvingSearch(new RandomSearch(), 9, 9, 3), "min-steps=9 must be below max-steps=9"),
				refused(() -> new HalvingSearch(new RandomSearch(), 1, 9, 1), "factor=1 must be at least 2"),
				refused(() -> new Budget(0, 1), "trials=0 must be at least 1"),
				refused(() -> new Points(wide(3)).at(0, 0.5), "2 quantiles are given for 3 parameters"),
				refused(() -> wide(21_202).points(new SobolSearch(), 1, 1),
						"a Sobol sequence has at most 21201 parameters, not 21202"));
	}

	private static Arguments refused(Supplier<Object> created, String message) {
		return arguments(message, created);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("refused")
	void messageNamesTheArgument(String message, Supplier<Object> created) {
		assertThatIllegalArgumentException().isThrownBy(created::get).withMessage(message);
	}

	@Test
	void largestSobolSequenceIsAccepted() {
		assertThat(wide(21_201).points(new SobolSearch(), 2, 1)).hasSize(2);
	}

	private static TestSpace wide(int parameters) {
		TestSpace space = new TestSpace();
		for (int i = 0; i < parameters; i++) {
			space.with("p" + i, new Uniform(0, 1));
		}
		return space;
	}

}
