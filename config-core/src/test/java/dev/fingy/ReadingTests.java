package dev.fingy;

import java.lang.ref.WeakReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looking at a configuration changes nothing, and what is wrong without being an error is
 * told.
 */
class ReadingTests {

	@Test
	void readingCallsNoMethodOfTheNameOfAProperty() {
		WithGetter holder = TestSources.yaml("t:", "  part: {size: 2}").bind("t", WithGetter.class);
		assertThat(Fingy.of(holder).toJson()).contains("\"created\": false").doesNotContain("\"derived\"");
		assertThat(holder.part.isCreated()).isFalse();
		holder.part.get();
		assertThat(Fingy.of(holder).toJson()).contains("\"created\": true", "\"double-size\": {");
	}

	@Test
	void readingADerivedValueCreatesNothing() {
		WithDerived holder = TestSources.yaml("t:", "  part: {size: 2}").bind("t", WithDerived.class);
		assertThat(derived(holder)).isEqualTo(
				"""
						"count": {
						          "value": 1,
						          "derived": true
						        },
						        "summary": {
						          "derived": true,
						          "error": "summary() of dev.fingy.ReadingTests$WithDerived needs 't.part', which is not created"
						        }
						""");
		assertThat(holder.part().isCreated()).isFalse();
		holder.part().get();
		assertThat(derived(holder)).isEqualTo("""
				"count": {
				          "value": 1,
				          "derived": true
				        },
				        "summary": {
				          "value": "Round[size=2]",
				          "derived": true
				        }
				""");
	}

	@Test
	void whatWasCreatedAndDerivedIsStillKnownAfterAGarbageCollection() {
		WithDerived holder = TestSources.yaml("t:", "  part: {size: 2}").bind("t", WithDerived.class);
		holder.part().get();
		String before = derived(holder);
		WeakReference<Object> garbage = new WeakReference<>(new Object());
		while (garbage.get() != null) {
			System.gc();
		}
		assertThat(derived(holder)).isEqualTo(before).contains("\"value\": \"Round[size=2]\"");
		assertThat(Fingy.of(holder).toJson()).contains("\"created\": true");
	}

	private static String derived(WithDerived holder) {
		String json = Fingy.of(holder).toJson();
		return json.substring(json.indexOf("\"count\""), json.indexOf("\n      }\n    }")) + "\n";
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void bindWithoutAContainerLogsWarningsOnce(CapturedOutput output) {
		TestSources.yaml("t:", "  part: {size: 1}")
			.underEnvironment("T_PART_COLOUR", "red")
			.bind("t", WithDerived.class);
		assertThat(output)
			.containsOnlyOnce("WARN dev.fingy.internal.resolution.Warnings -- t.part.colour: 'round' has no such "
					+ "property [\"T_PART_COLOUR\" from property source \"systemEnvironment\"]");
	}

	@Discriminated(defaultType = "round")
	sealed interface Part {

	}

	@TypeName("round")
	record Round(@DefaultValue("1") int size) implements Part {

		@Derived
		int doubleSize() {
			return 2 * this.size;
		}

	}

	public static final class WithGetter {

		private final Lazy<Part> part;

		WithGetter(Lazy<Part> part) {
			this.part = part;
		}

		public Part getPart() {
			return this.part.get();
		}

		public Part part() {
			return this.part.get();
		}

	}

	record WithDerived(Lazy<Part> part) {

		@Derived
		String summary() {
			return this.part.get().toString();
		}

		@Derived
		int count() {
			return 1;
		}

	}

}
