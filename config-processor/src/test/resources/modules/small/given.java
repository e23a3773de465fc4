// demo/Model.java
package demo;

import dev.fingy.Discriminated;

/**
 * Predicts.
 */
@Discriminated(defaultType = "linear")
public interface Model {

}
// demo/Linear.java
package demo;

import dev.fingy.TypeName;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A line through {@link Model the points}, of which there are &lt; 10.
 * <p>
 * It is <em>simple</em>: {@code List<String>}.
 * <pre class="example">{@code
 * type: linear
 * num-features: 8
 * }</pre>
 * @param numFeatures how many numbers a point has,
 * at least one
 * @param words the words
 */
@TypeName(aliases = { "lin", "line" })
public record Linear(@Min(1) int numFeatures, @DefaultValue({ "a", "b" }) @Size(min = 1, max = 3) String[] words)
		implements Model {

}
// demo/Training.java
package demo;

import dev.fingy.Lazy;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How to learn.
 *
 * @param model what to learn
 */
@ConfigurationProperties("training")
public record Training(Lazy<Model> model) {

}
// demo/Plain.java
package demo;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("plain")
public record Plain(String text) {

}
