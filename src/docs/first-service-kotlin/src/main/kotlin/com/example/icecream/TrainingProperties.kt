package com.example.icecream

import dev.fingy.Lazy
import jakarta.validation.constraints.NotEmpty
import org.springframework.boot.context.properties.ConfigurationProperties

@ConfigurationProperties("training")
data class TrainingProperties(val model: Lazy<Model>, @NotEmpty val days: List<Day>)
