package dev.fingy.roundtrip.left;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.TypeName;
import dev.fingy.roundtrip.Item;

@TypeName("left-knot")
public record Knot(@Nullable Item inner, @DefaultValue("0") long size) implements Item {

}
