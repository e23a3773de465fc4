package dev.fingy.boot;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanNameAware;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;

/**
 * What the tests configure.
 */
public final class Models {

	static final AtomicInteger created = new AtomicInteger();

	static final AtomicInteger closed = new AtomicInteger();

	public static final TypeContributor TYPES = (types) -> types.add(Linear.class, Neural.class, Broken.class,
			Injected.class, Chosen.class, Owner.class);

	private Models() {
	}

	@Discriminated
	public interface Model {

	}

	@TypeName("linear")
	record Linear(@DefaultValue("1") int size) implements Model {

	}

	@TypeName("neural")
	static class Neural implements Model, AutoCloseable, BeanNameAware {

		private String beanName = "";

		Neural(@DefaultValue("4") int hiddenUnits, @DefaultValue("none") String password) {
			created.incrementAndGet();
		}

		String beanName() {
			return this.beanName;
		}

		@Override
		public void setBeanName(String name) {
			this.beanName = name;
		}

		@Override
		public void close() {
			closed.incrementAndGet();
		}

	}

	@TypeName("broken")
	static class Broken implements Model {

		Broken() {
			throw new IllegalStateException("no memory left");
		}

	}

	@TypeName("injected")
	record Injected(@Autowired Service service) implements Model {

	}

	@TypeName("chosen")
	record Chosen(@Qualifier("second") Service service, @Value("${app.name}!") String name, int size) implements Model {

	}

	@TypeName("owner")
	record Owner(String name, @Nullable Model held,
			@Autowired @Qualifier("closed") List<String> closed) implements Model, AutoCloseable {

		@Override
		public void close() {
			this.closed.add(this.name);
		}

	}

	static class Service {

	}

	@ConfigurationProperties("training")
	public record TrainingProperties(Lazy<Model> model, Map<String, Lazy<Model>> more, List<Lazy<Model>> layers) {

	}

	@ConfigurationProperties("other")
	public record OtherProperties(Lazy<Model> model) {

	}

	@ConfigurationProperties("plain")
	record PlainProperties(String name) {

	}

}
