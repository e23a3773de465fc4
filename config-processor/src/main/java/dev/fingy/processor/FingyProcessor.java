package dev.fingy.processor;

import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Writes what is known of configurable types when they are compiled: an index that spares
 * an application the search for them, their reference, the schema of the application's
 * configuration, and metadata for editors.
 */
public final class FingyProcessor extends AbstractProcessor {

	@Override
	public Set<String> getSupportedAnnotationTypes() {
		return Set.of("dev.fingy.*", "org.springframework.boot.context.properties.ConfigurationProperties");
	}

	@Override
	public SourceVersion getSupportedSourceVersion() {
		return SourceVersion.latestSupported();
	}

	@Override
	public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
		return false;
	}

}
