package dev.fingy.internal.boot;

import java.util.List;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Whether a command line asks for a sweep, which has to be known before there are beans.
 */
public final class SweepWords {

	/**
	 * The word that asks for a sweep, whose name follows.
	 */
	public static final String SWEEP = "sweep";

	private static final boolean PRESENT = ClassUtils.isPresent("dev.fingy.sweep.Sweeps",
			SweepWords.class.getClassLoader());

	private SweepWords() {
	}

	/**
	 * Return whether a sweep is asked for. A command of that name goes first.
	 * @param environment the environment
	 * @param words what is on the command line and is no option
	 * @return {@code true} if the words are {@code sweep} and more, and there are sweeps
	 */
	public static boolean areGiven(Environment environment, List<String> words) {
		return PRESENT && !words.isEmpty() && words.get(0).equals(SWEEP)
				&& !Binder.get(environment).bind("fingy.commands." + SWEEP, String.class).isBound()
				&& Binder.get(environment).bind("fingy.sweeps", Bindable.mapOf(String.class, Object.class)).isBound();
	}

}
