package dev.fingy.internal.source;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;

/**
 * A property source that cannot list its names, such as JNDI, at one name: each name
 * below it has to be looked up.
 *
 * @param source the source
 * @param name the whole name
 * @param rank the rank of the source
 */
record NonEnumerableSource(ConfigurationPropertySource source, ConfigurationPropertyName name, int rank) {

	@Nullable NonEnumerableSource child(String element, boolean index) {
		String suffix = (!index && ConfigurationPropertyName.isValid(element)) ? element : "[" + element + "]";
		return ConfigurationPropertyName.isValid(suffix)
				? new NonEnumerableSource(this.source, this.name.append(suffix), this.rank) : null;
	}

	@Nullable SourceNode read(String element, boolean index) {
		ConfigurationProperty property = this.source.getConfigurationProperty(this.name);
		if (property == null) {
			return null;
		}
		SourceNode node = new SourceNode(element, index, SourceKind.REPLACING, this.rank);
		node.setProperty(property);
		return node;
	}

	/**
	 * Look up a property below the name.
	 * @param path its name in kebab case
	 * @param found what the source has at the name, to add the property to
	 */
	void lookUp(String path, SourceNode found) {
		NonEnumerableSource below = this;
		for (String element : path.split("\\.")) {
			below = (below != null) ? below.child(element, false) : null;
		}
		ConfigurationProperty property = (below != null) ? this.source.getConfigurationProperty(below.name) : null;
		if (below != null && property != null) {
			found.descend(below.name, this.name.getNumberOfElements()).setProperty(property);
		}
	}

	/**
	 * Look up the elements of a list. The first that the source does not have ends it.
	 * @param names names below each element, in kebab case
	 * @return the list, possibly empty
	 */
	SourceNode elements(List<String> names) {
		SourceNode list = new SourceNode("", false, SourceKind.REPLACING, this.rank);
		for (int i = 0; i >= 0; i++) {
			String index = Integer.toString(i);
			NonEnumerableSource element = new NonEnumerableSource(this.source, this.name.append("[" + index + "]"),
					this.rank);
			SourceNode found = element.read(index, true);
			SourceNode node = (found != null) ? found : new SourceNode(index, true, SourceKind.REPLACING, this.rank);
			names.forEach((name) -> element.lookUp(name, node));
			if (node.property() == null && node.children().isEmpty()) {
				break;
			}
			list.add(index, node);
		}
		return list;
	}

}
