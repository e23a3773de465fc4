package dev.fingy.boot;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Builders in a container: of types, and of plain classes inside a properties class.
 */
class BuiltObjectsTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withUserConfiguration(Settings.class);

	@Test
	void typesAndPlainClassesAreCreatedByTheirBuilders() {
		this.runner
			.withPropertyValues("party.cake.type=layered", "party.cake.layers=4", "party.room.seats=9",
					"party.others[0]=layered")
			.run((context) -> {
				PartyProperties properties = context.getBean(PartyProperties.class);
				assertThat(properties.room()).hasToString("9 seats");
				assertThat(properties.others()).hasToString("[3 layers]");
				assertThat(properties.cake().get()).hasToString("4 layers").isSameAs(context.getBean("party.cake"));
				assertThat(Fingy.of(properties).toYaml()).isEqualTo("""
						party:
						  cake:
						    type: layered
						    layers: 4
						  room:
						    seats: 9
						  others:
						    - type: layered
						""");
			});
	}

	@Test
	void mistakesAreReportedTogether() {
		this.runner
			.withPropertyValues("party.cake.type=layerd", "party.room.seats=many", "party.guests=x",
					"party.others[0].layer=2", "party.others[0].type=layered")
			.run((context) -> assertThat(context).getFailure().hasMessageContaining("""
					4 problems in the configuration of 'party':

					  party.cake.type: unknown type 'layerd'
					""").hasMessageContaining("party.room.seats: is not an int"));
	}

	@Discriminated
	interface Cake {

	}

	@TypeName("layered")
	static final class LayeredCake implements Cake {

		private final int layers;

		private LayeredCake(int layers) {
			this.layers = layers;
		}

		static Builder builder() {
			return new Builder();
		}

		@Override
		public String toString() {
			return this.layers + " layers";
		}

		static final class Builder {

			private int layers = 3;

			Builder layers(int layers) {
				this.layers = layers;
				return this;
			}

			LayeredCake build() {
				return new LayeredCake(this.layers);
			}

		}

	}

	static final class Room {

		private final int seats;

		private Room(int seats) {
			this.seats = seats;
		}

		static Builder builder() {
			return new Builder();
		}

		@Override
		public String toString() {
			return this.seats + " seats";
		}

		static final class Builder {

			private int seats = 2;

			Builder seats(int seats) {
				this.seats = seats;
				return this;
			}

			Room build() {
				return new Room(this.seats);
			}

		}

	}

	@ConfigurationProperties("party")
	record PartyProperties(Lazy<Cake> cake, Room room, @DefaultValue("5") int guests, List<Cake> others) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(PartyProperties.class)
	static class Settings {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(LayeredCake.class);
		}

	}

}
