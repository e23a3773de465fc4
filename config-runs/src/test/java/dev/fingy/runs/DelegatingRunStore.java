package dev.fingy.runs;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;

/**
 * A store that passes everything to another one, for those that change a part of it.
 */
class DelegatingRunStore implements RunStore {

	private final RunStore delegate;

	DelegatingRunStore(RunStore delegate) {
		this.delegate = delegate;
	}

	@Override
	public void begin(Run run, @Nullable Fingy configuration) {
		this.delegate.begin(run, configuration);
	}

	@Override
	public void append(Run run, List<RunEvent> events) {
		this.delegate.append(run, events);
	}

	@Override
	public boolean keepsFiles() {
		return this.delegate.keepsFiles();
	}

	@Override
	public void keepAlive(Collection<String> ids) {
		this.delegate.keepAlive(ids);
	}

	@Override
	public List<Run> list(RunQuery query) {
		return this.delegate.list(query);
	}

	@Override
	public void forEach(RunQuery query, Consumer<Run> action) {
		this.delegate.forEach(query, action);
	}

	@Override
	public @Nullable Run get(String id) {
		return this.delegate.get(id);
	}

	@Override
	public List<String> ids(String prefix, int limit) {
		return this.delegate.ids(prefix, limit);
	}

	@Override
	public @Nullable Fingy document(String id) {
		return this.delegate.document(id);
	}

	@Override
	public List<RunEvent.Measured> metrics(String id) {
		return this.delegate.metrics(id);
	}

	@Override
	public void delete(String id) {
		this.delegate.delete(id);
	}

	@Override
	public void retain(Retention retention) {
		this.delegate.retain(retention);
	}

	@Override
	public void close() {
		this.delegate.close();
	}

}
