package com.example.icecream;

import java.util.List;

import dev.fingy.Lazy;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("training")
record TrainingProperties(@NotNull Lazy<Model> model, @NotEmpty List<Day> days) {

}
