package demo;

import dev.fingy.TypeName;

/** All to all. */
@TypeName("dense")
public record Dense(int size) implements Layer {

}
