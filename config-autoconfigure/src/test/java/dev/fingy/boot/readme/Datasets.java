package dev.fingy.boot.readme;

import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.DefaultType;
import dev.fingy.Derived;
import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.NotSecret;
import dev.fingy.Secret;
import dev.fingy.TypeName;

/**
 * The example of the reference for annotations.
 */
final class Datasets {

	private Datasets() {
	}

	@Discriminated(property = "format", defaultType = "csv")
	interface Dataset {

	}

	@Discriminated
	interface Source {

	}

	@TypeName(value = "csv", aliases = "text", of = Dataset.class)
	@TypeName(value = "file", of = Source.class)
	record CsvFile(String location, @Secret @Nullable String account,
			@NotSecret @Nullable String sortKey) implements Dataset, Source {

		@Derived
		String name() {
			return this.location.substring(this.location.lastIndexOf('/') + 1);
		}

	}

	record Rows(List<String> rows) implements Dataset {

		@TypeName("empty")
		static Rows ofSize(@DefaultValue("0") int size) {
			return new Rows(Collections.nCopies(size, ""));
		}

	}

	@ConfigurationProperties("evaluation")
	record EvaluationProperties(Lazy<Dataset> dataset, Source source, @DefaultType("empty") Dataset fallback) {

	}

}
