package dev.fingy.zoo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Discriminated;
import dev.fingy.TypeName;

@Discriminated(defaultType = "file")
public interface Sink {

	@TypeName
	record FileSink(@DefaultValue("out.txt") String path) implements Sink {

	}

	@TypeName
	record RetrySink(@Nullable Sink sink, @DefaultValue("3") int attempts) implements Sink {

	}

	@TypeName("null")
	record Nothing(@Nullable Sink other) implements Sink {

	}

}
