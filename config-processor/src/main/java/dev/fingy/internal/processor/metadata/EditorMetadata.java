package dev.fingy.internal.processor.metadata;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;

import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

import org.jspecify.annotations.Nullable;

import dev.fingy.reference.TypeReference;

/**
 * Describes to editors what can be below typed nodes. It adds to the file that Spring
 * Boot's processor writes, whichever of the two runs first: it waits for the end of all
 * processors. A second file contains what was added, since it cannot be distinguished
 * from the rest when it is to be replaced.
 */
public final class EditorMetadata {

	private static final String FILE = "../spring-configuration-metadata.json";

	private static final String ADDED = "META-INF/fingy/spring-configuration-metadata.json";

	private final ProcessingEnvironment environment;

	private final MetadataFile file;

	private final MetadataFile added;

	private EditorMetadata(ProcessingEnvironment environment, Path added) {
		this.environment = environment;
		this.file = new MetadataFile(added.resolveSibling(FILE).normalize());
		this.added = new MetadataFile(added);
	}

	/**
	 * Prepare to write. The compiler provides the location of files only before they are
	 * written, so this has to happen when a processor is initialized.
	 * @param environment the environment of the processor
	 * @return the metadata of what is compiled, or {@code null} if no files are written
	 */
	public static @Nullable EditorMetadata of(ProcessingEnvironment environment) {
		try {
			return new EditorMetadata(environment, Path.of(added(environment.getFiler()).toUri()));
		}
		catch (IOException | IllegalArgumentException | FileSystemNotFoundException ex) {
			return null;
		}
	}

	// Eclipse's compiler finds only what is there
	private static FileObject added(Filer filer) throws IOException {
		try {
			return filer.getResource(StandardLocation.CLASS_OUTPUT, "", ADDED);
		}
		catch (FileNotFoundException ex) {
			return filer.createResource(StandardLocation.CLASS_OUTPUT, "", ADDED);
		}
	}

	/**
	 * Write what editors need to know as soon as all processors are done.
	 * @param reference what configuration can contain
	 */
	public void write(TypeReference reference) {
		AfterProcessing.run(this.environment, () -> merge(Items.of(reference)));
	}

	private void merge(Metadata items) {
		try {
			Metadata before = this.added.read();
			Merge merge = Merge.of(Merge.others(this.file.read(), before), items);
			if (!before.isEmpty() || !merge.added().isEmpty()) {
				this.file.write(merge.file());
				this.added.write(merge.added());
			}
		}
		catch (IOException ex) {
			this.environment.getMessager()
				.printMessage(Diagnostic.Kind.WARNING,
						"No metadata of typed properties is written: " + ex.getMessage());
		}
	}

}
