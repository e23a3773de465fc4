package dev.fingy.processor;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

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
		.and()
		.resideInAPackage("dev.fingy.processor")
		.should()
		.haveSimpleName("FingyProcessor")
		.because("nobody but a compiler calls a processor");

	@ArchTest
	static final ArchRule running = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.tree", "dev.fingy.source", "dev.fingy.build", "dev.fingy.capture",
				"dev.fingy.engine", "dev.fingy.describe")
		.because("a compiler has neither configuration nor classes");

	@ArchTest
	static final ArchRule reflection = noClasses().that()
		.doNotHaveSimpleName("AfterProcessing")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("java.lang.reflect")
		.because("what is compiled is not loaded; the one exception asks an editor's own classes");

	@ArchTest
	static final ArchRule javac = noClasses().that()
		.doNotHaveSimpleName("ParameterNames")
		.and()
		.doNotHaveSimpleName("AfterProcessing")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.sun..")
		.because("other compilers run the processor as well, and have no such classes");

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
