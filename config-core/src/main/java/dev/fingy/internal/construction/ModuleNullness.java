package dev.fingy.internal.construction;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * What the module of a class declares about nullness. On the class path, where Java reads
 * no module descriptors, the one in the jar or directory of the class counts, as it does
 * for a compiler.
 */
final class ModuleNullness {

	private static final List<String> DESCRIPTORS = List.of("module-info.class",
			"META-INF/versions/9/module-info.class");

	private static final Map<String, Optional<Nullness>> KNOWN = new ConcurrentReferenceHashMap<>();

	private ModuleNullness() {
	}

	static @Nullable Nullness of(Class<?> type) {
		Module module = type.getModule();
		if (module.isNamed()) {
			return Nullness.scoped(Arrays.stream(module.getAnnotations())
				.map((each) -> each.annotationType().getCanonicalName())
				.toList());
		}
		String root = root(type);
		return (root != null) ? KNOWN.computeIfAbsent(root, ModuleNullness::read).orElse(null) : null;
	}

	private static @Nullable String root(Class<?> type) {
		String name = type.getName().replace('.', '/') + ".class";
		URL url = type.getResource("/" + name);
		return (url != null && url.toString().endsWith(name))
				? url.toString().substring(0, url.toString().length() - name.length()) : null;
	}

	private static Optional<Nullness> read(String root) {
		for (String descriptor : DESCRIPTORS) {
			try {
				URLConnection connection = URI.create(root + descriptor).toURL().openConnection();
				try (InputStream stream = connection.getInputStream()) {
					return Optional.ofNullable(Nullness.scoped(annotations(stream.readAllBytes())));
				}
			}
			catch (IOException | IllegalArgumentException ex) {
				continue; // There is none, or it is somebody else's
			}
		}
		return Optional.empty();
	}

	private static List<String> annotations(byte[] descriptor) {
		List<String> annotations = new ArrayList<>();
		new ClassReader(descriptor).accept(new ClassVisitor(Opcodes.ASM9) {

			@Override
			public @Nullable AnnotationVisitor visitAnnotation(String name, boolean visible) {
				annotations.add(Type.getType(name).getClassName());
				return null;
			}

		}, ClassReader.SKIP_CODE);
		return annotations;
	}

}
