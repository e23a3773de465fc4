package dev.fingy.processor;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules of structure, each with its reason.
 */
@AnalyzeClasses(packages = "dev.fingy.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule noCycles = SlicesRuleDefinition.slices()
		.matching("(dev.fingy.processor..)")
		.should()
		.beFreeOfCycles()
		.because("a part that needs what needs it can be neither understood nor replaced alone");

	@ArchTest
	static final ArchRule metadata = noClasses().that()
		.resideInAPackage("dev.fingy.processor.metadata")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.processor", "dev.fingy.type", "javax.lang.model..")
		.because("editors are told what the reference says, and nothing that it does not know");

}
