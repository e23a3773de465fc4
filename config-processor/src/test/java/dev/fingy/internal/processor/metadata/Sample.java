package dev.fingy.internal.processor.metadata;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.ConfigurationEntry;
import dev.fingy.reference.ObjectEntry;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.Shape;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

/**
 * What configuration can say of the classes in {@code sources/demo}.
 */
final class Sample {

	static final TypeEntry LINEAR = type("linear", "demo.Linear", "A straight line. It is fast.",
			property("features", scalar("int"), "how many numbers describe a day"),
			property("rate", scalar("double"), "how far a step goes", "0.1"),
			property("seed", scalar("long"), "where chance begins", "1"));

	static final TypeEntry NEURAL = new TypeEntry("neural", List.of("mlp"), "demo.Neural", "", "Layers of neurons.", "",
			"", "", "", "",
			List.of(property("features", scalar("int"), "how many numbers describe a day"),
					property("rate", scalar("java.lang.String"), "how far a step goes, as a schedule", "constant"),
					property("optimiser", node("demo.Optimiser"), "what takes the steps"),
					property("fallback", node("demo.Model"), "what answers meanwhile")));

	static final TypeEntry CONSTANT = new TypeEntry("constant", List.of(), "demo.Constant", "", "Always the same.",
			"in favour of linear", "", "", "", "",
			List.of(new PropertyEntry("rain", scalar("boolean"), "", null, "", List.of(), PropertyEntry.Kind.CONFIGURED,
					false, "Deprecated."),
					new PropertyEntry("clock", scalar("java.time.Clock"), "", null, "", List.of(),
							PropertyEntry.Kind.INJECTED, false, "")));

	private static final BaseEntry OPTIMISER = new BaseEntry("demo.Optimiser", "demo.Optimiser", "kind", "",
			"What takes the steps.", false, false,
			List.of(new TypeEntry("descent", List.of(), "demo.Optimiser", "demo.Optimisers.descent", "Steps down.", "",
					"", "", "", "", List.of(property("momentum", scalar("float"), "what it keeps of the last step"),
							property("patience", scalar("java.time.Duration"), "how long it goes on")))));

	private static final List<PropertyEntry> PROPERTIES = List.of(
			new PropertyEntry("model", new Shape.Node("demo.Model", true), "what learns", null, "linear", List.of(),
					PropertyEntry.Kind.CONFIGURED, false, ""),
			property("layers", new Shape.Many("java.util.List<demo.Layer>", node("demo.Layer")), "in their order"),
			property("evaluations",
					new Shape.Entries("java.util.Map<demo.Part, demo.Evaluator>",
							new Shape.Scalar("demo.Part", List.of("training", "held-out")), node("demo.Evaluator")),
					"what is measured of each part"),
			property("data", new Shape.Plain("demo.Data", false), "what it learns from"),
			property("rounds", scalar("int"), "how often", "1000"));

	private static final ObjectEntry DATA = new ObjectEntry("demo.Data", "What is learnt from.", false,
			List.of(property("path", scalar("java.lang.String"), "where it lies"),
					property("reader", node("demo.Reader"), "what reads it")));

	private Sample() {
	}

	static TypeReference reference(TypeEntry... models) {
		return reference("training", models);
	}

	static TypeReference reference(String prefix, TypeEntry... models) {
		BaseEntry model = new BaseEntry("demo.Model", "demo.Model", "type", "linear", "Something that learns.", false,
				false, List.of(models));
		return TypeReference.of(
				List.of(new ConfigurationEntry(prefix, "demo.TrainingProperties", "What is trained.", PROPERTIES)),
				List.of(base("demo.Evaluator", true, type("accuracy", "demo.Accuracy", "The share of right answers.")),
						base("demo.Layer", false,
								type("dense", "demo.Dense", "All to all.", property("size", scalar("int"), ""))),
						model, OPTIMISER, base("demo.Reader", false, type("csv", "demo.Csv", "Commas between values.",
								property("separator", scalar("char"), "")))),
				List.of(DATA));
	}

	static TypeEntry type(String name, String className, String description, PropertyEntry... properties) {
		return new TypeEntry(name, List.of(), className, "", description, "", "", "", "", "", List.of(properties));
	}

	static PropertyEntry property(String name, Shape shape, String description, String... defaults) {
		@Nullable List<String> texts = (defaults.length > 0) ? Stream.of(defaults).toList() : null;
		return new PropertyEntry(name, shape, description, texts, "", List.of(), PropertyEntry.Kind.CONFIGURED, false,
				"");
	}

	static Shape.Scalar scalar(String declared) {
		return new Shape.Scalar(declared, List.of());
	}

	static Shape node(String declared) {
		return new Shape.Node(declared, false);
	}

	private static BaseEntry base(String name, boolean open, TypeEntry type) {
		return new BaseEntry(name, name, "type", "", "", open, false, List.of(type));
	}

}
