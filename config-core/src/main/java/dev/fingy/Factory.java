package dev.fingy;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * The shapes of constructors and static factory methods that {@link Lazy#of(Of0)
 * Lazy.of(…)} is given: one for each number of arguments. They are serializable because
 * the serialized form of a method reference contains what it refers to; none of them is
 * ever called.
 */
public final class Factory {

	private Factory() {
	}

	/**
	 * A constructor or static factory method of no arguments.
	 *
	 * @param <T> the type of the object
	 */
	@FunctionalInterface
	public interface Of0<T> extends Serializable {

		/**
		 * Create an object.
		 * @return a new object
		 * @throws Exception what the constructor or method throws
		 */
		T create() throws Exception;

	}

	/**
	 * A constructor or static factory method of one argument.
	 *
	 * @param <A1> the type of argument 1
	 * @param <T> the type of the object
	 */
	@FunctionalInterface
	public interface Of1<A1 extends @Nullable Object, T> extends Serializable {

		/**
		 * Create an object.
		 * @param a1 argument 1
		 * @return a new object
		 * @throws Exception what the constructor or method throws
		 */
		T create(A1 a1) throws Exception;

	}

	/**
	 * A constructor or static factory method of two arguments.
	 *
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <T> the type of the object
	 */
	@FunctionalInterface
	public interface Of2<A1 extends @Nullable Object, A2 extends @Nullable Object, T> extends Serializable {

		/**
		 * Create an object.
		 * @param a1 argument 1
		 * @param a2 argument 2
		 * @return a new object
		 * @throws Exception what the constructor or method throws
		 */
		T create(A1 a1, A2 a2) throws Exception;

	}

	/**
	 * A constructor or static factory method of three arguments.
	 *
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <T> the type of the object
	 */
	@FunctionalInterface
	public interface Of3<A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, T>
			extends Serializable {

		/**
		 * Create an object.
		 * @param a1 argument 1
		 * @param a2 argument 2
		 * @param a3 argument 3
		 * @return a new object
		 * @throws Exception what the constructor or method throws
		 */
		T create(A1 a1, A2 a2, A3 a3) throws Exception;

	}

	/**
	 * A constructor or static factory method of four arguments.
	 *
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <A4> the type of argument 4
	 * @param <T> the type of the object
	 */
	@FunctionalInterface
	public interface Of4<A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, A4 extends @Nullable Object, T>
			extends Serializable {

		/**
		 * Create an object.
		 * @param a1 argument 1
		 * @param a2 argument 2
		 * @param a3 argument 3
		 * @param a4 argument 4
		 * @return a new object
		 * @throws Exception what the constructor or method throws
		 */
		T create(A1 a1, A2 a2, A3 a3, A4 a4) throws Exception;

	}

	/**
	 * A constructor or static factory method of five arguments.
	 *
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <A4> the type of argument 4
	 * @param <A5> the type of argument 5
	 * @param <T> the type of the object
	 */
	@FunctionalInterface
	public interface Of5<A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, A4 extends @Nullable Object, A5 extends @Nullable Object, T>
			extends Serializable {

		/**
		 * Create an object.
		 * @param a1 argument 1
		 * @param a2 argument 2
		 * @param a3 argument 3
		 * @param a4 argument 4
		 * @param a5 argument 5
		 * @return a new object
		 * @throws Exception what the constructor or method throws
		 */
		T create(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5) throws Exception;

	}

	/**
	 * A constructor or static factory method of six arguments.
	 *
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <A4> the type of argument 4
	 * @param <A5> the type of argument 5
	 * @param <A6> the type of argument 6
	 * @param <T> the type of the object
	 */
	@FunctionalInterface
	public interface Of6<A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, A4 extends @Nullable Object, A5 extends @Nullable Object, A6 extends @Nullable Object, T>
			extends Serializable {

		/**
		 * Create an object.
		 * @param a1 argument 1
		 * @param a2 argument 2
		 * @param a3 argument 3
		 * @param a4 argument 4
		 * @param a5 argument 5
		 * @param a6 argument 6
		 * @return a new object
		 * @throws Exception what the constructor or method throws
		 */
		T create(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6) throws Exception;

	}

	/**
	 * A constructor or static factory method of seven arguments.
	 *
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <A4> the type of argument 4
	 * @param <A5> the type of argument 5
	 * @param <A6> the type of argument 6
	 * @param <A7> the type of argument 7
	 * @param <T> the type of the object
	 */
	@FunctionalInterface
	public interface Of7<A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, A4 extends @Nullable Object, A5 extends @Nullable Object, A6 extends @Nullable Object, A7 extends @Nullable Object, T>
			extends Serializable {

		/**
		 * Create an object.
		 * @param a1 argument 1
		 * @param a2 argument 2
		 * @param a3 argument 3
		 * @param a4 argument 4
		 * @param a5 argument 5
		 * @param a6 argument 6
		 * @param a7 argument 7
		 * @return a new object
		 * @throws Exception what the constructor or method throws
		 */
		T create(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7) throws Exception;

	}

	/**
	 * A constructor or static factory method of eight arguments.
	 *
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <A4> the type of argument 4
	 * @param <A5> the type of argument 5
	 * @param <A6> the type of argument 6
	 * @param <A7> the type of argument 7
	 * @param <A8> the type of argument 8
	 * @param <T> the type of the object
	 */
	@FunctionalInterface
	public interface Of8<A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, A4 extends @Nullable Object, A5 extends @Nullable Object, A6 extends @Nullable Object, A7 extends @Nullable Object, A8 extends @Nullable Object, T>
			extends Serializable {

		/**
		 * Create an object.
		 * @param a1 argument 1
		 * @param a2 argument 2
		 * @param a3 argument 3
		 * @param a4 argument 4
		 * @param a5 argument 5
		 * @param a6 argument 6
		 * @param a7 argument 7
		 * @param a8 argument 8
		 * @return a new object
		 * @throws Exception what the constructor or method throws
		 */
		T create(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7, A8 a8) throws Exception;

	}

	/**
	 * A constructor or static factory method of nine arguments.
	 *
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <A4> the type of argument 4
	 * @param <A5> the type of argument 5
	 * @param <A6> the type of argument 6
	 * @param <A7> the type of argument 7
	 * @param <A8> the type of argument 8
	 * @param <A9> the type of argument 9
	 * @param <T> the type of the object
	 */
	@FunctionalInterface
	public interface Of9<A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, A4 extends @Nullable Object, A5 extends @Nullable Object, A6 extends @Nullable Object, A7 extends @Nullable Object, A8 extends @Nullable Object, A9 extends @Nullable Object, T>
			extends Serializable {

		/**
		 * Create an object.
		 * @param a1 argument 1
		 * @param a2 argument 2
		 * @param a3 argument 3
		 * @param a4 argument 4
		 * @param a5 argument 5
		 * @param a6 argument 6
		 * @param a7 argument 7
		 * @param a8 argument 8
		 * @param a9 argument 9
		 * @return a new object
		 * @throws Exception what the constructor or method throws
		 */
		T create(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7, A8 a8, A9 a9) throws Exception;

	}

	/**
	 * A constructor or static factory method of ten arguments.
	 *
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <A4> the type of argument 4
	 * @param <A5> the type of argument 5
	 * @param <A6> the type of argument 6
	 * @param <A7> the type of argument 7
	 * @param <A8> the type of argument 8
	 * @param <A9> the type of argument 9
	 * @param <A10> the type of argument 10
	 * @param <T> the type of the object
	 */
	@FunctionalInterface
	public interface Of10<A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, A4 extends @Nullable Object, A5 extends @Nullable Object, A6 extends @Nullable Object, A7 extends @Nullable Object, A8 extends @Nullable Object, A9 extends @Nullable Object, A10 extends @Nullable Object, T>
			extends Serializable {

		/**
		 * Create an object.
		 * @param a1 argument 1
		 * @param a2 argument 2
		 * @param a3 argument 3
		 * @param a4 argument 4
		 * @param a5 argument 5
		 * @param a6 argument 6
		 * @param a7 argument 7
		 * @param a8 argument 8
		 * @param a9 argument 9
		 * @param a10 argument 10
		 * @return a new object
		 * @throws Exception what the constructor or method throws
		 */
		T create(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7, A8 a8, A9 a9, A10 a10) throws Exception;

	}

	/**
	 * A constructor or static factory method of eleven arguments.
	 *
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <A4> the type of argument 4
	 * @param <A5> the type of argument 5
	 * @param <A6> the type of argument 6
	 * @param <A7> the type of argument 7
	 * @param <A8> the type of argument 8
	 * @param <A9> the type of argument 9
	 * @param <A10> the type of argument 10
	 * @param <A11> the type of argument 11
	 * @param <T> the type of the object
	 */
	@FunctionalInterface
	public interface Of11<A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, A4 extends @Nullable Object, A5 extends @Nullable Object, A6 extends @Nullable Object, A7 extends @Nullable Object, A8 extends @Nullable Object, A9 extends @Nullable Object, A10 extends @Nullable Object, A11 extends @Nullable Object, T>
			extends Serializable {

		/**
		 * Create an object.
		 * @param a1 argument 1
		 * @param a2 argument 2
		 * @param a3 argument 3
		 * @param a4 argument 4
		 * @param a5 argument 5
		 * @param a6 argument 6
		 * @param a7 argument 7
		 * @param a8 argument 8
		 * @param a9 argument 9
		 * @param a10 argument 10
		 * @param a11 argument 11
		 * @return a new object
		 * @throws Exception what the constructor or method throws
		 */
		T create(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7, A8 a8, A9 a9, A10 a10, A11 a11) throws Exception;

	}

	/**
	 * A constructor or static factory method of twelve arguments.
	 *
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <A4> the type of argument 4
	 * @param <A5> the type of argument 5
	 * @param <A6> the type of argument 6
	 * @param <A7> the type of argument 7
	 * @param <A8> the type of argument 8
	 * @param <A9> the type of argument 9
	 * @param <A10> the type of argument 10
	 * @param <A11> the type of argument 11
	 * @param <A12> the type of argument 12
	 * @param <T> the type of the object
	 */
	@FunctionalInterface
	public interface Of12<A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, A4 extends @Nullable Object, A5 extends @Nullable Object, A6 extends @Nullable Object, A7 extends @Nullable Object, A8 extends @Nullable Object, A9 extends @Nullable Object, A10 extends @Nullable Object, A11 extends @Nullable Object, A12 extends @Nullable Object, T>
			extends Serializable {

		/**
		 * Create an object.
		 * @param a1 argument 1
		 * @param a2 argument 2
		 * @param a3 argument 3
		 * @param a4 argument 4
		 * @param a5 argument 5
		 * @param a6 argument 6
		 * @param a7 argument 7
		 * @param a8 argument 8
		 * @param a9 argument 9
		 * @param a10 argument 10
		 * @param a11 argument 11
		 * @param a12 argument 12
		 * @return a new object
		 * @throws Exception what the constructor or method throws
		 */
		T create(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7, A8 a8, A9 a9, A10 a10, A11 a11, A12 a12)
				throws Exception;

	}

}
