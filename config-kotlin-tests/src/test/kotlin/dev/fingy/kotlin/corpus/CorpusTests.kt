package dev.fingy.kotlin.corpus

import java.nio.file.Files
import java.nio.file.Path

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/**
 * Binds each class of the corpus with Spring Boot's binder, as the properties class and
 * as a type. Where the three differ, the table of the reference has the reason.
 */
class CorpusTests {

	@Test
	fun outcomesAreThoseOfTheTable() {
		val header = "| class | properties | Spring Boot | Fingy |\n| --- | --- | --- | --- |\n"
		compare("corpus.md", header + CASES.joinToString("") { it.row() + "\n" })
	}

	@Test
	fun differencesAreThoseOfTheReference() {
		val header = "| class | properties | Spring Boot | Fingy | reason |\n| --- | --- | --- | --- | --- |\n"
		val table = header + CASES.filter { it.reason != null }.joinToString("") { it.difference() + "\n" }
		compare("differences.md", table)
		assertThat(Files.readString(Path.of("../src/docs/reference/kotlin.md"))).contains("\n\n$table")
	}

	@Test
	fun casesDifferExactlyWhereThereIsAReason() {
		assertThat(CASES).allSatisfy { case ->
			assertThat(differs(case)).`as`(case.toString()).isEqualTo(case.reason != null)
		}
	}

	@Test
	fun fingyBindsPropertiesClassesAsTypes() {
		assertThat(CASES.filter { it.root != "–" }).allSatisfy { assertThat(it.root).isEqualTo(it.node) }
	}

	@Test
	fun corpusIsLarge() {
		assertThat(CASES.map { it.subject }.distinct()).hasSizeGreaterThanOrEqualTo(60)
	}

	@Test
	fun noProblemIsANullPointer() {
		assertThat(CASES.flatMap { listOf(it.root, it.node) }).noneMatch {
			it.contains("NullPointerException") || it.contains("KotlinReflection")
		}
	}

	// What neither binds is reported in words of its own
	private fun differs(case: Case) = case.boot != "–" && case.boot != case.root &&
		!(case.boot.startsWith("✗") && case.root.startsWith("✗"))

	private fun compare(name: String, table: String) {
		val file = Path.of("src/test/resources/dev/fingy/kotlin/corpus", name)
		if (System.getProperty("fingy.corpus.write") != null) {
			Files.createDirectories(file.parent)
			Files.writeString(file, table)
		}
		assertThat(table).isEqualTo(Files.readString(file))
	}

}
