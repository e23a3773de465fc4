package dev.fingy.demo.web;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.fingy.demo.training.TrainingStatus;
import dev.fingy.demo.training.Trainings;

/**
 * Trainings over HTTP. A training takes longer than a client should wait, so asking for
 * one returns where it can be watched.
 */
@RestController
@RequestMapping("/trainings")
class TrainingController {

	private final Trainings trainings;

	TrainingController(Trainings trainings) {
		this.trainings = trainings;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<TrainingStatus> train(@RequestBody Map<String, @Nullable Object> overrides) {
		TrainingStatus training = this.trainings.train(overrides);
		return ResponseEntity.accepted().location(URI.create("/trainings/" + training.id())).body(training);
	}

	@GetMapping
	List<TrainingStatus> all() {
		return this.trainings.all();
	}

	@GetMapping("/{id}")
	TrainingStatus one(@PathVariable String id) {
		return this.trainings.find(id).orElseThrow(() -> notFound(id));
	}

	private static ErrorResponseException notFound(String id) {
		return new ErrorResponseException(HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
				"There is no training '%s', or it was so long ago that it is forgotten".formatted(id)), null);
	}

}
