package dev.fingy.processor;

import java.io.IOException;
import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.processor.catalog.Sources;
import dev.fingy.internal.processor.element.Failures;
import dev.fingy.internal.processor.element.Mirrors;
import dev.fingy.internal.processor.metadata.EditorMetadata;

/**
 * Writes what is known of configurable types when they are compiled: an index that spares
 * an application the search for them, their reference, the schema of the application's
 * configuration, and metadata for editors.
 * <p>
 * It looks at every class, since not all that it describes are annotated: a sealed base
 * permits classes that carry no annotation.
 */
public final class FingyProcessor extends AbstractProcessor {

	private @Nullable Sources sources;

	private @Nullable Failures failures;

	private @Nullable EditorMetadata metadata;

	@Override
	public Set<String> getSupportedAnnotationTypes() {
		return Set.of("*");
	}

	@Override
	public SourceVersion getSupportedSourceVersion() {
		return SourceVersion.latestSupported();
	}

	@Override
	public synchronized void init(ProcessingEnvironment environment) {
		super.init(environment);
		Mirrors mirrors = new Mirrors(environment, Set.of());
		this.failures = new Failures(mirrors, environment.getMessager());
		this.sources = new Sources(mirrors, this.failures, environment);
		this.metadata = EditorMetadata.of(environment);
	}

	@Override
	public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
		Sources known = this.sources;
		Failures found = this.failures;
		if (known != null && !round.processingOver()) {
			known.add(round);
		}
		else if (known != null && found != null && (!round.errorRaised() || found.found())) {
			finish(known, found);
		}
		return false;
	}

	private void finish(Sources known, Failures found) {
		try {
			new Compilation(this.processingEnv, known, found, this.metadata).finish();
		}
		catch (IOException ex) {
			error("What Fingy knows of the types cannot be written: " + ex.getMessage());
		}
		catch (RuntimeException | StackOverflowError | AssertionError | LinkageError ex) {
			error(Failures.message("this module", ex));
		}
	}

	private void error(String message) {
		this.processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message);
	}

}
