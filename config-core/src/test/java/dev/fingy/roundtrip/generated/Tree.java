package dev.fingy.roundtrip.generated;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Lazy;

/**
 * A configuration that holds any tree.
 */
record Tree(@Nullable Part part, @Nullable Lazy<Part> lazy, @DefaultValue List<Part> parts,
		@DefaultValue Map<String, Lazy<Part>> named, Optional<Part> maybe, @DefaultValue Part.Plain plain,
		@Nullable String text) {

}
