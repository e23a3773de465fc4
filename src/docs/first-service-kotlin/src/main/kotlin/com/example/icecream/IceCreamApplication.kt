package com.example.icecream

import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.context.properties.ConfigurationPropertiesScan
import org.springframework.boot.runApplication

@SpringBootApplication
@ConfigurationPropertiesScan
class IceCreamApplication

fun main(args: Array<String>) {
	runApplication<IceCreamApplication>(*args)
}
