package demo;

import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.TypeName;

/**
 * A straight line. It is fast.
 * @param features how many numbers describe a day
 * @param rate how far a step goes
 * @param seed where chance begins
 */
@TypeName("linear")
public record Linear(int features, @DefaultValue("0.1") double rate, @DefaultValue("1") long seed) implements Model {

}
