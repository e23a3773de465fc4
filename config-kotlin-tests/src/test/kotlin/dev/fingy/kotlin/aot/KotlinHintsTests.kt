package dev.fingy.kotlin.aot

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.springframework.aot.generate.ClassNameGenerator
import org.springframework.aot.generate.DefaultGenerationContext
import org.springframework.aot.generate.InMemoryGeneratedFiles
import org.springframework.aot.hint.MemberCategory
import org.springframework.aot.hint.RuntimeHints
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates
import org.springframework.boot.autoconfigure.AutoConfigurationPackages
import org.springframework.boot.context.properties.EnableConfigurationProperties
import org.springframework.context.annotation.AnnotationConfigApplicationContext
import org.springframework.context.annotation.Configuration
import org.springframework.context.aot.AbstractAotProcessor
import org.springframework.context.aot.ApplicationContextAotGenerator
import org.springframework.javapoet.ClassName

import dev.fingy.boot.FingyAutoConfiguration

/**
 * What Kotlin's reflection, or that of Fingy, calls of classes of Kotlin has hints.
 */
class KotlinHintsTests {

	@Test
	fun constructorsThatFillInDefaultsAreCalled() {
		assertThat(listOf(Saw::class.java, Wood.Oak::class.java, Shelf::class.java, WorkshopProperties::class.java)
			.flatMap { it.declaredConstructors.toList() })
			.hasSizeGreaterThan(8)
			.allMatch { REFLECTION.onConstructorInvocation(it).test(HINTS) }
	}

	@Test
	fun functionsAreCalledWithTheirDefaults() {
		val workshop = Class.forName("dev.fingy.kotlin.aot.WorkshopKt")
		val called = workshop.declaredMethods.filter { it.name.startsWith("hammer") } +
			listOf(Drill::class.java, Drill.Companion::class.java).flatMap { it.declaredMethods.toList() }
				.filter { it.name.startsWith("of-") }
		assertThat(called.map { it.declaringClass.simpleName + "." + it.name.replace(Regex("-[\\w-]{7}"), "-…") })
			.contains("WorkshopKt.hammer\$default", "Drill.of-…", "Companion.of-…", "Companion.of-…\$default")
		assertThat(called).allMatch { REFLECTION.onMethodInvocation(it).test(HINTS) }
		assertThat(Drill::class.java).matches(::readsFields)
	}

	@Test
	fun objectsOfKotlinAreRead() {
		assertThat(listOf(Bench::class.java, Wood.Pine::class.java))
			.allMatch(::readsFields)
	}

	@Test
	fun valueClassesAreCreatedAndRead() {
		assertThat(listOf(Size::class.java, Teeth::class.java, UInt::class.java, kotlin.time.Duration::class.java)
			.flatMap { type -> type.declaredMethods.filter { it.name in setOf("box-impl", "unbox-impl", "constructor-impl") } })
			.hasSizeGreaterThan(9)
			.allMatch { REFLECTION.onMethodInvocation(it).test(HINTS) }
		val parsing = kotlin.time.Duration.Companion::class.java
		assertThat(REFLECTION.onType(parsing).withMemberCategory(MemberCategory.INVOKE_DECLARED_METHODS)).accepts(HINTS)
	}

	private fun readsFields(type: Class<*>) =
		REFLECTION.onType(type).withMemberCategory(MemberCategory.ACCESS_DECLARED_FIELDS).test(HINTS)

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(WorkshopProperties::class)
	open class Settings

	private companion object {

		val REFLECTION = RuntimeHintsPredicates.reflection()

		val HINTS: RuntimeHints = hints()

		fun hints(): RuntimeHints {
			val generation = DefaultGenerationContext(ClassNameGenerator(ClassName.get(Settings::class.java)),
				InMemoryGeneratedFiles())
			System.setProperty(AbstractAotProcessor.AOT_PROCESSING, "true")
			try {
				AnnotationConfigApplicationContext().use { context ->
					context.register(Settings::class.java, FingyAutoConfiguration::class.java)
					AutoConfigurationPackages.register(context, Tool::class.java.packageName)
					ApplicationContextAotGenerator().processAheadOfTime(context, generation)
				}
				return generation.runtimeHints
			}
			finally {
				System.clearProperty(AbstractAotProcessor.AOT_PROCESSING)
			}
		}

	}

}
