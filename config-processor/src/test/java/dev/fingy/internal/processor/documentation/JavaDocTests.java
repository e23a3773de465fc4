package dev.fingy.internal.processor.documentation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What remains of comments.
 */
class JavaDocTests {

	@ParameterizedTest
	@CsvSource(delimiterString = "=>", quoteCharacter = '\0', textBlock = """
			plain text                              => plain text
			a {@code List<String>}                  => a List<String>
			a {@code {b}} c                         => a {b} c
			{@literal <p> & @x}                     => <p> & @x
			see {@link Model}                       => see Model
			see {@link Model#predict(double[])}     => see Model.predict(double[])
			see {@link #predict(int, int)}          => see predict(int, int)
			see {@linkplain Model the {@code x}}    => see the x
			see {@link #a(int, int) both of them}   => see both of them
			is {@value #DEFAULT}                    => is DEFAULT
			{@inheritDoc} more                      => more
			{@summary In short.} Long.              => In short. Long.
			an {@unknown tag}                       => an tag
			one<p>two<br/>three                     => one two three
			<ul><li>a<li>b</ul>                     => a b
			very <em class="x">im</em>portant.      => very important.
			<a href="x">link</a> <!-- not -->shown  => link shown
			1 < 2 && 3 > 2                          => 1 < 2 && 3 > 2
			&lt;p&gt; &amp; &auml;                  => <p> & ä
			{@code open                             => open
			a @param b                              => a @param b
			""")
	void descriptionIsPlain(String comment, String expected) {
		assertThat(JavaDoc.of(" " + comment).description()).isEqualTo(expected);
	}

	@Test
	void blockTagsEndTheDescription() {
		JavaDoc comment = JavaDoc.of("""
				 Describes
				 {@code
				 @NotATag
				 } it.
				 @param <T> a type
				 @param one the {@code first}
				 of two
				 @param oneMore another
				 @deprecated use <b>another</b>
				 one
				 @return nothing
				""");
		assertThat(comment.description()).isEqualTo("Describes @NotATag it.");
		assertThat(comment.parameter("one")).isEqualTo("the first of two");
		assertThat(comment.parameter("oneMore")).isEqualTo("another");
		assertThat(comment.parameter("none")).isEmpty();
		assertThat(comment.deprecation()).isEqualTo("use another one");
		assertThat(comment.example()).isEmpty();
		assertThat(JavaDoc.of("Only.").deprecation()).isEmpty();
	}

	@Test
	void exampleIsTheFirstThatIsMarked() {
		JavaDoc comment = JavaDoc.of("""
				 A type.
				 <pre>
				 no example
				 </pre>
				 <pre class='example'>{@code
				    type: linear
				    inner: { type: other }
				      deep: <a>
				 }</pre>
				 Done. <pre class="example">another</pre>
				""");
		assertThat(comment.example()).isEqualTo("type: linear\ninner: { type: other }\n  deep: <a>");
		assertThat(comment.description()).isEqualTo("A type. no example Done.");
	}

}
