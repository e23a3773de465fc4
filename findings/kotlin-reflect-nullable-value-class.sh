#!/usr/bin/env bash
# kotlin-reflect 2.4.21: callBy cannot pass a nullable value class that holds a value class that holds a number.
#
# Guess:     callBy takes an object of the parameter's class, and wraps and unwraps value classes as the compiler does:
#            whether a parameter has a ? makes no difference.
# Behaviour: Rate (a Double) and Mid (a Rate) work as parameters, Rate? too. With Mid? = null, the compiler passes the
#            object Mid, where reflection takes it apart. The call ends with "argument type mismatch" with an argument
#            and, although the default would need none, without one as well.
# Seen:      OfRate(rate=Rate(value=0.5)) OfRate(rate=null)
#            OfMid(mid=Mid(rate=Rate(value=0.5))) OfMid(mid=Mid(rate=Rate(value=1.0)))
#            IllegalArgumentException: argument type mismatch IllegalArgumentException: argument type mismatch
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
import kotlin.reflect.full.primaryConstructor

@JvmInline
value class Rate(val value: Double)

@JvmInline
value class Mid(val rate: Rate)

data class OfRate(val rate: Rate? = null)

data class OfMid(val mid: Mid = Mid(Rate(1.0)))

data class OfNullableMid(val mid: Mid? = null)

fun call(function: KFunction<Any>, vararg arguments: Any): Any = try {
	function.callBy(function.parameters.zip(arguments.toList()).toMap())
} catch (ex: Exception) {
	"${ex.javaClass.simpleName}: ${ex.message}"
}

fun main() {
	val rate = Rate(0.5)
	println("${call(OfRate::class.primaryConstructor!!, rate)} ${call(OfRate::class.primaryConstructor!!)}")
	println("${call(OfMid::class.primaryConstructor!!, Mid(rate))} ${call(OfMid::class.primaryConstructor!!)}")
	val nullable = OfNullableMid::class.primaryConstructor!!
	println("${call(nullable, Mid(rate))} ${call(nullable)}")
}
KOTLIN
java -cp "jars/*" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect \
	-classpath "$(echo jars/*.jar | tr ' ' ':')" -d classes Calls.kt 2>/dev/null
seen=$(java -cp "classes:jars/*" CallsKt)
echo "$seen"
expected='OfRate(rate=Rate(value=0.5)) OfRate(rate=null)
OfMid(mid=Mid(rate=Rate(value=0.5))) OfMid(mid=Mid(rate=Rate(value=1.0)))
IllegalArgumentException: argument type mismatch IllegalArgumentException: argument type mismatch'
[ "$seen" = "$expected" ] || { echo "the behaviour has changed" >&2; exit 1; }
