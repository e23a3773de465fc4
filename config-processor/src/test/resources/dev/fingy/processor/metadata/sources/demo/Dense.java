package dev.fingy.processor.metadata.sources.demo;

import dev.fingy.TypeName;

/** All to all. */
@TypeName("dense")
public record Dense(int size) implements Layer {

}
