package dev.fingy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for documents that were read.
 */
class DocumentFingyTests {

	private static final String JSON = """
			{
			  "fingy": 1,
			  "captured": "2026-11-22T16:00:00Z",
			  "fingerprint": {
			    "config": "sha256:1111111111111111111111111111111111111111111111111111111111111111",
			    "code": "sha256:2222222222222222222222222222222222222222222222222222222222222222"
			  },
			  "configurations": {
			    "app.training": {
			      "class": "demo.Training",
			      "properties": {
			        "model": {
			          "type": "neural",
			          "class": "demo.Net",
			          "lazy": true,
			          "created": false,
			          "code": "sha256:3333333333333333333333333333333333333333333333333333333333333333",
			          "origin": "application.yaml - 2:10",
			          "properties": {
			            "num-layers": {
			              "value": 2,
			              "origin": "application.yaml - 2:30"
			            },
			            "seed": {
			              "value": 4,
			              "default": true
			            },
			            "motto": {
			              "value": "yes: ${no} 'ü'\\n"
			            }
			          }
			        },
			        "layers": {
			          "items": [
			            {
			              "value": 8
			            },
			            {
			              "value": 16
			            }
			          ]
			        },
			        "evaluations": {
			          "entries": {
			            "a.b/C": {
			              "ref": "app.training.model"
			            }
			          }
			        },
			        "none": {
			          "items": []
			        },
			        "token": {
			          "masked": true
			        }
			      }
			    }
			  }
			}
			""";

	private final Fingy fingy = Fingy.read(JSON);

	@Test
	void documentIsReadAsItWasWritten(@TempDir Path directory) throws IOException {
		Path file = directory.resolve("run.json");
		this.fingy.write(file);
		assertThat(file).hasContent(JSON);
		assertThat(Files.list(directory)).containsExactly(file);
		assertThat(Fingy.read(file)).isEqualTo(this.fingy).hasSameHashCodeAs(this.fingy);
	}

	@Test
	void missingFileIsExplained(@TempDir Path directory) {
		Path file = directory.resolve("run.json");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> Fingy.read(file)).withMessage("""
				1 problem in the document '%1$s':

				  %1$s: does not exist
				""".formatted(file));
	}

	@Test
	void partsAreFoundByWholeAndByRelativePaths() {
		assertThat(this.fingy.path()).isEqualTo("app.training");
		Fingy model = this.fingy.at("app.training.model");
		assertThat(model).isEqualTo(this.fingy.at("model"));
		assertThat(model.path()).isEqualTo("app.training.model");
		assertThat(model.at("num-layers").toYaml()).isEqualTo("""
				app:
				  training:
				    model:
				      num-layers: 2
				""");
		assertThat(model.at("num-layers").toProperties()).isEqualTo("app.training.model.num-layers=2\n");
		assertThat(model.at("app.training.model.num-layers")).hasToString("Fingy[app.training.model.num-layers]");
		assertThat(this.fingy.at("model.numLayers").toJson()).isEqualTo(model.at("num_layers").toJson());
		assertThat(this.fingy.at("layers[1]").path()).isEqualTo("app.training.layers[1]");
	}

	@Test
	void nothingStandsAtUnknownPaths() {
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> this.fingy.at("model.layers")).withMessage("""
				1 problem in the document:

				  app.training.model.layers: does not exist
				""");
	}

	@Test
	void changesAreNewDocuments() {
		Fingy changed = this.fingy.with(Map.of("model.num-layers", 3, "layers[0]", 9));
		assertThat(this.fingy.toJson()).isEqualTo(JSON);
		assertThat(this.fingy.diff(changed)).hasToString("""
				~ app.training.model.num-layers: 2 → 3
				~ app.training.layers[0]: 8 → 9""");
		assertThat(changed.at("model.num-layers").toJson()).contains("\"origin\": \"changed by the application\"",
				"\"origin\": \"application.yaml - 2:30\"");
		assertThat(changed.fingerprint()).isNotEqualTo(this.fingy.fingerprint())
			.isEqualTo(this.fingy.with("layers[0]", 9).with("app.training.model.num-layers", 3).fingerprint());
	}

	@Test
	void typeIsChangedWithItsNode() {
		Fingy changed = this.fingy.with("model", Map.of("type", "linear", "bias", 1));
		assertThat(this.fingy.diff(changed)).singleElement()
			.satisfies((change) -> assertThat(change.kind()).isEqualTo(Change.Kind.REPLACED))
			.satisfies((change) -> assertThat(change.after()).isEqualTo(Map.of("type", "linear", "bias", 1)));
	}

	@Test
	void wholeListIsReplaced() {
		assertThat(this.fingy.with("layers", List.of(1, 2, 3)).at("layers").toJson()).contains("\"value\": 3");
	}

	@Test
	void partsAreLeftOut() {
		assertThat(this.fingy.diff(this.fingy.without("layers[0]").without("model.seed")).changes())
			.extracting(Change::toString)
			.containsExactly("- app.training.model.seed: 4", "- app.training.layers[0]: 8");
	}

	@Test
	void impossibleChangesAreReportedTogether() {
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> this.fingy.with(new java.util.TreeMap<>(
					Map.of("model.layers", 3, "layers[7]", 9, "model.seed.deep", 3, "other", 1, "token", "secret"))))
			.withMessage("""
					5 problems in the change of the document:

					  app.training.layers[7]: is beyond the end: the list has 2 elements

					  app.training.model.layers: 'neural' has no such property

					  app.training.model.seed.deep: does not exist

					  app.training.other: 'demo.Training' has no such property

					  app.training.token: is masked, and a document never holds what is masked
					""");
	}

	@Test
	void yamlIsWhatOneWouldHaveWritten() {
		assertThat(this.fingy.toYaml()).isEqualTo("""
				app:
				  training:
				    model:
				      type: neural
				      num-layers: 2
				      motto: |
				        yes: \\${no} 'ü'
				    layers:
				      - 8
				      - 16
				    evaluations:
				      '[a.b/C]':
				        ref: app.training.model
				    none: []
				""");
	}

	@Test
	void propertiesSayTheSame() {
		assertThat(this.fingy.toProperties()).isEqualTo("""
				app.training.model.type=neural
				app.training.model.num-layers=2
				app.training.model.motto=yes: \\\\${no} '\\u00fc'\\u000a
				app.training.layers[0]=8
				app.training.layers[1]=16
				app.training.evaluations[a.b/C].ref=app.training.model
				app.training.none=
				""");
	}

	@Test
	void differenceIsLaidOnTheFirst() {
		Fingy changed = this.fingy.with("model.num-layers", 3).without("layers[1]");
		Fingy result = this.fingy.diff(changed).applyTo(this.fingy);
		assertThat(result.diff(changed)).isEmpty();
		assertThat(result.fingerprint()).isEqualTo(changed.fingerprint());
	}

	@Test
	void differenceDoesNotFitEverywhere() {
		Difference difference = this.fingy.diff(this.fingy.with("model.num-layers", 3));
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> difference.applyTo(this.fingy.with("model", 5)))
			.withMessage("""
					1 problem in the difference for 'app.training':

					  app.training.model.num-layers: is not what was compared
					      Value:  nothing
					      Expected: 2
					""");
	}

	@Test
	void yamlEscapesWhatNoFileHolds() {
		String json = JSON.replace("app.training", "\\uFEFF").replace("yes:", "\\u001b[2J\\ud800");
		assertThat(Fingy.read(json).toYaml()).startsWith("\"\uFEFF\":\n").contains("motto: \"\\e[2J\uFFFD \\\\${no}");
	}

}
