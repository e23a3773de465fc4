package dev.fingy.internal.codehash;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * A class together with what is nested in it. Nested classes are read, not loaded.
 */
final class ClassFamily {

	private final String host;

	private final Pattern names;

	private final ClassLoader loader;

	private final Map<String, ClassText> members = new LinkedHashMap<>();

	private ClassFamily(Class<?> type) {
		this.host = type.getName().replace('.', '/');
		this.names = Pattern.compile(Pattern.quote(this.host) + "\\$[^;:<>()\\[\\], .\\n]+");
		ClassLoader own = type.getClassLoader();
		this.loader = (own != null) ? own : ClassLoader.getSystemClassLoader();
	}

	/**
	 * Return the hash of a class with what is nested in it.
	 * @param type the class
	 * @param whole whether nested classes that extend the class are part of it
	 * @return the hash
	 */
	static String hash(Class<?> type, boolean whole) {
		ClassFamily family = new ClassFamily(type);
		if (type.isPrimitive() || type.isArray() || Boundary.isPlatform(type)
				|| !family.read(family.host, KotlinModule.MAIN)) {
			return withoutClassFile(type);
		}
		return family.hash(whole);
	}

	/**
	 * Return the name of a method.
	 * @param method the method
	 * @return its name, without that of the module that Kotlin's compiler adds
	 */
	static String name(Method method) {
		ClassFamily family = new ClassFamily(method.getDeclaringClass());
		ClassText holder = (method.getName().indexOf('$') > 0 && family.read(family.host, KotlinModule.MAIN))
				? family.members.get(family.host) : null;
		return (holder != null) ? holder.module().inName(method.getName()) : method.getName();
	}

	private boolean read(String name, KotlinModule around) {
		if (this.members.containsKey(name)) {
			return true;
		}
		byte[] bytes = bytes(name);
		if (bytes == null) {
			return false;
		}
		ClassText text = ClassText.of(bytes, around);
		this.members.put(name, text);
		for (String nested : text.nested()) {
			read(nested, text.module());
		}
		return true;
	}

	private byte @Nullable [] bytes(String name) {
		try (InputStream stream = this.loader.getResourceAsStream(name + ClassUtils.CLASS_FILE_SUFFIX)) {
			return (stream != null) ? stream.readAllBytes() : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String hash(boolean whole) {
		// Twice: first to know unnumbered classes by their content, then to know who uses
		// which
		Map<String, String> contents = new LinkedHashMap<>();
		for (ClassText member : this.members.values()) {
			contents.put(member.name(), Sha256.of(unnumbered(member.text(), null)));
		}
		List<String> hashes = new ArrayList<>();
		for (ClassText member : this.members.values()) {
			if (whole || !isOtherType(member)) {
				hashes.add(Sha256.of(unnumbered(member.text(), contents)));
			}
		}
		Collections.sort(hashes);
		return Sha256.of(String.join("\n", hashes));
	}

	private boolean isOtherType(ClassText member) {
		return !isNumbered(member.name()) && isSubtype(member, this.members.size());
	}

	private boolean isSubtype(@Nullable ClassText member, int depth) {
		if (member == null || depth <= 0) {
			return false;
		}
		for (String name : member.supertypes()) {
			if (name.equals(this.host) || isSubtype(this.members.get(name), depth - 1)) {
				return true;
			}
		}
		return false;
	}

	private String unnumbered(String text, @Nullable Map<String, String> contents) {
		Matcher names = this.names.matcher(text);
		StringBuilder unnumbered = new StringBuilder();
		while (names.find()) {
			String name = names.group();
			String content = (contents != null) ? contents.getOrDefault(name, name) : "";
			names.appendReplacement(unnumbered,
					Matcher.quoteReplacement(isNumbered(name) ? this.host + "#" + content : name));
		}
		return names.appendTail(unnumbered).toString();
	}

	private boolean isNumbered(String name) {
		String below = name.substring(Math.min(name.length(), this.host.length()));
		for (int i = 0; i + 1 < below.length(); i++) {
			if (below.charAt(i) == '$' && Character.isDigit(below.charAt(i + 1))) {
				return true;
			}
		}
		return false;
	}

	private static String withoutClassFile(Class<?> type) {
		String name = Proxy.isProxyClass(type) ? "a proxy" : stableName(type.getName());
		return Sha256.of("no class file: " + name + " "
				+ Arrays.stream(type.getInterfaces()).map(Class::getName).sorted().toList());
	}

	private static String stableName(String name) {
		int numbers = name.indexOf("$$");
		int hidden = name.indexOf('/');
		int end = Math.min((numbers >= 0) ? numbers : name.length(), (hidden >= 0) ? hidden : name.length());
		return name.substring(0, end);
	}

}
