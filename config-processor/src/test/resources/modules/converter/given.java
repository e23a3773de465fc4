// demo/Converted.java
package demo;

import java.util.function.Function;

import dev.fingy.Discriminated;
import dev.fingy.TypeName;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;

class Converted {

	@ConfigurationPropertiesBinding
	Object clockConverter() {
		return "";
	}

	interface Clock {

	}

	@Discriminated
	interface Model {

	}

	@TypeName
	record Linear(Clock clock, Function<String, String> function) implements Model {

	}

}
