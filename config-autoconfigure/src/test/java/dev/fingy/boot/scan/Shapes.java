package dev.fingy.boot.scan;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeName;

/**
 * What a scan of this package finds.
 */
public final class Shapes {

	private Shapes() {
	}

	/**
	 * A base.
	 */
	@Discriminated
	public interface Shape {

	}

	/**
	 * A type.
	 *
	 * @param radius a number
	 */
	@TypeName("circle")
	public record Circle(@DefaultValue("1") @Min(1) int radius) implements Shape {

	}

	/**
	 * A type.
	 *
	 * @param side a number
	 */
	@TypeName("square")
	public record Square(@DefaultValue("1") int side) implements Shape {

	}

	/**
	 * A configuration.
	 *
	 * @param shape a node
	 * @param size a value
	 */
	@Validated
	@ConfigurationProperties("scanned")
	public record ScannedProperties(@NotNull Lazy<Shape> shape, @Min(1) @DefaultValue("1") int size) {

	}

}
