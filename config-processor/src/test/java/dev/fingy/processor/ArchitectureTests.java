package dev.fingy.processor;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules of structure, each with its reason.
 */
@AnalyzeClasses(packages = { "dev.fingy.processor", "dev.fingy.internal.processor" },
		importOptions = ImportOption.DoNotIncludeTests.class)
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
	static final ArchRule walls = classes().that()
		.arePublic()
		.and()
		.resideInAPackage("dev.fingy.internal.processor.*")
		.should(ArchConditions
			.be(DescribedPredicate.describe("needed by another package", ArchitectureTests::isNeededByAnotherPackage)))
		.because("what one package keeps to itself changes without a look at the others");

	@ArchTest
	static final ArchRule direction = Architectures.layeredArchitecture()
		.consideringOnlyDependenciesInLayers()
		.ensureAllClassesAreContainedInArchitecture()
		.layer("element")
		.definedBy("dev.fingy.internal.processor.element")
		.layer("create")
		.definedBy("dev.fingy.internal.processor.create")
		.layer("catalog")
		.definedBy("dev.fingy.internal.processor.catalog")
		.layer("check")
		.definedBy("dev.fingy.internal.processor.check")
		.layer("documentation")
		.definedBy("dev.fingy.internal.processor.documentation")
		.layer("describe")
		.definedBy("dev.fingy.internal.processor.describe")
		.layer("metadata")
		.definedBy("dev.fingy.internal.processor.metadata")
		.layer("processor")
		.definedBy("dev.fingy.processor")
		.whereLayer("element")
		.mayNotAccessAnyLayer()
		.whereLayer("create")
		.mayOnlyAccessLayers("element")
		.whereLayer("catalog")
		.mayOnlyAccessLayers("element", "create")
		.whereLayer("check")
		.mayOnlyAccessLayers("element", "create", "catalog")
		.whereLayer("documentation")
		.mayOnlyAccessLayers("element", "create")
		.whereLayer("describe")
		.mayOnlyAccessLayers("element", "create", "catalog", "documentation")
		.whereLayer("metadata")
		.mayNotAccessAnyLayer()
		.whereLayer("processor")
		.mayNotBeAccessedByAnyLayer()
		.because("what is registered is the same, whether it is checked, described or neither");

	@ArchTest
	static final ArchRule running = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.internal.tree", "dev.fingy.internal.source", "dev.fingy.internal.creation",
				"dev.fingy.internal.sanitize", "dev.fingy.internal.resolution", "dev.fingy.internal.description",
				"dev.fingy.internal.standalone", "dev.fingy.internal.configuration")
		.orShould()
		.dependOnClassesThat(resideInAPackage("dev.fingy.internal.typereference").and(DescribedPredicate
			.not(simpleName("AbstractTypeDescriber").or(simpleName("Bound")).or(simpleName("Shapes")))))
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
		.doNotHaveSimpleName("ContributorSource")
		.and()
		.doNotHaveSimpleName("ClassFiles")
		.and()
		.doNotHaveSimpleName("AfterProcessing")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.sun..")
		.because("other compilers run the processor as well, and have no such classes");

	@ArchTest
	static final ArchRule noCycles = SlicesRuleDefinition.slices()
		.matching("(dev.fingy..)")
		.should()
		.beFreeOfCycles()
		.because("a part that needs what needs it can be neither understood nor replaced alone");

	@ArchTest
	static final ArchRule metadata = noClasses().that()
		.resideInAPackage("dev.fingy.internal.processor.metadata")
		.should()
		.dependOnClassesThat(resideInAnyPackage("dev.fingy.processor..", "dev.fingy.internal.processor..",
				"dev.fingy.internal.registry", "dev.fingy.internal.construction", "dev.fingy.internal.names",
				"javax.lang.model..")
			.and(resideOutsideOfPackage("dev.fingy.internal.processor.metadata")))
		.because("editors are told what the reference says, and nothing that it does not know");

	private static boolean isNeededByAnotherPackage(JavaClass type) {
		return type.getDirectDependenciesToSelf()
			.stream()
			.anyMatch((each) -> !each.getOriginClass().getPackageName().equals(type.getPackageName()));
	}

}
