package dev.fingy.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a run. The configuration and the series of the metrics are read
 * separately, since they may be large.
 *
 * @param id the identifier, a UUID that sorts by time
 * @param parent the run that this one is a part of, or {@code null}
 * @param application the name of the application, or {@code null} if it has none
 * @param name the words of the command, or what the work was called; {@code null} for an
 * application that just serves
 * @param instance the process, as {@code host:pid} or as it was configured
 * @param state how it is
 * @param started when it started
 * @param ended when it ended, by the clock of {@code started}; {@code null} while it runs
 * and if it was lost
 * @param error why it failed, or {@code null}
 * @param fingerprint the fingerprint of the configuration, or {@code null} if that could
 * not be captured
 * @param codeFingerprint the fingerprint of the code, or {@code null}
 * @param tags what was given for it
 * @param notes the remarks, in their order
 * @param metrics the last value of each metric
 * @param provenance where it comes from; not known of a part, which comes from where the
 * whole does
 * @param artefacts the files that it has recorded
 */
public record Run(String id, @Nullable String parent, @Nullable String application, @Nullable String name,
		String instance, State state, Instant started, @Nullable Instant ended, @Nullable String error,
		@Nullable String fingerprint, @Nullable String codeFingerprint, Map<String, String> tags, List<String> notes,
		Map<String, Double> metrics, Provenance provenance, List<Artefact> artefacts) {

	private static final int SHORTEST = 8;

	/**
	 * Copy what could change.
	 */
	public Run {
		tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
		notes = List.copyOf(notes);
		metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
		artefacts = List.copyOf(artefacts);
	}

	/**
	 * Return a run that has just started.
	 * @param id the identifier
	 * @param instance the process
	 * @param started when it started
	 * @return a running run of which nothing else is known
	 */
	public static Run started(String id, String instance, Instant started) {
		return new Run(id, null, null, null, instance, State.RUNNING, started, null, null, null, null, Map.of(),
				List.of(), Map.of(), Provenance.UNKNOWN, List.of());
	}

	/**
	 * Return this run as a part of another.
	 * @param parent the identifier of the other, or {@code null}
	 * @return a new value
	 */
	public Run withParent(@Nullable String parent) {
		return new Run(this.id, parent, this.application, this.name, this.instance, this.state, this.started,
				this.ended, this.error, this.fingerprint, this.codeFingerprint, this.tags, this.notes, this.metrics,
				this.provenance, this.artefacts);
	}

	/**
	 * Return this run with what ran.
	 * @param application the name of the application, or {@code null}
	 * @param name the command or the name of the work, or {@code null}
	 * @return a new value
	 */
	public Run named(@Nullable String application, @Nullable String name) {
		return new Run(this.id, this.parent, application, name, this.instance, this.state, this.started, this.ended,
				this.error, this.fingerprint, this.codeFingerprint, this.tags, this.notes, this.metrics,
				this.provenance, this.artefacts);
	}

	/**
	 * Return this run with its fingerprints.
	 * @param fingerprint that of the configuration, or {@code null}
	 * @param codeFingerprint that of the code, or {@code null}
	 * @return a new value
	 */
	public Run withFingerprints(@Nullable String fingerprint, @Nullable String codeFingerprint) {
		return new Run(this.id, this.parent, this.application, this.name, this.instance, this.state, this.started,
				this.ended, this.error, fingerprint, codeFingerprint, this.tags, this.notes, this.metrics,
				this.provenance, this.artefacts);
	}

	/**
	 * Return this run with where it comes from.
	 * @param provenance where it comes from
	 * @return a new value
	 */
	public Run withProvenance(Provenance provenance) {
		return new Run(this.id, this.parent, this.application, this.name, this.instance, this.state, this.started,
				this.ended, this.error, this.fingerprint, this.codeFingerprint, this.tags, this.notes, this.metrics,
				provenance, this.artefacts);
	}

	/**
	 * Return this run after something happened in it.
	 * @param event what happened
	 * @return a new value
	 */
	public Run after(RunEvent event) {
		return after(List.of(event));
	}

	/**
	 * Return this run after several things happened in it.
	 * @param events what happened, in order
	 * @return a new value
	 */
	public Run after(Collection<? extends RunEvent> events) {
		Map<String, String> newTags = new LinkedHashMap<>(this.tags);
		List<String> newNotes = new ArrayList<>(this.notes);
		Map<String, RunEvent.Measured> last = new LinkedHashMap<>();
		Map<String, Artefact> files = new LinkedHashMap<>();
		for (Artefact artefact : this.artefacts) {
			files.put(artefact.name(), artefact);
		}
		Run result = this;
		for (RunEvent event : events) {
			if (event instanceof RunEvent.Measured measured) {
				last.put(measured.name(), measured);
			}
			else if (event instanceof RunEvent.Tagged tagged) {
				newTags.put(tagged.name(), tagged.value());
			}
			else if (event instanceof RunEvent.Noted noted) {
				newNotes.add(noted.text());
			}
			else if (event instanceof RunEvent.Attached attached) {
				files.put(attached.artefact().name(), attached.artefact());
			}
			else if (event instanceof RunEvent.Ended end) {
				result = result.ended(end);
			}
		}
		Map<String, Double> newMetrics = new LinkedHashMap<>(this.metrics);
		for (RunEvent.Measured measured : last.values()) {
			newMetrics.put(measured.name(), measured.value());
		}
		return result.with(newTags, newNotes, newMetrics, List.copyOf(files.values()));
	}

	private Run ended(RunEvent.Ended end) {
		return new Run(this.id, this.parent, this.application, this.name, this.instance, end.state(), this.started,
				end.at(), end.error(), this.fingerprint, this.codeFingerprint, this.tags, this.notes, this.metrics,
				this.provenance, this.artefacts);
	}

	private Run with(Map<String, String> tags, List<String> notes, Map<String, Double> metrics,
			List<Artefact> artefacts) {
		return new Run(this.id, this.parent, this.application, this.name, this.instance, this.state, this.started,
				this.ended, this.error, this.fingerprint, this.codeFingerprint, tags, notes, metrics, this.provenance,
				artefacts);
	}

	/**
	 * Return this run as one whose process went away without a word.
	 * @return a new value
	 */
	public Run lost() {
		return new Run(this.id, this.parent, this.application, this.name, this.instance, State.LOST, this.started, null,
				null, this.fingerprint, this.codeFingerprint, this.tags, this.notes, this.metrics, this.provenance,
				this.artefacts);
	}

	/**
	 * Return how long it ran.
	 * @return the duration, or {@code null} if it has not ended or was lost
	 */
	public @Nullable Duration duration() {
		return (this.ended != null) ? Duration.between(this.started, this.ended) : null;
	}

	/**
	 * Shorten identifiers for people. As they begin with the time, those of one hour have
	 * much in common.
	 * @param ids the identifiers that are shown together
	 * @return the shortest beginning of each that none of the others has
	 */
	public static Map<String, String> shorten(Collection<String> ids) {
		TreeSet<String> sorted = new TreeSet<>(ids);
		Map<String, String> shortened = new HashMap<>();
		for (String id : sorted) {
			int common = Math.max(common(id, sorted.lower(id)), common(id, sorted.higher(id)));
			shortened.put(id, id.substring(0, Math.min(id.length(), Math.max(SHORTEST, common + 1))));
		}
		return shortened;
	}

	private static int common(String id, @Nullable String other) {
		int length = 0;
		while (other != null && length < Math.min(id.length(), other.length())
				&& id.charAt(length) == other.charAt(length)) {
			length++;
		}
		return length;
	}

	/**
	 * How a run is.
	 */
	public enum State {

		/**
		 * Its process is at it.
		 */
		RUNNING,

		/**
		 * It did what it should.
		 */
		SUCCEEDED,

		/**
		 * It did not.
		 */
		FAILED,

		/**
		 * Its process went away without recording how it ended.
		 */
		LOST

	}

}
