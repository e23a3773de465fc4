package demo;

import dev.fingy.TypeName;

/** Commas between values. */
@TypeName("csv")
public record Csv(char separator) implements Reader {

}
