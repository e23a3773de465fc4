package dev.fingy.internal.document;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(
		packages = { "dev.fingy.internal.sanitize", "dev.fingy.internal.document", "dev.fingy.internal.codehash" },
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
		.resideInAPackage("dev.fingy.internal.codehash")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy", "dev.fingy.internal.registry", "dev.fingy.internal.construction",
				"dev.fingy.internal.names", "dev.fingy.internal.source", "dev.fingy.internal.tree",
				"dev.fingy.internal.document", "dev.fingy.internal.sanitize")
		.because("a hash of code is of use without configuration");

	@ArchTest
	static final ArchRule documentsKnowNoTrees = noClasses().that()
		.resideInAPackage("dev.fingy.internal.document")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.internal.tree", "dev.fingy.internal.registry", "dev.fingy.internal.construction",
				"dev.fingy.internal.names", "dev.fingy.internal.sanitize", "dev.fingy.internal.bind..")
		.because("what writes can only leak what it is given, and a tree holds secrets");

}
