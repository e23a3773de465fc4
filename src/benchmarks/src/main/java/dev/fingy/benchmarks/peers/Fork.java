package dev.fingy.benchmarks.peers;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

/**
 * Measures one task of one contender in a process of its own, and prints the figures.
 */
public final class Fork {

	private static final OperatingSystemMXBean SYSTEM = ManagementFactory
		.getPlatformMXBean(OperatingSystemMXBean.class);

	private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

	private static final long WARM_UP = TimeUnit.SECONDS.toNanos(4);

	private static final long MEASUREMENT = TimeUnit.SECONDS.toNanos(3);

	private static final long BLOCK = TimeUnit.MILLISECONDS.toNanos(300);

	private static final int FEWEST = 3;

	private static final int MOST = 400;

	private Fork() {
	}

	/**
	 * Measure.
	 * @param arguments the task, the contender, the size, and {@code once} where only
	 * counts matter
	 */
	public static void main(String[] arguments) {
		try {
			System.out.println(figures(arguments).line());
		}
		catch (Exception ex) {
			ex.printStackTrace();
		}
		// A web application would go on
		System.exit(0);
	}

	private static Figures figures(String[] arguments) throws Exception {
		Work work = Tasks.named(arguments[0]).contender(arguments[1]).work(Integer.parseInt(arguments[2]));
		boolean once = arguments.length > 3;
		warmUp(work, once ? 0 : WARM_UP, once ? 2 : FEWEST);
		return measure(work, once ? 0 : MEASUREMENT, once ? 1 : FEWEST);
	}

	// By time and not by calls, since a small task has to be compiled as well
	private static void warmUp(Work work, long time, int fewest) throws Exception {
		long end = System.nanoTime() + time;
		for (int count = 0; count < fewest || System.nanoTime() < end; count++) {
			work.prepare();
			Objects.requireNonNull(work.run());
		}
	}

	private static Figures measure(Work work, long time, int fewest) throws Exception {
		double[] cpu = new double[MOST];
		double[] allocated = new double[MOST];
		int repeats = (work.isOfOneThread() || time == 0) ? 1 : repeats(work);
		long end = System.nanoTime() + time;
		int count = 0;
		while (count < fewest || (System.nanoTime() < end && count < MOST)) {
			work.prepare();
			long bytes = THREADS.getCurrentThreadAllocatedBytes();
			long nanos = cpuTime(work);
			for (int i = 0; i < repeats; i++) {
				Objects.requireNonNull(work.run());
			}
			cpu[count] = (double) (cpuTime(work) - nanos) / repeats;
			allocated[count++] = (double) (THREADS.getCurrentThreadAllocatedBytes() - bytes) / repeats;
		}
		return Figures.median(Arrays.copyOf(cpu, count), Arrays.copyOf(allocated, count),
				ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
	}

	private static long cpuTime(Work work) {
		return work.isOfOneThread() ? THREADS.getCurrentThreadCpuTime() : SYSTEM.getProcessCpuTime();
	}

	// The CPU time of a process is exact to ten milliseconds on some systems
	private static int repeats(Work work) throws Exception {
		long start = System.nanoTime();
		work.run();
		return (int) Math.max(1, BLOCK / (System.nanoTime() - start));
	}

}
