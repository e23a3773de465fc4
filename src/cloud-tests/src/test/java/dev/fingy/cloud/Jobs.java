package dev.fingy.cloud;

import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;

/**
 * What the tests configure.
 */
public final class Jobs {

	static final TypeContributor TYPES = (types) -> types.add(Linear.class, Neural.class, Pair.class);

	private Jobs() {
	}

	@Discriminated
	public interface Model {

	}

	@TypeName("linear")
	public record Linear(@DefaultValue("1") int size) implements Model {

	}

	@TypeName("neural")
	public record Neural(@DefaultValue("4") int units, @Secret @DefaultValue("none") String code) implements Model {

	}

	@TypeName("pair")
	public record Pair(Lazy<Model> left, Lazy<Model> right) implements Model {

	}

	@ConfigurationProperties("training")
	public record TrainingProperties(Lazy<Model> model, Map<String, Lazy<Model>> more, @DefaultValue("10") int rounds) {

	}

	/**
	 * A JavaBean with a node among its properties.
	 */
	@ConfigurationProperties("job")
	public static class JobProperties {

		private String name = "unnamed";

		private int retries = 3;

		private Lazy<Model> model;

		private List<String> hosts = List.of();

		private final Limits limits = new Limits();

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

		public int getRetries() {
			return this.retries;
		}

		public void setRetries(int retries) {
			this.retries = retries;
		}

		public Lazy<Model> getModel() {
			return this.model;
		}

		public void setModel(Lazy<Model> model) {
			this.model = model;
		}

		public List<String> getHosts() {
			return this.hosts;
		}

		public void setHosts(List<String> hosts) {
			this.hosts = hosts;
		}

		public Limits getLimits() {
			return this.limits;
		}

	}

	/**
	 * A JavaBean in another, with a node of its own.
	 */
	public static class Limits {

		private int memory = 1;

		private Lazy<Model> fallback;

		public int getMemory() {
			return this.memory;
		}

		public void setMemory(int memory) {
			this.memory = memory;
		}

		public Lazy<Model> getFallback() {
			return this.fallback;
		}

		public void setFallback(Lazy<Model> fallback) {
			this.fallback = fallback;
		}

	}

	/**
	 * A JavaBean without nodes, which Spring alone binds.
	 */
	@ConfigurationProperties("plain")
	public static class PlainProperties {

		private String name = "unnamed";

		private int retries = 3;

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

		public int getRetries() {
			return this.retries;
		}

		public void setRetries(int retries) {
			this.retries = retries;
		}

	}

}
