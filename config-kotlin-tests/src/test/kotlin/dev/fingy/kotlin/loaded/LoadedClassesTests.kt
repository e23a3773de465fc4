package dev.fingy.kotlin.loaded

import java.nio.file.Files
import java.nio.file.Path

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.io.TempDir

import dev.fingy.kotlin.dogs.Dogs
import dev.fingy.kotlin.plain.JavaApplication

/**
 * Which classes of Kotlin an application loads that has Kotlin on its class path, as many
 * libraries bring it, and no class of its own in Kotlin: those that Spring looks for.
 */
class LoadedClassesTests {

	@TempDir
	private lateinit var folder: Path

	@Test
	@Timeout(120)
	fun applicationsOfJavaLoadNoKotlinForFingy() {
		assertThat(loaded("zoo.animal.type=cat")).containsExactlyInAnyOrder("kotlin.Metadata",
			"kotlin.coroutines.Continuation", "kotlin.jvm.JvmInline", "kotlin.reflect.full.KClasses", "kotlin.text.Regex")
	}

	@Test
	@Timeout(120)
	fun typesOfKotlinLoadItsReflection() {
		assertThat(loaded("zoo.animal.type=dog", "spring.main.sources=${Dogs::class.java.name}")).contains("kotlin.reflect.KFunction")
	}

	private fun loaded(vararg properties: String): List<String> {
		val log = folder.resolve("classes.log")
		val process = ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-Xlog:class+load:file=$log::filecount=0", "-XX:TieredStopAtLevel=1",
			"-Dspring.backgroundpreinitializer.ignore=true", "-cp", System.getProperty("java.class.path"),
			JavaApplication::class.java.name, *properties.map { "--$it" }.toTypedArray()).redirectErrorStream(true).start()
		val output = String(process.inputStream.readAllBytes())
		assertThat(process.waitFor()).`as`(output).isZero()
		return Files.readAllLines(log).mapNotNull { LOADED.find(it)?.groupValues?.get(1) }
			.filter { it.startsWith("kotlin.") }
	}

	companion object {

		private val LOADED = Regex("""] ([\w.$]+)(?:[/+]0x\w+)? source: """)

	}

}
