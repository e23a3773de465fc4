package dev.fingy.benchmarks.startup;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;
import org.springframework.boot.SpringApplication;

/**
 * Starts an application in this virtual machine, and prints what that took.
 */
final class MeasuredStart {

	static final String RESULT = "RESULT ";

	// What goes on in the background belongs to the start
	private static final long SETTLING = 1000;

	private MeasuredStart() {
	}

	static void of(Class<?> application) {
		SpringApplication.run(application, "--server.port=0", "--server.address=127.0.0.1",
				"--spring.main.banner-mode=off", "--logging.level.root=warn", "--logging.level.dev.fingy=info",
				"--management.endpoints.web.exposure.include=*", "--spring.config.location=classpath:startup.yaml",
				"--fingy.runs.directory=" + System.getProperty("runs"));
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long nanos = threads.getCurrentThreadCpuTime();
		long bytes = threads.getCurrentThreadAllocatedBytes();
		try {
			Thread.sleep(SETTLING);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		System.out.println(RESULT + bytes + " " + nanos);
		System.out.flush();
		Runtime.getRuntime().halt(0);
	}

}
