package dev.fingy.boot.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.fingy.Problem;
import dev.fingy.internal.boot.Pending;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.NextStart;
import dev.fingy.internal.document.NextStart.Fault;
import dev.fingy.internal.sanitize.Capture;
import dev.fingy.internal.sanitize.ConfigurationNode;
import dev.fingy.internal.sanitize.Masking;
import dev.fingy.internal.source.Names;

/**
 * What the next start would have, as those may see it who see a document.
 */
final class PendingStart {

	private PendingStart() {
	}

	/**
	 * Return what is pending.
	 * @param pending what is pending
	 * @param prefix the prefix of the one configuration that is shown, or {@code null}
	 * @param masking which values not to show
	 * @return the part of a document, or {@code null} if nothing is pending there
	 */
	static @Nullable NextStart of(Pending pending, @Nullable String prefix, Masking masking) {
		Predicate<String> isShown = (path) -> prefix == null || Names.isWithin(path, prefix);
		List<ConfigurationNode> shown = pending.configurations()
			.stream()
			.filter((each) -> isShown.test(each.prefix()))
			.toList();
		Map<String, DocumentNode> configurations = shown.isEmpty() ? Map.of()
				: new LinkedHashMap<>(Capture.nodes(shown, masking));
		NextStart next = new NextStart(pending.since(),
				pending.changes(masking).stream().filter((change) -> isShown.test(change.path())).toList(),
				pending.problems()
					.stream()
					.filter((problem) -> isShown.test(problem.property()))
					.map((problem) -> fault(problem, masking))
					.toList(),
				configurations);
		return (next.changes().isEmpty() && next.problems().isEmpty()) ? null : next;
	}

	private static Fault fault(Problem problem, Masking masking) {
		boolean masked = problem.value() == null
				|| masking.masks(problem.property(), problem.value(), problem.origin());
		return new Fault(problem.property(), problem.reason(), masked ? null : problem.value(),
				(problem.origin() != null) ? problem.origin().toString() : null);
	}

}
