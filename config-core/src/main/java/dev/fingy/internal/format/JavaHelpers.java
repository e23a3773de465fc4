package dev.fingy.internal.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;

import dev.fingy.Lazy;

/**
 * Methods that written classes call to make lists, maps and lazies.
 */
final class JavaHelpers {

	static final TypeName LIST = ParameterizedTypeName.get(ClassName.get(List.class), ClassName.OBJECT);

	static final TypeName MAP = ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class),
			ClassName.OBJECT);

	private static final TypeName WILDCARD = WildcardTypeName.subtypeOf(Object.class);

	private static final Map<String, Supplier<MethodSpec>> ALL = all();

	private JavaHelpers() {
	}

	private static Map<String, Supplier<MethodSpec>> all() {
		Map<String, Supplier<MethodSpec>> all = new LinkedHashMap<>();
		all.put("entries", JavaHelpers::entries);
		all.put("map", JavaHelpers::map);
		all.put("maps", JavaHelpers::maps);
		all.put("list", JavaHelpers::list);
		all.put("lists", JavaHelpers::lists);
		all.put("lazy", JavaHelpers::lazy);
		return all;
	}

	/**
	 * Return the names of the helpers.
	 * @return the names
	 */
	static Set<String> names() {
		return ALL.keySet();
	}

	/**
	 * Return the helpers that code calls.
	 * @param code the code
	 * @return their methods
	 */
	static List<MethodSpec> usedBy(String code) {
		List<MethodSpec> used = new ArrayList<>();
		ALL.forEach((name, helper) -> {
			if (code.contains(name + "(")) {
				used.add(helper.get());
			}
		});
		return used;
	}

	private static MethodSpec entries() {
		TypeVariableName key = TypeVariableName.get("K");
		TypeVariableName value = TypeVariableName.get("V");
		ClassName map = ClassName.get(Map.class);
		return helper("entries").addAnnotation(AnnotationSpec.builder(SafeVarargs.class).build())
			.addTypeVariable(key)
			.addTypeVariable(value)
			.returns(ParameterizedTypeName.get(map, key, value))
			.addParameter(ParameterSpec
				.builder(ArrayTypeName.of(ParameterizedTypeName.get(ClassName.get(Map.Entry.class), key, value)),
						"entries")
				.build())
			.addStatement("$T map = new $T<>()", ParameterizedTypeName.get(map, key, value), LinkedHashMap.class)
			.beginControlFlow("for ($T entry : entries)",
					ParameterizedTypeName.get(ClassName.get(Map.Entry.class), key, value))
			.addStatement("map.put(entry.getKey(), entry.getValue())")
			.endControlFlow()
			.addStatement("return map")
			.build();
	}

	private static MethodSpec map() {
		return helper("map").returns(MAP)
			.addParameter(ArrayTypeName.of(ClassName.OBJECT), "namesAndValues")
			.addStatement("$T map = new $T<>()", MAP, LinkedHashMap.class)
			.beginControlFlow("for (int i = 0; i < namesAndValues.length; i += 2)")
			.addStatement("map.put(($T) namesAndValues[i], namesAndValues[i + 1])", String.class)
			.endControlFlow()
			.addStatement("return map")
			.build();
	}

	private static MethodSpec maps() {
		TypeName any = ParameterizedTypeName.get(ClassName.get(Map.class), WILDCARD, WILDCARD);
		return helper("maps").returns(MAP)
			.addParameter(ArrayTypeName.of(any), "maps")
			.addStatement("$T all = new $T<>()", MAP, LinkedHashMap.class)
			.beginControlFlow("for ($T map : maps)", any)
			.addStatement("map.forEach((name, value) -> all.put(($T) name, value))", String.class)
			.endControlFlow()
			.addStatement("return all")
			.build();
	}

	private static MethodSpec list() {
		return helper("list").returns(LIST)
			.addParameter(ArrayTypeName.of(ClassName.OBJECT), "items")
			.addStatement("return $T.asList(items)", Arrays.class)
			.build();
	}

	private static MethodSpec lists() {
		TypeName any = ParameterizedTypeName.get(ClassName.get(List.class), WILDCARD);
		return helper("lists").returns(LIST)
			.addParameter(ArrayTypeName.of(any), "lists")
			.addStatement("$T all = new $T<>()", LIST, ArrayList.class)
			.beginControlFlow("for ($T list : lists)", any)
			.addStatement("all.addAll(list)")
			.endControlFlow()
			.addStatement("return all")
			.build();
	}

	private static MethodSpec lazy() {
		return MethodSpec.methodBuilder("lazy")
			.addModifiers(Modifier.PRIVATE, Modifier.STATIC)
			.returns(ClassName.OBJECT)
			.addParameter(ParameterizedTypeName.get(ClassName.get(Class.class), WILDCARD), "type")
			.addParameter(MAP, "arguments")
			.addStatement("return $T.of(type, arguments)", Lazy.class)
			.build();
	}

	private static MethodSpec.Builder helper(String name) {
		return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC).varargs();
	}

}
