package dev.fingy.markdown;

import java.util.List;
import java.util.stream.Collectors;

import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.Shape;

/**
 * What applies to a property that configuration does not mention.
 */
final class Defaults {

	private Defaults() {
	}

	/**
	 * Return what a table shows as the default.
	 * @param property the property
	 * @param required what it shows of a property that no object can be created without
	 * @return the default, or what there is instead
	 */
	static String of(PropertyEntry property, String required) {
		return switch (property.kind()) {
			case INJECTED -> "*injected*";
			case DERIVED -> "*derived*";
			case PRESET -> ofConfigured(property, "*set by its class*");
			case CONFIGURED, REQUIRED -> ofConfigured(property,
					property.isRequired(false) ? "*required*" : property.isRequired() ? required : "");
		};
	}

	private static String ofConfigured(PropertyEntry property, String without) {
		if (!property.defaultType().isEmpty()) {
			return "type " + Inline.code(property.defaultType());
		}
		return (property.defaults() == null) ? without : ofTexts(property, property.defaults());
	}

	private static String ofTexts(PropertyEntry property, List<String> texts) {
		boolean isList = property.shape() instanceof Shape.Many;
		if (property.secret() || (texts.isEmpty() && property.shape() instanceof Shape.Scalar)) {
			return "*not shown*";
		}
		if (texts.isEmpty()) {
			return Inline.code(isList ? "[]" : "{}");
		}
		return isList ? texts.stream().map(Inline::code).collect(Collectors.joining(", "))
				: Inline.code(String.join(",", texts));
	}

}
