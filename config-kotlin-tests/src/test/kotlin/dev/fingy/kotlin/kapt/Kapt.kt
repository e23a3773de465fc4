package dev.fingy.kotlin.kapt

import java.io.File
import java.nio.file.Files
import java.nio.file.Path

/**
 * Runs Fingy's processor on sources of Kotlin, as {@code kapt} does in a build. The
 * compiler is another process, since it needs more of the JDK than tests do.
 */
internal class Kapt(private val directory: Path) {

	private val opened = listOf("api", "code", "comp", "file", "jvm", "main", "parser", "processing", "tree", "util")

	private val classpath = System.getProperty("java.class.path").split(File.pathSeparator).filter { File(it).exists() }

	/**
	 * Compile files.
	 * @param sources the files
	 * @param withMetadata whether {@code kotlin-metadata-jvm} is on the path of the processor
	 * @return what the compiler prints
	 */
	fun run(sources: List<Path>, withMetadata: Boolean = true): String {
		// Processors see the class path of what is compiled, too
		val processors = classpath.filter { path ->
			(listOf("kotlin-compiler-embeddable", "kotlin-annotation-processing") +
				listOf("kotlin-metadata-jvm").filter { !withMetadata }).none { path.contains(it) }
		}
		val options = listOf("aptMode=stubsAndApt", "sources=${folder("sources")}", "classes=${folder("classes")}",
			"stubs=${folder("stubs")}", "processors=dev.fingy.processor.FingyProcessor") +
			processors.map { "apclasspath=$it" }
		val arguments = Files.write(directory.resolve("arguments"),
			(listOf("-no-stdlib", "-no-reflect", "-nowarn", "-java-parameters", "-jvm-target", "17", "-module-name", "fingy-kotlin-tests",
				"-cp", processors.joinToString(File.pathSeparator), "-d", folder("compiled"), "-Xplugin=" + plugin()) +
				options.flatMap { listOf("-P", "plugin:org.jetbrains.kotlin.kapt3:$it") } + sources.map { "$it" })
				.map { "\"${it.replace("\\", "\\\\")}\"" })
		val command = listOf(Path.of(System.getProperty("java.home"), "bin", "java").toString()) +
			opened.map { "--add-opens=jdk.compiler/com.sun.tools.javac.$it=ALL-UNNAMED" } +
			listOf("-cp", compiler().joinToString(File.pathSeparator), "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler", "@$arguments")
		val process = ProcessBuilder(command).redirectErrorStream(true).start()
		// From JDK 24 on, the JVM warns of what the compiler of Kotlin calls
		return process.inputStream.bufferedReader().readLines().filterNot { it.startsWith("WARNING: ") || it.isEmpty() }
			.joinToString("") { "$it\n" }.also { process.waitFor() }
	}

	/**
	 * The directory of what the processor writes.
	 */
	val classes: Path = directory.resolve("classes")

	fun read(name: String): String = Files.readString(classes.resolve(name))

	private fun folder(name: String): String = Files.createDirectories(directory.resolve(name)).toString()

	// Processors see what the compiler runs with
	private fun compiler(): List<String> =
		classpath.filter { it.contains("jetbrains") && !it.contains("kotlin-metadata-jvm") }

	private fun plugin(): String = classpath.first { it.contains("kotlin-annotation-processing-embeddable") }

}
