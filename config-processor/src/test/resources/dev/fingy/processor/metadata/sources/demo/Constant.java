package demo;

import dev.fingy.TypeName;

/**
 * Always the same.
 * @deprecated in favour of linear
 */
@Deprecated
@TypeName("constant")
public record Constant(@Deprecated boolean rain) implements Model {

}
