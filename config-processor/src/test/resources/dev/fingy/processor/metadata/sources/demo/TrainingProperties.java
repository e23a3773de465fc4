package demo;

import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.DefaultType;
import dev.fingy.Lazy;

/**
 * What is trained.
 * @param model what learns
 * @param layers in their order
 * @param evaluations what is measured of each part
 * @param data what it learns from
 * @param rounds how often
 */
@ConfigurationProperties("training")
public record TrainingProperties(@DefaultType("linear") Lazy<Model> model, List<Layer> layers,
		Map<Part, Evaluator> evaluations, Data data, @DefaultValue("1000") int rounds) {

}
