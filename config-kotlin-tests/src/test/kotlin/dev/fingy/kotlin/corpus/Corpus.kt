package dev.fingy.kotlin.corpus

import kotlin.reflect.KClass
import kotlin.reflect.jvm.internal.KotlinReflectionInternalError

import org.springframework.boot.context.properties.bind.BindException
import org.springframework.boot.context.properties.bind.Bindable
import org.springframework.boot.context.properties.bind.Binder
import org.springframework.boot.env.YamlPropertySourceLoader
import org.springframework.core.env.StandardEnvironment
import org.springframework.core.io.ByteArrayResource

import dev.fingy.FingyBinder
import dev.fingy.FingyException
import dev.fingy.TypeName

/**
 * Why Fingy binds a class in another way than Spring Boot does.
 */
enum class Reason(val text: String) {

	NODE("Spring Boot knows no types"),

	VALUE_CLASS("Spring Boot binds what compiled code passes, or finds no converter"),

	UNCHECKED("Spring Boot does not run the constructor of the value class"),

	UNSIGNED("Spring Boot takes the bits for a signed number"),

	DURATION("Spring Boot takes a number for the form in which Kotlin stores durations"),

	SINGLETON("Spring Boot creates a second object"),

	ACCESSORS("Spring Boot does not see accessors with names that only compilers use"),

	VARARG("Spring Boot passes `null`"),

	UNSIGNED_VARARG("`kotlin-reflect` calls nothing with a `vararg` of unsigned numbers and a default"),

	OPTIONAL("Spring Boot passes an empty `Optional`")

}

/**
 * A class with properties, bound in three ways.
 *
 * @property type the class, or that of a function's objects
 * @property properties its properties, as YAML in one line
 * @property reason why the ways differ, if they do
 */
class Case(private val type: KClass<*>, private val properties: String, val reason: Reason?,
	private val name: String? = null) {

	override fun toString() = "$subject { $properties }"

	/** What [Binder] makes of it. */
	val boot = if (name == null) outcome {
		Binder.get(environment("it: { $properties }")).bindOrCreate("it", Bindable.of(type.java))
	} else "–"

	/** What Fingy makes of it as the properties class. */
	val root = if (name == null) outcome {
		FingyBinder.get(environment("it: { $properties }")).bind("it", type.java)
	} else "–"

	/** What Fingy makes of it as a type. */
	val node = outcome {
		val discriminator = if (Activation::class.java.isAssignableFrom(type.java)) "more: [ { type: ${typeName()}" else
			"part: { type: ${typeName()}"
		val separator = if (properties.isEmpty()) "" else ", "
		val end = if (discriminator.startsWith("more")) " } ]" else " }"
		val holder = FingyBinder.get(environment("it: { $discriminator$separator$properties$end }"))
			.bind("it", Holder::class.java)
		holder.part ?: holder.more[0]
	}

	private fun typeName() = name ?: type.java.getAnnotation(TypeName::class.java)?.value
		?: type.simpleName!!.lowercase()

	/** The class, or the name of the function. */
	val subject = name ?: type.simpleName!!

	/** The case as a row of a table. */
	fun row() = "| `$subject` | ${code(properties)} | ${code(boot)} | ${code(node)} |"

	/** The case as a row of the table of differences. */
	fun difference() = "| `$subject` | ${code(properties)} | ${code(boot)} | ${code(node)} | ${reason!!.text} |"

	private fun code(text: String) = if (text.isEmpty() || text == "–") text else "`${text.replace("|", "\\|")}`"

	private fun outcome(binding: () -> Any): String =
		try {
			binding().toString()
		}
		catch (ex: FingyException) {
			ex.problems().joinToString("; ", prefix = "✗ ") {
				listOf(it.property().replace("it.part", "it").replace("it.more[0]", "it").removePrefix("it")
					.removePrefix("."), it.reason().substringAfter(" could not be created: ")).filter(String::isNotEmpty).joinToString(" ")
			}
		}
		catch (ex: BindException) {
			"✗" // Which exception it is depends on the JDK
		}
		catch (ex: KotlinReflectionInternalError) {
			"✗"
		}

	class Holder(val part: Part? = null, val more: List<Activation> = listOf())

}

fun environment(yaml: String): StandardEnvironment {
	val environment = StandardEnvironment()
	environment.propertySources.toList().forEach { environment.propertySources.remove(it.name) }
	val resource = object : ByteArrayResource(yaml.toByteArray()) {

		override fun toString() = "application.yaml"

	}
	YamlPropertySourceLoader().load("application.yaml", resource).forEach { environment.propertySources.addLast(it) }
	return environment
}
