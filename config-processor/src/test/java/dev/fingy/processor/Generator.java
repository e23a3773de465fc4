package dev.fingy.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * A processor that writes a class.
 */
final class Generator extends AbstractProcessor {

	private final String name;

	private final String source;

	Generator(String name, String source) {
		this.name = name;
		this.source = source;
	}

	@Override
	public Set<String> getSupportedAnnotationTypes() {
		return Set.of("*");
	}

	@Override
	public SourceVersion getSupportedSourceVersion() {
		return SourceVersion.latestSupported();
	}

	@Override
	public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
		if (this.processingEnv.getElementUtils().getTypeElement(this.name) == null && !round.processingOver()) {
			try (Writer writer = this.processingEnv.getFiler().createSourceFile(this.name).openWriter()) {
				writer.write(this.source);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return false;
	}

}
