package demo;

import dev.fingy.Discriminated;

/** What takes the steps. */
@Discriminated(property = "kind")
public interface Optimiser {

}
