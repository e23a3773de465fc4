package dev.fingy.foreign;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;

import dev.fingy.Difference;
import dev.fingy.Fingy;
import dev.fingy.FingyBinder;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.RegisteredType;
import dev.fingy.TypeRegistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Interfaces of the vocabulary that applications do not implement.
 */
class ForeignImplementationsTests {

	private static final String NO_REGISTRY = "A type registry is built by TypeRegistry.builder, and implemented by no "
			+ "other class: ";

	private static final String NO_FINGY = "A fingy is read by Fingy.read or returned by Fingy.of, and implemented by no "
			+ "other class: ";

	private final Fingy fingy = Lazy.of(Net.class, Map.of("size", 3)).fingy();

	private final Fingy mock = mock(Fingy.class);

	@Test
	void registriesOfApplicationsAreRefused() {
		FingyBinder binder = FingyBinder.get(new StandardEnvironment());
		assertThatIllegalArgumentException().isThrownBy(() -> binder.withTypes(new NoTypes()))
			.withMessage(NO_REGISTRY + NoTypes.class.getName());
	}

	@Test
	void mocksOfRegistriesAreRefused() {
		FingyBinder binder = FingyBinder.get(new StandardEnvironment());
		TypeRegistry mocked = mock(TypeRegistry.class);
		assertThatIllegalArgumentException().isThrownBy(() -> binder.withTypes(mocked))
			.withMessage(NO_REGISTRY + mocked.getClass().getName());
	}

	@Test
	void otherFingiesAreNotCompared() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.fingy.diff(this.mock))
			.withMessage(NO_FINGY + this.mock.getClass().getName());
	}

	@Test
	void differencesAreNotAppliedToOtherFingies() {
		Difference difference = this.fingy.diff(this.fingy.with("size", 4));
		assertThatIllegalArgumentException().isThrownBy(() -> difference.applyTo(this.mock))
			.withMessage(NO_FINGY + this.mock.getClass().getName());
	}

	@Test
	void otherFingiesDescribeNoArgument() {
		assertThatIllegalArgumentException().isThrownBy(() -> Lazy.of(Holder.class, Map.of("net", this.mock)))
			.withMessage(NO_FINGY + this.mock.getClass().getName());
	}

	@Test
	void otherFingiesAreNoValuesOfChanges() {
		Fingy holder = Lazy.of(Holder.class, Map.of("net", Map.of("size", 3))).fingy();
		assertThatIllegalArgumentException().isThrownBy(() -> holder.with("net", this.mock))
			.withMessage(NO_FINGY + this.mock.getClass().getName());
		Fingy document = Fingy.read(holder.toJson());
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> document.with("net", this.mock))
			.withMessageContaining("net: " + NO_FINGY + this.mock.getClass().getName());
	}

	@Test
	void ownFingiesAreTaken() {
		Fingy holder = Lazy.of(Holder.class, Map.of("net", this.fingy)).fingy();
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> holder.with("net.size", "many"))
			.withMessageContaining("net.size");
		assertThat(holder.with("net", this.fingy).diff(holder).changes()).isEmpty();
	}

	private static <T> T mock(Class<T> type) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> null));
	}

	public record Net(int size) {

	}

	public record Holder(Net net) {

	}

	static final class NoTypes implements TypeRegistry {

		@Override
		public Optional<RegisteredType> lookup(Class<?> base, String name) {
			return Optional.empty();
		}

		@Override
		public List<RegisteredType> types(Class<?> base) {
			return List.of();
		}

	}

}
