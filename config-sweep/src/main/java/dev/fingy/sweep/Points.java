package dev.fingy.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Makes the points of a space, for those who write a {@link Search}: each parameter that
 * exists next to the values before it gets one.
 */
public final class Points {

	private final Space space;

	private final List<Parameter> parameters;

	private final String[] paths;

	/**
	 * Make points of a space.
	 * @param space the space
	 */
	public Points(Space space) {
		this.space = space;
		this.parameters = space.parameters();
		this.paths = this.parameters.stream().map(Parameter::path).toArray(String[]::new);
	}

	/**
	 * Return the point at given quantiles of the distributions.
	 * @param quantiles a quantile for each parameter in their order, from 0 (included) to
	 * 1 (excluded). Those of parameters that do not exist there are not used.
	 * @return the point
	 */
	public Point at(double... quantiles) {
		Arguments.require(quantiles.length == this.paths.length,
				quantiles.length + " quantiles are given for " + this.paths.length + " parameters");
		@Nullable Object[] values = new Object[this.paths.length];
		Map<String, Object> chosen = new LinkedHashMap<>();
		for (int i = 0; i < values.length; i++) {
			Parameter parameter = this.parameters.get(i);
			if (this.space.applies(parameter, Collections.unmodifiableMap(chosen))) {
				Object value = parameter.distribution().at(quantiles[i]);
				values[i] = value;
				chosen.put(parameter.path(), value);
			}
		}
		return new Point(this.paths, values);
	}

}
