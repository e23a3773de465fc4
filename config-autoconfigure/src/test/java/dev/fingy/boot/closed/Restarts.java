package dev.fingy.boot.closed;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

import org.springframework.util.ClassUtils;

/**
 * Starts and closes applications, each with a class loader of its own as Spring Boot's
 * developer tools do, and prints what is left of them.
 */
public final class Restarts {

	private final String[] arguments;

	private final List<WeakReference<Object>> beanFactories = new ArrayList<>();

	private final List<WeakReference<ClassLoader>> classLoaders = new ArrayList<>();

	private Restarts(String[] arguments) {
		this.arguments = arguments;
	}

	public static void main(String[] args) throws Exception {
		int count = Integer.parseInt(args[0]);
		Restarts restarts = new Restarts(List.of(args).subList(1, args.length).toArray(String[]::new));
		// Spring Boot itself keeps the class loader of the first one
		RestartedApplication.run(restarts.arguments);
		for (int i = 0; i < count; i++) {
			restarts.restart();
		}
		collectGarbage();
		System.out.println("Of " + count + " applications, " + left(restarts.beanFactories) + " bean factories and "
				+ left(restarts.classLoaders) + " class loaders are left");
	}

	private void restart() throws Exception {
		RestartLoader loader = new RestartLoader();
		ClassLoader before = ClassUtils.overrideThreadContextClassLoader(loader);
		try {
			Class<?> application = loader.loadClass(RestartedApplication.class.getName());
			this.beanFactories.add(new WeakReference<>(
					application.getMethod("run", String[].class).invoke(null, (Object) this.arguments)));
			this.classLoaders.add(new WeakReference<>(loader));
		}
		finally {
			Thread.currentThread().setContextClassLoader(before);
		}
	}

	private static void collectGarbage() throws InterruptedException {
		for (int i = 0; i < 5; i++) {
			System.gc();
			Thread.sleep(50);
		}
	}

	private static long left(List<? extends WeakReference<?>> references) {
		return references.stream().filter((reference) -> reference.get() != null).count();
	}

	/**
	 * Loads the classes of the application anew.
	 */
	private static final class RestartLoader extends ClassLoader {

		RestartLoader() {
			super(Restarts.class.getClassLoader());
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (!name.startsWith(RestartedApplication.class.getName())) {
				return super.loadClass(name, resolve);
			}
			Class<?> loaded = findLoadedClass(name);
			return (loaded != null) ? loaded : define(name);
		}

		private Class<?> define(String name) throws ClassNotFoundException {
			try (InputStream file = getResourceAsStream(ClassUtils.convertClassNameToResourcePath(name) + ".class")) {
				if (file == null) {
					throw new ClassNotFoundException(name);
				}
				byte[] bytes = file.readAllBytes();
				return defineClass(name, bytes, 0, bytes.length);
			}
			catch (IOException ex) {
				throw new ClassNotFoundException(name, ex);
			}
		}

	}

}
