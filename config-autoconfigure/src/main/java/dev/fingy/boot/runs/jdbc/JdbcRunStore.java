package dev.fingy.boot.runs.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import dev.fingy.Fingy;
import dev.fingy.runs.BelievedTime;
import dev.fingy.runs.Retention;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.RunStore;
import dev.fingy.runs.RunStoreException;

/**
 * Keeps runs in a database: a row a run, and tables of their documents and metrics. A run
 * that goes on gives a sign of life every few seconds, with the time of the clock of the
 * database; one that has given none three times is known to be lost. Several processes
 * may write to the same database.
 */
public final class JdbcRunStore implements RunStore {

	// Runs that are in memory at a time
	private static final int PAGE = 1000;

	private final TransactionTemplate transaction;

	private final RunTable runs;

	private final DocumentTable documents;

	private final MetricTable metrics;

	private final TagTable tags;

	private final RetainedRuns retained;

	private final BelievedTime time;

	// Up to where it is certain which metrics of a run are there
	private final Map<String, Long> certain = new ConcurrentHashMap<>();

	private volatile boolean grouped;

	/**
	 * Create a store. Its tables must exist when the first run is stored.
	 * @param dataSource where the runs are
	 */
	public JdbcRunStore(DataSource dataSource) {
		this(dataSource, Clock.systemUTC());
	}

	JdbcRunStore(DataSource dataSource, Clock clock) {
		this.transaction = new TransactionTemplate(new Transactions(dataSource));
		// What is recorded stays, whatever becomes of the work
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.runs = new RunTable(JdbcClient.create(dataSource));
		this.documents = new DocumentTable(JdbcClient.create(dataSource));
		this.metrics = new MetricTable(dataSource);
		this.tags = new TagTable(dataSource);
		this.retained = new RetainedRuns(JdbcClient.create(dataSource));
		this.time = new BelievedTime(clock);
	}

	// The outcome of a write that failed is not known: its commit may have gone through
	@Override
	public void begin(Run run, @Nullable Fingy configuration) {
		long next = changing(() -> {
			this.runs.put(run);
			this.tags.put(run);
			if (configuration != null) {
				this.documents.put(run.id(), configuration);
			}
			Long known = this.certain.get(run.id());
			if (known == null) {
				return this.metrics.count(run.id());
			}
			this.metrics.truncate(run.id(), known);
			return known;
		});
		this.certain.put(run.id(), next);
	}

	@Override
	public void append(Run run, List<RunEvent> events) {
		List<RunEvent.Measured> measured = events.stream()
			.filter(RunEvent.Measured.class::isInstance)
			.map(RunEvent.Measured.class::cast)
			.toList();
		long next = changing(() -> {
			if (!this.runs.update(run)) {
				throw new RunStoreException("The run '" + run.id() + "' is no longer in the database");
			}
			if (events.stream().anyMatch(RunEvent.Tagged.class::isInstance)) {
				this.tags.put(run);
			}
			Long known = this.certain.get(run.id());
			long first = (known != null) ? known : this.metrics.count(run.id());
			this.metrics.add(run.id(), first, measured);
			return first + measured.size();
		});
		if (run.state() == Run.State.RUNNING) {
			this.certain.put(run.id(), next);
		}
		else {
			this.certain.remove(run.id());
		}
	}

	@Override
	public void keepAlive(Collection<String> ids) {
		changing(() -> this.runs.keepAlive(ids));
	}

	@Override
	public List<Run> list(RunQuery query) {
		List<Run> runs = new ArrayList<>();
		forEach(query, Integer.MAX_VALUE, runs::add);
		return runs;
	}

	@Override
	public void forEach(RunQuery query, Consumer<Run> action) {
		forEach(query, PAGE, action);
	}

	private void forEach(RunQuery query, int size, Consumer<Run> action) {
		reading(() -> {
			this.runs.forEach(query, size, action);
			return true;
		});
	}

	@Override
	public @Nullable Run get(String id) {
		return reading(() -> this.runs.get(id)).orElse(null);
	}

	@Override
	public List<String> ids(String prefix, int limit) {
		return reading(() -> this.runs.ids(prefix, limit));
	}

	@Override
	public @Nullable Fingy document(String id) {
		Optional<String> document = reading(() -> this.documents.get(id));
		return document.map(Fingy::read).orElse(null);
	}

	@Override
	public List<RunEvent.Measured> metrics(String id) {
		return reading(() -> this.metrics.get(id));
	}

	@Override
	public void delete(String id) {
		this.grouped = false;
		boolean goesOn = changing(() -> this.runs.delete(id) == 0 && this.runs.get(id).isPresent());
		if (goesOn) {
			throw new RunStoreException("The run '" + id + "' goes on and cannot be deleted");
		}
	}

	// The clock of the database or of this machine may have jumped
	@Override
	public void retain(Retention retention) {
		changing(() -> {
			if (!this.grouped) {
				this.retained.regroup();
			}
			if (retention.maxAge() != null) {
				Instant now = this.runs.now();
				Instant believed = this.time.now(this.runs.newestBefore(this.time.start()).orElse(null));
				this.retained.deleteOlderThan(before(now.isBefore(believed) ? now : believed, retention.maxAge()));
			}
			this.retained.deleteBeyond(retention.maxHistory(), this.time.future());
			return true;
		});
		this.grouped = true;
	}

	// Databases do not know all the times that Java knows
	private static Instant before(Instant now, Duration age) {
		return (age.compareTo(Duration.between(Instant.EPOCH, now)) < 0) ? now.minus(age) : Instant.EPOCH;
	}

	@Override
	public void close() {
		this.certain.clear();
	}

	private <T> T changing(Supplier<T> change) {
		try {
			return this.transaction.execute((status) -> change.get());
		}
		catch (DataAccessException | TransactionException ex) {
			if (Reasons.isWrongValue(ex)) {
				throw new IllegalArgumentException(this + " cannot hold a value: " + Reasons.of(ex), ex);
			}
			throw new RunStoreException(this + " cannot be written: " + Reasons.of(ex), ex);
		}
	}

	private <T> T reading(Supplier<T> read) {
		try {
			return read.get();
		}
		catch (DataAccessException ex) {
			throw new RunStoreException(this + " cannot be read: " + Reasons.of(ex), ex);
		}
	}

	@Override
	public String toString() {
		return "The database of runs";
	}

}
