package dev.fingy.internal.format;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists and maps that are too large for one method.
 */
class JavaPartsTests {

	@Test
	void aPartTakesTheSecretsThatItNames() {
		JavaParts parts = new JavaParts();
		CodeBlock large = CodeBlock.of("token, $S", "x".repeat(9_000));
		CodeBlock code = of(parts, List.of(large, CodeBlock.of("tokens")), List.of("key", "token"));
		assertThat(code.toString()).contains("part(token)", "part2()");
		assertThat(parts.methods()).flatExtracting(MethodSpec::parameters).hasToString("[java.lang.Object token]");
	}

	@Test
	void callsWithManySecretsAreJoinedHoweverLargeTheyAre() {
		List<String> secrets = IntStream.range(0, 1000).mapToObj((i) -> "password" + i).toList();
		CodeBlock item = CodeBlock.of(String.join(", ", secrets));
		JavaParts parts = new JavaParts();
		CodeBlock code = of(parts, Collections.nCopies(5, item), secrets);
		assertThat(code.toString()).startsWith("join(").contains("part5(password0, password1,");
		assertThat(parts.methods()).hasSize(5);
	}

	private static CodeBlock of(JavaParts parts, List<CodeBlock> items, List<String> secrets) {
		return parts.of(CodeBlock.of("list"), CodeBlock.of("join"), ClassName.OBJECT, items, secrets);
	}

}
