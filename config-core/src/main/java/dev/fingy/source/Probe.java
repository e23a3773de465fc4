package dev.fingy.source;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;

/**
 * A place in a property source that cannot list its names, such as JNDI: it has to be
 * asked for each name.
 *
 * @param source the source
 * @param name the whole name of the place
 * @param rank the rank of the source
 */
record Probe(ConfigurationPropertySource source, ConfigurationPropertyName name, int rank) {

	@Nullable Probe child(String element, boolean index) {
		String suffix = (!index && ConfigurationPropertyName.isValid(element)) ? element : "[" + element + "]";
		return ConfigurationPropertyName.isValid(suffix) ? new Probe(this.source, this.name.append(suffix), this.rank)
				: null;
	}

	@Nullable SourceNode read(String element, boolean index) {
		ConfigurationProperty property = this.source.getConfigurationProperty(this.name);
		if (property == null) {
			return null;
		}
		SourceNode node = new SourceNode(element, index, SourceKind.PATCH, this.rank);
		node.setProperty(property);
		return node;
	}

}
