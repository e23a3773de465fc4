// zoo/Keeper.java
package zoo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.fingy.DefaultType;
import dev.fingy.Derived;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Keeps animals.
 *
 * @param animal the one
 * @param lazy the {@linkplain Animal other} one
 * @param password of the gate
 */
@ConfigurationProperties("keeper")
public record Keeper(Animal animal, @DefaultType("dog") Lazy<Animal> lazy, Optional<Lazy<Animal>> optional,
		@NotEmpty @Valid List<Animal> list, Set<Lazy<Animal>> set, Animal[] array, Map<String, Animal> map,
		Map<Mood, Lazy<Animal>> moods, List<Map<String, List<Animal>>> deep, Lazy<Cage<Animal>> cage,
		Cage<? extends Mood> moody, @DefaultValue List<String> none, @Name("the-count") @DefaultValue("3") int count,
		@Secret @DefaultValue("p1") String password, @DefaultValue("k1") String key,
		@Email @Pattern(regexp = "a.*", flags = { Pattern.Flag.DOTALL, Pattern.Flag.COMMENTS })
		@Pattern(regexp = "b.*") String mail, java.time.Duration patience, Collection<?> any,
		Food<Meat> food, Food<?> anyFood, Lazy<Food<? extends Plant>> plants, List<? super Meat> meats, @NotNull Hours hours,
		java.util.Properties settings, int[][] grid, Map<String, int[]> raw, @Autowired Runnable task, Dog dog, Lazy<Hours> later,
		java.util.concurrent.TimeUnit unit, org.springframework.core.io.Resource file) {

	/**
	 * How many there are.
	 * @return the number
	 */
	@Derived
	public int size() {
		return this.list.size();
	}

	@Derived
	@Secret
	@Deprecated
	Hours allHours() {
		return this.hours;
	}

	/**
	 * Not a property.
	 */
	public int other() {
		return 0;
	}

}
// zoo/Mood.java
package zoo;

public enum Mood {

	GOOD, VERY_BAD {
		@Override
		public String toString() {
			return "bad";
		}
	}

}
// zoo/Hours.java
package zoo;

/**
 * From {@code open} to {@code closed}.
 */
public record Hours(int open, int closed) {

	public static Hours of(String text) {
		return new Hours(0, 0);
	}

}
// zoo/Cage.java
package zoo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.fingy.DefaultType;
import dev.fingy.Secret;
import jakarta.validation.constraints.Max;
import org.springframework.boot.context.properties.bind.Name;

/**
 * A JavaBean.
 *
 * @param <T> what is in it
 */
public class Cage<T> extends Building {

	/**
	 * What is in it.
	 */
	private T content;

	private List<T> more = new ArrayList<>();

	@Max(10)
	private int bars;

	@Secret
	private String code;

	private Cage<T> inner;

	/**
	 * The sign at the cage.
	 * @deprecated say nothing
	 */
	@Deprecated
	private String sign;

	private String readOnly = "";

	@Name("renamed")
	private String link;

	private final Map<String, T> signs = new HashMap<>();

	public T getContent() {
		return this.content;
	}

	public void setContent(T content) {
		this.content = content;
	}

	public List<T> getMore() {
		return this.more;
	}

	public int getBars() {
		return this.bars;
	}

	public void setBars(int bars) {
		this.bars = bars;
	}

	public void setCode(String code) {
		this.code = code;
	}

	public Cage<T> getInner() {
		return this.inner;
	}

	/**
	 * Sets the neighbour, which has no field.
	 * @param animal the neighbour
	 */
	@DefaultType("cat")
	public void setNeighbour(Animal animal) {
	}

	public void setURL(String url) {
	}

	public void setLink(String link) {
		this.link = link;
	}

	public String getReadOnly() {
		return this.readOnly;
	}

	public Map<String, T> signs() {
		return this.signs;
	}

	@Deprecated
	public String getSign() {
		return this.sign;
	}

	@Deprecated
	public void setSign(String sign) {
		this.sign = sign;
	}

	void setHidden(String hidden) {
	}

	public static void setShared(String shared) {
	}

}
// zoo/Building.java
package zoo;

public abstract class Building {

	/**
	 * Where it is.
	 */
	private String place;

	private boolean open;

	public String getPlace() {
		return this.place;
	}

	public void setPlace(String place) {
		this.place = place;
	}

	public boolean isOpen() {
		return this.open;
	}

	public void setOpen(boolean open) {
		this.open = open;
	}

}
// zoo/Animal.java
package zoo;

import dev.fingy.Discriminated;
import dev.fingy.TypeName;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Eats.
 */
@Discriminated(property = "kind", defaultType = "dog")
public interface Animal {

	/**
	 * Makes a wolf.
	 * <pre class="example">
	 *   kind: horse
	 *   legs: 4
	 * </pre>
	 * @param legs how many legs it has
	 * @param names their names
	 * @return a wolf
	 * @deprecated there are no horses
	 */
	@Deprecated
	@TypeName
	static Wolf horse(@DefaultValue("4") int legs, String[]... names) {
		return new Wolf(null, legs);
	}

	/**
	 * A cat.
	 */
	@TypeName("cat")
	class CatAnimal implements Animal {

		public CatAnimal() {
		}

	}

	@TypeName(value = "wolf", aliases = { "lupus", "grey_wolf" })
	@TypeName("other-wolf")
	@Deprecated
	record Wolf(Animal prey, @DefaultValue("1") int packSize) implements Animal {

	}

}
// zoo/Dog.java
package zoo;

import dev.fingy.Secret;
import dev.fingy.TypeName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.ConstructorBinding;

@TypeName
public class Dog implements Animal, Named {

	/**
	 * Is not read without a binding.
	 */
	public Dog() {
		this(null, null, null, "");
	}

	/**
	 * Create a dog.
	 * @param keeper who keeps it
	 * @param home where it lives,
	 * with {@code {braces}} and {@link java.util.List#of() a link} and {@link #call()}
	 * @param name its name
	 * @param chip its chip
	 */
	@ConstructorBinding
	Dog(@Autowired Runnable keeper, @Value("${home}") String home, String name, String chip) {
	}

	@Override
	@Secret
	public String chip() {
		return "";
	}

	/**
	 * What it hears.
	 */
	@Override
	public String call() {
		return "";
	}

}
// zoo/Named.java
package zoo;

import dev.fingy.Derived;

public interface Named {

	@Derived
	String call();

	String chip();

	@Derived
	default int nameLength() {
		return 0;
	}

}
// zoo/Food.java
package zoo;

import dev.fingy.Discriminated;
import dev.fingy.TypeName;

@Discriminated
public interface Food<T> {

	@TypeName
	static Food<Meat> steak() {
		return null;
	}

	@TypeName
	static <X> Food<X> leftovers(Food<X> before) {
		return before;
	}

}
// zoo/Foods.java
package zoo;

import java.util.List;

import dev.fingy.TypeName;

final class Foods {

	@TypeName("salad")
	static class Salad implements Food<Lettuce> {

		private Salad(List<Food<Lettuce>> more) {
		}

	}

	@TypeName("mixed")
	record Mixed<T>(T first, List<Food<T>> others, Bowl<T> bowl) implements Food<T> {

	}

	@SuppressWarnings("rawtypes")
	@TypeName("soup")
	record Soup(Bowl<Plant> bowl, Bowl raw) implements Food<Plant> {

	}

	record Bowl<T extends Object>(T content, List<T> contents) {

	}

}
// zoo/Meat.java
package zoo;

public class Meat {

}
// zoo/Plant.java
package zoo;

public class Plant {

}
// zoo/Lettuce.java
package zoo;

public class Lettuce extends Plant {

}
// zoo/Shape.java
package zoo;

import dev.fingy.Discriminated;
import dev.fingy.TypeName;

@Discriminated(defaultType = "circle")
public sealed interface Shape {

	/**
	 * Round.
	 * @param radius half of it
	 */
	record Circle(double radius) implements Shape {

	}

	@TypeName("box")
	record Square(double side) implements Shape {

	}

	@TypeName
	record Nothing() implements Shape {

	}

	sealed interface Flat extends Shape {

	}

	record FlatShape(Shape of) implements Flat {

	}

	abstract non-sealed class Free implements Flat {

	}

	@TypeName("free-one")
	class FreeOne extends Free {

	}

}
// zoo/Open.java
package zoo;

import dev.fingy.TypeName;

public interface Open {

	@TypeName(value = "a", of = Open.class)
	class A implements Open {

	}

	@TypeName("job")
	@TypeName(value = "b", of = Open.class)
	record B(Shape.Flat flat) implements Open, Animal {

	}

}
// zoo/Beans.java
package zoo;

import dev.fingy.DefaultType;
import dev.fingy.Lazy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

public class Beans {

	@ConfigurationProperties(prefix = "beans.one")
	public One one() {
		return new One();
	}

	@ConfigurationProperties("none")
	public static class None {

		public void setName(String name) {
		}

	}

	public static class One {

		/**
		 * A tool.
		 */
		@DefaultType("saw")
		private Lazy<Tool> tool;

		@NestedConfigurationProperty
		private Beans beans = new Beans();

		public Lazy<Tool> getTool() {
			return this.tool;
		}

		public void setTool(Lazy<Tool> tool) {
			this.tool = tool;
		}

		public Beans getBeans() {
			return this.beans;
		}

	}

	public interface Tool {

	}

}
