package dev.fingy.processor.metadata.sources.demo;

import dev.fingy.Discriminated;

/** Something that learns. */
@Discriminated(defaultType = "linear")
public interface Model {

}
