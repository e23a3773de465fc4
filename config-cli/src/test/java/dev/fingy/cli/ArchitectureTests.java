package dev.fingy.cli;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules of structure, each with its reason.
 */
@AnalyzeClasses(packages = "dev.fingy.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule vocabulary = classes().that()
		.resideInAPackage("dev.fingy.cli")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("dev.fingy", "dev.fingy.cli", "dev.fingy.document", "dev.fingy.page", "dev.fingy.runs",
				"dev.fingy.runs.file", "picocli", "java..", "com.sun.net.httpserver", "org.yaml.snakeyaml..",
				"tools.jackson..", "org.jspecify.annotations")
		.because("what the command does with documents and runs, anybody can do with the vocabulary, a page and the"
				+ " runs of an application; JSON is read from its endpoint, and looks the same everywhere");

	@ArchTest
	static final ArchRule store = noClasses().that()
		.doNotHaveSimpleName("DirectoryRuns")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("dev.fingy.runs.file")
		.orShould()
		.dependOnClassesThat()
		.haveSimpleName("RunStore")
		.because("a store can write and delete, and the runs may be those of an application that is at them");

}
