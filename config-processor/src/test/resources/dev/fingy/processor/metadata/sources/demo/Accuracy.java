package demo;

import dev.fingy.TypeName;

/** The share of right answers. */
@TypeName("accuracy")
public record Accuracy() implements Evaluator {

}
