package dev.fingy.kotlin.codehash

import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream
import java.net.URLClassLoader
import java.nio.file.Files
import java.nio.file.Path

import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler

/**
 * Compiles sources of Kotlin.
 */
internal object KotlinCode {

	fun compile(directory: Path, module: String, source: String): URLClassLoader {
		val root = Files.createTempDirectory(directory, "code")
		val file = Files.writeString(root.resolve("Source.kt"), source)
		val classes = Files.createDirectory(root.resolve("classes"))
		val output = ByteArrayOutputStream()
		val result = PrintStream(output).use {
			K2JVMCompiler().exec(it, "-no-stdlib", "-no-reflect", "-nowarn", "-cp", stdlib().toString(),
				"-module-name", module, "-d", classes.toString(), file.toString())
		}
		check(result == ExitCode.OK) { output.toString() }
		return URLClassLoader(arrayOf(classes.toUri().toURL()), javaClass.classLoader)
	}

	private fun stdlib(): File = File(KotlinVersion::class.java.protectionDomain.codeSource.location.toURI())

}
