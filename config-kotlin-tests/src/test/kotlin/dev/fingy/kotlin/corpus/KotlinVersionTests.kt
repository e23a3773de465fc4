package dev.fingy.kotlin.corpus

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/**
 * The module runs with the version of Kotlin that it names, not with Spring Boot's.
 */
class KotlinVersionTests {

	@Test
	fun versionIsNewerThanSpringBoots() {
		assertThat(KotlinVersion.CURRENT).isGreaterThanOrEqualTo(KotlinVersion(2, 4, 21))
	}

}
