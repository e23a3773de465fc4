package dev.fingy.kotlin

import java.io.StringReader
import java.time.Duration

import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatExceptionOfType
import org.junit.jupiter.api.Test

import dev.fingy.Fingy
import dev.fingy.FingyException
import dev.fingy.Lazy
import dev.fingy.TestSources
import dev.fingy.TypeRegistry
import dev.fingy.internal.bind.Limits
import dev.fingy.internal.bind.MissingArguments
import dev.fingy.internal.bind.UnknownProperties
import dev.fingy.internal.resolution.Settings

/**
 * Classes of Kotlin as types, with its defaults and its nullness.
 */
class KotlinTests {

	@Test
	fun missingArgumentsAreReportedTogether() {
		assertThat(problems("t: { model: net, models: [ { type: net, unit: 1, lr: 0.5 } ] }")).isEqualTo("""
			3 problems in the configuration of 't':

			  t.model: needs 'units', 'name'
			      Origin: Byte array resource [application.yaml] - 1:13

			  t.models[0].unit: 'net' has no such property
			      Value:  1
			      Origin: Byte array resource [application.yaml] - 1:47
			      Properties: units, lr, name, note, depth
			      Did you mean 'units'?

			  t.models[0]: needs 'units', 'name'
			      Origin: Byte array resource [application.yaml] - 1:36

		""".trimIndent())
	}

	@Test
	fun defaultsAreUsedWhereNothingIsConfigured() {
		assertThat(model("{ type: net, units: 3, name: a }")).isEqualTo(Net(3, 0.1, "a", null, null))
		assertThat(model("defaults")).isEqualTo(Defaults())
		assertThat(model("{ type: primary, units: 3 }")).isEqualTo(Primary(3, 0.2))
	}

	@Test
	fun whatIsConfiguredWinsOverDefaults() {
		assertThat(model("{ type: net, units: 3, lr: 0.7, name: a, note: n, depth: 2 }"))
			.isEqualTo(Net(3, 0.7, "a", "n", 2))
		assertThat(model("{ type: defaults, units: 9, tags: [c], note: '', every: 1m, inner: { a: 3, b: false }, " +
			"model: { type: primary, units: 2, lr: 1 }, password: p }")).isEqualTo(Defaults(9, listOf("c"), "", 5,
				Duration.ofMinutes(1), Inner(3, false, "x3"), Primary(2, 1.0), "p"))
	}

	@Test
	fun sourcesAreMergedBeforeDefaultsApply() {
		val sources = yaml("t: { model: { type: net, units: 3 } }").underEnvironment("T_MODEL_NAME", "b")
			.under("--t.model.depth=7")
		assertThat(sources.bind("t", Training::class.java).model).isEqualTo(Net(3, 0.1, "b", null, 7))
	}

	@Test
	fun emptyTextsLeaveDefaultsOfWhatCanBeNull() {
		val sources = yaml("t: { model: { type: defaults, depth: } }")
		assertThat(sources.bind("t", Training::class.java).model).isEqualTo(Defaults())
		assertThat(json(Fingy.of(sources.bind("t", Training::class.java))))
			.contains(""""depth":{"value":5,"default":true,"unmentioned":true}""")
		assertThat(problems("t: { model: { type: defaults, units: , every: } }")).isEqualTo("""
			2 problems in the configuration of 't':

			  t.model.units: is empty, which is not an int
			      Value:  
			      Origin: Byte array resource [application.yaml] - 1:37

			  t.model.every: is empty, which is not a Duration
			      Origin: Byte array resource [application.yaml] - 1:46

		""".trimIndent())
	}

	@Test
	fun nestedDataClassesAndCollectionsNeedTheirArguments() {
		assertThat(problems("t: { model: holder, models: [ { type: holder, inner: { b: false }, weights: [1, 2], " +
			"by-name: { k: { text: q } }, inners: [ { a: 1 }, { b: true } ] } ], lazy: { text: t } }")).isEqualTo("""
			5 problems in the configuration of 't':

			  t.model: needs 'inner', 'weights', 'by-name'
			      Origin: Byte array resource [application.yaml] - 1:13

			  t.models[0].inner: needs 'a'
			      Origin: Byte array resource [application.yaml] - 1:59

			  t.models[0].by-name.k: needs 'a'
			      Origin: Byte array resource [application.yaml] - 1:107

			  t.models[0].inners[1]: needs 'a'
			      Origin: Byte array resource [application.yaml] - 1:139

			  t.lazy: needs 'a'
			      Origin: Byte array resource [application.yaml] - 1:167

		""".trimIndent())
		assertThat(model("{ type: holder, inner: { a: 1 }, weights: [1, 2], by-name: { k: { a: 2, text: q } } }"))
			.isEqualTo(Holder(Inner(1), listOf(1.0, 2.0), mapOf("k" to Inner(2, true, "q"))))
	}

	@Test
	fun annotatedDefaultsWinOverThoseOfKotlin() {
		assertThat(model("annotated")).isEqualTo(Annotated(3, listOf(1.0, 2.0), 7))
		assertThat(model("{ type: annotated, both: 5 }")).isEqualTo(Annotated(3, listOf(1.0, 2.0), 5))
	}

	@Test
	fun lazyArgumentsAreNeededUnlessTheyCanBeNull() {
		assertThat(problems("t: { model: lazy, models: [ { type: lazy, model: net, other: { units: 4 } } ] }"))
			.isEqualTo("""
			3 problems in the configuration of 't':

			  t.model: needs 'model'
			      Origin: Byte array resource [application.yaml] - 1:13

			  t.models[0].model: needs 'units', 'name'
			      Origin: Byte array resource [application.yaml] - 1:50

			  t.models[0].other: needs 'name'
			      Origin: Byte array resource [application.yaml] - 1:71

		""".trimIndent())
		val holder = model("{ type: lazy, model: { type: net, units: 1, name: a } }") as LazyHolder
		assertThat(holder.model.get()).isEqualTo(Net(1, 0.1, "a", null, null))
		assertThat(holder.other).isNull()
	}

	@Test
	fun constructorsAreChosenAsBySpringBoot() {
		assertThat(model("{ type: secondary, units: 4 }")).isEqualTo(Secondary(8, "secondary"))
		assertThat(model("{ type: secondary, units: 4, scale: 3 }")).isEqualTo(Secondary(12, "secondary"))
		assertThat(problems("t: { model: primary }")).contains("t.model: needs 'units'\n")
	}

	@Test
	fun factoryMethodsOfObjectsHaveDefaults() {
		assertThat(model("{ type: small, units: 3 }")).isEqualTo(Net(3, 0.3, "small", null, null))
		assertThat(model("{ type: large, name: n }")).isEqualTo(Net(100, 0.4, "n", null, null))
		assertThat(problems("t: { model: small, models: [ large ] }")).contains("t.model: needs 'units'\n",
			"t.models[0]: needs 'name'\n")
	}

	@Test
	fun typeVariablesAreOptional() {
		assertThat(model("generic")).isEqualTo(Generic(null, 1))
	}

	@Test
	fun whatAConstructorThrowsIsTold() {
		assertThatExceptionOfType(FingyException::class.java).isThrownBy { model("{ type: failing, units: 0 }") }
			.withMessageContaining("could not be created: IllegalArgumentException: units must be positive, not 0")
	}

	@Test
	fun warningsNeverCoverWhatCannotBeNull() {
		val warn = Settings(UnknownProperties.FAIL, UnknownProperties.FAIL, MissingArguments.WARN, Limits.DEFAULT)
		val resolution = yaml("t: { model: net, models: [ holder ] }").resolve(Training::class.java, warn)
		assertThat(resolution.warnings()).isEmpty()
		assertThat(resolution.problems().map { "${it.property()}: ${it.reason()}" }).containsExactly("t.model: needs 'units', 'name'",
			"t.models[0]: needs 'inner', 'weights', 'by-name'")
	}

	@Test
	fun propertiesClassNeedsWhatKotlinDeclaresAsNotNull() {
		assertThat(yaml("t: { model: defaults }").problems(Named::class.java)).isEqualTo("""
			1 problem in the configuration of 't':

			  t: needs 'name'
			      Origin: Byte array resource [application.yaml] - 1:13

		""".trimIndent())
	}

	@Test
	fun lazyOfAClassNeedsTheSameArguments() {
		assertThat(Lazy.of(Net::class.java, mapOf("units" to 3, "name" to "n")).get())
			.isEqualTo(Net(3, 0.1, "n", null, null))
		assertThatExceptionOfType(FingyException::class.java)
			.isThrownBy { Lazy.of(Net::class.java, mapOf("lr" to 0.5, "name" to null)) }
			.withMessage("""
				1 problem in the arguments of 'Net':

				  Net: needs 'units', 'name'
				      Origin: given by the application

			""".trimIndent())
	}

	@Test
	fun changesKeepDefaults() {
		val bound = Fingy.of(yaml("t: { model: { type: net, units: 1, lr: 0.9, name: a } }").bind("t", Training::class.java))
		assertThat(built(bound.with("t.model.units", 7))).isEqualTo(Net(7, 0.9, "a", null, null))
		assertThat(built(bound.without("t.model.lr"))).isEqualTo(Net(1, 0.1, "a", null, null))
		assertThatExceptionOfType(FingyException::class.java)
			.isThrownBy { built(bound.without("t.model.name")) }
			.withMessageContaining("t.model: needs 'name'\n")
	}

	@Test
	fun documentsHoldDefaultsOfObjectsThatExist() {
		val bound = Fingy.of(yaml("t: { model: defaults }").bind("t", Training::class.java))
		assertThat(json(bound)).contains(""""units":{"value":8,"default":true,"unmentioned":true}""",
				""""tags":{"items":[{"value":"a","default":true},{"value":"b","default":true}],"unmentioned":true}""",
				""""text":{"value":"x1","default":true}""")
			.doesNotContain("swordfish")
		assertThat(bound.toYaml()).isEqualTo("t:\n  model:\n    type: defaults\n")
		assertThat(built(Fingy.read(StringReader(bound.toJson())))).isEqualTo(Defaults())
	}

	@Test
	fun documentsOfLaziesTellNothingOfDefaultsBeforeTheyAreCreated() {
		val training = yaml("t: { model: { type: lazy, model: { type: net, units: 1, name: a } } }")
			.bind("t", Training::class.java)
		val before = Fingy.of(training)
		assertThat(json(before)).doesNotContain(""""lr":""")
		(training.model as LazyHolder).model.get()
		val after = Fingy.of(training)
		assertThat(json(after)).contains(""""lr":{"value":0.1,"default":true,"unmentioned":true}""")
		assertThat(after.fingerprint()).isEqualTo(before.fingerprint())
	}

	private fun built(fingy: Fingy): Model? = fingy.at("t").build(Training::class.java).model

	private fun json(fingy: Fingy): String = fingy.toJson().filterNot { it.isWhitespace() }

	private fun model(node: String): Model? = yaml("t: { model: $node }").bind("t", Training::class.java).model

	private fun problems(line: String): String = yaml(line).problems(Training::class.java)

	private fun yaml(line: String): TestSources = TestSources.yaml(line).with { types -> register(types) }

	private fun register(types: TypeRegistry.Builder) {
		listOf(Net::class, Defaults::class, Holder::class, Annotated::class, LazyHolder::class, Primary::class,
			Secondary::class, Failing::class, Generic::class).forEach { types.add(it.java) }
		types.factory(Model::class.java, "small", Factory::class.java, "small")
		types.factory(Model::class.java, "large", Large::class.java, "large")
	}

}
