package dev.fingy.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes one reference of those of several modules. A module knows about the classes of
 * others what their class files contain; it has the comments of its own classes only.
 */
final class JoinedModules {

	private final List<TypeReference> modules;

	private final DocumentedTexts texts = new DocumentedTexts();

	/**
	 * Join modules.
	 * @param modules the modules, each before those whose classes it uses
	 */
	JoinedModules(List<TypeReference> modules) {
		this.modules = modules;
		List<TypeReference> usedFirst = new ArrayList<>(modules);
		Collections.reverse(usedFirst);
		usedFirst.forEach(this.texts::add);
	}

	TypeReference reference() {
		return TypeReference.of(
				joined(TypeReference::configurations, (each) -> each.prefix() + "\n" + each.className(),
						(user, used) -> used)
					.map(this::documented)
					.toList(),
				joined(TypeReference::bases, BaseEntry::declared, JoinedModules::joined).map(this::documented).toList(),
				joined(TypeReference::objects, ObjectEntry::declared, (user, used) -> used).map(this::documented)
					.toList());
	}

	private <T> Stream<T> joined(Function<TypeReference, List<T>> part, Function<T, String> name,
			BinaryOperator<T> both) {
		return byName(this.modules.stream().flatMap((module) -> part.apply(module).stream()), name, both);
	}

	private static <T> Stream<T> byName(Stream<T> all, Function<T, String> name, BinaryOperator<T> both) {
		Map<String, T> byName = new TreeMap<>();
		all.forEach((each) -> byName.merge(name.apply(each), each, both));
		return byName.values().stream();
	}

	private static BaseEntry joined(BaseEntry user, BaseEntry used) {
		List<TypeEntry> types = byName(Stream.concat(user.types().stream(), used.types().stream()),
				(each) -> String.join("\n", each.name(), each.className(), each.factory()), (first, other) -> other)
			.toList();
		String named = user.defaultType().isEmpty() ? used.defaultType() : user.defaultType();
		return new BaseEntry(user.declared(), user.className(), used.discriminator(),
				BaseEntry.defaultType(user.className(), named, types), used.description(), user.open() || used.open(),
				user.defaultOpen() || used.defaultOpen(), types);
	}

	private ConfigurationEntry documented(ConfigurationEntry entry) {
		String owner = entry.className();
		return new ConfigurationEntry(entry.prefix(), owner, this.texts.description(owner),
				documented(owner, entry.properties()));
	}

	private BaseEntry documented(BaseEntry entry) {
		return new BaseEntry(entry.declared(), entry.className(), entry.discriminator(), entry.defaultType(),
				this.texts.description(entry.className()), entry.open(), entry.defaultOpen(),
				entry.types().stream().map(this::documented).toList());
	}

	private TypeEntry documented(TypeEntry entry) {
		String owner = DocumentedTexts.owner(entry);
		return new TypeEntry(entry.name(), entry.aliases(), entry.className(), entry.factory(),
				this.texts.description(owner), entry.deprecation().isEmpty() ? "" : this.texts.deprecation(owner),
				entry.registered(), entry.code(), this.texts.example(owner), entry.problem(),
				documented(owner, entry.properties()));
	}

	private ObjectEntry documented(ObjectEntry entry) {
		String owner = DocumentedTexts.owner(entry);
		return new ObjectEntry(entry.declared(), this.texts.description(owner), entry.convertible(),
				documented(owner, entry.properties()));
	}

	private List<PropertyEntry> documented(String owner, List<PropertyEntry> properties) {
		return properties.stream()
			.map((property) -> documented(DocumentedTexts.key(owner, property.name()), property))
			.toList();
	}

	private PropertyEntry documented(String key, PropertyEntry property) {
		return new PropertyEntry(property.name(), property.shape(), this.texts.description(key), property.defaults(),
				property.defaultType(), property.constraints(), property.kind(), property.secret(),
				property.deprecation().isEmpty() ? "" : this.texts.deprecation(key));
	}

}
