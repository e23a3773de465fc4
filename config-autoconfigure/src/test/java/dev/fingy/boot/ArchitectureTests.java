package dev.fingy.boot;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules of structure, each with its reason.
 */
@AnalyzeClasses(packages = { "dev.fingy.boot", "dev.fingy.internal.boot" },
		importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule noCycles = SlicesRuleDefinition.slices()
		.matching("(dev.fingy..)")
		.should()
		.beFreeOfCycles()
		.because("a part that needs what needs it can be neither understood nor replaced alone");

	@ArchTest
	static final ArchRule resolving = noClasses().that()
		.resideInAnyPackage("dev.fingy.boot", "dev.fingy.internal.boot")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("dev.fingy.boot.*..")
		.because("what is done with resolved configurations may come and go; how they are resolved stays");

	@ArchTest
	static final ArchRule internal = noClasses().that()
		.resideInAPackage("dev.fingy.internal.boot")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("dev.fingy.boot..")
		.because("auto-configuration puts together what does not know it");

	@ArchTest
	static final ArchRule diagnostics = noClasses().that()
		.resideInAPackage("dev.fingy.boot.diagnostics")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.boot", "dev.fingy.internal.boot", "dev.fingy.boot.actuate..",
				"dev.fingy.boot.command..")
		.because("what explains a failure must not rest on what failed");

	@ArchTest
	static final ArchRule actuator = noClasses().that()
		.resideOutsideOfPackage("dev.fingy.boot.actuate")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.boot.actuate..", "org.springframework.boot.actuate..")
		.because("most applications need no actuator, and those that have none must start");

	@ArchTest
	static final ArchRule runs = noClasses().that()
		.resideOutsideOfPackages("dev.fingy.boot.runs..", "dev.fingy.boot.actuate", "dev.fingy.boot.sweep")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.boot.runs..", "dev.fingy.runs..")
		.because("the module of runs may be left out");

	@ArchTest
	static final ArchRule sweeps = noClasses().that()
		.resideOutsideOfPackage("dev.fingy.boot.sweep")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.boot.sweep", "dev.fingy.sweep")
		.because("the module of sweeps is there only where an application adds it");

	@ArchTest
	static final ArchRule databases = noClasses().that()
		.resideOutsideOfPackage("dev.fingy.boot.runs.jdbc")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.boot.runs.jdbc..", "java.sql..", "javax.sql..", "org.springframework.jdbc..",
				"org.springframework.boot.jdbc..", "org.springframework.boot.sql..", "org.springframework.dao..",
				"org.springframework.transaction..")
		.because("most applications need no database, and those that have none must start");

	@ArchTest
	static final ArchRule cloud = noClasses().that()
		.resideOutsideOfPackage("dev.fingy.boot.refresh")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.boot.refresh", "org.springframework.cloud..")
		.because("most applications have no Spring Cloud, and those that have none must start");

	@ArchTest
	static final ArchRule commands = noClasses().that()
		.resideOutsideOfPackage("dev.fingy.boot.command")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.boot.command..")
		.because("a command is one way to start an application; what is started does not know it");

	@ArchTest
	static final ArchRule aheadOfTime = noClasses().that()
		.resideOutsideOfPackage("dev.fingy.boot.aot")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("dev.fingy.boot.aot")
		.because("what a build writes down must not be needed by what it writes down");

	@ArchTest
	static final ArchRule hints = noClasses().that()
		.resideInAPackage("dev.fingy.boot.aot")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.fingy.boot", "dev.fingy.internal.boot", "dev.fingy.internal.bind..",
				"dev.fingy.internal.creation", "dev.fingy.internal.sanitize", "dev.fingy.internal.tree",
				"dev.fingy.internal.resolution", "dev.fingy.internal.description", "dev.fingy.internal.standalone",
				"dev.fingy.internal.configuration")
		.because("hints come from the types that are registered, never from what was resolved of them");

}
