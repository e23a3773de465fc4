// demo/Endless.java
package demo;

import java.util.List;
import java.util.Map;

import dev.fingy.Discriminated;
import dev.fingy.TypeName;
import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("endless")
public record Endless(Bowl<Base<String>> bowl, Held<Integer, Base<Integer>> held, Self<?> self) {

	record Bowl<T>(T content, Map<String, T[]> contents, Bowl<List<T>> bigger) {

	}

	record Held<N extends Number, B extends Base<? extends N>>(N number, B base, List<? extends B> bases,
			Map<N, ? super B> map) {

	}

	record Self<T extends Comparable<T>>(T self, List<Self<T>> selves) {

	}

	@Discriminated
	interface Base<T> {

	}

	@TypeName
	record Ever<T>(Base<Base<T>> more) implements Base<T> {

	}

	@TypeName
	record Numbers(Base<? super Integer> numbers) implements Base<Number> {

	}

}
