package com.example.icecream

import dev.fingy.test.FingyConfigurations
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.boot.test.context.SpringBootTest

@SpringBootTest
class IceCreamApplicationTests(@Autowired private val forecast: Forecast) {

	@TestFactory
	fun everyProfileBinds() = FingyConfigurations.of(IceCreamApplication::class.java).tests()

	@Test
	fun warmDaysSellMore() {
		assertThat(forecast.sold(24.0)).isGreaterThan(forecast.sold(14.0))
	}

}
