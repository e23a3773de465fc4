// demo/Open.java
package demo;

import java.util.function.Function;

import dev.fingy.DefaultType;
import dev.fingy.Discriminated;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.TypeRegistry;
import org.springframework.boot.context.properties.ConfigurationProperties;

class Open implements TypeContributor {

	@Override
	public void contribute(TypeRegistry.Builder types) {
		register(types);
	}

	private static void register(TypeRegistry.Builder types) {
		types.base(Clock.class).base(Function.class);
	}

	interface Clock {

	}

	@TypeName
	record SandClock() implements Clock {

	}

	@Discriminated(defaultType = "elsewhere")
	interface Model {

	}

	@TypeName
	record Linear(Clock clock, Function<String, String> function) implements Model {

	}

	@Discriminated
	interface Settled {

	}

	interface Narrower extends Settled {

	}

	@Discriminated
	abstract static class Abstract {

	}

	@Discriminated
	static class Concrete {

	}

	@ConfigurationProperties("open")
	record Properties(@DefaultType("elsewhere") Model model, Settled settled, Narrower narrower, Abstract none,
			Concrete concrete) {

	}

}
