package dev.fingy.internal.processor.describe;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.processor.catalog.Catalog;
import dev.fingy.internal.processor.catalog.Configuration;
import dev.fingy.internal.processor.catalog.Definition;
import dev.fingy.internal.processor.catalog.Registration;
import dev.fingy.internal.processor.create.Convertible;
import dev.fingy.internal.processor.create.Creations;
import dev.fingy.internal.processor.create.UnusableException;
import dev.fingy.internal.processor.documentation.Documentation;
import dev.fingy.internal.processor.element.Failures;
import dev.fingy.internal.processor.element.Mirrors;
import dev.fingy.internal.processor.element.Variables;
import dev.fingy.internal.registry.TypeCatalog.BaseType;
import dev.fingy.internal.typereference.AbstractTypeDescriber;
import dev.fingy.internal.typereference.Shapes;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

/**
 * Describes what configuration can contain to the compiler of a module, from its elements
 * and their documentation comments.
 */
public final class ModuleDescriber extends AbstractTypeDescriber<TypeMirror, Definition> {

	private final Mirrors mirrors;

	private final Catalog catalog;

	private final Documentation documentation;

	private final Failures failures;

	private final Creations creations;

	private final Properties properties;

	/**
	 * Create a describer.
	 * @param mirrors provides names
	 * @param catalog what is registered
	 * @param documentation provides the texts of comments
	 * @param failures what fails
	 */
	public ModuleDescriber(Mirrors mirrors, Catalog catalog, Documentation documentation, Failures failures) {
		this.mirrors = mirrors;
		this.catalog = catalog;
		this.documentation = documentation;
		this.failures = failures;
		this.creations = catalog.creations();
		this.properties = new Properties(mirrors, documentation);
	}

	/**
	 * Describe a module.
	 * @param configurations what is bound to prefixes
	 * @param more bases that are described even if nothing declares them
	 * @return the configurations, and all that can be in them
	 */
	public TypeReference of(List<Configuration> configurations, Collection<TypeElement> more) {
		return describe(
				configurations.stream().map((each) -> new Bound<>(each.prefix(), each.type().asType())).toList(),
				more.stream().map(TypeElement::asType).toList());
	}

	@Override
	protected String text(TypeMirror type) {
		return this.mirrors.boundText(type);
	}

	@Override
	protected String className(TypeMirror type) {
		TypeElement element = this.mirrors.element(type);
		return (element != null) ? this.mirrors.name(element) : text(type);
	}

	@Override
	protected TypeMirror withoutArguments(TypeMirror type) {
		return element(type).asType();
	}

	@Override
	protected TypeMirror bound(TypeMirror type) {
		return this.mirrors.bound(type);
	}

	private TypeElement element(TypeMirror type) {
		return Objects.requireNonNull(this.mirrors.element(type));
	}

	@Override
	protected @Nullable TypeMirror component(TypeMirror type) {
		return (this.mirrors.bound(type) instanceof ArrayType array) ? array.getComponentType() : null;
	}

	@Override
	protected boolean isA(TypeMirror type, Class<?> other) {
		return this.mirrors.isA(type, other.getName());
	}

	@Override
	protected TypeMirror argument(TypeMirror type, Class<?> supertype, int index) {
		return this.mirrors.argument(type, supertype.getName(), index);
	}

	@Override
	protected List<String> constants(TypeMirror type) {
		return Stream.ofNullable(this.mirrors.element(type))
			.flatMap((each) -> each.getEnclosedElements().stream())
			.filter((each) -> each.getKind() == ElementKind.ENUM_CONSTANT)
			.map((each) -> each.getSimpleName().toString())
			.toList();
	}

	@Override
	protected boolean isPlain(TypeMirror type) {
		TypeElement element = this.mirrors.element(type);
		return element != null && Creations.isPlain(element, this.mirrors);
	}

	@Override
	protected boolean isConvertible(TypeMirror type) {
		return Convertible.fromText(element(type), this.mirrors);
	}

	@Override
	protected Collection<TypeMirror> bases() {
		return this.catalog.bases().stream().map(Element::asType).toList();
	}

	@Override
	protected @Nullable BaseType base(TypeMirror declared) {
		TypeElement element = this.mirrors.element(declared);
		return (element != null) ? this.catalog.base(element) : null;
	}

	@Override
	protected boolean isOpen(TypeMirror base) {
		return this.catalog.isOpen(element(base));
	}

	@Override
	protected boolean mayGetDefault(TypeMirror base) {
		return this.catalog.mayGetDefault(element(base));
	}

	// Those that are known here; a contributor may list more
	@Override
	protected List<String> classNames(TypeMirror declared) {
		TypeMirror argument = argument(declared, Class.class, 0);
		TypeElement bound = this.mirrors.element(argument);
		Stream<TypeElement> bases = (bound != null && this.catalog.base(bound) != null) ? Stream.of(bound)
				: this.catalog.bases().stream();
		Map<String, Set<String>> classes = new TreeMap<>();
		bases.flatMap((base) -> this.catalog.definitions(base.asType()).stream())
			.filter((type) -> !type.registration().type().equals(type.base()) || type.registration().factory() == null)
			.filter((type) -> isGiven(type.registration().type(), bound, isExact(declared)))
			.forEach((type) -> classes.computeIfAbsent(type.name(), (name) -> new HashSet<>())
				.add(this.mirrors.name(type.registration().type())));
		classes.values().removeIf((named) -> named.size() > 1);
		return List.copyOf(classes.keySet());
	}

	private boolean isGiven(TypeElement type, @Nullable TypeElement bound, boolean isExact) {
		if (bound == null || bound.getQualifiedName().contentEquals("java.lang.Object")) {
			return true;
		}
		return isExact ? type.equals(bound) : this.mirrors.isA(type, bound);
	}

	private static boolean isExact(TypeMirror declared) {
		return declared instanceof DeclaredType type && !type.getTypeArguments().isEmpty()
				&& type.getTypeArguments().get(0).getKind() == TypeKind.DECLARED;
	}

	@Override
	protected List<Definition> definitions(TypeMirror declared) {
		return this.catalog.definitions(declared);
	}

	@Override
	protected boolean isGeneric(Definition type) {
		return type.registration().isOpen();
	}

	@Override
	protected List<TypeEntry> entries(Definition type, TypeMirror declared, Shapes<TypeMirror> shapes) {
		return this.failures.get(type.registration().source(), List.of(), () -> List.of(entry(type, declared, shapes)));
	}

	private TypeEntry entry(Definition definition, TypeMirror declared, Shapes<TypeMirror> shapes) {
		Registration type = definition.registration();
		String owner = type.describe(this.mirrors);
		return new TypeEntry(definition.name(), definition.aliases(), this.mirrors.name(type.type()),
				(type.factory() != null) ? owner : "", this.documentation.description(owner, type.source()),
				type.isDeprecated() ? this.documentation.deprecation(owner, List.of(type.source())) : "",
				registered(definition, owner), "", this.documentation.example(owner, type.source()), "",
				properties(owner, type, declared, shapes));
	}

	private String registered(Definition definition, String owner) {
		return (definition.registration().annotation() != null) ? "@TypeName on " + owner
				: "permitted by " + this.mirrors.name(definition.base());
	}

	// What cannot be created is reported as a mistake
	private List<PropertyEntry> properties(String owner, Registration type, TypeMirror declared,
			Shapes<TypeMirror> shapes) {
		Variables variables = Variables.of(this.mirrors, type.generic(), declared);
		try {
			return this.properties.of(owner, type.creation(this.creations, variables), variables.in(type.generic()),
					shapes);
		}
		catch (UnusableException ex) {
			return List.of();
		}
	}

	@Override
	protected List<PropertyEntry> properties(TypeMirror declared, Shapes<TypeMirror> shapes) {
		try {
			return this.properties.of(className(declared), this.creations.of(declared), declared, shapes);
		}
		catch (UnusableException ex) {
			return List.of();
		}
	}

	@Override
	protected String description(TypeMirror type) {
		return this.documentation.description(className(type), element(type));
	}

	@Override
	protected void describe(TypeMirror type, Runnable description) {
		this.failures.run(element(type), description);
	}

}
