package dev.fingy.internal.bind.constraint;

import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Collection;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.ValueNode;

/**
 * Bounds of floats. Validators widen a {@code float} to a {@code double}, so that
 * {@code 0.1} is more than {@code @DecimalMax("0.1")} allows. Here it is compared as the
 * decimal number that was written, which lies between the float and one of its
 * neighbours: a bound that only one of the two violates is compared another time.
 */
final class FloatBounds {

	private FloatBounds() {
	}

	/**
	 * Return whether an argument is a float, or holds one.
	 * @param node the tree of the argument
	 * @return {@code true} if its bounds have to be checked for the neighbours too
	 */
	static boolean areIn(Node node) {
		return (node instanceof ValueNode value) ? value.value() instanceof Float
				: !(node instanceof ObjectNode) && areIn(node.children());
	}

	/**
	 * Return whether an argument is a float, or holds one.
	 * @param nodes the trees of the arguments
	 * @return {@code true} if the bounds of one have to be checked for the neighbours too
	 */
	static boolean areIn(Collection<Node> nodes) {
		for (Node node : nodes) {
			if (areIn(node)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return the float on the other side of what was written.
	 * @param node the tree of an argument
	 * @return the neighbour of a float, and the value itself of everything else
	 */
	static @Nullable Object neighbour(ValueNode node) {
		if (!(node.value() instanceof Float value) || !Float.isFinite(value)) {
			return node.value();
		}
		int order = new BigDecimal(value.doubleValue()).compareTo(written(value, node));
		return (order == 0) ? value : Float.valueOf((order > 0) ? Math.nextDown(value) : Math.nextUp(value));
	}

	/**
	 * Return whether a violated bound is one of a float that is within it as it was
	 * written.
	 * @param violation any violation
	 * @param node the tree of what is violated, {@code null} if that is not known
	 * @return {@code true} if there is nothing wrong with the value
	 */
	static boolean isMet(ConstraintViolation<?> violation, @Nullable Node node) {
		return isBound(violation) && isMet(violation.getConstraintDescriptor().getAnnotation(),
				written((Float) violation.getInvalidValue(), node));
	}

	/**
	 * Return whether a violation is about the bound of a float.
	 * @param violation any violation
	 * @return {@code true} if it is
	 */
	static boolean isBound(ConstraintViolation<?> violation) {
		Annotation bound = violation.getConstraintDescriptor().getAnnotation();
		return violation.getInvalidValue() instanceof Float value && Float.isFinite(value)
				&& (bound instanceof DecimalMax || bound instanceof DecimalMin || bound instanceof Max
						|| bound instanceof Min);
	}

	private static BigDecimal written(Float value, @Nullable Node node) {
		Object source = (node instanceof ValueNode given) ? given.source() : null;
		try {
			return new BigDecimal(((source != null) ? source : value).toString().trim());
		}
		catch (NumberFormatException ex) {
			return new BigDecimal(value.toString());
		}
	}

	private static boolean isMet(Annotation bound, BigDecimal value) {
		if (bound instanceof DecimalMax max) {
			int order = value.compareTo(new BigDecimal(max.value()));
			return (order < 0) || (order == 0 && max.inclusive());
		}
		if (bound instanceof DecimalMin min) {
			int order = value.compareTo(new BigDecimal(min.value()));
			return (order > 0) || (order == 0 && min.inclusive());
		}
		return (bound instanceof Max max) ? value.compareTo(BigDecimal.valueOf(max.value())) <= 0
				: value.compareTo(BigDecimal.valueOf(((Min) bound).value())) >= 0;
	}

}
