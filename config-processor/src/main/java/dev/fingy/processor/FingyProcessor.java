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

import dev.fingy.processor.catalog.Sources;
import dev.fingy.processor.element.Mirrors;
import dev.fingy.processor.metadata.EditorMetadata;

/**
 * Writes what is known of configurable types when they are compiled: an index that spares
 * an application the search for them, their reference, the schema of the application's
 * configuration, and metadata for editors.
 * <p>
 * It looks at every class, since not all that it tells of are annotated: a sealed base
 * permits classes that carry no annotation.
 */
public final class FingyProcessor extends AbstractProcessor {

	private @Nullable Sources sources;

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
		this.sources = new Sources(new Mirrors(environment.getElementUtils(), environment.getTypeUtils()));
		this.metadata = EditorMetadata.of(environment);
	}

	@Override
	public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
		Sources known = this.sources;
		if (known != null && !round.processingOver()) {
			known.add(round);
		}
		else if (known != null && !round.errorRaised()) {
			finish(known);
		}
		return false;
	}

	private void finish(Sources known) {
		try {
			new Compilation(this.processingEnv, known, this.metadata).finish();
		}
		catch (IOException ex) {
			this.processingEnv.getMessager()
				.printMessage(Diagnostic.Kind.ERROR,
						"What Fingy knows of the types cannot be written: " + ex.getMessage());
		}
	}

}
