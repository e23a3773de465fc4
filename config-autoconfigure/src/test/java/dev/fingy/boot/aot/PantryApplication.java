package dev.fingy.boot.aot;

import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.aot.Kitchen.Dish;
import dev.fingy.boot.aot.Kitchen.KitchenProperties;
import dev.fingy.boot.inspection.PrintAutoConfiguration;

/**
 * Has two configurations, of which one refers to a node of the other.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ KitchenProperties.class, PantryApplication.PantryProperties.class })
@ImportAutoConfiguration({ FingyAutoConfiguration.class, PrintAutoConfiguration.class })
public class PantryApplication {

	public static void main(String[] arguments) {
		new SpringApplicationBuilder(PantryApplication.class).web(WebApplicationType.NONE).run(arguments).close();
	}

	@Bean
	static TypeContributor types() {
		return (types) -> types.add(Kitchen.Soup.class, Kitchen.Stew.class).base(Kitchen.Place.class);
	}

	@Bean
	ApplicationRunner runner(KitchenProperties kitchen, PantryProperties pantry,
			@Qualifier("pantry.stored") Lazy<Dish> bean) {
		return (arguments) -> {
			Dish dish = kitchen.dish().get();
			System.out.println("one object: "
					+ (dish == pantry.stored().get() && dish == pantry.eager().orElseThrow() && dish == bean.get()));
			System.out.print(Fingy.of(pantry).toYaml());
		};
	}

	@ConfigurationProperties("pantry")
	record PantryProperties(Lazy<Dish> stored, Optional<Dish> eager) {

	}

}
