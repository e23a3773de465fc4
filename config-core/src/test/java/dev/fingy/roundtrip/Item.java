package dev.fingy.roundtrip;

import dev.fingy.Discriminated;

@Discriminated
public interface Item {

}
