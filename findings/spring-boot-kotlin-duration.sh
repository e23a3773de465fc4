#!/usr/bin/env bash
# Spring Boot 4.1.2, Kotlin 2.4.21: a kotlin.time.Duration is bound from a number without its unit, and gets another one.
#
# Guess:     kotlin.time.Duration is converted as java.time.Duration is: 5 is 5 ms, 90s are 90 seconds. If it were not
#            supported, binding would fail for lack of a converter.
# Behaviour: Duration is a value class, so the compiled constructor takes a long, and that is what Spring Boot binds.
#            The long is not an amount but Kotlin's own encoding, whose lowest bit distinguishes nanoseconds
#            from milliseconds. 5 becomes 2 ms, 4 becomes 2 ns, and 90s is no number. java.time.Duration next to it is right.
# Seen:      5: every=2ms, other=PT0.005S
#            4: every=2ns, other=PT0.004S
#            90s: NumberFormatException
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
			<groupId>org.springframework.boot</groupId>
			<artifactId>spring-boot</artifactId>
			<version>4.1.2</version>
		</dependency>
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
cat >Durations.kt <<'KOTLIN'
import org.springframework.boot.context.properties.bind.Bindable
import org.springframework.boot.context.properties.bind.Binder
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource

data class Timed(val every: kotlin.time.Duration, val other: java.time.Duration)

fun main() {
	for (text in listOf("5", "4", "90s")) {
		val source = MapConfigurationPropertySource(mapOf("t.every" to text, "t.other" to text))
		try {
			val bound = Binder(source).bind("t", Bindable.of(Timed::class.java)).get()
			println("$text: every=${bound.every}, other=${bound.other}")
		} catch (ex: Exception) {
			println("$text: " + generateSequence<Throwable>(ex) { it.cause }.last().javaClass.simpleName)
		}
	}
}
KOTLIN
java -cp "jars/*" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -java-parameters \
	-classpath "$(echo jars/*.jar | tr ' ' ':')" -d classes Durations.kt 2>/dev/null
seen=$(java -cp "classes:jars/*" DurationsKt)
echo "$seen"
expected='5: every=2ms, other=PT0.005S
4: every=2ns, other=PT0.004S
90s: NumberFormatException'
[ "$seen" = "$expected" ] || { echo "the behaviour has changed" >&2; exit 1; }
