package dev.fingy.source;

import java.util.Set;
import java.util.function.Consumer;
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
	 * @param visitor takes the variables at the node and below it
	 */
	public static void visit(SourceNode node, Consumer<ConfigurationProperty> visitor) {
		SourceNode service = node.children().get("service");
		if (service != null) {
			visitService(service, visitor);
		}
		SourceNode port = node.children().get("port");
		if (port != null) {
			visitPort(port, visitor);
		}
		node.children().values().forEach((child) -> visit(child, visitor));
	}

	// X_SERVICE_HOST is only set with X_SERVICE_PORT, and with one more for each named
	// port
	private static void visitService(SourceNode service, Consumer<ConfigurationProperty> visitor) {
		SourceNode host = service.children().get("host");
		SourceNode port = service.children().get("port");
		if (host != null && host.property() != null && port != null) {
			visitor.accept(host.property());
			SourceNodes.visit(port, (path, property) -> visitor.accept(property));
		}
	}

	// X_PORT=tcp://10.0.0.1:80, X_PORT_80_TCP, X_PORT_80_TCP_ADDR, …
	private static void visitPort(SourceNode port, Consumer<ConfigurationProperty> visitor) {
		ConfigurationProperty property = port.property();
		if (property != null && isAddress(property.getValue())) {
			visitor.accept(property);
		}
		port.children().values().stream().filter(SourceNode::isIndex).forEach((number) -> {
			number.children().forEach((protocol, child) -> {
				if (PROTOCOLS.contains(protocol)) {
					SourceNodes.visit(child, (path, each) -> visitor.accept(each));
				}
			});
		});
	}

	private static boolean isAddress(@Nullable Object value) {
		return value != null && ADDRESS.matcher(value.toString()).matches();
	}

}
