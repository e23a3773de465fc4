package dev.fingy.demo.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.demo.training.TrainingsBusyException;

/**
 * Answers with problem details (RFC 9457) where a training cannot be had. Wrong overrides
 * are reported as wrong configuration is at startup: the same text, all of it at once,
 * and the same facts for programs.
 */
@RestControllerAdvice
class TrainingProblems {

	private static final String RETRY_AFTER_SECONDS = "5";

	@ExceptionHandler
	ProblemDetail overrides(FingyException ex) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, ex.getMessage());
		problem.setTitle("The overrides do not fit");
		problem.setProperty("problems", ex.problems().stream().map(BadOverride::of).toList());
		return problem;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> busy(TrainingsBusyException ex) {
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
			.body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, ex.getMessage()));
	}

	/**
	 * A problem with an override, for programs.
	 *
	 * @param property the whole name of the property
	 * @param reason what is wrong with it
	 * @param value what was given
	 * @param known what is possible there instead
	 * @param suggestion the nearest of these
	 */
	record BadOverride(String property, String reason, @Nullable String value, List<String> known,
			@Nullable String suggestion) {

		static BadOverride of(Problem problem) {
			return new BadOverride(problem.property(), problem.reason(), problem.value(), problem.known(),
					problem.suggestion());
		}

	}

}
