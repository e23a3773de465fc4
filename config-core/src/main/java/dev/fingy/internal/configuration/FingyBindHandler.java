package dev.fingy.internal.configuration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;

import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.MapNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.ValueNode;

/**
 * Takes the place of Spring Boot's own binding where a configuration holds nodes, and
 * reports to the handlers below what was bound, so that validation, tracking and
 * strictness go on working. It must be the outermost handler; an instance serves one
 * binding.
 */
public final class FingyBindHandler extends AbstractBindHandler {

	private final BoundConfigurations configurations;

	private @Nullable Taken taken;

	/**
	 * Create a handler.
	 * @param parent the handlers of Spring Boot
	 * @param configurations knows what is Fingy's
	 */
	public FingyBindHandler(BindHandler parent, BoundConfigurations configurations) {
		super(parent);
		this.configurations = configurations;
	}

	@Override
	public <T> @Nullable Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
		BoundConfiguration configuration = (context.getDepth() == 0) ? this.configurations.find(name, target, context)
				: null;
		if (configuration == null) {
			return super.onStart(name, target, context);
		}
		super.onStart(name, target, context);
		Object existing = (target.getValue() != null) ? target.getValue().get() : null;
		boolean isBean = configuration.root().creator().isBean();
		throw new Taken((existing != null && isBean) ? configuration.objectInto(existing) : configuration.object(),
				configuration.root());
	}

	@Override
	public @Nullable Object onFailure(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
			Exception error) throws Exception {
		if (!(error instanceof Taken result) || this.taken == result) {
			return super.onFailure(name, target, context, error);
		}
		this.taken = result;
		notifyBound(name, result.root, context);
		Object object = super.onSuccess(name, target, context, result.object);
		super.onFinish(name, target, context, object);
		return object;
	}

	private void notifyBound(ConfigurationPropertyName prefix, ObjectNode root, BindContext context) {
		int from = prefix.getNumberOfElements();
		for (ConfigurationPropertySource source : context.getSources()) {
			if (source instanceof IterableConfigurationPropertySource iterable) {
				iterable.stream()
					.filter((name) -> prefix.isAncestorOf(name) && isBound(root, name, from))
					.forEach((name) -> notifyBound(name, source, context));
			}
		}
	}

	private static boolean isBound(@Nullable Node node, ConfigurationPropertyName name, int index) {
		if (index < name.getNumberOfElements() && node instanceof ValueNode value
				&& value.kind() == ValueNode.Kind.DEFAULT) {
			return false;
		}
		if (index < name.getNumberOfElements() && node instanceof ListNode list) {
			int at = name.isNumericIndex(index) ? Integer.parseInt(name.getElement(index, Form.ORIGINAL)) : -1;
			return at < 0 || at >= list.items().size() || isBound(list.items().get(at), name, index + 1);
		}
		if (index < name.getNumberOfElements() && node instanceof MapNode map) {
			MapNode.Entry entry = map.entries().get(name.getElement(index, Form.ORIGINAL));
			return entry == null || isBound(entry.value(), name, index + 1);
		}
		if (!(node instanceof ObjectNode object) || object.isComponent() || index >= name.getNumberOfElements()) {
			return true;
		}
		String element = RelaxedName.uniform(name.getElement(index, Form.UNIFORM));
		for (Parameter parameter : object.creator().parameters()) {
			if (RelaxedName.uniform(parameter.name()).equals(element)) {
				return isBound(object.properties().get(parameter.name()), name, index + 1);
			}
		}
		return false;
	}

	private void notifyBound(ConfigurationPropertyName name, ConfigurationPropertySource source, BindContext context) {
		ConfigurationProperty property = source.getConfigurationProperty(name);
		if (property != null) {
			Bindable<Object> bindable = Bindable.of(Object.class);
			super.onStart(name, bindable, context);
			super.onSuccess(name, bindable, context, property.getValue());
		}
	}

	/**
	 * Knows which configurations are Fingy's.
	 */
	@FunctionalInterface
	public interface BoundConfigurations {

		/**
		 * Find a configuration.
		 * @param name the name that is bound
		 * @param target what it is bound to
		 * @param context the context of the binding
		 * @return the configuration, or {@code null} to leave it to Spring Boot
		 */
		@Nullable BoundConfiguration find(ConfigurationPropertyName name, Bindable<?> target, BindContext context);

	}

	/**
	 * Carries the object past Spring Boot's binding. It has no stack trace, as it is no
	 * failure.
	 */
	private static final class Taken extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient Object object;

		private final transient ObjectNode root;

		private Taken(Object object, ObjectNode root) {
			super(null, null, false, false);
			this.object = object;
			this.root = root;
		}

	}

}
