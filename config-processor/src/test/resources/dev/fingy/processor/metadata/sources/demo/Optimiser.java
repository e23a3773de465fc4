package dev.fingy.processor.metadata.sources.demo;

import dev.fingy.Discriminated;

/** What takes the steps. */
@Discriminated(property = "kind")
public interface Optimiser {

}
