package dev.fingy.boot.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.boot.ConfigurationCheck;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.format.DocumentSource;
import dev.fingy.internal.names.Nearest;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.Warnings;
import dev.fingy.internal.source.PropertyPath;

/**
 * Compares what was resolved with the documents that were imported for it: secrets that a
 * document does not show have to come from elsewhere, and the code should be what it was.
 */
final class Replay implements ConfigurationCheck {

	private final List<DocumentSource> documents;

	private final List<ConfigurationPropertySource> sources = new ArrayList<>();

	private final ReplayProperties properties;

	// A document is reported once, whatever it configures
	private final Set<DocumentSource> verified = new HashSet<>();

	private Replay(List<DocumentSource> documents, Iterable<ConfigurationPropertySource> sources,
			ReplayProperties properties) {
		this.documents = documents;
		for (ConfigurationPropertySource source : sources) {
			this.sources.add(source);
		}
		this.properties = properties;
	}

	/**
	 * Return the replay of what an environment imports.
	 * @param environment the environment
	 * @param properties what becomes of what is not as it was
	 * @return the replay, of nothing if no document is imported
	 */
	static Replay of(Environment environment, ReplayProperties properties) {
		return new Replay(documents(environment), ConfigurationPropertySources.get(environment), properties);
	}

	private static List<DocumentSource> documents(Environment environment) {
		List<DocumentSource> documents = new ArrayList<>();
		if (environment instanceof ConfigurableEnvironment configurable) {
			for (PropertySource<?> source : configurable.getPropertySources()) {
				if (source instanceof DocumentSource document) {
					documents.add(document);
				}
			}
		}
		return documents;
	}

	/**
	 * Return whether there is nothing to compare.
	 * @return {@code true} if no document is imported
	 */
	boolean isEmpty() {
		return this.documents.isEmpty();
	}

	@Override
	public List<Problem> problems(Resolution resolution) {
		List<Problem> problems = new ArrayList<>();
		for (DocumentSource document : this.documents) {
			DocumentNode node = document.nodes().get(resolution.prefix());
			if (node != null) {
				problems.addAll(mismatches(document, Reaction.FAIL));
				problems.addAll(new MissingSecrets(document, this.sources).of(PropertyPath.of(resolution.prefix()),
						node, resolution));
			}
		}
		if (this.properties.onCodeChange() == Reaction.FAIL) {
			problems.addAll(changedCode(resolution));
		}
		return problems;
	}

	@Override
	public List<Problem> warnings(Resolution resolution) {
		return (this.properties.onCodeChange() == Reaction.WARN) ? changedCode(resolution) : List.of();
	}

	// Where two documents describe one object, the first takes precedence
	private List<Problem> changedCode(Resolution resolution) {
		List<Problem> changed = new ArrayList<>();
		Set<String> reported = new HashSet<>();
		if (resolution.problems().isEmpty()) {
			for (DocumentSource document : this.documents) {
				DocumentNode node = document.nodes().get(resolution.prefix());
				if (node != null) {
					changed.addAll(new ChangedCode(document, reported).of(PropertyPath.of(resolution.prefix()), node,
							resolution.root()));
				}
			}
		}
		return changed;
	}

	// Code is compared type by type
	private List<Problem> mismatches(DocumentSource document, Reaction reaction) {
		return (this.properties.onMismatch() == reaction && this.verified.add(document)) ? document.mismatches()
			.stream()
			.filter((problem) -> problem.property().equals(Document.CONFIG_FINGERPRINT))
			.toList() : List.of();
	}

	/**
	 * Verify documents that configure nothing, and report all that were changed by hand.
	 * @throws FingyException with what does not match, if that is a failure
	 */
	void verify() {
		for (DocumentSource document : this.documents) {
			List<Problem> mismatches = mismatches(document, Reaction.FAIL);
			if (!mismatches.isEmpty()) {
				throw new FingyException("the document '" + document.document() + "'", mismatches);
			}
			Warnings.log(mismatches(document, Reaction.WARN));
		}
	}

	/**
	 * Return what was imported for its values and shows none.
	 * @return a warning for each document
	 */
	List<Problem> hidden() {
		return this.documents.stream()
			.filter(DocumentSource::hidesValues)
			.map((document) -> Problem
				.of("spring.config.import",
						"has a document that shows no values, so that those of other sources are used")
				.at(null, document.origin("")))
			.toList();
	}

	/**
	 * Return the configurations of the documents that nothing is bound to.
	 * @param bound the prefixes to which something is bound
	 * @param known the prefixes of configurations that documents hold
	 * @return a problem for each
	 */
	List<Problem> unbound(Set<String> bound, List<String> known) {
		List<Problem> unbound = new ArrayList<>();
		this.documents.forEach((document) -> document.nodes().forEach((prefix, node) -> {
			if (!bound.contains(prefix) && !isPart(node)) {
				unbound.add(Problem.of(prefix, "is a configuration that this application does not have")
					.at(null, document.origin(prefix))
					.known("Configurations", known, Nearest.to(prefix, known)));
			}
		}));
		return unbound;
	}

	// What a document refers to outside of it may be a node
	private static boolean isPart(DocumentNode node) {
		return node instanceof OfObject object && (object.type() != null || object.created() != null);
	}

	/**
	 * Return the failure of a start that leaves out a part of a document.
	 * @param unbound the configurations that nothing is bound to
	 * @return an exception that lists them
	 */
	FingyException failure(List<Problem> unbound) {
		String names = this.documents.stream()
			.map((document) -> "'" + document.document() + "'")
			.collect(Collectors.joining(" and "));
		return new FingyException(((this.documents.size() == 1) ? "the document " : "the documents ") + names, unbound);
	}

}
