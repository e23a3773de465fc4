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
	Map<String, @Nullable Object> runs(@Nullable String application, Run.@Nullable State state, @Nullable String parent,
			@Nullable String tag, @Nullable Integer limit) {
		return runs(query(application, state, parent, tag, limit), this.showValues.isShown(true));
	}

	@ReadOperation
	@Nullable Map<String, @Nullable Object> run(@Selector String id) {
		return run(id, this.showValues.isShown(true));
	}

	@ReadOperation(produces = "application/json")
	@Nullable String difference(@Selector String id, @Selector String other) {
		return difference(id, other, this.showValues.isShown(true));
	}

	Map<String, @Nullable Object> runs(RunQuery query, boolean showValues) {
		return ResponseBody.of(Map.of("runs", summaries(query, showValues)));
	}

	/**
	 * Return what is asked for.
	 * @param application the name of an application, or {@code null} for any
	 * @param state how the runs are, or {@code null} for any
	 * @param parent the beginning of the identifier of a run, for its parts, or
	 * {@code null}
	 * @param tag the name and the value of a tag, with {@code =} between them, or
	 * {@code null}
	 * @param limit how many runs at most, or {@code null}
	 * @return a query
	 */
	RunQuery query(@Nullable String application, Run.@Nullable State state, @Nullable String parent,
			@Nullable String tag, @Nullable Integer limit) {
		RunQuery query = RunQuery.ALL.ofApplication(application).in(state).limitedTo(checked(limit));
		query = (parent != null) ? query.within(find(parent).map(Run::id).orElse(parent)) : query;
		if (tag == null) {
			return query;
		}
		int end = tag.indexOf('=');
		if (end < 0) {
			throw invalid("tag: '" + tag + "' is not a name and a value with '=' between them");
		}
		return query.tagged(tag.substring(0, end), tag.substring(end + 1));
	}

	List<Map<String, @Nullable Object>> summaries(RunQuery query, boolean showValues) {
		return this.store.list(query).stream().map((run) -> RunBody.of(run, showValues)).toList();
	}

	private static int checked(@Nullable Integer limit) {
		if (limit != null && limit < 1) {
			throw invalid("limit: '" + limit + "' is not a number above 0");
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
			throw invalid(ex.problems().get(0).sentence());
		}
	}

	private static InvalidEndpointRequestException invalid(String reason) {
		return new InvalidEndpointRequestException(reason, reason);
	}

}
