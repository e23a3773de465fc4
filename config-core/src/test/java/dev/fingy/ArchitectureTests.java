package dev.fingy;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules of structure, each with its reason.
 */
@AnalyzeClasses(packages = "dev.fingy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule noCycles = SlicesRuleDefinition.slices()
		.matching("(dev.fingy..)")
		.should()
		.beFreeOfCycles()
		.because("a part that needs what needs it can be neither understood nor replaced alone");

	@ArchTest
	static final ArchRule vocabulary = noClasses().that()
		.resideInAPackage("dev.fingy")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("dev.fingy.*..")
		.because("users name the vocabulary, which must not change when what stands behind it does");

	@ArchTest
	static final ArchRule binding = noClasses().that()
		.resideInAPackage("dev.fingy.internal.bind..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.internal.creation", "dev.fingy.internal.sanitize", "dev.fingy.internal.document",
				"dev.fingy.internal.codehash")
		.because("binding ends with a tree: it creates nothing and writes nothing");

	@ArchTest
	static final ArchRule recursion = noClasses().that()
		.resideInAPackage("dev.fingy.internal.bind")
		.and()
		.doNotHaveSimpleName("TreeBinder")
		.and()
		.doNotHaveSimpleName("NodeBinder")
		.should()
		.dependOnClassesThat()
		.haveSimpleName("NodeBinder")
		.because("a binder is given a function for what is below, so that each can be read alone");

	@ArchTest
	static final ArchRule creation = noClasses().that()
		.resideInAPackage("dev.fingy.internal.creation")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.internal.bind..", "dev.fingy.internal.sanitize", "dev.fingy.internal.document",
				"dev.fingy.internal.codehash")
		.because("a tree from anywhere, a document among others, is built in the same way");

	@ArchTest
	static final ArchRule trees = noClasses().that()
		.resideInAPackage("dev.fingy.internal.tree")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.internal.bind..", "dev.fingy.internal.creation", "dev.fingy.internal.sanitize",
				"dev.fingy.internal.document")
		.because("a fingy is a value: it does not know what is done with it");

	@ArchTest
	static final ArchRule documents = noClasses().that()
		.resideInAnyPackage("dev.fingy.internal.sanitize", "dev.fingy.internal.document")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.internal.bind..", "dev.fingy.internal.creation", "org.springframework.context..")
		.because("a document is written from a tree alone");

	@ArchTest
	static final ArchRule rooms = Architectures.layeredArchitecture()
		.consideringOnlyDependenciesInLayers()
		.layer("configurations with objects")
		.definedBy("dev.fingy.internal.configuration")
		.layer("standalone components")
		.definedBy("dev.fingy.internal.standalone")
		.layer("descriptions")
		.definedBy("dev.fingy.internal.description")
		.layer("resolution")
		.definedBy("dev.fingy.internal.resolution")
		.layer("parts")
		.definedBy(resideInAPackage("dev.fingy..").and(resideOutsideOfPackages("dev.fingy.internal.configuration",
				"dev.fingy.internal.standalone", "dev.fingy.internal.description", "dev.fingy.internal.resolution")))
		.whereLayer("configurations with objects")
		.mayNotBeAccessedByAnyLayer()
		.whereLayer("standalone components")
		.mayOnlyBeAccessedByLayers("configurations with objects")
		.whereLayer("descriptions")
		.mayOnlyBeAccessedByLayers("standalone components", "configurations with objects")
		.whereLayer("resolution")
		.mayOnlyBeAccessedByLayers("descriptions", "standalone components", "configurations with objects")
		.because(
				"what is resolved can be described, and what is described can be changed: the parts know nothing of it");

	@ArchTest
	static final ArchRule reference = noClasses().that()
		.resideInAPackage("dev.fingy.reference")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.internal.registry", "dev.fingy.internal.construction",
				"dev.fingy.internal.names", "dev.fingy.internal.tree", "dev.fingy.internal.bind..",
				"org.springframework..")
		.because("a compiler that has no classes writes the same reference as an application that has");

	@ArchTest
	static final ArchRule schemas = noClasses().that()
		.resideInAPackage("dev.fingy.schema")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.internal.registry", "dev.fingy.internal.construction",
				"dev.fingy.internal.names", "dev.fingy.internal.tree", "dev.fingy.internal.source",
				"dev.fingy.internal.bind..", "dev.fingy.internal.creation", "dev.fingy.internal.sanitize",
				"dev.fingy.internal.typereference", "org.springframework..")
		.because("a compiler writes the schema of classes that it cannot load");

	@ArchTest
	static final ArchRule markdown = noClasses().that()
		.resideInAPackage("dev.fingy.markdown")
		.should()
		.dependOnClassesThat(resideInAPackage("dev.fingy..")
			.and(resideOutsideOfPackages("dev.fingy.markdown", "dev.fingy.reference")))
		.because("what an application answers and what a compiler has left is written by the same words");

	@ArchTest
	static final ArchRule describing = noClasses().that()
		.resideInAPackage("dev.fingy.internal.typereference")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.internal.tree", "dev.fingy.internal.source", "dev.fingy.internal.bind..",
				"dev.fingy.internal.creation", "dev.fingy.internal.sanitize")
		.because("what configuration can say is known before it says anything");

	@ArchTest
	static final ArchRule describer = noClasses().that()
		.resideInAPackage("dev.fingy.internal.typereference")
		.and()
		.haveNameMatching(".+\\.(AbstractTypeDescriber|Description|Places|Shapes)(\\$.+)?")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("java.lang.reflect", "org.springframework..")
		.because("a compiler describes classes that it cannot load with the same code");

	@ArchTest
	static final ArchRule container = noClasses().that()
		.resideOutsideOfPackage("dev.fingy.internal.registry")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.context..")
		.because("the core runs without a container; only the scanner of types is borrowed from one");

}
