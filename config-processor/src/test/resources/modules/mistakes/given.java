// demo/Mistakes.java
package demo;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.fingy.DefaultType;
import dev.fingy.Derived;
import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;

public class Mistakes {

	@Discriminated(defaultType = "liner")
	interface Model {

	}

	@TypeName(value = "linear", aliases = { "neural_net", "lin" })
	record Linear() implements Model {

	}

	@TypeName("neural")
	@TypeName(aliases = { "x", "LIN" }, value = "neural-net")
	record Neural() implements Model {

	}

	@TypeName("LIN_EAR")
	record Third() implements Model {

	}

	@TypeName("far")
	record Far() {

	}

	@TypeName(value = "wrong", of = Runnable.class)
	record Wrong() {

	}

	@TypeName("abstract")
	abstract static class Abstract implements Model {

	}

	@TypeName("inner")
	class Inner implements Model {

	}

	@TypeName("enum")
	enum Kind implements Model {

		ONE

	}

	@TypeName("several")
	static class Several implements Model {

		Several(int one) {
		}

		Several(String two) {
		}

	}

	@TypeName("bound-twice")
	static class BoundTwice implements Model {

		@ConstructorBinding
		BoundTwice(int one) {
		}

		@ConstructorBinding
		BoundTwice(String two) {
		}

	}

	@TypeName("bound-empty")
	static class BoundEmpty implements Model {

		@ConstructorBinding
		BoundEmpty() {
		}

	}

	@TypeName("bound-autowired")
	static class BoundAutowired implements Model {

		@ConstructorBinding
		BoundAutowired(int one) {
		}

		@Autowired
		BoundAutowired(String two) {
		}

	}

	@TypeName("made")
	Model made() {
		return new Neural();
	}

	@TypeName("number")
	static int number() {
		return 1;
	}

	@TypeName("unbindable")
	record Unbindable(Function<String, String> function, List<Clock> clocks, Map<String, Model> models,
			@Autowired Clock clock, InputStream in, Converted converted, Lazy<Clock> lazy, Edited edited,
			Thread thread, Comparable<String> text) implements Model {

		@Derived
		int size(int factor) {
			return factor;
		}

	}

	@ConfigurationProperties("training")
	record Training(@DefaultType("lineer") Lazy<Model> model, @DefaultType("third") Model simpleName,
			@DefaultType("nothing") List<Model> models, @DefaultType("salad") Food<String> food, Clock[] clocks) {

	}

	@Discriminated
	interface Food<T> {

	}

	@TypeName
	record Salad() implements Food<Integer> {

	}

	@TypeName(value = "salad")
	record Soup() implements Food<String> {

	}

	@TypeName("salad")
	record Fruit() implements Food<Integer> {

	}

	@Discriminated(defaultType = "circle")
	sealed interface Shape {

		record Circle() implements Shape {

		}

		record CircleShape() implements Shape {

		}

	}

	interface Clock {

	}

	interface Converted {

		static Converted of(String text) {
			return null;
		}

	}

	interface Edited {

	}

	static class EditedEditor {

	}

	@Discriminated
	interface Named {

	}

	@TypeName(aliases = { "fine", "not,fine" })
	record Separated() implements Named {

	}

	@TypeName("tab\tbed")
	record Tabbed() implements Named {

	}

}
