// demo/Classes.java
package demo;

import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.NotSecret;
import dev.fingy.Secret;
import dev.fingy.TypeName;

@ConfigurationProperties("c")
public record Classes(Lazy<Model> model, Class<? extends Model> plain) {

	@Discriminated
	interface Model {

	}

	@TypeName(value = "neural", aliases = "mlp")
	record NeuralNet(Class<? extends Metric> metric, Class<?> any, List<Class<? extends Metric>> metrics,
			Map<String, Class<Model>> map, Class<String>[] none, Nested nested) implements Model {

	}

	record Nested(Class<? super Rmse> above, @NotSecret @DefaultValue("<pad>") String padToken,
			@DefaultValue("age") String sortKey, @NotSecret @Secret @DefaultValue("x") String cacheKey) {

	}

	@Discriminated
	interface Metric {

		@TypeName
		static Metric made() {
			return new Rmse();
		}

		@TypeName
		static Rmse special() {
			return new Rmse();
		}

	}

	@TypeName("rmse")
	record Rmse() implements Metric {

	}

	@TypeName("bean")
	static class Bean implements Model {

		@NotSecret
		private String sortKey = "a";

		public String getSortKey() {
			return this.sortKey;
		}

		public void setSortKey(String sortKey) {
			this.sortKey = sortKey;
		}

	}

}
