package dev.fingy.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.config.server.EnableConfigServer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * Spring Cloud's config server over a directory, on the loopback interface.
 */
final class ConfigServer implements AutoCloseable {

	private final Path directory;

	private final ConfigurableApplicationContext context;

	private ConfigServer(Path directory, ConfigurableApplicationContext context) {
		this.directory = directory;
		this.context = context;
	}

	static ConfigServer start(Path directory) {
		return new ConfigServer(directory,
				new SpringApplicationBuilder(Server.class).web(WebApplicationType.SERVLET)
					.run("--spring.profiles.active=native", "--server.address=127.0.0.1", "--server.port=0",
							"--spring.main.banner-mode=off", "--spring.application.name=server",
							"--spring.cloud.config.enabled=false",
							"--spring.cloud.config.server.native.search-locations=" + directory.toUri()));
	}

	String importLocation() {
		return "configserver:http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port");
	}

	void write(String file, String content) {
		try {
			Files.writeString(this.directory.resolve(file), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void delete(String file) {
		try {
			Files.delete(this.directory.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableConfigServer
	static class Server {

	}

}
