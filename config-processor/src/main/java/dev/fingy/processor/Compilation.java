package dev.fingy.processor;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.annotation.processing.ProcessingEnvironment;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.processor.catalog.Catalog;
import dev.fingy.internal.processor.catalog.Configuration;
import dev.fingy.internal.processor.catalog.Contribution;
import dev.fingy.internal.processor.catalog.Holders;
import dev.fingy.internal.processor.catalog.Libraries;
import dev.fingy.internal.processor.catalog.ModuleClasses;
import dev.fingy.internal.processor.catalog.Sources;
import dev.fingy.internal.processor.catalog.Summary;
import dev.fingy.internal.processor.check.Checks;
import dev.fingy.internal.processor.check.Complaint;
import dev.fingy.internal.processor.describe.ModuleDescriber;
import dev.fingy.internal.processor.documentation.Documentation;
import dev.fingy.internal.processor.element.Failures;
import dev.fingy.internal.processor.element.Mirrors;
import dev.fingy.internal.processor.metadata.EditorMetadata;
import dev.fingy.internal.registry.IndexedType;
import dev.fingy.reference.TypeReference;
import dev.fingy.schema.Schema;

/**
 * What is reported or written for a module when all of its classes are known.
 */
final class Compilation {

	static final String REFERENCE = TypeReference.RESOURCE;

	private final ProcessingEnvironment environment;

	private final Mirrors mirrors;

	private final Sources sources;

	private final Failures failures;

	private final Output output;

	private final List<String> before;

	private final ModuleClasses classes;

	private final Libraries libraries;

	private final Catalog catalog;

	private final Index index;

	private final @Nullable EditorMetadata metadata;

	Compilation(ProcessingEnvironment environment, Sources sources, Failures failures,
			@Nullable EditorMetadata metadata) {
		this.environment = environment;
		this.mirrors = new Mirrors(environment, sources.compiled());
		this.sources = sources;
		this.failures = failures;
		this.output = new Output(environment.getFiler());
		this.before = this.output.read(Sources.LOCATION).lines().toList();
		this.classes = new ModuleClasses(this.mirrors, sources.all(this.before),
				sources.contributions(Contribution.read(this.output.read(Contribution.LOCATION))), failures);
		this.libraries = new Libraries(this.mirrors, this.classes::contain, failures);
		this.catalog = new Catalog(this.mirrors, this.classes, this.libraries, failures);
		this.index = new Index(this.mirrors, this.catalog, failures);
		this.metadata = metadata;
	}

	/**
	 * Report the mistakes, or write the files if there are none. What the compiler does
	 * not understand either is left to it.
	 * @throws IOException if a file cannot be written
	 */
	void finish() throws IOException {
		if (this.classes.areBroken()) {
			return;
		}
		List<Configuration> configurations = configurations();
		List<Complaint> complaints = new Checks(this.mirrors, this.catalog, this.sources, this.failures)
			.of(this.classes, configurations);
		complaints.forEach((complaint) -> complaint.print(this.environment.getMessager()));
		TypeReference reference = complaints.stream().noneMatch(Complaint::isError) ? reference(configurations) : null;
		if (reference != null && !this.failures.found()) {
			ParameterNames.expect(this.environment, this.index.needingNames(this.classes));
			write(reference);
		}
	}

	private List<Configuration> configurations() {
		Holders holders = new Holders(this.mirrors, this.catalog);
		return this.classes.configurations()
			.stream()
			.filter((each) -> this.failures.get(each.type(), false, () -> holders.isHolder(each.type())))
			.toList();
	}

	private TypeReference reference(List<Configuration> configurations) {
		Documentation documentation = new Documentation(this.environment.getElementUtils(), this.sources.compiled(),
				known());
		return new ModuleDescriber(this.mirrors, this.catalog, documentation, this.failures).of(configurations,
				this.classes.discriminated());
	}

	private List<TypeReference> known() {
		Stream<TypeReference> own = Libraries.reference(this.output.read(REFERENCE));
		return Stream.concat(own, this.libraries.references().stream()).toList();
	}

	private void write(TypeReference reference) throws IOException {
		String names = this.classes.types()
			.stream()
			.map((type) -> type.getQualifiedName() + "\n")
			.collect(Collectors.joining());
		this.output.write(Sources.LOCATION, names, "");
		this.output.write(Contribution.LOCATION, this.classes.contributions(), "");
		writeSummary(new Summary(names, reference.part(reference.bases()).toJson()));
		this.output.write(IndexedType.LOCATION, this.index.of(this.classes), IndexedType.HEADER + "\n");
		String json = reference.toJson();
		this.output.write(REFERENCE, isEmpty(reference) ? "" : json, json);
		boolean bound = !reference.configurations().isEmpty();
		this.output.write(Schema.RESOURCE, bound ? Schema.of(reference) : "", "{}\n");
		this.output.write(Schema.PART_RESOURCE, bound ? Schema.ofPart(reference) : "", "{}\n");
		if (this.metadata != null) {
			this.metadata.write(reference);
		}
	}

	// It is named by the first class, so that there is one, and no other module's
	private void writeSummary(Summary summary) throws IOException {
		String former = first(this.before);
		String name = isUnnamedModule() ? first(summary.names()) : "";
		if (!former.isEmpty() && !former.equals(name)) {
			this.output.write(Summary.location(former), new byte[0], new Summary("", "").write(former));
		}
		if (!name.isEmpty()) {
			this.output.write(Summary.location(name), summary.write(name), new byte[0]);
		}
	}

	private static String first(List<String> names) {
		return names.isEmpty() ? "" : names.get(0);
	}

	// Two named modules cannot have one package
	private boolean isUnnamedModule() {
		return this.classes.types()
			.stream()
			.map(this.mirrors.elements()::getModuleOf)
			.allMatch((module) -> module == null || module.isUnnamed());
	}

	private static boolean isEmpty(TypeReference reference) {
		return reference.configurations().isEmpty() && reference.bases().isEmpty() && reference.objects().isEmpty();
	}

}
