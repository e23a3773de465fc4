package dev.fingy.boot.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

import dev.fingy.sweep.Trial;

/**
 * Trials as YAML: a list of what each changes.
 */
final class TrialsText {

	private TrialsText() {
	}

	static String yaml(List<Trial> trials) {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setSplitLines(false);
		List<Map<String, Object>> values = trials.stream()
			.<Map<String, Object>>map((trial) -> new LinkedHashMap<>(trial.point().values()))
			.toList();
		return new Yaml(options).dump(values);
	}

}
