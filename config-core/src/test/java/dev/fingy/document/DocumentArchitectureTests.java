package dev.fingy.document;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = { "dev.fingy.capture", "dev.fingy.document", "dev.fingy.code" },
		importOptions = DoNotIncludeTests.class)
class DocumentArchitectureTests {

	@ArchTest
	static final ArchRule onlyTheGateMakesShownValues = constructors().that()
		.areDeclaredInClassesThat()
		.haveNameMatching(".*\\$(OfValue|OfDerived|Plain)")
		.should()
		.onlyBeCalled()
		.byClassesThat()
		.haveNameMatching(".*\\.(Sanitizer|BeanDefaults|DerivedValues|DocumentReader|Edits|DocumentNode.*)")
		.because("a value is shown only after it was asked whether it may be, or where a document already shows it");

	@ArchTest
	static final ArchRule codeStandsAlone = noClasses().that()
		.resideInAPackage("dev.fingy.code")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy", "dev.fingy.type", "dev.fingy.source", "dev.fingy.tree", "dev.fingy.document",
				"dev.fingy.capture")
		.because("a hash of code is of use without configuration");

	@ArchTest
	static final ArchRule documentsKnowNoTrees = noClasses().that()
		.resideInAPackage("dev.fingy.document")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.tree", "dev.fingy.type", "dev.fingy.capture", "dev.fingy.bind")
		.because("what writes can only leak what it is given, and a tree holds secrets");

}
