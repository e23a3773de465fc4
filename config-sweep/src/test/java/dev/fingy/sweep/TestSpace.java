package dev.fingy.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A space of given parameters, some of them on conditions.
 */
final class TestSpace implements Space {

	private final List<Parameter> parameters = new ArrayList<>();

	private final Map<String, Predicate<Map<String, Object>>> conditions = new HashMap<>();

	TestSpace with(String path, Distribution distribution) {
		return with(path, distribution, (chosen) -> true);
	}

	TestSpace with(String path, Distribution distribution, Predicate<Map<String, Object>> condition) {
		this.parameters.add(new Parameter(path, distribution));
		this.conditions.put(path, condition);
		return this;
	}

	@Override
	public List<Parameter> parameters() {
		return this.parameters;
	}

	@Override
	public boolean applies(Parameter parameter, Map<String, Object> chosen) {
		return this.conditions.get(parameter.path()).test(chosen);
	}

	List<Point> points(Search search, int trials, long seed) {
		return stream(search, trials, seed).toList();
	}

	Stream<Point> stream(Search search, int trials, long seed) {
		Iterable<Point> points = () -> search.points(this, new Budget(trials, seed));
		return StreamSupport.stream(points.spliterator(), false);
	}

	List<Map<String, Object>> values(Search search, int trials, long seed) {
		return points(search, trials, seed).stream().map(Point::values).toList();
	}

}
