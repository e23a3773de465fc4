package dev.fingy.differential;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/**
 * Classes without annotations of Fingy, of every shape that Spring Boot binds.
 */
public final class Plain {

	static final List<Class<?>> ROOTS = List.of(Scalars.class, Defaults.class, Lists.class, Nested.class, Maps.class,
			Bean.class, Constructed.class, Generic.class);

	// Classes that are in no other of these
	static final List<Class<?>> NODES = List.of(Defaults.class, Lists.class, Nested.class, Maps.class, Generic.class,
			Wrapped.class);

	private Plain() {
	}

	/**
	 * The type of a node, where a registry says so.
	 */
	interface Part {

	}

	record Whole(@Nullable Part part) {

	}

	record Wrapped(@Nullable Scalars scalars, @Nullable Bean bean, @Nullable Constructed constructed,
			@Nullable List<Bean> beans, @Nullable Set<Scalars> set, @Nullable Map<String, Constructed> map,
			Optional<Inner> optional, Scalars @Nullable [] array) implements Part {

	}

	public enum Mode {

		SLOW, VERY_FAST, NO

	}

	record Scalars(@Nullable String text, int count, @Nullable Integer boxed, long total, double ratio,
			@Nullable Double maybe, float small, short few, byte tiny, boolean on, @Nullable Boolean off,
			@Nullable Character letter, @Nullable Duration pause, @Nullable DataSize size, @Nullable Mode mode,
			@Nullable BigDecimal exact, @Nullable BigInteger large, @Nullable LocalDate date,
			@Name("class") @Nullable String kind) {

	}

	record Defaults(String text, int count, Duration pause, Mode mode, List<String> empty, List<String> two,
			int[] array, Map<String, String> map, Inner inner, Optional<String> optional, boolean on) implements Part {

		Defaults(@DefaultValue("x") String text, @DefaultValue("3") int count, @DefaultValue("1s") Duration pause,
				@DefaultValue("very-fast") Mode mode, @DefaultValue List<String> empty,
				@DefaultValue({ "a", "b" }) List<String> two, @DefaultValue("1,2") int[] array,
				@DefaultValue Map<String, String> map, @DefaultValue Inner inner,
				@DefaultValue Optional<String> optional, @DefaultValue("true") boolean on) {
			this.text = text;
			this.count = count;
			this.pause = pause;
			this.mode = mode;
			this.empty = empty;
			this.two = two;
			this.array = array;
			this.map = map;
			this.inner = inner;
			this.optional = optional;
			this.on = on;
		}

	}

	public record Inner(@Nullable String name, @DefaultValue("7") int maxSize, @Nullable List<String> tags) {

	}

	record Lists(@Nullable List<String> names, @Nullable List<Integer> numbers, @Nullable Set<String> set,
			@Nullable Collection<Long> collection, int @Nullable [] array, String @Nullable [] texts,
			@Nullable List<Mode> modes, @Nullable List<Duration> pauses, @Nullable List<Inner> inners,
			Inner @Nullable [] innerArray, @Nullable List<List<Integer>> rows,
			@Nullable List<Map<String, Integer>> maps, Optional<List<String>> optional,
			@Nullable Set<Inner> innerSet) implements Part {

	}

	record Nested(@Nullable Inner inner, @Nullable Middle middle, Optional<String> text, Optional<Integer> number,
			@Nullable Bean bean) implements Part {

	}

	record Middle(@Nullable Inner inner, @Nullable Scalars scalars, boolean on) {

	}

	record Maps(@Nullable Map<String, String> labels, @Nullable Map<String, Integer> counts,
			@Nullable Map<Mode, Integer> modes, @Nullable EnumMap<Mode, String> enumMap,
			@Nullable Map<Integer, String> numbered, @Nullable Map<String, Inner> inners,
			@Nullable Map<String, List<Integer>> lists, @Nullable Map<String, Map<String, String>> deep,
			@Nullable Map<String, Object> any, @Nullable Map<String, Duration> pauses,
			@Nullable Map<String, int[]> arrays, @Nullable Map<String, List<Inner>> innerLists,
			@Nullable Map<String, Bean> beans) implements Part {

	}

	public static final class Bean {

		private String name = "own";

		private int maxSize = 5;

		private List<String> tags = new ArrayList<>(List.of("own"));

		private final List<Integer> fixed = new ArrayList<>(List.of(1, 2));

		private Map<String, String> labels = new LinkedHashMap<>(Map.of("own", "x"));

		private final Pool pool = new Pool();

		private @Nullable Pool spare;

		private @Nullable Inner inner;

		private Mode @Nullable [] modes;

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

		public int getMaxSize() {
			return this.maxSize;
		}

		public void setMaxSize(int maxSize) {
			this.maxSize = maxSize;
		}

		public List<String> getTags() {
			return this.tags;
		}

		public void setTags(List<String> tags) {
			this.tags = tags;
		}

		public List<Integer> getFixed() {
			return this.fixed;
		}

		public Map<String, String> getLabels() {
			return this.labels;
		}

		public void setLabels(Map<String, String> labels) {
			this.labels = labels;
		}

		public Pool getPool() {
			return this.pool;
		}

		public @Nullable Pool getSpare() {
			return this.spare;
		}

		public void setSpare(@Nullable Pool spare) {
			this.spare = spare;
		}

		public @Nullable Inner getInner() {
			return this.inner;
		}

		public void setInner(@Nullable Inner inner) {
			this.inner = inner;
		}

		public Mode @Nullable [] getModes() {
			return this.modes;
		}

		public void setModes(Mode @Nullable [] modes) {
			this.modes = modes;
		}

	}

	public static final class Pool {

		private int min = 2;

		private Duration idleTime = Duration.ofSeconds(9);

		private List<Inner> inners = new ArrayList<>();

		public int getMin() {
			return this.min;
		}

		public void setMin(int min) {
			this.min = min;
		}

		public Duration getIdleTime() {
			return this.idleTime;
		}

		public void setIdleTime(Duration idleTime) {
			this.idleTime = idleTime;
		}

		public List<Inner> getInners() {
			return this.inners;
		}

		public void setInners(List<Inner> inners) {
			this.inners = inners;
		}

	}

	static final class Constructed {

		private final @Nullable String name;

		private final int count;

		private final @Nullable List<Inner> inners;

		private final @Nullable Constructed other;

		Constructed(@Nullable String name, @DefaultValue("2") int count, @Nullable List<Inner> inners,
				@Nullable Constructed other) {
			this.name = name;
			this.count = count;
			this.inners = inners;
			this.other = other;
		}

	}

	record Generic(@Nullable Box<String> texts, @Nullable Box<Integer> numbers, @Nullable Box<Inner> inners,
			@Nullable List<Box<Mode>> boxes) implements Part {

	}

	record Box<T>(@Nullable T value, @Nullable List<T> list, @Nullable Map<String, T> map) {

	}

}
