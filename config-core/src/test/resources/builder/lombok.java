// demo/Model.java
package demo;

@dev.fingy.Discriminated
public interface Model {
}

// demo/Training.java
package demo;


import java.util.List;

/**
 * A training.
 */
@org.springframework.boot.context.properties.ConfigurationProperties("training")
public record Training(Model model, List<Model> models, dev.fingy.Lazy<Model> lazy, Part part) {
}

// demo/Part.java
package demo;

import lombok.*;

@Builder @Value
public class Part {

	int size;

	@Builder.Default
	String text = "part";

}

// demo/Types.java
package demo;

import java.time.Duration;
import java.util.*;

import dev.fingy.TypeName;
import lombok.*;
import lombok.experimental.Accessors;

public class Types {

	@TypeName("built") @Builder @ToString @EqualsAndHashCode
	public static class Built implements Model {
		/** How many there are. */
		private final int units;
		/** How fast it learns. */
		@Builder.Default private final double lr = 0.5;
		@Builder.Default private final List<String> names = List.of("a", "b");
		@Singular private final List<String> tags;
		@Singular private final Set<Integer> sizes;
		@Singular private final Map<String, Integer> options;
		@Builder.Default private final Duration every = Duration.ofSeconds(5);
		@Builder.Default private final Part part = Part.builder().size(3).build();
		private final String note;
	}

	@TypeName("value") @Value @Builder(toBuilder = true)
	public static class Val implements Model {
		int units;
		@Builder.Default double lr = 0.5;
		@With String note;
	}

	@TypeName("all-args") @Value @Builder @AllArgsConstructor
	public static class AllArgs implements Model {
		int units;
		@Builder.Default double lr = 0.5;
		@Builder.Default String note = "note";
	}

	@TypeName("bean") @Data @Builder @NoArgsConstructor @AllArgsConstructor
	public static class Bean implements Model {
		private int units;
		@Builder.Default private double lr = 0.5;
	}

	@ToString @lombok.experimental.SuperBuilder
	public static class Base implements Model {
		private final int units;
		@Builder.Default private final double lr = 0.5;
	}

	@TypeName("sub") @ToString(callSuper = true) @lombok.experimental.SuperBuilder
	public static class Sub extends Base {
		private final String note;
		@Builder.Default private final int depth = 2;
	}

	@TypeName("renamed") @ToString
	@Builder(builderMethodName = "make", buildMethodName = "done", builderClassName = "Maker", setterPrefix = "with")
	public static class Renamed implements Model {
		private final int units;
		@Builder.Default private final double learningRate = 0.5;
	}

	@TypeName("generic") @Builder @ToString
	public static class Generic<T extends Number> implements Model {
		private final T value;
		@Builder.Default private final List<String> names = List.of("g");
	}

	@TypeName("custom") @Builder @ToString
	public static class Custom implements Model {
		private final int units;
		private final double lr;
		private final Duration every;
		public static class CustomBuilder {
			private double lr = 0.7;
			public CustomBuilder every(String text) { this.every = Duration.parse(text); return this; }
			public CustomBuilder every(Duration value) { this.every = value; return this; }
		}
	}

	@TypeName("just-value") @Value
	public static class JustValue implements Model { int units; String note; }

	@TypeName("just-data") @Data
	public static class JustData implements Model { private int units = 3; private String note = "n"; }

	@TypeName("required") @RequiredArgsConstructor @ToString
	public static class Required implements Model { private final int units; private String note = "n"; }

	@TypeName("with") @With @Value
	public static class Withs implements Model { int units; }

	@TypeName("fluent") @Data @Accessors(fluent = true)
	public static class Fluent implements Model { private final int units; }

	@TypeName("chained") @Data @Accessors(chain = true)
	public static class Chained implements Model { private int units = 4; }

	@TypeName("rec") @Builder
	public record Rec(int units, double lr) implements Model {
		public Rec { units = units * 2; }
	}

	@TypeName("constructor") @ToString
	public static class OnConstructor implements Model {
		private final int units;
		@Builder public OnConstructor(int units) { this.units = units * 10; }
	}

	@TypeName("bound") @Builder @ToString
	public static class Bound implements Model {
		private final int units;
		@Builder.Default private final double lr = 0.5;
		@Builder.Default private final String note = "note";
		@org.springframework.boot.context.properties.bind.ConstructorBinding
		Bound(int units, double lr, String note) { this.units = units; this.lr = lr; this.note = note; }
	}

	@TypeName("checked") @Builder @ToString
	public static class Checked implements Model {
		@jakarta.validation.constraints.Max(9) private final int units;
		@NonNull private final String name;
		@dev.fingy.Secret @Builder.Default private final String token = "swordfish";
		@dev.fingy.DefaultType("just-data") private final Model inner;
		@org.springframework.boot.context.properties.bind.Name("class") private final String kind;
		@Singular private final List<Model> models;
		private final boolean open;
		@Builder.Default private final dev.fingy.Lazy<Model> lazy = null;
	}

	@ToString
	public static class OnMethod implements Model {
		private final int units;
		private OnMethod(int units) { this.units = units; }
		@Builder private static OnMethod of(int width, int height) { return new OnMethod(width * height); }
		@TypeName("square") public static OnMethodBuilder square() { return builder().width(3).height(3); }
	}

}
