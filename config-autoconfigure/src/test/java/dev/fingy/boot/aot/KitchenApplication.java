package dev.fingy.boot.aot;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.aot.Kitchen.Dish;
import dev.fingy.boot.aot.Kitchen.KitchenProperties;
import dev.fingy.boot.command.FingyCommandAutoConfiguration;
import dev.fingy.boot.inspection.PrintAutoConfiguration;

/**
 * Asks for the bean of a node, and tells what was done for it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KitchenProperties.class)
@ImportAutoConfiguration({ FingyAutoConfiguration.class, FingyCommandAutoConfiguration.class,
		PrintAutoConfiguration.class })
public class KitchenApplication {

	public static void main(String[] arguments) {
		new SpringApplicationBuilder(KitchenApplication.class).web(WebApplicationType.NONE).run(arguments).close();
		System.out.println(Kitchen.Stew.told);
	}

	@Bean
	static TypeContributor types() {
		return (types) -> types
			.add(Kitchen.Cake.class, Kitchen.Soup.class, Kitchen.Stew.class, Kitchen.EndlessDish.class)
			.base(Kitchen.Place.class);
	}

	@Bean
	ApplicationRunner runner(@Qualifier("kitchen.dish") Lazy<Dish> lazy, Dish dish, KitchenProperties properties) {
		return (arguments) -> {
			boolean same = dish == lazy.get() && dish == properties.dish().get();
			System.out.println(dish.getClass().getSimpleName() + ", one object: " + same);
			System.out.println((dish instanceof Kitchen.Cake) ? dish : Kitchen.Stew.told);
		};
	}

}
