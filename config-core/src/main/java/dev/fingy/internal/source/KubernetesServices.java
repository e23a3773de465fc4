package dev.fingy.internal.source;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

/**
 * The environment variables that Kubernetes adds to a container for each service of its
 * namespace. They carry the name of the service, which may be that of a property.
 */
public final class KubernetesServices {

	private static final Pattern ADDRESS = Pattern.compile("(?:tcp|udp|sctp)://.*");

	private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");

	private KubernetesServices() {
	}

	/**
	 * Visit the variables that belong to services.
	 * @param node a part of the environment
	 * @param visitor takes the variables at the node and below it, and whether Kubernetes
	 * sets variables of that name
	 */
	public static void visit(SourceNode node, BiConsumer<ConfigurationProperty, Boolean> visitor) {
		SourceNode service = node.children().get("service");
		SourceNode port = node.children().get("port");
		boolean hosted = service != null && visitService(service, visitor);
		if (port != null) {
			visitPort(port, hosted, visitor);
		}
		node.children().values().forEach((child) -> visit(child, visitor));
	}

	// X_SERVICE_HOST is only set with X_SERVICE_PORT, and with one more for each named
	// port
	private static boolean visitService(SourceNode service, BiConsumer<ConfigurationProperty, Boolean> visitor) {
		SourceNode host = service.children().get("host");
		SourceNode port = service.children().get("port");
		if (host == null || host.property() == null || port == null) {
			return false;
		}
		visitor.accept(host.property(), true);
		SourceNodes.visit(port, (path, property) -> visitor.accept(property, true));
		return true;
	}

	// X_PORT=tcp://10.0.0.1:80, X_PORT_80_TCP, X_PORT_80_TCP_ADDR, …
	private static void visitPort(SourceNode port, boolean hosted, BiConsumer<ConfigurationProperty, Boolean> visitor) {
		ConfigurationProperty property = port.property();
		boolean family = hosted;
		if (property != null && isAddress(property.getValue())) {
			visitor.accept(property, true);
			family = true;
		}
		port.children().values().forEach((child) -> child.children().forEach((protocol, below) -> {
			if (child.isIndex() && PROTOCOLS.contains(protocol)) {
				SourceNodes.visit(below, (path, each) -> visitor.accept(each, true));
			}
		}));
		if (family) {
			port.children()
				.values()
				.forEach((child) -> SourceNodes.visit(child, (path, each) -> visitor.accept(each, false)));
		}
	}

	private static boolean isAddress(@Nullable Object value) {
		return value != null && ADDRESS.matcher(value.toString()).matches();
	}

}
