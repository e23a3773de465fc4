package dev.fingy.internal.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import org.jspecify.annotations.Nullable;

import dev.fingy.Lazy;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfAbsent;
import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.DocumentNode.OfRef;
import dev.fingy.internal.document.DocumentNode.OfValue;
import dev.fingy.internal.document.Json;
import dev.fingy.internal.document.Masks;
import dev.fingy.internal.document.ReservedArguments;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.Paths;

/**
 * Writes nodes as a Java class with a method for each. Where classes are known and can be
 * named, the compiler checks the arguments; elsewhere they are by their names. Secrets
 * are parameters.
 */
public final class JavaText {

	private static final CodeBlock LAZY = CodeBlock.of("$T.of", Lazy.class);

	// The compiler makes one method of all references of a class, and takes its time to
	// infer types, which the helpers spare it
	private static final int MOST_REFERENCES = 250;

	private static final int MOST_CHARACTERS = 50_000;

	private final String packageName;

	private final @Nullable TypedCode typed;

	private final boolean large;

	private final JavaParts parts = new JavaParts();

	private final List<String> secrets = new ArrayList<>();

	private JavaText(String packageName, boolean typed, boolean large) {
		this.packageName = packageName;
		this.typed = typed ? new TypedCode(packageName, !large) : null;
		this.large = large;
	}

	/**
	 * Write nodes as Java.
	 * @param nodes the nodes by their whole names
	 * @param trees what they were resolved to, where that is known
	 * @return the source of a class, in the package of the first node's class
	 */
	public static String of(Map<String, DocumentNode> nodes, Map<String, Node> trees) {
		ClassName owner = className(nodes.values()
			.stream()
			.map((node) -> (node instanceof OfObject object) ? object.className() : null)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse("Configuration"));
		boolean typed = !trees.isEmpty();
		String text = new JavaText(owner.packageName(), typed, false).text(owner, nodes, trees);
		boolean large = text.length() > MOST_CHARACTERS || text.split("::", -1).length > MOST_REFERENCES;
		return large ? new JavaText(owner.packageName(), typed, true).text(owner, nodes, trees) : text;
	}

	private String text(ClassName owner, Map<String, DocumentNode> nodes, Map<String, Node> trees) {
		TypeSpec.Builder type = TypeSpec.classBuilder(owner.simpleName() + "Fingy")
			.addModifiers(javax.lang.model.element.Modifier.PUBLIC, javax.lang.model.element.Modifier.FINAL);
		List<MethodSpec> methods = new ArrayList<>();
		nodes.forEach((path, node) -> methods.add(method(path, node, trees.get(path))));
		methods.addAll(this.parts.methods());
		methods.addAll(JavaHelpers.usedBy(methods.toString()));
		methods.forEach(type::addMethod);
		type.addMethod(MethodSpec.constructorBuilder().addModifiers(javax.lang.model.element.Modifier.PRIVATE).build());
		return JavaFile.builder(this.packageName, type.build())
			.skipJavaLangImports(true)
			.indent("\t")
			.build()
			.toString();
	}

	private MethodSpec method(String path, DocumentNode node, @Nullable Node tree) {
		this.secrets.clear();
		String name = this.parts.name(camel(path.isEmpty() ? "fingy" : path));
		CodeBlock code = (node instanceof OfObject object) ? lazy(object, tree, path, LAZY)
				: value(node, tree, path, path);
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

	private CodeBlock lazy(OfObject object, @Nullable Node tree, String path, CodeBlock function) {
		// The tree has what the document masks
		CodeBlock code = (this.typed != null && tree instanceof ObjectNode node && !Masks.in(object))
				? this.typed.lazy(node) : null;
		if (code != null && JavaParts.isSmall(code)) {
			return code;
		}
		CodeBlock properties = properties(object, tree, path, path);
		return CodeBlock.of("$L($T.class, $L)", function, lazyType(object, tree), properties);
	}

	private @Nullable CodeBlock object(OfObject object, @Nullable Node tree, String path, String base) {
		// A document does not record who can name a class, which a map of the arguments
		// needs where one of them is named like the type
		boolean known = object.type() != null && tree instanceof ObjectNode node && nameable(node) != null;
		known |= (object.type() != null || object.created() != null) && object.className() != null
				&& ReservedArguments.of(object) != null;
		return (known && isClosed(object, path)) ? lazy(object, tree, path, this.large ? CodeBlock.of("lazy") : LAZY)
				: properties(object, tree, path, base);
	}

	private CodeBlock properties(OfObject object, @Nullable Node tree, String path, String base) {
		Map<String, @Nullable CodeBlock> members = new LinkedHashMap<>();
		if (object.type() != null && ReservedArguments.of(object) == null) {
			members.put(object.discriminator(), Literals.text(object.type()));
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
				Node item = (tree instanceof ListNode known) ? known.items().get(i) : null;
				CodeBlock code = value(list.items().get(i), item, PropertyPath.of(path).index(i).toString(), base);
				items.add((code != null) ? code : CodeBlock.of("\"\""));
			}
			return list(CodeBlock.of("$T.of", List.class), items);
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
			return CodeBlock.of("map($S, $L)", "ref", Literals.text(below(reference.target(), base)));
		}
		if (node instanceof OfMasked masked && !masked.derived() && !masked.isDefault()) {
			return CodeBlock.of("$N", secret(path));
		}
		if (node instanceof OfAbsent) {
			return CodeBlock.of("\"\"");
		}
		return (node instanceof OfValue value) ? plain(value.plain().value()) : null;
	}

	private CodeBlock list(CodeBlock factory, List<CodeBlock> items) {
		return items.isEmpty() ? CodeBlock.of("$L()", factory)
				: this.parts.of(this.large ? CodeBlock.of("list") : factory, CodeBlock.of("lists"), JavaHelpers.LIST,
						items, this.secrets);
	}

	private @Nullable CodeBlock plain(@Nullable Object value) {
		if (value instanceof List<?> list) {
			List<CodeBlock> items = new ArrayList<>(list.size());
			list.forEach((item) -> items.add(CodeBlock.of("$L", plain(item))));
			return list(CodeBlock.of("$T.asList", Arrays.class), items);
		}
		if (value instanceof Map<?, ?> map) {
			Map<String, @Nullable CodeBlock> entries = new LinkedHashMap<>();
			map.forEach((key, each) -> entries.put(String.valueOf(key), plain(each)));
			return map(entries);
		}
		// Without a tree, the number that a reader of the document would get
		return (value instanceof Number number && this.typed == null) ? Literals.of(Json.number(number))
				: (value != null) ? Literals.of(value) : null;
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

	private CodeBlock map(Map<String, @Nullable CodeBlock> members) {
		List<CodeBlock> all = new ArrayList<>();
		members.forEach((name, code) -> {
			if (code != null) {
				all.add(CodeBlock.of("$L, $L", Literals.of(name), code));
			}
		});
		return all.isEmpty() ? CodeBlock.of("$T.of()", Map.class)
				: this.parts.of(CodeBlock.of("map"), CodeBlock.of("maps"), JavaHelpers.MAP, all, this.secrets);
	}

	private static String below(String target, String base) {
		String below = (base.isEmpty() || !Names.isWithin(target, base)) ? target : target.substring(base.length());
		return below.startsWith(".") ? below.substring(1) : below;
	}

	private static boolean isClosed(DocumentNode node, String path) {
		return (node instanceof OfRef reference) ? Names.isWithin(reference.target(), path)
				: node.children().stream().allMatch((child) -> isClosed(child, path));
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
			name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
		}
		boolean valid = javax.lang.model.SourceVersion.isName(name);
		return valid ? name.toString() : "_" + name;
	}

}
