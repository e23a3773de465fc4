package dev.fingy.internal.source;

import java.util.List;

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
		SourceNode node = new SourceNode(element, index, SourceKind.DOCUMENT, this.rank);
		node.setProperty(property);
		return node;
	}

	/**
	 * Ask for a property below the place.
	 * @param path its name in kebab case
	 * @param answers what the source has at the place, to add the property to
	 */
	void ask(String path, SourceNode answers) {
		Probe asked = this;
		for (String element : path.split("\\.")) {
			asked = (asked != null) ? asked.child(element, false) : null;
		}
		ConfigurationProperty property = (asked != null) ? this.source.getConfigurationProperty(asked.name) : null;
		if (asked != null && property != null) {
			answers.descend(asked.name, this.name.getNumberOfElements()).setProperty(property);
		}
	}

	/**
	 * Ask for the elements of a list. The first that the source does not have ends it.
	 * @param names names below each element, in kebab case
	 * @return the list, possibly empty
	 */
	SourceNode elements(List<String> names) {
		SourceNode list = new SourceNode("", false, SourceKind.DOCUMENT, this.rank);
		for (int i = 0; i >= 0; i++) {
			String index = Integer.toString(i);
			Probe element = new Probe(this.source, this.name.append("[" + index + "]"), this.rank);
			SourceNode answers = element.read(index, true);
			SourceNode node = (answers != null) ? answers : new SourceNode(index, true, SourceKind.DOCUMENT, this.rank);
			names.forEach((name) -> element.ask(name, node));
			if (node.property() == null && node.children().isEmpty()) {
				break;
			}
			list.add(index, node);
		}
		return list;
	}

}
