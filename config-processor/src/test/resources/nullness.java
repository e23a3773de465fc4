// table/Base.java
package table;

import dev.fingy.Discriminated;

@Discriminated
public interface Base {

}
// table/Inner.java
package table;

public record Inner(int neededNumber, String optionalText) {

}
// table/Nullable.java
package table;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Retention(RetentionPolicy.RUNTIME)
public @interface Nullable {

}
// table/NonNull.java
package table;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Retention(RetentionPolicy.RUNTIME)
public @interface NonNull {

}
// table/kept/Nullable.java
package table.kept;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE_USE)
public @interface Nullable {

}
// table/Outside.java
package table;

public final class Outside {

	public final class Inner {

	}

}
// table/Unannotated.java
package table;

import java.util.List;
import java.util.Optional;

import dev.fingy.DefaultType;
import dev.fingy.Lazy;
import dev.fingy.TypeName;
import org.jspecify.annotations.NonNull;
import org.springframework.boot.context.properties.bind.DefaultValue;

@TypeName("unannotated")
public record Unannotated(int neededInt, boolean neededBoolean, char neededChar, double neededDouble,
		Integer optionalBoxed, String optionalText, List<String> optionalList, int[] optionalArray,
		Optional<Integer> optionalOptional, Lazy<Base> optionalLazy, Base optionalNode, Inner optionalPlain,
		@NonNull String neededText, String @NonNull [] neededArray, @NonNull String[] optionalElements,
		java.util.@NonNull List<String> neededList, @table.NonNull String optionalByOther,
		@DefaultValue("1") int optionalDefault, @DefaultValue @NonNull List<String> optionalEmpty,
		@DefaultType("unannotated") @NonNull Base optionalByType) implements Base {

}
// table/MarkedClass.java
package table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.fingy.Lazy;
import dev.fingy.TypeName;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@NullMarked
public final class MarkedClass {

	private MarkedClass() {
	}

	@TypeName("marked")
	public record Marked<T extends @Nullable Object, S>(String neededText, @Nullable String optionalText,
			Integer neededBoxed, @Nullable Integer optionalBoxed, List<@Nullable String> neededList,
			@Nullable List<String> optionalList, Map<String, Integer> neededMap, String[] neededArray,
			String @Nullable [] optionalArray, @Nullable String[] neededElements, Optional<String> optionalOptional,
			@NonNull Optional<String> optionalNonNull, java.util.OptionalInt optionalInt,
			java.util.@NonNull OptionalLong optionalLong, java.util.OptionalDouble optionalDouble, Lazy<Base> neededLazy, Base neededNode,
			@Nullable Base optionalNode, Inner neededPlain, T optionalVariable, S optionalBounded,
			@NonNull S neededVariable, T[] neededVariables, table.marked.InPackage.Outer.@Nullable Nested optionalNested,
			@table.Nullable String optionalByOther, @table.kept.Nullable String neededByKept,
			Outside.@Nullable Inner optionalInner, @Nullable Outside.Inner neededInner, Object neededObject) implements Base {

	}

	@TypeName("compact")
	public record Compact(@Nullable String optionalText, @Nullable List<@Nullable String> optionalList,
			String @Nullable [] optionalArray, String neededText) implements Base {

		public Compact {
		}

	}

	@TypeName("canonical")
	public record Canonical(@Nullable String optionalText, String neededText) implements Base {

		public Canonical(@Nullable String optionalText, String neededText) {
			this.optionalText = optionalText;
			this.neededText = neededText;
		}

	}

	@NullUnmarked
	@TypeName("unmarked")
	public record Unmarked(String optionalText, @NonNull String neededText, int neededInt) implements Base {

	}

	@NullUnmarked
	public static final class Around {

		private Around() {
		}

		@TypeName("below-unmarked")
		public record Below(String optionalText) implements Base {

		}

		@NullMarked
		@TypeName("marked-again")
		public record Again(String neededText) implements Base {

		}

		@NullMarked
		@NullUnmarked
		@TypeName("both")
		public record Both(String optionalText) implements Base {

		}

	}

	@TypeName("constructors")
	public static final class Constructors implements Base {

		@NullUnmarked
		public Constructors(String optionalText, int neededInt) {
		}

	}

	@TypeName("inner-classes")
	public static final class Deep implements Base {

		public Deep(String neededText) {
		}

		@TypeName("deeper")
		public static final class Deeper implements Base {

			public Deeper(String neededText, @Nullable String optionalText) {
			}

		}

	}

}
// table/Factories.java
package table;

import dev.fingy.TypeName;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

public final class Factories {

	private Factories() {
	}

	@NullMarked
	@TypeName("marked-method")
	public static Inner4 marked(String neededText, @Nullable String optionalText) {
		return new Inner4();
	}

	@TypeName("plain-method")
	public static Inner4 plain(String optionalText, long neededLong) {
		return new Inner4();
	}

	@NullMarked
	@TypeName("generic-method")
	public static <T> Inner4 generic(T optionalVariable, String neededText) {
		return new Inner4();
	}

	@NullMarked
	public static final class Inner4 implements Base {

		@NullUnmarked
		@TypeName("unmarked-method")
		public static Inner4 unmarked(String optionalText) {
			return new Inner4();
		}

	}

}
// table/marked/package-info.java
@NullMarked
package table.marked;

import org.jspecify.annotations.NullMarked;
// table/marked/InPackage.java
package table.marked;

import dev.fingy.TypeName;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import table.Base;

@TypeName("in-package")
public record InPackage(String neededText, @Nullable String optionalText, Outer.Nested neededPlain) implements Base {

	@NullUnmarked
	@TypeName("unmarked-in-package")
	public record Unmarked(String optionalText) implements Base {

	}

	public static final class Outer {

		public record Nested(String neededText, @Nullable String optionalText, int neededInt) {

		}

	}

	@TypeName("bean-in-package")
	public static class Bean implements Base {

		private String optionalText = "";

		private int optionalInt;

		public String getOptionalText() {
			return this.optionalText;
		}

		public void setOptionalText(String text) {
			this.optionalText = text;
		}

		public int getOptionalInt() {
			return this.optionalInt;
		}

		public void setOptionalInt(int number) {
			this.optionalInt = number;
		}

	}

}
// table/marked/below/BelowPackage.java
package table.marked.below;

import dev.fingy.TypeName;
import table.Base;

@TypeName("below-package")
public record BelowPackage(String optionalText) implements Base {

}
