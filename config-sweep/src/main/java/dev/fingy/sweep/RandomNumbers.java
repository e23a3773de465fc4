package dev.fingy.sweep;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Random numbers that depend on the seed of a sweep and the name of a parameter alone:
 * those of a parameter stay when another is added.
 * <p>
 * The generator is xoshiro256++ (Blackman and Vigna,
 * <a href="https://doi.org/10.1145/3460772">Scrambled Linear Pseudorandom Number
 * Generators</a>, 2021), which has the same numbers on every platform. Its 256 bits of
 * state are a SHA-256 hash.
 */
final class RandomNumbers {

	private RandomNumbers() {
	}

	static List<UniformRandomProvider> of(Space space, Budget budget) {
		return space.parameters().stream().map((parameter) -> of(budget.seed(), parameter.path())).toList();
	}

	/**
	 * Put points into random order.
	 * @param points the points
	 * @param budget the seed
	 * @return the points, all of which are held
	 */
	static Iterator<Point> shuffle(Iterator<Point> points, Budget budget) {
		List<Point> all = new ArrayList<>();
		points.forEachRemaining(all::add);
		UniformRandomProvider random = of(budget.seed(), "");
		for (int i = all.size(); i > 1; i--) {
			Collections.swap(all, i - 1, random.nextInt(i));
		}
		return all.iterator();
	}

	private static UniformRandomProvider of(long seed, String path) {
		byte[] name = path.getBytes(StandardCharsets.UTF_8);
		byte[] seeded = ByteBuffer.allocate(Long.BYTES + name.length).putLong(seed).put(name).array();
		long[] state = new long[4];
		ByteBuffer.wrap(sha256(seeded)).asLongBuffer().get(state);
		return RandomSource.XO_SHI_RO_256_PP.create(state);
	}

	private static byte[] sha256(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
