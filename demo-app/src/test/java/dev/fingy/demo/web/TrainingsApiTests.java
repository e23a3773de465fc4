package dev.fingy.demo.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import dev.fingy.demo.SeattleRainApplication;

/**
 * Tests for the trainings over HTTP, on the application as it is started.
 */
@SpringBootTest(classes = SeattleRainApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "training.jobs.waiting=1")
@AutoConfigureRestTestClient
class TrainingsApiTests {

	@Autowired
	private RestTestClient client;

	@Test
	void firstTrainingIsTheConfiguredOne() {
		this.client.get()
			.uri("/trainings/1")
			.exchangeSuccessfully()
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("DONE")
			.jsonPath("$.trainer")
			.isEqualTo("LinearSGDTrainer")
			.jsonPath("$.scores.test-years.days")
			.isEqualTo(730)
			.jsonPath("$.error")
			.doesNotExist();
	}

	@Test
	void trainingWithOverridesIsAcceptedAndCanBeWatched() {
		String location = post("""
				{ "training.trainer.epochs": 20 }""").expectStatus()
			.isAccepted()
			.expectBody()
			.jsonPath("$.overrides")
			.isEqualTo(Map.of("training.trainer.epochs", 20))
			.returnResult()
			.getResponseHeaders()
			.getFirst(HttpHeaders.LOCATION);
		Awaitility.await()
			.untilAsserted(() -> this.client.get()
				.uri(location)
				.exchangeSuccessfully()
				.expectBody()
				.jsonPath("$.state")
				.isEqualTo("DONE")
				.jsonPath("$.progress")
				.isEqualTo(Map.of("done", 20, "of", 20, "unit", "epochs")));
		this.client.get()
			.uri("/trainings")
			.exchangeSuccessfully()
			.expectBody()
			.jsonPath("$[?(@.id == 1)]")
			.exists()
			.jsonPath("$[?(@.overrides['training.trainer.epochs'] == 20)]")
			.exists();
	}

	@Test
	void overridesMayChooseAnotherTrainer() {
		String location = post("""
				{ "training.trainer.type": "random-forest", "training.trainer.trees": 10 }""").expectStatus()
			.isAccepted()
			.expectBody()
			.jsonPath("$.trainer")
			.isEqualTo("RandomForestTrainer")
			.returnResult()
			.getResponseHeaders()
			.getFirst(HttpHeaders.LOCATION);
		Awaitility.await()
			.untilAsserted(() -> this.client.get()
				.uri(location)
				.exchangeSuccessfully()
				.expectBody()
				.jsonPath("$.progress")
				.isEqualTo(Map.of("done", 10, "of", 10, "unit", "trees")));
	}

	@Test
	void overridesThatDoNotFitAreReportedTogether() {
		post("""
				{ "training.trainer.epocs": 20, "training.trainer.optimiser.learning-rate": "fast" }""").expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.json(read(new ClassPathResource("bad-overrides.json")), JsonCompareMode.STRICT);
	}

	@Test
	void overridesOutsideTheTrainerAreRefused() {
		post("""
				{ "training.dataset.test-from": "2013-01-01" }""").expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.problems[0].property")
			.isEqualTo("training.dataset.test-from")
			.jsonPath("$.problems[0].reason")
			.isEqualTo("cannot be changed for one training; only what is below 'training.trainer' can");
	}

	@Test
	void bodyThatIsNoObjectIsRefused() {
		post("[1, 2]").expectStatus().isBadRequest().expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
		post("{ never closed").expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void bodyThatIsTooLongIsRefused() {
		post("{ \"training.trainer.epochs\": \"" + "1".repeat(WebConfiguration.MAX_BODY) + "\" }").expectStatus()
			.isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void bodyThatIsNotJsonIsRefused() {
		this.client.post()
			.uri("/trainings")
			.contentType(MediaType.TEXT_PLAIN)
			.body("training.trainer.epochs=20")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void unknownTrainingIsNotFound() {
		for (String id : new String[] { "99999", "first", "12345678901234567890" }) {
			this.client.get()
				.uri("/trainings/{id}", id)
				.exchange()
				.expectStatus()
				.isNotFound()
				.expectHeader()
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.expectBody()
				.jsonPath("$.detail")
				.isEqualTo("There is no training '" + id + "', or it was so long ago that it is forgotten");
		}
	}

	private static String read(Resource resource) {
		try {
			return resource.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ResponseSpec post(String body) {
		return this.client.post().uri("/trainings").contentType(MediaType.APPLICATION_JSON).body(body).exchange();
	}

}
