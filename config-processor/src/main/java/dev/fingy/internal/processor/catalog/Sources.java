package dev.fingy.internal.processor.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.fingy.internal.processor.create.KotlinDeclarations;
import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Failures;
import dev.fingy.internal.processor.element.Mirrors;

/**
 * The classes of a module that are relevant to Fingy. Names are stored instead of
 * classes, since a compiler may read a class again in each round, and since only what has
 * changed may be compiled.
 */
public final class Sources {

	/**
	 * Where a module keeps the names of its classes.
	 */
	public static final String LOCATION = "META-INF/fingy/sources";

	private static final Set<String> TELLING = Set.of(Annotations.DISCRIMINATED, Annotations.TYPE_NAME,
			Annotations.TYPE_NAMES, Annotations.DEFAULT_TYPE, Annotations.DERIVED, Annotations.CONFIGURATION,
			Annotations.CONVERTER);

	private static final String CONTRIBUTOR = "dev.fingy.TypeContributor";

	private final Mirrors mirrors;

	private final Failures failures;

	private final Function<TypeElement, Contribution> reader;

	private final Map<String, Contribution> contributions = new HashMap<>();

	private final Set<String> compiled = new HashSet<>();

	private final Set<String> telling = new TreeSet<>();

	/**
	 * Create the classes of a module, of which none is known yet.
	 * @param mirrors finds classes
	 * @param failures what fails
	 * @param environment gives the source of contributors, if the compiler can
	 */
	public Sources(Mirrors mirrors, Failures failures, ProcessingEnvironment environment) {
		this.mirrors = mirrors;
		this.failures = failures;
		this.reader = (contributor) -> ContributorSource.read(environment, contributor);
	}

	/**
	 * Add the classes of a round.
	 * @param round what is being compiled
	 */
	public void add(RoundEnvironment round) {
		ElementFilter.typesIn(round.getRootElements()).forEach((type) -> this.failures.run(type, () -> add(type)));
	}

	private void add(TypeElement type) {
		String name = type.getQualifiedName().toString();
		this.compiled.add(name);
		boolean contributor = isContributor(this.mirrors, type);
		if (contributor || isTelling(type) || !KotlinDeclarations.hidden(type, this.mirrors).isEmpty()) {
			this.telling.add(name);
		}
		if (contributor) {
			this.contributions.put(name, read(type));
		}
		ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::add);
	}

	// Other compilers need not have the classes that the source is read with
	private Contribution read(TypeElement contributor) {
		try {
			return this.reader.apply(contributor);
		}
		catch (LinkageError ex) {
			return Contribution.UNKNOWN;
		}
	}

	private static boolean isTelling(TypeElement type) {
		return Stream
			.concat(Stream.of(type),
					type.getEnclosedElements().stream().filter((each) -> !(each instanceof TypeElement)))
			.flatMap(Sources::withParameters)
			.flatMap((element) -> element.getAnnotationMirrors().stream())
			.anyMatch((annotation) -> TELLING.contains(Annotations.name(annotation)));
	}

	private static Stream<Element> withParameters(Element element) {
		return (element instanceof ExecutableElement executable)
				? Stream.concat(Stream.of(element), executable.getParameters().stream()) : Stream.of(element);
	}

	static boolean isContributor(Mirrors mirrors, TypeElement type) {
		return type.getKind().isClass() && (mirrors.isA(type, CONTRIBUTOR) || makesContributor(mirrors, type));
	}

	private static boolean makesContributor(Mirrors mirrors, TypeElement type) {
		return ElementFilter.methodsIn(type.getEnclosedElements())
			.stream()
			.map((method) -> mirrors.element(method.getReturnType()))
			.anyMatch((made) -> made != null && made.getQualifiedName().contentEquals(CONTRIBUTOR));
	}

	/**
	 * Return what contributors add to.
	 * @param known what was known before
	 * @return what is known of those that are compiled and those that were before, by the
	 * names of the classes
	 */
	public Map<String, Contribution> contributions(Map<String, Contribution> known) {
		Map<String, Contribution> all = new HashMap<>(known);
		all.keySet().removeAll(this.compiled);
		all.putAll(this.contributions);
		return all;
	}

	/**
	 * Return what is being compiled.
	 * @return the canonical names of all classes, whether they are relevant to Fingy or
	 * not
	 */
	public Set<String> compiled() {
		return this.compiled;
	}

	/**
	 * Return the classes of the module.
	 * @param known the names of those that were known before
	 * @return what is being compiled, and what was known, is not being compiled, and is
	 * still there
	 */
	public List<TypeElement> all(Collection<String> known) {
		Set<String> names = new TreeSet<>(this.telling);
		known.stream().filter((name) -> !isCompiled(name)).forEach(names::add);
		return names.stream().map(this.mirrors::find).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
	}

	private boolean isCompiled(String name) {
		TypeElement type = this.mirrors.find(name);
		return type == null
				|| outward(type).anyMatch((each) -> this.compiled.contains(each.getQualifiedName().toString()));
	}

	private static Stream<TypeElement> outward(TypeElement type) {
		return Stream.iterate((Element) type, Objects::nonNull, Element::getEnclosingElement)
			.takeWhile(TypeElement.class::isInstance)
			.map(TypeElement.class::cast);
	}

}
