package demo;

import dev.fingy.Discriminated;

/** Something that learns. */
@Discriminated(defaultType = "linear")
public interface Model {

}
