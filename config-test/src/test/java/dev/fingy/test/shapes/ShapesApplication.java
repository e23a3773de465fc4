package dev.fingy.test.shapes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeName;

/**
 * Knows shapes, none of which can be created.
 */
@SpringBootApplication
@EnableConfigurationProperties(ShapesApplication.Drawing.class)
public class ShapesApplication {

	/**
	 * What is drawn.
	 */
	@Discriminated(property = "kind")
	public interface Shape {

	}

	@TypeName("circle")
	record Circle(@Positive double radius, @NotNull String colour) implements Shape {

		Circle {
			throw new IllegalStateException("created");
		}

	}

	@TypeName(value = "dot", aliases = "point")
	record Dot() implements Shape {

		Dot {
			throw new IllegalStateException("created");
		}

	}

	@TypeName("frame")
	record Frame(@NotNull Shape shape, @Positive int width) implements Shape {

		Frame {
			throw new IllegalStateException("created");
		}

	}

	@TypeName("spline")
	static final class Spline implements Shape {

		Spline(int points) {
		}

		Spline(String points) {
		}

	}

	/**
	 * A drawing.
	 *
	 * @param shape what it shows
	 */
	@ConfigurationProperties("drawing")
	record Drawing(@Nullable Lazy<Shape> shape) {

	}

}
