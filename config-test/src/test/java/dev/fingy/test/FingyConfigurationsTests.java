package dev.fingy.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import dev.fingy.test.app.TrainingApplication;

import static dev.fingy.test.FingyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link FingyConfigurations}.
 */
@ExtendWith(OutputCaptureExtension.class)
class FingyConfigurationsTests {

	private static final String MANY = """
			1 problem in the configuration of 'training':

			  training.model.hidden-units: is not an int
			      Value:  many
			      Origin: class path resource [broken/application.yaml] - 10:19""";

	private static final String TYPO = """
			1 problem in the configuration of 'training':

			  training.model.type: unknown type 'nueral'
			      Value:  nueral
			      Origin: class path resource [broken/application-typo.properties] - 1:21
			      Types:  linear, neural (mlp)
			      Did you mean 'neural'?""";

	private static final String TABS = """
			A YAML file cannot be read at line 2, column 1: \
			found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)

			    \tmodel: linear
			    ^""";

	private static final String UNSET = """
			2 problems in the placeholders:

			  training.model.token: needs 'MODEL_TOKEN', which nothing sets
			      Origin: class path resource [broken/application-prod.yaml] - 3:12

			  training.note: needs 'BUCKET', which nothing sets
			      Value:  kept in ${BUCKET}/runs
			      Origin: class path resource [broken/application-prod.yaml] - 4:9""";

	private final FingyConfigurations configurations = FingyConfigurations.of(TrainingApplication.class);

	@TempDir
	private Path directory;

	@TestFactory
	Stream<DynamicNode> everyConfigurationBinds() {
		return this.configurations.tests();
	}

	@Test
	void everyProfileAndEveryDocumentIsATest() {
		assertThat(outcomes(this.configurations)).isEqualTo(Map.of("no profile", Outcomes.PASSED, "profile wide",
				Outcomes.PASSED, "document src/test/resources/saved/wide.json", Outcomes.PASSED));
	}

	@Test
	void testsCreateAndLogNothing(CapturedOutput output) throws IOException {
		int created = TrainingApplication.CREATED.get();
		// Its code is that of the classes
		save("wide.json", this.configurations.bind("wide").toJson());
		assertThat(outcomes(this.configurations.withDocuments(this.directory.toString())))
			.isEqualTo(Map.of("no profile", Outcomes.PASSED, "profile wide", Outcomes.PASSED,
					"document " + this.directory + "/wide.json", Outcomes.PASSED));
		assertThat(TrainingApplication.CREATED).hasValue(created);
		assertThat(output).isEmpty();
		assertThat(Path.of(".fingy")).doesNotExist();
	}

	@Test
	void failureNamesWhatIsTested() throws IOException {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> at("broken").bind("gpu"))
			.withMessage("profile gpu: " + MANY);
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> at("broken").bind("typo", "prod"))
			.withMessage("profiles typo, prod: " + TYPO);
		save("run.json", this.configurations.bind().toJson());
		DynamicTest replay = (DynamicTest) at("broken").withDocuments(this.directory.toString())
			.tests()
			.filter((test) -> test.getDisplayName().startsWith("document "))
			.findFirst()
			.orElseThrow();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> replay.getExecutable().execute())
			.withMessageStartingWith("document " + this.directory + "/run.json: 1 problem in the configuration of");
	}

	@Test
	void mistakeOfOneProfileStopsNoOther(CapturedOutput output) throws IOException {
		assertThat(outcomes(at("broken").withDocuments(empty())))
			.isEqualTo(Map.of("no profile", Outcomes.PASSED, "profile gpu", MANY, "profile prod", UNSET, "profile tabs",
					TABS, "profile tpu", MANY, "profile typo", TYPO, "documents " + this.directory,
					"There is no document of configurations at '" + this.directory + "'"));
		assertThat(output).isEmpty();
	}

	@Test
	void logOfOtherTestsStaysAsItWas() {
		Log log = LogFactory.getLog("org.springframework.boot");
		this.configurations.bind();
		assertThat(log.isErrorEnabled()).isTrue();
	}

	@Test
	void placeholdersAreGiven() throws IOException {
		FingyConfigurations given = at("broken").withPropertyValues("MODEL_TOKEN=none", "BUCKET=here");
		assertThat(outcomes(given.withDocuments(empty()))).containsEntry("profile prod", Outcomes.PASSED);
		assertThat(given.bind("prod")).hasValue("training.note", "kept in here/runs");
	}

	@Test
	void variablesOfTheEnvironmentAreLeftOut() {
		String variable = System.getenv()
			.keySet()
			.stream()
			.filter((name) -> name.matches("\\w+"))
			.findFirst()
			.orElseThrow();
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.configurations.withPropertyValues("training.note=${" + variable + "}").bind())
			.withMessage("""
					no profile: 1 problem in the placeholders:

					  training.note: needs '%s', which nothing sets
					      Value:  ${%s}
					      Origin: "training.note" from property source "test"\
					""".formatted(variable, variable));
	}

	@Test
	void groupsAndActivationsNameProfiles() throws IOException {
		FingyConfigurations shapes = at("shapes").withProfiles("asia", "us").withDocuments(empty());
		assertThat(outcomes(shapes)).containsOnlyKeys("no profile", "profile asia", "profile eu", "profile fleet",
				"profile fleet2", "profile us", "profiles asia, us", "documents " + this.directory);
		assertThat(shapes.bind("fleet")).hasValue("training.model.num-features", 9);
		assertThat(shapes.bind()).hasValue("training.model.num-features", 1)
			.cameFrom("application-default.properties")
			.overrides("application.properties");
	}

	@Test
	void documentsAreReplayed() throws IOException {
		String run = this.configurations.bind("wide").toJson();
		save("a/good.json", run);
		save("b/type.json", run.replace("\"neural\"", "\"nueral\""));
		save("c/other.json", run.replace("\"training\": {", "\"testing\": {"));
		save("d/torn.json", run.substring(0, 20));
		save("e/part.json", this.configurations.bind().at("training.model").toJson());
		save("f/data.json", "[1, 2]");
		FingyConfigurations documents = at("broken").withDocuments(this.directory.toString())
			.withPropertyValues("training.model.token=t");
		assertThat(documents(documents)).isEqualTo(Map.of("a/good.json", Outcomes.PASSED, "b/type.json", """
				1 problem in the configuration of 'training':

				  training.model.type: unknown type 'nueral'
				      Value:  nueral
				      Origin: b/type.json - training.model.type
				      Types:  linear, neural (mlp)
				      Did you mean 'neural'?""", "c/other.json", """
				1 problem in its configurations:

				  testing: is a configuration that this application does not have""", "d/torn.json", """
				1 problem in the document 'd/torn.json':

				  d/torn.json: is not JSON: Unexpected end-of-input in property name
				      Origin: d/torn.json - 3:5"""));
	}

	@Test
	void secretsThatADocumentMasksAreGiven() throws IOException {
		save("run.json", this.configurations.bind().toJson());
		FingyConfigurations documents = at("broken").withDocuments("file:" + this.directory + "/*.json");
		assertThat(documents(documents)).isEqualTo(Map.of("run.json", """
				1 problem in the configuration of 'training':

				  training.model.token: is masked in the document, and no other source gives it
				      Origin: run.json - training.model.token"""));
		assertThat(documents(documents.withPropertyValues("training.model.token=t"))).containsEntry("run.json",
				Outcomes.PASSED);
	}

	@Test
	void commandsAreCheckedAsWell() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.configurations.withPropertyValues("fingy.commands.train=training.job").bind())
			.withMessage("""
					no profile: 1 problem in the commands:

					  fingy.commands.train: names 'training.job', where no node is
					      Value:  training.job
					      Origin: "fingy.commands.train" from property source "test"\
					""");
	}

	@Test
	void classThatIsNoApplicationIsTold() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> FingyConfigurations.of(Other.class).bind())
			.withMessage("no profile: java.lang.IllegalStateException: There is no auto-configuration of Fingy: "
					+ "is this the class with @SpringBootApplication?");
	}

	private FingyConfigurations at(String folder) {
		return this.configurations.withPropertyValues("spring.config.location=classpath:" + folder + "/");
	}

	private String empty() {
		return this.directory.toString();
	}

	private void save(String name, String document) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, document);
	}

	private Map<String, String> documents(FingyConfigurations configurations) {
		Map<String, String> documents = new LinkedHashMap<>();
		outcomes(configurations).forEach((name, outcome) -> {
			if (name.startsWith("document ")) {
				documents.put(name.replace("document " + this.directory + "/", ""),
						outcome.replace(this.directory + "/", ""));
			}
		});
		return documents;
	}

	private static Map<String, String> outcomes(FingyConfigurations configurations) {
		Map<String, String> outcomes = Outcomes.of(configurations.tests());
		outcomes.replaceAll((name, outcome) -> outcome.replace(name + ": ", ""));
		return outcomes;
	}

	@Configuration(proxyBeanMethods = false)
	static class Other {

	}

}
