package dev.fingy.page;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import dev.fingy.internal.description.DescribedFingy;
import dev.fingy.internal.description.DocumentFingy;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/**
 * The rules of structure, each with its reason.
 */
@AnalyzeClasses(packages = "dev.fingy.page", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule documents = classes().that()
		.resideInAPackage("dev.fingy.page")
		.should()
		.onlyDependOnClassesThat(
				resideInAnyPackage("dev.fingy", "dev.fingy.internal.document", "dev.fingy.page", "dev.fingy.reference",
						"java..", "tools.jackson..", "org.jspecify.annotations")
					.or(type(DescribedFingy.class))
					.or(type(DocumentFingy.class)))
		.because("a page is made of what has left the process already: secrets are not in it any more. "
				+ "A reference knows no values");

}
