package demo;

import dev.fingy.Discriminated;

@Discriminated
public interface Layer {

}
