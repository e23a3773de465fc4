package dev.fingy.roundtrip.left;

import org.jspecify.annotations.Nullable;

import dev.fingy.TypeName;
import dev.fingy.roundtrip.Item;

@TypeName("left-knot")
public record Knot(@Nullable Item inner, long size) implements Item {

}
