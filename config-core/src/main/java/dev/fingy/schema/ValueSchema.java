package dev.fingy.schema;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.node.ObjectNode;

import dev.fingy.reference.ConstraintEntry;
import dev.fingy.reference.Shape;

/**
 * The schema of one value. Texts that are converted are as good as numbers.
 */
final class ValueSchema {

	private ValueSchema() {
	}

	static ObjectNode of(Shape.Scalar value, List<ConstraintEntry> constraints) {
		return of(value, constraints, !ValueForm.isText(value) && Bounds.forbidAbsence(constraints));
	}

	/**
	 * Write the schema of a number or constant that cannot be absent.
	 * @param value the value
	 * @return the schema
	 */
	static ObjectNode present(Shape.Scalar value) {
		return of(value, List.of(), true);
	}

	private static ObjectNode of(Shape.Scalar value, List<ConstraintEntry> constraints, boolean present) {
		if (value.declared().equals("java.lang.Object")) {
			return Keywords.schema();
		}
		ValueForm form = ValueForm.of(value);
		ObjectNode accepted = accepted(present ? form.present() : form);
		if (!value.constants().isEmpty()) {
			ObjectNode constants = Keywords.enumeration(value.constants());
			return Keywords.offering(constants).setAll(Keywords.unless(accepted, constants));
		}
		if (accepted.has("pattern")) {
			accepted.put("patternErrorMessage", "is not " + Annotations.described(value.declared()));
		}
		return Bounds.of(constraints, value).addTo(accepted);
	}

	private static ObjectNode accepted(ValueForm form) {
		List<String> kinds = new ArrayList<>(form.kinds());
		if (form.blank()) {
			kinds.add("null");
		}
		ObjectNode schema = Keywords.type(kinds.toArray(String[]::new));
		if (form.least() != null && form.most() != null) {
			Keywords.bounds(schema).put("minimum", form.least()).put("maximum", form.most());
		}
		String pattern = form.pattern();
		return (pattern != null) ? schema.put("pattern", pattern) : schema;
	}

}
