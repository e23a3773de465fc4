package dev.fingy.kotlin.aot

import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

import jakarta.annotation.PostConstruct
import jakarta.annotation.PreDestroy
import org.springframework.boot.autoconfigure.EnableAutoConfiguration
import org.springframework.boot.builder.SpringApplicationBuilder
import org.springframework.boot.context.properties.ConfigurationProperties
import org.springframework.boot.context.properties.EnableConfigurationProperties
import org.springframework.context.annotation.Configuration

import dev.fingy.Discriminated
import dev.fingy.Fingy
import dev.fingy.Lazy
import dev.fingy.Secret
import dev.fingy.TypeName

/**
 * A base with a type of each kind that Kotlin has.
 */
@Discriminated
interface Tool : AutoCloseable {

	override fun close() {
		EVENTS += "closed $this"
	}

}

val EVENTS = mutableListOf<String>()

@JvmInline
value class Size(val mm: Int) {

	init {
		require(mm > 0) { "a size is positive" }
	}

}

@JvmInline
value class Teeth(val sizes: List<Int>)

@TypeName("saw")
data class Saw(val size: Size = Size(30), val depth: Int = size.mm * 2, val teeth: Teeth = Teeth(listOf(1)),
	val every: Duration = 5.seconds, val speed: UInt = 3u) : Tool {

	@PostConstruct
	fun prepare() {
		EVENTS += "prepared $this"
	}

	@PreDestroy
	fun clean() {
		EVENTS += "cleaned $this"
	}

}

@TypeName("bench")
object Bench : Tool {

	@PreDestroy
	fun clean() {
		EVENTS += "cleaned $this"
	}

	override fun toString() = if (this === Bench) "Bench" else "another Bench"

}

class Drill private constructor(private val text: String) : Tool {

	override fun toString() = "Drill($text)"

	companion object {

		@JvmStatic
		@TypeName("drill")
		fun of(size: Size = Size(5), bits: Int = size.mm + 1) = Drill("$size $bits")

	}

}

@TypeName("hammer")
fun hammer(weight: Int = 2, handle: String = "h$weight"): Tool = object : Tool {

	override fun toString() = "hammer($weight, $handle)"

}

@Discriminated
sealed interface Wood {

	data class Oak(val rings: Int = 7) : Wood

	data object Pine : Wood

}

data class Shelf(val width: Int = 4, val height: Int = width + 1)

@ConfigurationProperties("workshop")
data class WorkshopProperties(val tool: Lazy<Tool>, val others: List<Tool> = listOf(Bench), val wood: Wood = Wood.Pine,
	val size: Size = Size(10), val name: String = "w${size.mm}", val sizes: Map<String, Size> = mapOf(),
	val shelf: Shelf = Shelf(1), @Secret val note: String = "none")

@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(WorkshopProperties::class)
open class WorkshopApplication

fun main(arguments: Array<String>) {
	SpringApplicationBuilder(WorkshopApplication::class.java).run(*arguments).use { context ->
		val properties = context.getBean(WorkshopProperties::class.java)
		println(properties.copy(note = ""))
		println("${properties.tool.get()} ${properties.tool.get() === context.getBean("workshop.tool")}")
		println(Fingy.of(properties).fingerprint())
	}
	println(EVENTS.joinToString("\n"))
}
