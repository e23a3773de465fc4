package dev.fingy.benchmarks.peers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.oracle.labs.mlrg.olcut.config.ConfigurationManager;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.YamlConfigurationFactory;
import org.springframework.boot.context.properties.bind.Binder;
import tools.jackson.dataformat.yaml.YAMLMapper;

import dev.fingy.FingyBinder;
import dev.fingy.TypeRegistry;
import dev.fingy.benchmarks.Sources;

/**
 * From the text of a file to objects, all of them created.
 */
final class Loading {

	private Loading() {
	}

	static Work fingy(int size) {
		String yaml = Layers.yaml(size);
		TypeRegistry types = TypeRegistry.builder().add(Layers.Dense.class).build();
		return () -> FingyBinder.get(Sources.yaml(yaml)).withTypes(types).bind("tree", Layers.Tree.class);
	}

	static Work boot(int size) {
		String yaml = Layers.yaml(size);
		return () -> Binder.get(Sources.yaml(yaml)).bind("tree", Layers.PlainTree.class).get();
	}

	static Work jackson(int size) {
		String yaml = Layers.yaml(size);
		YAMLMapper mapper = YAMLMapper.builder().build();
		return () -> mapper.readValue(yaml, Layers.TreeFile.class);
	}

	static Work dropwizard(int size) {
		byte[] yaml = Layers.yaml(size).getBytes(StandardCharsets.UTF_8);
		ConfigurationSourceProvider source = (path) -> new ByteArrayInputStream(yaml);
		YamlConfigurationFactory<Layers.TreeFile> factory = new YamlConfigurationFactory<>(Layers.TreeFile.class, null,
				new ObjectMapper(), "peers");
		return () -> factory.build(source, "application.yaml");
	}

	static Work olcut(int size) throws IOException {
		Path file = Files.createTempFile("peers", ".xml");
		Files.writeString(file, Layers.xml(size));
		file.toFile().deleteOnExit();
		return () -> {
			try (ConfigurationManager manager = new ConfigurationManager(file.toString())) {
				return manager.lookup("tree");
			}
		};
	}

}
