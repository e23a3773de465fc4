package dev.fingy.sweep;

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
@AnalyzeClasses(packages = "dev.fingy.sweep", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule internals = noClasses().should()
		.dependOnClassesThat()
		.resideInAPackage("dev.fingy.internal..")
		.because("an application writes searches and distributions of its own with the same means");

	@ArchTest
	static final ArchRule container = noClasses().should()
		.dependOnClassesThat(resideInAPackage("org.springframework..")
			.and(resideOutsideOfPackage("org.springframework.boot.context.properties.bind")))
		.because("points are the same wherever a sweep runs, and executors of a cluster have no container");

	@ArchTest
	static final ArchRule platforms = noClasses().should()
		.callMethod(Math.class, "exp", double.class)
		.orShould()
		.callMethod(Math.class, "log", double.class)
		.orShould()
		.callMethod(Math.class, "pow", double.class, double.class)
		.because("equal seeds give equal trials on every platform, which StrictMath does");

	@ArchTest
	static final ArchRule randomness = noClasses().should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("java.util.Random")
		.because("random numbers come from a generator with a known algorithm and a seed of the sweep");

}
