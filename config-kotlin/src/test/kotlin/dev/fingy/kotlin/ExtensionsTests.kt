package dev.fingy.kotlin

import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatExceptionOfType
import org.junit.jupiter.api.Test
import org.springframework.core.env.MapPropertySource
import org.springframework.core.env.StandardEnvironment

import dev.fingy.Discriminated
import dev.fingy.Fingy
import dev.fingy.FingyBinder
import dev.fingy.FingyException
import dev.fingy.Lazy
import dev.fingy.TypeName
import dev.fingy.TypeRegistry

/**
 * Each extension next to the method that it calls.
 */
class ExtensionsTests {

	private val net = fingy<Net>(
		"units" to 3,
		"optimizer" to fingy<Sgd>("lr" to 0.25)
	)

	@Test
	fun argumentsAreDescribedByPairs() {
		assertThat(net.fingy().toYaml()).isEqualTo("type: net\nunits: 3\noptimizer:\n  type: sgd\n  lr: 0.25\n")
		assertThat(net.get()).isEqualTo(Net(3, Sgd(0.25)))
		assertThat(net.fingy())
			.isEqualTo(Lazy.of(Net::class.java, mapOf("units" to 3, "optimizer" to Lazy.of(::Sgd, 0.25))).fingy())
		assertThat(fingy<Sgd>().get()).isEqualTo(Sgd())
		assertThat(fingy<Optimizer>("type" to "sgd", "nesterov" to false).get()).isEqualTo(Sgd(nesterov = false))
	}

	@Test
	fun argumentsArePutOneByOne() {
		fun optimizer(isFast: Boolean) = fingy<Sgd> {
			put("nesterov", false)
			if (isFast) {
				this["lr"] = 0.75
			}
		}
		assertThat(optimizer(true).get()).isEqualTo(Sgd(0.75, false))
		assertThat(optimizer(false).get()).isEqualTo(Sgd(0.5, false))
		assertThat(fingy<Net> { put("optimizer", fingy<Sgd> { put("lr", 1) }); put("units", 2) }.get())
			.isEqualTo(Net(2, Sgd(1.0)))
	}

	@Test
	fun allProblemsOfArgumentsAreReported() {
		assertThatExceptionOfType(FingyException::class.java)
			.isThrownBy { fingy<Net>("unit" to 3, "optimizer" to mapOf("type" to "adam")) }
			.withMessage("""
				3 problems in the arguments of 'Net':

				  unit: 'net' has no such property
				      Value:  3
				      Origin: given by the application
				      Properties: units, optimizer
				      Did you mean 'units'?

				  optimizer.type: unknown type 'adam'
				      Value:  adam
				      Origin: given by the application
				      Types:  sgd

				  Net: needs 'units'
				      Origin: given by the application

			""".trimIndent())
	}

	@Test
	fun prefixesAreBound() {
		val binder = binder("training.model.type" to "net", "training.model.units" to 3)
		assertThat(binder.bind<Training>("training").model.get()).isEqualTo(Net(3))
	}

	@Test
	fun documentsAreBuilt() {
		assertThat(Fingy.read(net.fingy().toJson()).build<Model>()).isEqualTo(Net(3, Sgd(0.25)))
	}

	@Test
	fun propertiesAreChangedByPairs() {
		assertThat(net.with("units" to 4, "optimizer.lr" to null).get()).isEqualTo(Net(4, Sgd()))
		assertThat(net.fingy().with("units" to 4, "optimizer.nesterov" to false).toYaml())
			.isEqualTo("type: net\nunits: 4\noptimizer:\n  type: sgd\n  lr: 0.25\n  nesterov: false\n")
	}

	@Test
	fun propertiesAreTheObjectsOfLazies() {
		val service = Service(Training(net))
		assertThat(net.isCreated()).isFalse()
		assertThat(service.forecast()).isEqualTo(3)
		assertThat(net.isCreated()).isTrue()
	}

	@Test
	fun registriesNameClassesByTypeArguments() {
		val types = TypeRegistry.builder()
			.base<Layer>("dense")
			.base<Sink>()
			.type<Layer, Dense>("dense", "size")
			.type<Sink, Printer>("printer")
			.alias<Layer>("dense", "full", "linear")
			.add<Sgd>()
			.build()
		assertThat(types.types<Layer>().map { "${it.name()} ${it.aliases()} ${it.javaType()}" })
			.containsExactly("dense [full, linear] ${Dense::class.java}")
		assertThat(types.lookup<Sink>("printer")?.javaType()).isEqualTo(Printer::class.java)
		assertThat(types.lookup<Optimizer>("SGD")?.javaType()).isEqualTo(Sgd::class.java)
		assertThat(types.lookup<Layer>("dropout")).isNull()
		assertThat(binder("network.layer.size" to 3).withTypes(types).bind<Network>("network"))
			.isEqualTo(Network(Dense(3)))
	}

	private fun binder(vararg properties: Pair<String, Any>): FingyBinder {
		val environment = StandardEnvironment()
		environment.propertySources.addFirst(MapPropertySource("test", properties.toMap()))
		return FingyBinder.get(environment)
	}

	@Discriminated
	interface Model

	@Discriminated
	interface Optimizer

	@TypeName("net")
	data class Net(val units: Int, val optimizer: Optimizer = Sgd()) : Model

	@TypeName("sgd")
	data class Sgd(val lr: Double = 0.5, val nesterov: Boolean = true) : Optimizer

	data class Training(val model: Lazy<out Model>)

	class Service(training: Training) {

		private val model by training.model

		fun forecast() = (model as Net).units

	}

	interface Layer

	data class Dense(val size: Int) : Layer

	interface Sink

	data object Printer : Sink

	data class Network(val layer: Layer)

}
