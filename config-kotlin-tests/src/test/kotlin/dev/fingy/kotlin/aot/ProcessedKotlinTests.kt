package dev.fingy.kotlin.aot

import java.io.File
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import javax.tools.ToolProvider

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.io.TempDir
import org.springframework.boot.SpringApplicationAotProcessor
import org.springframework.context.aot.AbstractAotProcessor

/**
 * An application in Kotlin is processed ahead of time, and behaves as it does otherwise.
 */
@Timeout(300)
class ProcessedKotlinTests {

	@TempDir
	private lateinit var directory: Path

	@Test
	fun processedApplicationBehavesAsAnyOther() {
		process()
		val arguments = listOf("--workshop.tool.type=saw", "--workshop.tool.depth=9", "--workshop.others[0]=drill",
			"--workshop.others[1].type=hammer", "--workshop.others[1].weight=3", "--workshop.others[2]=bench",
			"--workshop.wood=oak", "--workshop.size=7", "--workshop.sizes.a=2", "--workshop.shelf.width=3")
		val processed = run(true, arguments)
		assertThat(processed).isEqualTo(run(false, arguments))
		assertThat(processed.lines().filterNot { it.startsWith("sha256:") || "Fingerprint" in it }.joinToString("\n"))
			.isEqualTo("""
			WorkshopProperties(tool=Lazy[workshop.tool: dev.fingy.kotlin.aot.Saw], others=[Drill(Size(mm=5) 6), hammer(3, h3), Bench], wood=Oak(rings=7), size=Size(mm=7), name=w7, sizes={a=Size(mm=2)}, shelf=Shelf(width=3, height=4), note=)
			Saw(size=Size(mm=30), depth=9, teeth=Teeth(sizes=[1]), every=5s, speed=3) true
			prepared Saw(size=Size(mm=30), depth=9, teeth=Teeth(sizes=[1]), every=5s, speed=3)
			cleaned Saw(size=Size(mm=30), depth=9, teeth=Teeth(sizes=[1]), every=5s, speed=3)
			closed Saw(size=Size(mm=30), depth=9, teeth=Teeth(sizes=[1]), every=5s, speed=3)
			closed hammer(3, h3)
			closed Drill(Size(mm=5) 6)

			""".trimIndent())
		val mistaken = run(true, listOf("--workshop.size=0", "--workshop.tool.type=sw"))
		assertThat(mistaken).contains("workshop.size: is not a Size: a size is positive",
			"Types:  bench, drill, hammer, saw")
	}

	private fun process() {
		val sources = directory.resolve("sources")
		val settings = AbstractAotProcessor.Settings.builder().sourceOutput(sources).resourceOutput(classes())
			.classOutput(classes()).groupId("dev.fingy").artifactId("workshop").build()
		// The class of the file has the main function
		val application = Class.forName("dev.fingy.kotlin.aot.WorkshopKt")
		SpringApplicationAotProcessor(application, settings, arrayOf()).process()
		val files = Files.walk(sources).use { all -> all.map { it.toString() }.filter { it.endsWith(".java") }.toList() }
		val options = arrayOf("-proc:none", "-nowarn", "-d", classes().toString(), *files.toTypedArray())
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, *options)).isZero()
	}

	private fun classes(): Path = directory.resolve("classes")

	private fun run(processed: Boolean, arguments: List<String>): String {
		val output = directory.resolve("output.txt")
		val classpath = System.getProperty("java.class.path")
		val command = listOf(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-XX:TieredStopAtLevel=1", "-Dspring.aot.enabled=$processed", "-cp",
			if (processed) "${classes()}${File.pathSeparator}$classpath" else classpath, "dev.fingy.kotlin.aot.WorkshopKt",
			"--spring.main.banner-mode=off", "--logging.level.root=error", "--fingy.runs.enabled=false")
		val process = ProcessBuilder(command + arguments).redirectErrorStream(true).redirectOutput(output.toFile()).start()
		try {
			assertThat(process.waitFor(120, TimeUnit.SECONDS)).`as`("ended by itself").isTrue()
			return Files.readString(output).replace("\r\n", "\n")
		}
		finally {
			process.destroyForcibly()
		}
	}

}
