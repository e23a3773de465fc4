package dev.fingy.write;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

import dev.fingy.document.DocumentNode;
import dev.fingy.document.WrittenForm;

/**
 * Writes YAML.
 */
public final class YamlText {

	private YamlText() {
	}

	/**
	 * Write nodes as YAML that one could have written by hand.
	 * @param nodes the nodes by their prefixes
	 * @return the text, empty if there is nothing to write
	 */
	public static String of(Map<String, DocumentNode> nodes) {
		Map<String, @Nullable Object> nested = Properties.nested(nodes, WrittenForm.BRIEF);
		return nested.isEmpty() ? "" : new Yaml(options()).dump(nested);
	}

	private static DumperOptions options() {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setIndent(2);
		options.setIndicatorIndent(2);
		options.setIndentWithIndicator(true);
		options.setSplitLines(false);
		options.setDereferenceAliases(true);
		return options;
	}

}
