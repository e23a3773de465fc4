package dev.fingy.kotlin.dogs

import org.springframework.boot.autoconfigure.AutoConfigurationPackage
import org.springframework.context.annotation.Configuration

import dev.fingy.TypeName
import dev.fingy.kotlin.plain.JavaApplication

@TypeName("dog")
data class Dog(val age: Int = 3) : JavaApplication.Animal

/**
 * Adds the types of this package to an application.
 */
@AutoConfigurationPackage
@Configuration(proxyBeanMethods = false)
open class Dogs
