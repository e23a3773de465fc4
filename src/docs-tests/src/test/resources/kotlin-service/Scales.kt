package com.example.icecream

import dev.fingy.Discriminated
import dev.fingy.Secret
import dev.fingy.TypeName
import jakarta.validation.constraints.NotBlank
import org.springframework.boot.context.properties.ConfigurationProperties
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

@JvmInline
value class Factor(val value: Double) {

	init {
		require(value > 0) { "a factor is positive" }
	}

}

@Discriminated
sealed interface Scale {

	data class Linear(val factor: Factor = Factor(2.0), val shift: Double = factor.value / 4) : Scale

	data object Same : Scale

}

@TypeName("steps")
data class Steps(val step: Factor, @NotBlank val unit: String, @Secret val note: String = "none",
	val every: Duration = 5.seconds) : Scale {

	companion object {

		@JvmStatic
		@TypeName("tens")
		fun tens(step: Factor = Factor(10.0)) = Steps(step, "tens")

	}

}

@TypeName("dozens")
fun dozens(count: UInt = 1u): Scale = Steps(Factor(12.0 * count.toInt()), "dozens")

@ConfigurationProperties("scales")
data class ScalesProperties(val first: Scale = Scale.Same, val byName: Map<String, Scale> = mapOf(),
	val limit: UInt = 4_000_000_000u, val factor: Factor = Factor(0.5))
