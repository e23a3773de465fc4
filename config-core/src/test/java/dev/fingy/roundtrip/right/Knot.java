package dev.fingy.roundtrip.right;

import org.jspecify.annotations.Nullable;

import dev.fingy.TypeName;
import dev.fingy.roundtrip.Item;

@TypeName("right-knot")
public record Knot(@Nullable Item inner, long size) implements Item {

}
