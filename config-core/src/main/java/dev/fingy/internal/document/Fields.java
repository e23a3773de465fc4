package dev.fingy.internal.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

import dev.fingy.Problem;

/**
 * The members of one JSON object of a document, asked for by name. What is of another
 * kind than asked for, and what nobody asks for, is a problem.
 */
final class Fields {

	private final Object path;

	private final LocatedJson json;

	private final Members members;

	private final boolean[] asked;

	private final Consumer<Problem> problems;

	private Fields(Object path, LocatedJson json, Members members, Consumer<Problem> problems) {
		this.path = path;
		this.json = json;
		this.members = members;
		this.asked = new boolean[members.size()];
		this.problems = problems;
	}

	/**
	 * Return the members of a JSON object.
	 * @param path its text is what messages call it
	 * @param json what should be an object
	 * @param problems takes what is wrong
	 * @return its members, none if it is something else
	 */
	static Fields of(Object path, LocatedJson json, Consumer<Problem> problems) {
		if (json.value() instanceof Members members) {
			return new Fields(path, json, members, problems);
		}
		problems.accept(Problem.of(path.toString(), "must be an object").at(null, json.origin()));
		return new Fields(path, json, Members.NONE, problems);
	}

	boolean isObject() {
		return this.json.value() instanceof Members;
	}

	boolean has(String name) {
		return this.members.indexOf(name) >= 0;
	}

	/**
	 * Return the first of some names that is there.
	 * @param names the names
	 * @return the name, empty if none of them is there
	 */
	String first(List<String> names) {
		for (String name : names) {
			if (has(name)) {
				return name;
			}
		}
		return "";
	}

	@Nullable LocatedJson member(String name) {
		int index = this.members.indexOf(name);
		if (index < 0) {
			return null;
		}
		this.asked[index] = true;
		return this.members.value(index);
	}

	@Nullable String text(String name) {
		return value(name, String.class, "a text");
	}

	boolean flag(String name) {
		return Boolean.TRUE.equals(value(name, Boolean.class, "true or false"));
	}

	// Nearly all members are texts and flags, for which no place is needed
	private <T> @Nullable T value(String name, Class<T> type, String expected) {
		int index = this.members.indexOf(name);
		if (index < 0) {
			return null;
		}
		this.asked[index] = true;
		Object value = this.members.plain(index);
		if (type.isInstance(value)) {
			return type.cast(value);
		}
		wrong(name, this.members.value(index), expected);
		return null;
	}

	String required(String name) {
		String text = text(name);
		if (text == null && !has(name)) {
			problem("lacks '" + name + "'");
		}
		return (text != null) ? text : "";
	}

	/**
	 * Return a hash.
	 * @param name its name
	 * @return the hash, or {@code null} if there is none
	 */
	@Nullable String hash(String name) {
		return has(name) ? requiredHash(name) : text(name);
	}

	String requiredHash(String name) {
		String hash = required(name);
		LocatedJson member = member(name);
		if (member != null && member.value() instanceof String && !RecordedFingerprint.isHash(hash)) {
			this.problems
				.accept(Problem.of(this.path.toString(), "'" + name + "' must be sha256: and 64 hexadecimal digits")
					.at(hash, member.origin()));
		}
		return hash;
	}

	/**
	 * Return where a member is.
	 * @param name its name
	 * @return its place, or that of the object if there is none
	 */
	Origin origin(String name) {
		int index = this.members.indexOf(name);
		return ((index >= 0) ? this.members.value(index) : this.json).origin();
	}

	@Nullable Object plain(String name) {
		int index = this.members.indexOf(name);
		if (index < 0) {
			return null;
		}
		this.asked[index] = true;
		return plain(this.members.plain(index));
	}

	private static @Nullable Object plain(@Nullable Object json) {
		if (json instanceof Members members) {
			Map<String, @Nullable Object> plain = new LinkedHashMap<>();
			members.forEach((name, member) -> plain.put(name, plain(member.value())));
			return Collections.unmodifiableMap(plain);
		}
		if (json instanceof List<?> items) {
			List<@Nullable Object> plain = new ArrayList<>(items.size());
			items.forEach((item) -> plain.add(plain(((LocatedJson) item).value())));
			return Collections.unmodifiableList(plain);
		}
		return json;
	}

	@SuppressWarnings("unchecked") // the reader makes no other lists
	List<LocatedJson> list(String name) {
		LocatedJson member = member(name);
		if (member == null) {
			return List.of();
		}
		if (!(member.value() instanceof List<?> items)) {
			wrong(name, member, "a list");
			return List.of();
		}
		return (List<LocatedJson>) items;
	}

	List<String> texts(String name) {
		List<LocatedJson> items = list(name);
		if (items.stream().anyMatch((item) -> !(item.value() instanceof String))) {
			wrong(name, Objects.requireNonNull(member(name)), "a list of texts");
			return List.of();
		}
		return items.stream().map((item) -> (String) item.value()).toList();
	}

	Members map(String name) {
		LocatedJson member = member(name);
		if (member == null) {
			return Members.NONE;
		}
		if (!(member.value() instanceof Members inner)) {
			wrong(name, member, "an object");
			return Members.NONE;
		}
		return inner;
	}

	private void wrong(String name, LocatedJson member, String expected) {
		this.problems
			.accept(Problem.of(this.path.toString(), "'" + name + "' must be " + expected).at(null, member.origin()));
	}

	void problem(String reason) {
		this.problems.accept(Problem.of(this.path.toString(), reason).at(null, this.json.origin()));
	}

	/**
	 * Report what nobody has asked for.
	 */
	void end() {
		for (int i = 0; i < this.asked.length; i++) {
			if (!this.asked[i]) {
				this.problems
					.accept(Problem.of(this.path.toString(), "'" + this.members.name(i) + "' has no meaning here")
						.at(null, this.members.value(i).origin()));
			}
		}
	}

}
