package dev.fingy.zoo;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Discriminated;
import dev.fingy.TypeName;

@Discriminated
public interface Animal {

	@TypeName
	static Wolf horse(@Min(4) @DefaultValue("4") int legs) {
		return new Wolf(legs);
	}

	@TypeName("dog")
	class Dog implements Animal {

		private final String breed;

		public Dog(@DefaultValue("mongrel") String breed) {
			this.breed = breed;
		}

		public String breed() {
			return this.breed;
		}

	}

	@TypeName("cat")
	record Cat(@DefaultValue("true") boolean indoor) implements Animal {

	}

	@TypeName(value = "wolf", aliases = "lupus")
	record Wolf(@DefaultValue("1") int packSize) implements Animal {

	}

}
