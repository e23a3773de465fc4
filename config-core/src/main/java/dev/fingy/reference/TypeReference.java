package dev.fingy.reference;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What configuration can contain: the configurations, and for each declared base the
 * types that can be there. Lists are ordered by name, properties as they are declared.
 *
 * @param fingyTypes the version of this format
 * @param configurations what is bound to which prefix
 * @param bases what can be put where, for each way in which a base is declared
 * @param objects the plain classes that occur, each bound property by property
 */
public record TypeReference(int fingyTypes, List<ConfigurationEntry> configurations, List<BaseEntry> bases,
		List<ObjectEntry> objects) {

	/**
	 * The version that is written, and the only one that is read.
	 */
	public static final int VERSION = 1;

	/**
	 * Where compilers leave the reference of a module.
	 */
	public static final String RESOURCE = "META-INF/fingy/types.json";

	/**
	 * Create a reference.
	 * @param configurations what is bound to which prefix
	 * @param bases what can be put where
	 * @param objects the plain classes that occur
	 * @return the reference
	 */
	public static TypeReference of(List<ConfigurationEntry> configurations, List<BaseEntry> bases,
			List<ObjectEntry> objects) {
		return new TypeReference(VERSION, List.copyOf(configurations), List.copyOf(bases), List.copyOf(objects));
	}

	/**
	 * Read a reference.
	 * @param json what {@link #toJson()} wrote
	 * @return the reference
	 * @throws IllegalArgumentException if the text is something else, with what is wrong
	 */
	public static TypeReference read(String json) {
		return ReferenceJson.read(json.startsWith("\uFEFF") ? json.substring(1) : json);
	}

	/**
	 * Return the references of several modules as one. What one knows about the classes
	 * of another is completed with what the other knows about them. A base has the types
	 * of all; whether those of one module can be where another declares a base with type
	 * arguments is not known, so that each declaration stays as it is.
	 * @param modules the references, each before those of the modules that it uses
	 * @return one reference
	 */
	public static TypeReference joined(List<TypeReference> modules) {
		return new JoinedModules(modules).reference();
	}

	/**
	 * Return what is where a base is declared.
	 * @param declared the declared type, as {@link Shape.Node#declared()} names it
	 * @return the base, or {@code null} if it is not part of this reference
	 */
	public @Nullable BaseEntry base(String declared) {
		return this.bases.stream().filter((base) -> base.declared().equals(declared)).findFirst().orElse(null);
	}

	/**
	 * Return a plain class.
	 * @param declared the class with its type arguments, as
	 * {@link Shape.Plain#declared()} names it
	 * @return the class, or {@code null} if it is not part of this reference
	 */
	public @Nullable ObjectEntry object(String declared) {
		return this.objects.stream().filter((object) -> object.declared().equals(declared)).findFirst().orElse(null);
	}

	/**
	 * Return the part of this reference that describes some bases.
	 * @param bases the bases
	 * @return a reference of these, and of the plain classes that their types are created
	 * with
	 */
	public TypeReference part(List<BaseEntry> bases) {
		Set<String> plain = new PlainClasses(this).of(bases);
		return of(List.of(), bases,
				this.objects.stream().filter((object) -> plain.contains(object.declared())).toList());
	}

	/**
	 * Write the reference.
	 * @return indented JSON
	 */
	public String toJson() {
		return ReferenceJson.write(this);
	}

}
