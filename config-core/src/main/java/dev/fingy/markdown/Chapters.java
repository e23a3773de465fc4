package dev.fingy.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.ConfigurationEntry;
import dev.fingy.reference.ObjectEntry;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

/**
 * The document, chapter by chapter. A type that several bases have is notified of in the
 * chapter of the first.
 */
final class Chapters {

	private final TypeReference reference;

	private final Headings headings;

	private final PropertyTable properties;

	private final Set<TypeEntry> written = new HashSet<>();

	private final List<String> text = new ArrayList<>();

	Chapters(TypeReference reference) {
		this.reference = reference;
		this.headings = new Headings(reference);
		this.properties = new PropertyTable(reference, this.headings);
	}

	String write() {
		paragraph("# " + Headings.FIRST);
		this.reference.configurations().forEach(this::configuration);
		this.reference.bases().forEach(this::base);
		this.reference.objects().forEach(this::object);
		return String.join("\n\n", this.text) + "\n";
	}

	private void configuration(ConfigurationEntry configuration) {
		paragraph("## Configuration " + Inline.code(configuration.prefix()));
		paragraph(Inline.code(configuration.className()));
		paragraph(Inline.paragraph(configuration.description()));
		paragraph(this.properties.below(configuration.prefix(), configuration.properties()));
	}

	private void base(BaseEntry base) {
		declaration(base.declared());
		paragraph(Inline.paragraph(base.description()));
		paragraph(choice(base));
		types(base.types());
		base.types().stream().filter(this.written::add).forEach(this::type);
	}

	private static String choice(BaseEntry base) {
		return Inline.code(base.discriminator()) + " names the type."
				+ (base.defaultType().isEmpty() ? ""
						: " Without it, the type is " + Inline.code(base.defaultType()) + ".")
				+ (base.types().isEmpty() ? " None is registered." : "")
				+ (base.open() ? " More types may be registered when an application runs." : "");
	}

	private void types(List<TypeEntry> types) {
		if (!types.isEmpty()) {
			String rows = types.stream().map(this::row).collect(Collectors.joining());
			paragraph("| Type | Description |\n| --- | --- |\n" + rows);
		}
	}

	private String row(TypeEntry type) {
		return "| " + this.headings.link(type) + " | " + Notes.of(type.description(), type.deprecation()) + " |\n";
	}

	private void type(TypeEntry type) {
		heading("###", type.name());
		paragraph(Notes.of(type.description(), type.deprecation()));
		paragraph(TypeFacts.of(type));
		paragraph(this.properties.ofType(type.properties()));
		paragraph(example(type.example()));
	}

	// A fence ends with the same number of backticks
	private static String example(String yaml) {
		String fence = "```";
		while (yaml.contains(fence)) {
			fence += "`";
		}
		return yaml.isEmpty() ? "" : fence + "yaml\n" + Inline.lines(yaml) + "\n" + fence;
	}

	private void object(ObjectEntry object) {
		declaration(object.declared());
		paragraph(Inline.paragraph(object.description()));
		paragraph(object.convertible() ? "It can also be given as a text." : "");
		paragraph(this.properties.ofObject(object.properties()));
	}

	private void declaration(String declared) {
		String title = this.headings.title(declared);
		heading("##", title);
		paragraph(title.equals(declared) ? "" : Inline.code(declared));
	}

	private void heading(String level, String title) {
		paragraph(level + " " + Inline.code(title));
	}

	private void paragraph(String text) {
		if (!text.isEmpty()) {
			this.text.add(text.stripTrailing());
		}
	}

}
