package dev.fingy.kotlin.corpus

import java.util.Optional
import java.util.OptionalInt

import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

import dev.fingy.Discriminated
import dev.fingy.Fingy
import dev.fingy.FingyBinder
import dev.fingy.TypeName

/**
 * What is bound is in the documents of it, and bound again from there.
 */
class KeptValuesTests {

	@Test
	fun valueClassesOverOthersKeepTheirValues() {
		val yaml = "kept:\n  part:\n    type: around\n    count: 4000000001\n    every: PT1H30M\n" +
			"    more:\n      - 4000000002\n"
		val bound = bind(yaml)
		assertThat(bound.part).hasToString("Around(count=Count(n=4000000001), every=Every(time=1h 30m), " +
			"more=[Count(n=4000000002)])")
		assertThat(Fingy.of(bound).toYaml()).isEqualTo(yaml)
	}

	@Test
	fun documentsHaveTheDefaultsOfValueClassesOverOthers() {
		val json = Fingy.of(bind("kept: { part: around }")).toJson()
		assertThat(json).contains("\"value\": 4000000000").contains("\"value\": \"PT3S\"")
	}

	@Test
	fun namesWithSpacesAreWrittenAsTheyAreRead() {
		val bound = bind("kept: { part: { type: quoted, max-layer-size: 7, 'class': 8 } }")
		assertThat(bound.part).isEqualTo(Quoted(7, 8))
		val yaml = Fingy.of(bound).toYaml()
		assertThat(yaml).isEqualTo("kept:\n  part:\n    type: quoted\n    max-layer-size: 7\n    class: 8\n")
		assertThat(bind(yaml).part).isEqualTo(bound.part)
	}

	@Test
	fun emptyTextsLeaveOptionalsTheirDefaults() {
		val bound = bind("kept: { part: { type: optional-kept, size: '', number: '' } }")
		assertThat(bound.part).isEqualTo(OptionalKept(Optional.of(3), OptionalInt.of(4)))
		assertThat(Fingy.of(bound).fingerprint()).isEqualTo(Fingy.of(bind("kept: { part: optional-kept }")).fingerprint())
	}

	@Test
	fun namesThatTheClassDoesNotHaveLeaveTheDefaultInPropertiesClasses() {
		val plain = FingyBinder.get(environment("kept: { inner: { unknown: 3 }, scores: { a: '' } }"))
			.bind("kept", Plain::class.java)
		assertThat(plain).isEqualTo(Plain(Scale(5), mapOf("q" to 1)))
	}

	private fun bind(yaml: String) = FingyBinder.get(environment(yaml)).bind("kept", Properties::class.java)

	class Properties(val part: Keeper)

	data class Plain(val inner: Scale = Scale(5), val scores: Map<String, Int> = mapOf("q" to 1))

	data class Scale(val factor: Int = 1)

	@Discriminated
	interface Keeper

	@JvmInline
	value class Count(private val n: UInt)

	@JvmInline
	value class Every(private val time: Duration)

	@TypeName("around")
	data class Around(val count: Count = Count(4_000_000_000u), val every: Every = Every(3.seconds),
		val more: List<Count> = listOf()) : Keeper

	@TypeName("quoted")
	data class Quoted(val `max layer size`: Int = 3, val `class`: Int = 4) : Keeper

	@TypeName("optional-kept")
	data class OptionalKept(val size: Optional<Int> = Optional.of(3),
		val number: OptionalInt = OptionalInt.of(4)) : Keeper

}
