package dev.fingy.written;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Derived;
import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TestSources;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every value by its whole name, as experiment trackers take parameters.
 */
class FlatValuesTests {

	private static final String EXPECTED = """
			t.first.type: dense
			t.first.size: 8
			t.first.rate: 0.1
			t.second: → t.first
			t.layers[0].type: dense
			t.layers[0].size: 1
			t.layers[0].rate: 0.1
			t.layers[1].type: dense
			t.layers[1].size: 2
			t.layers[1].rate: 1E-400
			t.sizes: [16, 32]
			t.none: []
			t.labels.dry: no rain
			t.labels[a.b]: x=y
			t.named.one.type: dense
			t.named.one.size: 1
			t.named.one.rate: 0.1
			t.login.user: me
			t.login.password: ******
			t.pause: PT5S
			""";

	@Test
	void everyValueHasItsWholeName() {
		Fingy bound = Fingy.of(bind());
		assertThat(lines(bound)).isEqualTo(EXPECTED);
		assertThat(lines(Fingy.read(bound.toJson()))).isEqualTo(EXPECTED);
	}

	@Test
	void partsHaveTheirWholeNamesToo() {
		Fingy bound = Fingy.of(bind());
		assertThat(lines(bound.at("t.labels"))).isEqualTo("t.labels.dry: no rain\nt.labels[a.b]: x=y\n");
		assertThat(lines(bound.at("first.size"))).isEqualTo("t.first.size: 8\n");
		assertThat(lines(Fingy.read(bound.toJson()).at("first.size"))).isEqualTo("t.first.size: 8\n");
	}

	@Test
	void whatStandsAloneIsNamedByItsProperties() {
		Fingy fingy = Lazy.of(Dense.class, Map.of("size", 3)).fingy();
		assertThat(lines(fingy)).isEqualTo("type: dense\nsize: 3\nrate: 0.1\n");
	}

	@Test
	void valuesCannotBeChanged() {
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> Fingy.of(bind()).toFlatMap().put("t.sizes", ""));
	}

	private static String lines(Fingy fingy) {
		StringBuilder lines = new StringBuilder();
		fingy.toFlatMap().forEach((name, value) -> lines.append(name).append(": ").append(value).append('\n'));
		return lines.toString();
	}

	private static Root bind() {
		return TestSources
			.yaml("t:", "  first: {type: dense, size: 8}", "  second: {ref: t.first}",
					"  layers: [{type: dense}, {type: dense, size: 2, rate: '1E-400'}]", "  sizes: [16, 32]",
					"  labels: {dry: no rain, '[a.b]': x=y}", "  named: {one: {type: dense}}",
					"  login: {user: me, password: hunter2}", "  pause: 5s")
			.with((types) -> types.add(Dense.class))
			.bind("t", Root.class);
	}

	@Discriminated
	interface Layer {

	}

	@TypeName("dense")
	record Dense(@DefaultValue("1") int size, @DefaultValue("0.1") BigDecimal rate) implements Layer {

		@Derived
		int twice() {
			return 2 * this.size;
		}

	}

	record Login(String user, @Secret String password) {

	}

	record Root(Lazy<Layer> first, Lazy<Layer> second, List<Layer> layers, int[] sizes, @DefaultValue List<String> none,
			@Nullable String absent, Map<String, String> labels, Map<String, Layer> named, Login login,
			Duration pause) {

	}

}
