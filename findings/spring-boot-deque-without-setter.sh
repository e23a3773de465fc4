#!/usr/bin/env bash
# Spring Boot 4.1.2: a JavaBean's collection without a setter is filled, and refused afterwards if it is an ArrayDeque.
#
# Guess:     A getter is enough for a collection that the bean has made: its elements are replaced, whatever collection
#            it is. If a type were a problem, the message would name the type.
# Behaviour: The elements are replaced in a LinkedList and in an ArrayDeque. Then the binder compares what it has bound,
#            a copy of the collection, with what the getter returns, by equals. An ArrayDeque equals nothing but itself,
#            so binding ends with "No setter found for property", about a property that has been filled already. With a
#            setter it works. A constructor parameter of the type Deque is refused for another reason.
# Seen:      linked: [a, b]
#            array: IllegalStateException: No setter found for property: queue, but the bean holds [a, b]
#            settable: [a, b]
#            constructor: IllegalArgumentException: Unsupported Collection type: java.util.Deque
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
	</dependencies>
</project>
XML
mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
	-DoutputDirectory="$folder/jars" >/dev/null
cat >Queues.java <<'JAVA'
import java.util.*;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.bind.*;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

public class Queues {

	public static class Linked {
		private final LinkedList<String> queue = new LinkedList<>(List.of("x"));
		public LinkedList<String> getQueue() { return this.queue; }
	}

	public static class Array {
		static Array last;
		private final ArrayDeque<String> queue = new ArrayDeque<>(List.of("x"));
		public Array() { last = this; }
		public ArrayDeque<String> getQueue() { return this.queue; }
	}

	public static class Settable {
		private ArrayDeque<String> queue = new ArrayDeque<>(List.of("x"));
		public ArrayDeque<String> getQueue() { return this.queue; }
		public void setQueue(ArrayDeque<String> queue) { this.queue = queue; }
	}

	public record Constructed(Deque<String> queue) { }

	static <T> T bind(Class<T> type) {
		Map<String, String> values = Map.of("t.queue[0]", "a", "t.queue[1]", "b");
		return new Binder(new MapConfigurationPropertySource(values)).bind("t", type).get();
	}

	static void show(String name, Supplier<Object> bound, Supplier<String> after) {
		try {
			System.out.println(name + ": " + bound.get());
		}
		catch (BindException ex) {
			Throwable cause = ex;
			while (cause.getCause() != null) {
				cause = cause.getCause();
			}
			System.out.println(name + ": " + cause.getClass().getSimpleName() + ": " + cause.getMessage() + after.get());
		}
	}

	public static void main(String[] args) {
		show("linked", () -> bind(Linked.class).getQueue(), () -> "");
		show("array", () -> bind(Array.class).getQueue(), () -> ", but the bean holds " + Array.last.getQueue());
		show("settable", () -> bind(Settable.class).getQueue(), () -> "");
		show("constructor", () -> bind(Constructed.class).queue(), () -> "");
	}

}
JAVA
seen=$(java -cp 'jars/*' Queues.java 2>/dev/null)
echo "$seen"
expected='linked: [a, b]
array: IllegalStateException: No setter found for property: queue, but the bean holds [a, b]
settable: [a, b]
constructor: IllegalArgumentException: Unsupported Collection type: java.util.Deque'
[[ $seen == "$expected" ]] || { echo "The behaviour has changed"; exit 1; }
