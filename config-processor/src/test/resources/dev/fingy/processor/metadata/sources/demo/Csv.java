package dev.fingy.processor.metadata.sources.demo;

import dev.fingy.TypeName;

/** Commas between values. */
@TypeName("csv")
public record Csv(char separator) implements Reader {

}
