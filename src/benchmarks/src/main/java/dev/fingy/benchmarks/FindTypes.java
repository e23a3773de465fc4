package dev.fingy.benchmarks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import dev.fingy.RegisteredType;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeCatalogBuilder;

/**
 * Finds five hundred types of one package, by the index that the processor writes and by
 * a scan, and chooses one of them. The index is to be five times as fast in a new
 * process, which is what a start is.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FindTypes {

	@Param({ "index", "scan" })
	private String by;

	private Path classes;

	@Setup(Level.Trial)
	public void setUp() throws IOException {
		this.classes = ManyTypes.compile(this.by.equals("index"));
		// By then, an application has scanned for components
		new TypeCatalogBuilder().scan(FindTypes.class.getPackageName()).build().lookup(Object.class, "none");
	}

	@Benchmark
	@BenchmarkMode(Mode.SingleShotTime)
	@Warmup(iterations = 0)
	@Measurement(iterations = 1)
	@Fork(10)
	public RegisteredType inANewProcess() throws ReflectiveOperationException, IOException {
		return find();
	}

	@Benchmark
	@BenchmarkMode(Mode.AverageTime)
	@Warmup(iterations = 3, time = 2)
	@Measurement(iterations = 3, time = 2)
	@Fork(1)
	public RegisteredType again() throws ReflectiveOperationException, IOException {
		return find();
	}

	private RegisteredType find() throws ReflectiveOperationException, IOException {
		URL[] path = { this.classes.toUri().toURL() };
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		try (URLClassLoader loader = new URLClassLoader(path, before)) {
			thread.setContextClassLoader(loader);
			TypeCatalog types = new TypeCatalogBuilder().index(loader).scan(ManyTypes.PACKAGE).build();
			return types.lookup(Class.forName(ManyTypes.BASE, false, loader), "type-250").orElseThrow();
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

}
