// demo/Open.java
package demo;

import java.util.List;
import java.util.Map;

import dev.fingy.Derived;
import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeName;
import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("open")
public record Open(Source<Integer> numbers, Lazy<Source<String>> words, Source<List<Integer>> lists,
		Source<? extends Number> wild, Source<?> any, Source<Map<String, Integer>> scores, Source<int[]> arrays,
		Source<Source<Integer>> sources, Box<Long> box) {

	record Box<T>(Source<T> source, T value) {

	}

	@Discriminated
	interface Source<T> {

	}

	interface Middle<A, B> extends Source<B> {

	}

	@TypeName
	record Fixed<T>(List<T> elements, Map<String, ? super T> more) implements Source<T> {

		@Derived
		T first() {
			return this.elements.get(0);
		}

	}

	@TypeName
	record Pipe<T>(Source<? extends T> inner, Box<T> box) implements Source<T> {

	}

	@TypeName
	record Word() implements Source<String> {

	}

	@TypeName
	record Chunks<E>(Source<E> source) implements Source<List<E>> {

	}

	@TypeName
	record Flat<E>(Source<List<E>> source) implements Source<E> {

	}

	@TypeName
	record Twice<E>(E value) implements Source<Map<E, E>> {

	}

	@TypeName
	record Items<E>(E value) implements Source<E[]> {

	}

	@TypeName
	record Sum<N extends Number & Comparable<? super N>>(N[] terms) implements Source<N> {

	}

	@TypeName
	record Narrow<N extends Integer>(N value) implements Source<N> {

	}

	@TypeName
	record Swapped<A, B>(A first, B second) implements Middle<A, B> {

	}

	@TypeName
	static class Bean<T> implements Source<T> {

		private T value;

		public T getValue() {
			return this.value;
		}

		public void setValue(T value) {
			this.value = value;
		}

	}

	@TypeName
	static <V> Source<V> repeat(V[] values, Lazy<Source<V>> source, Map<String, V> more, int times) {
		return null;
	}

}
