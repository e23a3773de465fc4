package dev.fingy.cli;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

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
		.resideInAnyPackage("dev.fingy", "dev.fingy.cli", "dev.fingy.page", "picocli", "java..",
				"com.sun.net.httpserver", "org.yaml.snakeyaml..", "org.jspecify.annotations")
		.because("what the command does with documents, anybody can do with the vocabulary and a page");

}
