#!/usr/bin/env bash
# javac 17 with JSpecify 1.0.0: an annotation processor does not see @Nullable on parameters of compiled classes.
#
# Guess:     @Nullable is a type annotation with runtime retention, it is in the class file, and reflection shows it.
#            So the type of the parameter has it in a processor as well, whether the class comes from source or not.
# Behaviour: For a class from source the parameter's type is "@Nullable String". For the same class from the class
#            path the type has no annotation, while @NullMarked, a declaration annotation of the class, is there: to a
#            processor, every reference in a null-marked library is non-null. A later javac (25) shows both alike.
# Seen:      javac 17.0.15: Source @NullMarked=true type annotations=[@org.jspecify.annotations.Nullable]
#                           Library @NullMarked=true type annotations=[]
#            and javap finds RuntimeVisibleTypeAnnotations in Library.class. With javac 25 both lines are alike.
#
# Needs a JDK 17 (its javac first on the PATH, or JAVA_HOME) and Maven. Ends with 1 if the behaviour changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
	-Dartifact=org.jspecify:jspecify:1.0.0 -DoutputDirectory="$folder" >/dev/null
jar=$folder/jspecify-1.0.0.jar

mkdir -p library processor
thing() {
	printf 'import org.jspecify.annotations.*;\n@NullMarked public class %s { public %s(@Nullable String note) { } }\n' "$1" "$1"
}
thing Library >Library.java
thing Source >Source.java
"${bin}javac" -cp "$jar" -d library Library.java
cat >Show.java <<'JAVA'
import java.util.Set;
import javax.annotation.processing.*;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.*;
import javax.lang.model.util.ElementFilter;
@SupportedAnnotationTypes("*")
public class Show extends AbstractProcessor {
	@Override
	public SourceVersion getSupportedSourceVersion() {
		return SourceVersion.latestSupported();
	}
	@Override
	public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
		if (round.processingOver()) {
			for (String name : new String[] { "Source", "Library" }) {
				TypeElement type = this.processingEnv.getElementUtils().getTypeElement(name);
				VariableElement note = ElementFilter.constructorsIn(type.getEnclosedElements()).get(0).getParameters().get(0);
				boolean marked = type.getAnnotationMirrors().toString().contains("NullMarked");
				System.out.println(name + " @NullMarked=" + marked + " type annotations=["
						+ note.asType().getAnnotationMirrors() + "]");
			}
		}
		return false;
	}
}
JAVA
"${bin}javac" -d processor Show.java
seen=$("${bin}javac" -cp "$jar:library" -processorpath processor -processor Show -d "$folder" Source.java)
echo "$seen"
"${bin}javap" -v -cp library Library | grep --quiet RuntimeVisibleTypeAnnotations
expected='Source @NullMarked=true type annotations=[@org.jspecify.annotations.Nullable]
Library @NullMarked=true type annotations=[]'
[[ $seen == "$expected" ]] || { echo "The behaviour has changed"; exit 1; }
