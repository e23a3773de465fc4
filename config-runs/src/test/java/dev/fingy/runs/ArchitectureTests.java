package dev.fingy.runs;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules of structure, each with its reason.
 */
@AnalyzeClasses(packages = { "dev.fingy.runs", "dev.fingy.internal.runs" },
		importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule stores = noClasses().that()
		.resideInAPackage("dev.fingy.runs")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.runs.*..", "dev.fingy.internal.runs..")
		.because("whoever records does not know where runs are kept");

	@ArchTest
	static final ArchRule core = noClasses().should()
		.dependOnClassesThat(
				resideInAPackage("dev.fingy.internal..").and(resideOutsideOfPackage("dev.fingy.internal.runs")))
		.because("a run needs of a configuration what anybody can ask of it");

	@ArchTest
	static final ArchRule container = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..")
		.because("the command line reads what an application recorded");

}
