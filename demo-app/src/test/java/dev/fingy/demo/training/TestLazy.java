package dev.fingy.demo.training;

import java.util.Map;
import java.util.function.Supplier;

import dev.fingy.Fingy;
import dev.fingy.Lazy;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * A lazy without configuration, for tests of what is done with one.
 *
 * @param <T> the type of the object
 * @param type the class of the object
 * @param creator creates the object, for {@code get} as well
 */
record TestLazy<T>(Class<? extends T> type, Supplier<? extends T> creator) implements Lazy<T> {

	@Override
	public T get() {
		return create();
	}

	@Override
	public T create() {
		return this.creator.get();
	}

	@Override
	public boolean isCreated() {
		return false;
	}

	@Override
	public Fingy fingy() {
		Fingy fingy = mock(Fingy.class);
		given(fingy.fingerprint()).willReturn("sha256:0");
		return fingy;
	}

	@Override
	public Lazy<T> with(Map<String, ?> values) {
		return this;
	}

}
