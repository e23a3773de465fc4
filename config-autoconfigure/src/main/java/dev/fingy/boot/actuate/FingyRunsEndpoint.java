package dev.fingy.boot.actuate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.internal.document.Document;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.RunStore;

/**
 * {@link Endpoint @Endpoint} that shows what ran, on what configuration, with what
 * result.
 */
@Endpoint(id = "fingyruns", defaultAccess = Access.READ_ONLY)
class FingyRunsEndpoint {

	static final String NOW = "now";

	private static final int DEFAULT_LIMIT = 100;

	// Several clients that ask for all of 20,000 runs would fill the memory
	private static final int HIGHEST_LIMIT = 1000;

	private final RunStore store;

	private final Supplier<Fingy> now;

	private final Show showValues;

	FingyRunsEndpoint(RunStore store, Supplier<Fingy> now, Show showValues) {
		this.store = store;
		this.now = now;
		this.showValues = showValues;
	}

	@ReadOperation
	Map<String, @Nullable Object> runs(@Nullable String application, Run.@Nullable State state,
			@Nullable Integer limit) {
		return runs(application, state, limit, this.showValues.isShown(true));
	}

	@ReadOperation
	@Nullable Map<String, @Nullable Object> run(@Selector String id) {
		return run(id, this.showValues.isShown(true));
	}

	@ReadOperation(produces = "application/json")
	@Nullable String difference(@Selector String id, @Selector String other) {
		return difference(id, other, this.showValues.isShown(true));
	}

	Map<String, @Nullable Object> runs(@Nullable String application, Run.@Nullable State state, @Nullable Integer limit,
			boolean showValues) {
		return ResponseBody.of(Map.of("runs", summaries(application, state, limit, showValues)));
	}

	List<Map<String, @Nullable Object>> summaries(@Nullable String application, Run.@Nullable State state,
			@Nullable Integer limit, boolean showValues) {
		RunQuery query = RunQuery.ALL.ofApplication(application).in(state).limitedTo(checked(limit));
		return this.store.list(query).stream().map((run) -> RunBody.of(run, showValues)).toList();
	}

	private static int checked(@Nullable Integer limit) {
		if (limit != null && limit < 1) {
			String reason = "limit: '" + limit + "' is not a number above 0";
			throw new InvalidEndpointRequestException(reason, reason);
		}
		return (limit != null) ? Math.min(limit, HIGHEST_LIMIT) : DEFAULT_LIMIT;
	}

	@Nullable Map<String, @Nullable Object> run(String id, boolean showValues) {
		return find(id)
			.map((run) -> ResponseBody
				.of(RunBody.of(run, this.store.document(run.id()), this.store.metrics(run.id()), showValues)))
			.orElse(null);
	}

	@Nullable Map<String, @Nullable Object> facts(String id, boolean showValues) {
		return find(id).map((run) -> RunBody.of(run, null, this.store.metrics(run.id()), showValues)).orElse(null);
	}

	Document now(boolean showValues) {
		return RunBody.document(this.now.get(), showValues);
	}

	@Nullable Document document(String id, boolean showValues) {
		Fingy configuration = document(id);
		return (configuration != null) ? RunBody.document(configuration, showValues) : null;
	}

	@Nullable String difference(String id, String other, boolean showValues) {
		Fingy before = document(id);
		Fingy after = document(other);
		return (before != null && after != null) ? RunBody.of(before.diff(after), showValues) : null;
	}

	private @Nullable Fingy document(String id) {
		return id.equals(NOW) ? this.now.get() : find(id).map((run) -> this.store.document(run.id())).orElse(null);
	}

	private Optional<Run> find(String id) {
		try {
			return this.store.find(id);
		}
		catch (FingyException ex) {
			String reason = ex.problems().get(0).sentence();
			throw new InvalidEndpointRequestException(reason, reason);
		}
	}

}
