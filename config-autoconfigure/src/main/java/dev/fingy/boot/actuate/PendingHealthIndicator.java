package dev.fingy.boot.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import dev.fingy.internal.boot.ConfigurationRefresh;
import dev.fingy.internal.boot.Pending;

/**
 * {@link HealthIndicator} that has in its details what the next start would have. An
 * application is up whatever its next start would do. No value is shown.
 */
final class PendingHealthIndicator extends AbstractHealthIndicator {

	private static final int MOST = 20;

	private final ConfigurationRefresh refresh;

	PendingHealthIndicator(ConfigurationRefresh refresh) {
		this.refresh = refresh;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		builder.up();
		Pending pending = this.refresh.pending();
		if (pending != null) {
			builder.withDetail("pending", details(pending));
		}
	}

	private static Map<String, Object> details(Pending pending) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("nextStart", pending.isFailing() ? "would fail" : "would differ");
		details.put("since", pending.since().toString());
		if (pending.isFailing()) {
			details.put("problems",
					first(pending.problems().stream().map((problem) -> problem.property() + ": " + problem.reason())));
		}
		else {
			details.put("changes", first(pending.changes().stream().map((change) -> change.path())));
		}
		return details;
	}

	private static List<String> first(Stream<String> texts) {
		return texts.limit(MOST).toList();
	}

}
