package dev.fingy.internal.bind;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.bind.constraint.LoaderValidator;

/**
 * What is allowed where configuration is bound.
 *
 * @param limits how large a configuration may be
 * @param unknown what becomes of unknown names
 * @param replayed what becomes of them in the document of another run
 * @param missing what becomes of missing arguments
 * @param validator checks constraints, {@code null} without Bean Validation
 */
public record BindingRules(Limits limits, UnknownProperties unknown, UnknownProperties replayed,
		MissingArguments missing, @Nullable LoaderValidator validator) {

}
