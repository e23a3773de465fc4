package dev.fingy.test;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules of structure, each with its reason.
 */
@AnalyzeClasses(packages = "dev.fingy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule tests = noClasses().that()
		.resideOutsideOfPackage("dev.fingy.test..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.test..", "org.assertj..", "org.junit..")
		.because("what an application runs with does not know its tests");

	@ArchTest
	static final ArchRule applications = noClasses().that()
		.resideInAPackage("dev.fingy.test..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.boot.*..", "dev.fingy.runs..", "dev.fingy.page..")
		.because("what is done with resolved configurations is not what tests of them need");

}
