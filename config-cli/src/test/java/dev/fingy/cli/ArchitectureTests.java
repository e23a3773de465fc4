package dev.fingy.cli;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.library.Architectures;

import dev.fingy.internal.names.Nearest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules of structure, each with its reason.
 */
@AnalyzeClasses(packages = { "dev.fingy.cli", "dev.fingy.internal.cli" },
		importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule vocabulary = classes().that()
		.resideInAnyPackage("dev.fingy.cli..", "dev.fingy.internal.cli..")
		.should()
		.onlyDependOnClassesThat(resideInAnyPackage("dev.fingy", "dev.fingy.cli..", "dev.fingy.internal.cli..",
				"dev.fingy.internal.document", "dev.fingy.internal.runs", "dev.fingy.markdown", "dev.fingy.page",
				"dev.fingy.reference", "dev.fingy.runs", "dev.fingy.runs.file", "dev.fingy.schema", "picocli", "java..",
				"com.sun.net.httpserver", "org.yaml.snakeyaml..", "tools.jackson..", "org.jspecify.annotations")
			.or(type(Nearest.class)))
		.because("what the command does with documents, types and runs, anybody can do with the vocabulary, a page, a"
				+ " reference and the runs of an application; JSON is read from its endpoint, and looks the same everywhere");

	@ArchTest
	static final ArchRule walls = classes().that()
		.arePublic()
		.and()
		.areTopLevelClasses()
		.and()
		.resideInAPackage("dev.fingy.internal.cli.*")
		.should(ArchConditions
			.be(DescribedPredicate.describe("needed by another package", ArchitectureTests::isNeededByAnotherPackage)))
		.because("what one package keeps to itself changes without a look at the others");

	@ArchTest
	static final ArchRule direction = Architectures.layeredArchitecture()
		.consideringOnlyDependenciesInLayers()
		.ensureAllClassesAreContainedInArchitecture()
		.layer("source")
		.definedBy("dev.fingy.internal.cli.source")
		.layer("output")
		.definedBy("dev.fingy.internal.cli.output")
		.layer("runs")
		.definedBy("dev.fingy.internal.cli.runs")
		.layer("cli")
		.definedBy("dev.fingy.cli")
		.whereLayer("source")
		.mayNotAccessAnyLayer()
		.whereLayer("output")
		.mayOnlyAccessLayers("source")
		.whereLayer("runs")
		.mayOnlyAccessLayers("source", "output")
		.whereLayer("cli")
		.mayNotBeAccessedByAnyLayer()
		.because("what commands share knows none of them, and those about runs know no others");

	@ArchTest
	static final ArchRule store = noClasses().that()
		.doNotHaveSimpleName("DirectoryRuns")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("dev.fingy.runs.file")
		.orShould()
		.dependOnClassesThat()
		.haveSimpleName("RunStore")
		.because("a store can write and delete, and the runs may be those of an application that is at them");

	// Constants are compiled into the classes that use them
	private static boolean isNeededByAnotherPackage(JavaClass type) {
		return type.getMethods().isEmpty() || type.getDirectDependenciesToSelf()
			.stream()
			.anyMatch((each) -> !each.getOriginClass().getPackageName().equals(type.getPackageName()));
	}

}
