package dev.fingy.internal.processor.documentation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

import dev.fingy.internal.processor.create.Creation;
import dev.fingy.internal.processor.create.Parameter;
import dev.fingy.internal.processor.element.Mirrors;
import dev.fingy.reference.DocumentedTexts;
import dev.fingy.reference.TypeReference;

/**
 * The texts of documentation comments. Those of classes that are not being compiled are
 * not available, so that what was known of them is used again.
 */
public final class Documentation {

	private final Elements elements;

	private final Set<String> compiled;

	// The comment of a record has the texts of all its components
	private final Map<Element, JavaDoc> comments = new HashMap<>();

	private final DocumentedTexts known = new DocumentedTexts();

	/**
	 * Create the documentation.
	 * @param elements reads comments
	 * @param compiled the canonical names of the classes that are being compiled
	 * @param known what was known before
	 */
	public Documentation(Elements elements, Set<String> compiled, List<TypeReference> known) {
		this.elements = elements;
		this.compiled = compiled;
		known.forEach(this.known::add);
	}

	/**
	 * Return what is given for a class or method.
	 * @param key how the reference names it
	 * @param element the class or method
	 * @return its description, or an empty text
	 */
	public String description(String key, Element element) {
		return text(this.known::description, key, element, JavaDoc::description);
	}

	/**
	 * Return how a type is configured.
	 * @param key how the reference names it
	 * @param element the class or factory method
	 * @return the example of its comment, or an empty text
	 */
	public String example(String key, Element element) {
		return text(this.known::example, key, element, JavaDoc::example);
	}

	/**
	 * Return what is given for a parameter, or of the fields and methods of a property.
	 * @param key how the reference names it
	 * @param creation what it is a parameter of
	 * @param parameter the parameter
	 * @return its description, or an empty text
	 */
	public String description(String key, Creation creation, Parameter parameter) {
		ExecutableElement executable = creation.executable();
		if (executable == null) {
			return first(this.known::description, key, parameter.sources(), JavaDoc::description);
		}
		boolean component = executable.getKind() == ElementKind.CONSTRUCTOR
				&& (creation.type().getKind() == ElementKind.RECORD || parameter.isOfKotlin());
		String text = first(this.known::description, key,
				component ? List.of(executable, creation.type()) : List.of(executable),
				(comment) -> comment.parameter(parameter.javaName()));
		return (text.isEmpty() && component)
				? first(this.known::description, key, fields(creation, parameter), JavaDoc::description) : text;
	}

	// In Kotlin, a parameter can be a property, with a comment of its own
	private static List<VariableElement> fields(Creation creation, Parameter parameter) {
		return ElementFilter.fieldsIn(creation.type().getEnclosedElements())
			.stream()
			.filter((field) -> parameter.isOfKotlin() && field.getSimpleName().contentEquals(parameter.javaName()))
			.toList();
	}

	/**
	 * Return what to do instead of using what is deprecated.
	 * @param key how the reference names it
	 * @param elements where it is declared
	 * @return the text of its documentation, or that it is deprecated
	 */
	public String deprecation(String key, List<? extends Element> elements) {
		String text = first(this.known::deprecation, key, elements, JavaDoc::deprecation);
		return text.isEmpty() ? DocumentedTexts.UNDOCUMENTED : text;
	}

	private String first(UnaryOperator<String> known, String key, List<? extends Element> elements,
			Function<JavaDoc, String> part) {
		return elements.stream()
			.map((element) -> text(known, key, element, part))
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse("");
	}

	private String text(UnaryOperator<String> known, String key, Element element, Function<JavaDoc, String> part) {
		JavaDoc comment = this.comments.computeIfAbsent(element, this::comment);
		if (comment != JavaDoc.NONE) {
			return part.apply(comment);
		}
		return isCompiled(element) ? "" : known.apply(key);
	}

	private JavaDoc comment(Element element) {
		String comment = this.elements.getDocComment(element);
		return (comment != null) ? JavaDoc.of(comment) : JavaDoc.NONE;
	}

	private boolean isCompiled(Element element) {
		return this.compiled.contains(Mirrors.around(element).getQualifiedName().toString());
	}

}
