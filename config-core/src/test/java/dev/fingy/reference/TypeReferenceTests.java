package dev.fingy.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The reference as a format.
 */
class TypeReferenceTests {

	private static final Shape.Scalar TEXT = new Shape.Scalar("java.lang.String", List.of());

	private static final Shape.Node MODEL = new Shape.Node("demo.Model<demo.Rain>", true);

	private static final String JSON = """
			{
			  "fingyTypes": 1,
			  "configurations": [
			    {
			      "prefix": "training",
			      "className": "demo.TrainingProperties",
			      "properties": [
			        {
			          "name": "models",
			          "shape": {
			            "is": "map",
			            "declared": "java.util.Map<java.lang.String, demo.Model<demo.Rain>>",
			            "key": {
			              "is": "value",
			              "declared": "java.lang.String"
			            },
			            "value": {
			              "is": "node",
			              "declared": "demo.Model<demo.Rain>",
			              "lazy": true
			            }
			          },
			          "description": "By name.",
			          "constraints": [
			            {
			              "name": "NotEmpty"
			            },
			            {
			              "name": "Size",
			              "attributes": {
			                "max": "3"
			              }
			            }
			          ],
			          "kind": "configured",
			          "required": true
			        }
			      ]
			    }
			  ],
			  "bases": [
			    {
			      "declared": "demo.Model<demo.Rain>",
			      "className": "demo.Model",
			      "discriminator": "type",
			      "defaultType": "linear",
			      "types": [
			        {
			          "name": "linear",
			          "aliases": [
			            "lin"
			          ],
			          "className": "demo.Linear",
			          "registered": "@TypeName",
			          "properties": [
			            {
			              "name": "layers",
			              "shape": {
			                "is": "list",
			                "declared": "java.util.List<java.lang.String>",
			                "element": {
			                  "is": "value",
			                  "declared": "java.lang.String"
			                }
			              },
			              "defaults": [],
			              "kind": "configured",
			              "secret": true
			            }
			          ]
			        }
			      ]
			    }
			  ]
			}
			""";

	@Test
	void jsonLeavesOutWhatIsEmpty() {
		assertThat(reference().toJson()).isEqualTo(JSON);
	}

	@Test
	void readIsTheInverseOfWriting() {
		assertThat(TypeReference.read(JSON)).isEqualTo(reference());
	}

	@Test
	void requiredIsWhatMayNotBeAbsentAndHasNoDefault() {
		PropertyEntry models = reference().configurations().get(0).properties().get(0);
		assertThat(models.isRequired()).isTrue();
		assertThat(new PropertyEntry("models", MODEL, "", List.of(), "", models.constraints(),
				PropertyEntry.Kind.CONFIGURED, false, "")
			.isRequired()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			Min          | 1    | -     | true
			Min          | 0    | -     | false
			Min          | -1   | -     | false
			Max          | 3    | -     | false
			Max          | -3   | -     | true
			DecimalMin   | 0.1  | -     | true
			DecimalMin   | 0.0  | -     | false
			DecimalMin   | 0.0  | false | true
			DecimalMax   | 0    | false | true
			DecimalMax   | 0.5  | false | false
			Positive     | -    | -     | true
			Negative     | -    | -     | true
			NegativeOrZero | -  | -     | false
			AssertTrue   | -    | -     | true
			NotNull      | -    | -     | false
			""")
	void requiredIsAPrimitiveThatMayNotBeZero(String name, @Nullable String value, @Nullable String inclusive,
			boolean required) {
		Map<String, String> attributes = new TreeMap<>();
		if (value != null) {
			attributes.put("value", value);
		}
		if (inclusive != null) {
			attributes.put("inclusive", inclusive);
		}
		ConstraintEntry constraint = new ConstraintEntry(name, attributes);
		assertThat(property("int", constraint, PropertyEntry.Kind.CONFIGURED).isRequired()).isEqualTo(required);
		assertThat(property("java.lang.Integer", constraint, PropertyEntry.Kind.CONFIGURED).isRequired())
			.isEqualTo(name.equals("NotNull"));
	}

	@ParameterizedTest
	@EnumSource
	void requiredIsOnlyWhatConfigurationAloneProvides(PropertyEntry.Kind kind) {
		PropertyEntry property = property("java.lang.String", new ConstraintEntry("NotNull", Map.of()), kind);
		boolean provided = kind == PropertyEntry.Kind.CONFIGURED || kind == PropertyEntry.Kind.REQUIRED;
		assertThat(property.isRequired()).isEqualTo(provided);
		assertThat(property.isConfigurable()).isEqualTo(provided || kind == PropertyEntry.Kind.PRESET);
	}

	@Test
	void argumentsThatCannotBeAbsentAreRequiredInNodesOnly() {
		PropertyEntry property = property("int", new ConstraintEntry("Min", Map.of("value", "0")),
				PropertyEntry.Kind.REQUIRED);
		assertThat(property.isRequired()).isTrue();
		assertThat(property.isRequired(true)).isTrue();
		assertThat(property.isRequired(false)).isFalse();
	}

	@Test
	void partHoldsThePlainClassesOfItsBases() {
		Shape inner = new Shape.Plain("demo.Inner", false);
		ObjectEntry outer = object("demo.Outer", new Shape.Entries("java.util.Map<java.lang.String, demo.Inner>", TEXT,
				new Shape.Many("demo.Inner[]", inner)));
		BaseEntry base = base("demo.Model", new Shape.Plain("demo.Outer", true));
		BaseEntry other = base("demo.Other", new Shape.Plain("demo.Elsewhere", false));
		List<ObjectEntry> plain = List.of(object("demo.Elsewhere", TEXT), object("demo.Inner", inner), outer);
		TypeReference whole = TypeReference.of(reference().configurations(), List.of(base, other), plain);
		assertThat(whole.part(List.of(base)))
			.isEqualTo(TypeReference.of(List.of(), List.of(base), List.of(plain.get(1), outer)));
	}

	@Test
	void readWhenItIsSomethingElseSaysSo() {
		assertThatIllegalArgumentException().isThrownBy(() -> TypeReference.read("{\"fingy\": 1}"))
			.withMessage("is no type reference: it has no 'fingyTypes'");
		assertThatIllegalArgumentException().isThrownBy(() -> TypeReference.read("{\"fingyTypes\": 2}"))
			.withMessage("is a type reference of version 2, of which only 1 is known");
		assertThatIllegalArgumentException().isThrownBy(() -> TypeReference.read("{"))
			.withMessageStartingWith("is no type reference: Unexpected end-of-input");
	}

	private static PropertyEntry property(String declared, ConstraintEntry constraint, PropertyEntry.Kind kind) {
		return new PropertyEntry("a", new Shape.Scalar(declared, List.of()), "", null, "", List.of(constraint), kind,
				false, "");
	}

	private static BaseEntry base(String name, Shape part) {
		TypeEntry type = new TypeEntry("a", List.of(), name, "", "", "", "", "", "", "", List.of(property(part)));
		return new BaseEntry(name, name, "type", "", "", false, false, List.of(type));
	}

	private static ObjectEntry object(String name, Shape part) {
		return new ObjectEntry(name, "", false, List.of(property(part)));
	}

	private static PropertyEntry property(Shape shape) {
		return new PropertyEntry("part", shape, "", null, "", List.of(), PropertyEntry.Kind.CONFIGURED, false, "");
	}

	private static TypeReference reference() {
		PropertyEntry models = new PropertyEntry("models",
				new Shape.Entries("java.util.Map<java.lang.String, demo.Model<demo.Rain>>", TEXT, MODEL), "By name.",
				null, "",
				List.of(new ConstraintEntry("NotEmpty", Map.of()), new ConstraintEntry("Size", Map.of("max", "3"))),
				PropertyEntry.Kind.CONFIGURED, false, "");
		PropertyEntry layers = new PropertyEntry("layers", new Shape.Many("java.util.List<java.lang.String>", TEXT), "",
				List.of(), "", List.of(), PropertyEntry.Kind.CONFIGURED, true, "");
		TypeEntry linear = new TypeEntry("linear", List.of("lin"), "demo.Linear", "", "", "", "@TypeName", "", "", "",
				List.of(layers));
		return TypeReference.of(
				List.of(new ConfigurationEntry("training", "demo.TrainingProperties", "", List.of(models))),
				List.of(new BaseEntry("demo.Model<demo.Rain>", "demo.Model", "type", "linear", "", false, false,
						List.of(linear))),
				List.of());
	}

}
