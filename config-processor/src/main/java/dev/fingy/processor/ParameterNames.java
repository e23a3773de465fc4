package dev.fingy.processor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;

/**
 * Warns of class files that lack the names of parameters. A processor sees no options of
 * the compiler, so that it has to look at what was compiled.
 */
final class ParameterNames implements TaskListener {

	private static final String ATTRIBUTE = "MethodParameters";

	private final ProcessingEnvironment environment;

	private final Map<String, TreePath> expected = new ConcurrentHashMap<>();

	private ParameterNames(ProcessingEnvironment environment) {
		this.environment = environment;
	}

	/**
	 * Look at classes when they are compiled. Nothing happens with other compilers than
	 * {@code javac}.
	 * @param environment the compiler
	 * @param types classes whose parameters need their names
	 */
	static void expect(ProcessingEnvironment environment, Iterable<TypeElement> types) {
		ParameterNames names = new ParameterNames(environment);
		try {
			Trees trees = Trees.instance(environment);
			for (TypeElement type : types) {
				TreePath path = trees.getPath(type);
				if (path != null) {
					names.expected.put(environment.getElementUtils().getBinaryName(type).toString(), path);
				}
			}
			JavacTask.instance(environment).addTaskListener(names);
		}
		catch (IllegalArgumentException | LinkageError ex) {
			// Another compiler, of which nothing is known
		}
	}

	@Override
	public void finished(TaskEvent event) {
		if (event.getKind() == TaskEvent.Kind.GENERATE && event.getTypeElement() != null) {
			String name = this.environment.getElementUtils().getBinaryName(event.getTypeElement()).toString();
			TreePath path = this.expected.remove(name);
			if (path != null && !hasNames(name)) {
				Trees.instance(this.environment)
					.printMessage(Diagnostic.Kind.WARNING, name
							+ " is registered, but its class file has no names of parameters; compile with -parameters",
							path.getLeaf(), path.getCompilationUnit());
			}
		}
	}

	private boolean hasNames(String name) {
		try (InputStream in = this.environment.getFiler()
			.getResource(StandardLocation.CLASS_OUTPUT, "", name.replace('.', '/') + ".class")
			.openInputStream()) {
			return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(ATTRIBUTE);
		}
		catch (IOException ex) {
			return true;
		}
	}

}
