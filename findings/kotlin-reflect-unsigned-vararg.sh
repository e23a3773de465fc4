#!/usr/bin/env bash
# kotlin-reflect 2.4.21: callBy refuses every function that has a vararg of unsigned numbers, even when it is given.
#
# Guess:     UInt is like Int: a vararg parameter takes an array, and an empty one where there is no argument.
# Behaviour: with a vararg of Int, callBy works with and without arguments. With a vararg of UInt, call works, and callBy
#            ends with an error about the empty array of a default, with an argument and without one.
# Seen:      callBy: ints 1+2 ints 
#            call: uints 1+2
#            callBy: KotlinReflectionInternalError KotlinReflectionInternalError
#
# Needs a JDK 17 or later and Maven. Ends with 1 if the behaviour changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >pom.xml <<'XML'
<project>
	<modelVersion>4.0.0</modelVersion>
	<groupId>finding</groupId>
	<artifactId>finding</artifactId>
	<version>1</version>
	<dependencies>
		<dependency>
			<groupId>org.jetbrains.kotlin</groupId>
			<artifactId>kotlin-compiler-embeddable</artifactId>
			<version>2.4.21</version>
		</dependency>
		<dependency>
			<groupId>org.jetbrains.kotlin</groupId>
			<artifactId>kotlin-reflect</artifactId>
			<version>2.4.21</version>
		</dependency>
	</dependencies>
</project>
XML
mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
	-DoutputDirectory="$folder/jars" >/dev/null
cat >Calls.kt <<'KOTLIN'
import kotlin.reflect.KFunction

fun ints(vararg numbers: Int) = "ints ${numbers.joinToString("+")}"

@OptIn(ExperimentalUnsignedTypes::class)
fun uints(vararg numbers: UInt) = "uints ${numbers.joinToString("+")}"

fun callBy(function: KFunction<Any>, vararg arguments: Any): Any = try {
	function.callBy(function.parameters.zip(arguments.toList()).toMap())
} catch (ex: Throwable) {
	ex.javaClass.simpleName
}

@OptIn(ExperimentalUnsignedTypes::class)
fun main() {
	println("callBy: ${callBy(::ints, intArrayOf(1, 2))} ${callBy(::ints)}")
	println("call: ${(::uints as KFunction<Any>).call(uintArrayOf(1u, 2u))}")
	println("callBy: ${callBy(::uints, uintArrayOf(1u, 2u))} ${callBy(::uints)}")
}
KOTLIN
java -cp "jars/*" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect \
	-classpath "$(echo jars/*.jar | tr ' ' ':')" -d classes Calls.kt 2>/dev/null
seen=$(java -cp "classes:jars/*" CallsKt)
echo "$seen"
expected='callBy: ints 1+2 ints 
call: uints 1+2
callBy: KotlinReflectionInternalError KotlinReflectionInternalError'
[ "$seen" = "$expected" ] || { echo "the behaviour has changed" >&2; exit 1; }
