package dev.fingy.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import org.jspecify.annotations.Nullable;

import dev.fingy.Lazy;
import dev.fingy.document.DocumentNode;
import dev.fingy.document.DocumentNode.OfList;
import dev.fingy.document.DocumentNode.OfMap;
import dev.fingy.document.DocumentNode.OfMasked;
import dev.fingy.document.DocumentNode.OfObject;
import dev.fingy.document.DocumentNode.OfRef;
import dev.fingy.document.DocumentNode.OfValue;
import dev.fingy.source.PropertyPath;
import dev.fingy.tree.Node;
import dev.fingy.tree.ObjectNode;
import dev.fingy.tree.Paths;

/**
 * Writes nodes as a Java class with a method for each. Where classes are known and can be
 * named, the compiler checks the arguments; elsewhere they stand by their names. Secrets
 * are parameters.
 */
public final class JavaText {

	private static final ClassName STRING = ClassName.get(String.class);

	private final String packageName;

	private final @Nullable TypedCode typed;

	private final List<String> secrets = new ArrayList<>();

	private JavaText(String packageName, boolean typed) {
		this.packageName = packageName;
		this.typed = typed ? new TypedCode(packageName) : null;
	}

	/**
	 * Write nodes as Java.
	 * @param nodes the nodes by their whole names
	 * @param trees what they were resolved to, where that is known
	 * @return the source of a class, in the package of the first node's class
	 */
	public static String of(Map<String, DocumentNode> nodes, Map<String, Node> trees) {
		String owner = nodes.values()
			.stream()
			.map((node) -> (node instanceof OfObject object) ? object.className() : null)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse("Configuration");
		JavaText text = new JavaText(className(owner).packageName(), !trees.isEmpty());
		TypeSpec.Builder type = TypeSpec.classBuilder(className(owner).simpleName() + "Fingy")
			.addModifiers(javax.lang.model.element.Modifier.PUBLIC, javax.lang.model.element.Modifier.FINAL);
		StringBuilder code = new StringBuilder();
		nodes.forEach((path, node) -> {
			MethodSpec method = text.method(path, node, trees.get(path));
			type.addMethod(method);
			code.append(method);
		});
		text.helpers(code.toString()).forEach(type::addMethod);
		type.addMethod(MethodSpec.constructorBuilder().addModifiers(javax.lang.model.element.Modifier.PRIVATE).build());
		return JavaFile.builder(text.packageName, type.build())
			.skipJavaLangImports(true)
			.indent("\t")
			.build()
			.toString();
	}

	private MethodSpec method(String path, DocumentNode node, @Nullable Node tree) {
		this.secrets.clear();
		String name = camel(path.isEmpty() ? "fingy" : path);
		CodeBlock code = (node instanceof OfObject object) ? lazy(object, tree, path) : value(node, tree, path, path);
		TypeName type = (node instanceof OfObject object)
				? ParameterizedTypeName.get(ClassName.get(Lazy.class), lazyType(object, tree)) : ClassName.OBJECT;
		MethodSpec.Builder method = MethodSpec.methodBuilder(name)
			.addModifiers(javax.lang.model.element.Modifier.PUBLIC, javax.lang.model.element.Modifier.STATIC)
			.returns(type)
			.addStatement("return $L", code);
		this.secrets.forEach((secret) -> method.addParameter(ClassName.OBJECT, secret));
		return method.build();
	}

	private TypeName lazyType(OfObject object, @Nullable Node tree) {
		Class<?> known = (tree instanceof ObjectNode node) ? nameable(node) : null;
		return (known != null) ? TypeName.get(known).box()
				: (object.className() != null) ? className(object.className()) : ClassName.OBJECT;
	}

	private @Nullable Class<?> nameable(ObjectNode node) {
		if (this.typed == null || this.typed.isAccessible(node.javaType())) {
			return node.javaType();
		}
		return (node.type() != null && this.typed.isAccessible(node.type().base())) ? node.type().base() : null;
	}

	private CodeBlock lazy(OfObject object, @Nullable Node tree, String path) {
		CodeBlock code = (this.typed != null && tree instanceof ObjectNode node) ? this.typed.lazy(node) : null;
		if (code != null) {
			return code;
		}
		return CodeBlock.of("$T.of($T.class, $L)", Lazy.class, lazyType(object, tree),
				properties(object, tree, path, path));
	}

	private @Nullable CodeBlock object(OfObject object, @Nullable Node tree, String path, String base) {
		// A document does not tell who can name a class
		boolean known = object.type() != null && tree instanceof ObjectNode node && nameable(node) != null;
		return (known && isClosed(object, path)) ? lazy(object, tree, path) : properties(object, tree, path, base);
	}

	private CodeBlock properties(OfObject object, @Nullable Node tree, String path, String base) {
		Map<String, @Nullable CodeBlock> members = new LinkedHashMap<>();
		if (object.type() != null) {
			members.put("type", CodeBlock.of("$S", object.type()));
		}
		object.properties()
			.forEach((name, child) -> members.put(name,
					value(child, (tree instanceof ObjectNode node) ? node.properties().get(name) : null,
							PropertyPath.of(path).property(name).toString(), base)));
		return map(members);
	}

	private @Nullable CodeBlock value(DocumentNode node, @Nullable Node tree, String path, String base) {
		if (node instanceof OfObject object) {
			return object(object, tree, path, base);
		}
		if (node instanceof OfList list) {
			List<CodeBlock> items = new ArrayList<>();
			for (int i = 0; i < list.items().size(); i++) {
				Node item = (tree instanceof dev.fingy.tree.ListNode known) ? known.items().get(i) : null;
				CodeBlock code = value(list.items().get(i), item, PropertyPath.of(path).index(i).toString(), base);
				items.add((code != null) ? code : CodeBlock.of("\"\""));
			}
			return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(items, ",$W"));
		}
		if (node instanceof OfMap map) {
			Map<String, @Nullable CodeBlock> entries = new LinkedHashMap<>();
			map.entries()
				.forEach((key, entry) -> entries.put(key,
						value(entry, (tree != null) ? Paths.find(tree, "[" + key + "]") : null,
								PropertyPath.of(path).entry(key).toString(), base)));
			return map(entries);
		}
		if (node instanceof OfRef reference) {
			return CodeBlock.of("map($S, $S)", "ref", below(reference.target(), base));
		}
		if (node instanceof OfMasked masked && !masked.derived() && !masked.isDefault()) {
			return CodeBlock.of("$N", secret(path));
		}
		return (node instanceof OfValue value) ? plain(value.plain().value()) : null;
	}

	private static @Nullable CodeBlock plain(@Nullable Object value) {
		if (value instanceof List<?> list) {
			return CodeBlock.of("$T.asList($L)", Arrays.class,
					list.stream().map(JavaText::plain).collect(CodeBlock.joining(",$W")));
		}
		if (value instanceof Map<?, ?> map) {
			Map<String, @Nullable CodeBlock> entries = new LinkedHashMap<>();
			map.forEach((key, each) -> entries.put(String.valueOf(key), plain(each)));
			return map(entries);
		}
		return (value != null) ? Literals.of(value) : null;
	}

	private String secret(String path) {
		String name = camel(path);
		String unique = name;
		for (int i = 2; this.secrets.contains(unique); i++) {
			unique = name + i;
		}
		this.secrets.add(unique);
		return unique;
	}

	private static CodeBlock map(Map<String, @Nullable CodeBlock> members) {
		List<CodeBlock> all = new ArrayList<>();
		members.forEach((name, code) -> {
			if (code != null) {
				all.add(CodeBlock.of("$L, $L", Literals.of(name), code));
			}
		});
		if (all.isEmpty()) {
			return CodeBlock.of("$T.of()", Map.class);
		}
		boolean nested = members.values().stream().anyMatch((code) -> code != null && code.toString().contains("("));
		return nested ? CodeBlock.of("map(\n$>$L$<)", CodeBlock.join(all, ",\n"))
				: CodeBlock.of("map($L)", CodeBlock.join(all, ",$W"));
	}

	private static String below(String target, String base) {
		String below = (base.isEmpty() || !isWithin(target, base)) ? target : target.substring(base.length());
		return below.startsWith(".") ? below.substring(1) : below;
	}

	private static boolean isWithin(String target, String path) {
		return path.isEmpty() || target.startsWith(path + ".") || target.startsWith(path + "[");
	}

	private static boolean isClosed(DocumentNode node, String path) {
		if (node instanceof OfRef reference) {
			return isWithin(reference.target(), path);
		}
		if (node instanceof OfObject object) {
			return object.properties().values().stream().allMatch((child) -> isClosed(child, path));
		}
		if (node instanceof OfList list) {
			return list.items().stream().allMatch((item) -> isClosed(item, path));
		}
		return !(node instanceof OfMap map) || map.entries().values().stream().allMatch((each) -> isClosed(each, path));
	}

	private static ClassName className(String binaryName) {
		int dot = binaryName.lastIndexOf('.');
		String[] names = binaryName.substring(dot + 1).split("\\$");
		return ClassName.get((dot < 0) ? "" : binaryName.substring(0, dot), names[0],
				Arrays.copyOfRange(names, 1, names.length));
	}

	private static String camel(String path) {
		StringBuilder name = new StringBuilder();
		for (String word : path.split("[^\\p{Alnum}]+")) {
			name.append(name.isEmpty() ? word
					: word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1));
		}
		boolean valid = javax.lang.model.SourceVersion.isName(name);
		return valid ? name.toString() : "_" + name;
	}

	private List<MethodSpec> helpers(String code) {
		List<MethodSpec> helpers = new ArrayList<>();
		if (code.contains("entries(")) {
			TypeVariableName key = TypeVariableName.get("K");
			TypeVariableName value = TypeVariableName.get("V");
			ClassName map = ClassName.get(Map.class);
			helpers.add(
					helper("entries").addAnnotation(AnnotationSpec.builder(SafeVarargs.class).build())
						.addTypeVariable(key)
						.addTypeVariable(value)
						.returns(ParameterizedTypeName.get(map, key, value))
						.addParameter(ParameterSpec
							.builder(
									ArrayTypeName
										.of(ParameterizedTypeName.get(ClassName.get(Map.Entry.class), key, value)),
									"entries")
							.build())
						.addStatement("$T map = new $T<>()", ParameterizedTypeName.get(map, key, value),
								LinkedHashMap.class)
						.beginControlFlow("for ($T entry : entries)",
								ParameterizedTypeName.get(ClassName.get(Map.Entry.class), key, value))
						.addStatement("map.put(entry.getKey(), entry.getValue())")
						.endControlFlow()
						.addStatement("return map")
						.build());
		}
		if (code.contains("map(")) {
			TypeName map = ParameterizedTypeName.get(ClassName.get(Map.class), STRING, ClassName.OBJECT);
			helpers.add(helper("map").returns(map)
				.addParameter(ArrayTypeName.of(ClassName.OBJECT), "namesAndValues")
				.addStatement("$T map = new $T<>()", map, LinkedHashMap.class)
				.beginControlFlow("for (int i = 0; i < namesAndValues.length; i += 2)")
				.addStatement("map.put(($T) namesAndValues[i], namesAndValues[i + 1])", STRING)
				.endControlFlow()
				.addStatement("return map")
				.build());
		}
		return helpers;
	}

	private static MethodSpec.Builder helper(String name) {
		return MethodSpec.methodBuilder(name)
			.addModifiers(javax.lang.model.element.Modifier.PRIVATE, javax.lang.model.element.Modifier.STATIC)
			.varargs();
	}

}
