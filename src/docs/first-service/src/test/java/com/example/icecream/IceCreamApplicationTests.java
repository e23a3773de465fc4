package com.example.icecream;

import java.util.stream.Stream;

import dev.fingy.test.FingyConfigurations;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
class IceCreamApplicationTests {

	@Autowired
	private Forecast forecast;

	@TestFactory
	Stream<DynamicNode> everyProfileBinds() {
		return FingyConfigurations.of(IceCreamApplication.class).tests();
	}

	@Test
	void warmDaysSellMore() {
		assertThat(this.forecast.sold(24)).isGreaterThan(this.forecast.sold(14));
	}

}
