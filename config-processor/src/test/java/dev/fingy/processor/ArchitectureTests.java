package dev.fingy.processor;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules of structure, each with its reason.
 */
@AnalyzeClasses(packages = "dev.fingy.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule entry = classes().that()
		.arePublic()
		.should()
		.haveSimpleName("FingyProcessor")
		.because("nobody but a compiler calls a processor");

	@ArchTest
	static final ArchRule running = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.tree", "dev.fingy.source", "dev.fingy.build", "dev.fingy.capture",
				"dev.fingy.engine", "dev.fingy.describe", "java.lang.reflect")
		.because("a compiler has neither configuration nor classes");

	@ArchTest
	static final ArchRule javac = noClasses().that()
		.doNotHaveSimpleName("ParameterNames")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.sun..")
		.because("other compilers run the processor as well, and have no such classes");

}
