package dev.fingy;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How problems become a report, whatever stands in them.
 */
class ReportTests {

	private static String report(Problem... problems) {
		return new FingyException("the configuration of 't'", List.of(problems)).getMessage();
	}

	@Test
	void charactersThatMoveTheCursorAreEscapedEverywhere() {
		Problem problem = new Problem("t.[a\nb]", "is 'c\r\nd'", "e\u001b[31m\t\u202ef", null, "Types",
				List.of("g\u2028"), "h\u0000");
		assertThat(report(problem)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.[a\\nb]: is 'c\\r\\nd'
				      Value:  e\\u001b[31m\\t\\u202ef
				      Types:  g\\u2028
				      Did you mean 'h\\u0000'?
				""");
		assertThat(problem.sentence()).isEqualTo("t.[a\\nb]: is 'c\\r\\nd'; did you mean 'h\\u0000'?");
	}

	@Test
	void lettersOfEveryLanguageAreKept() {
		assertThat(Problem.of("t.größe", "is not 'שלום' or '大' or '😀'").sentence())
			.isEqualTo("t.größe: is not 'שלום' or '大' or '😀'");
	}

	@Test
	void longTextsAreShortened() {
		assertThat(report(Problem.of("p".repeat(1_000), "r".repeat(5_000)).at("v".repeat(1_000_000), null)))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  %s… (1,000 characters): %s… (5,000 characters)
					      Value:  %s… (1,000,000 characters)
					""".formatted("p".repeat(200), "r".repeat(1_000), "v".repeat(200)));
	}

	@Test
	void aHundredProblemsAreToldAndTheOthersCounted() {
		List<Problem> problems = IntStream.range(0, 20_000).mapToObj((i) -> Problem.of("t.p" + i, "is wrong")).toList();
		FingyException failure = new FingyException("the configuration of 't'", problems);
		StringBuilder expected = new StringBuilder("20,000 problems in the configuration of 't':\n");
		IntStream.range(0, 100).forEach((i) -> expected.append("\n  t.p").append(i).append(": is wrong\n"));
		assertThat(failure).hasMessage(expected.append("\n  … and 19,900 more\n").toString());
		assertThat(failure.problems()).isEqualTo(problems);
	}

}
