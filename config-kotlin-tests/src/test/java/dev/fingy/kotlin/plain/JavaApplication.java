package dev.fingy.kotlin.plain;

import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeName;
import dev.fingy.boot.FingyAutoConfiguration;

/**
 * An application without a class of Kotlin.
 */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@ImportAutoConfiguration(FingyAutoConfiguration.class)
@EnableConfigurationProperties(JavaApplication.ZooProperties.class)
public class JavaApplication {

	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(JavaApplication.class);
		application.setDefaultProperties(
				Map.of("spring.main.web-application-type", "none", "zoo.animal.type", "cat", "zoo.keeper.age", "40"));
		var context = application.run(args);
		System.out.println(context.getBean(ZooProperties.class).animal().get());
		context.close();
	}

	@ConfigurationProperties("zoo")
	record ZooProperties(Lazy<Animal> animal, Keeper keeper) {

	}

	/**
	 * A JavaBean.
	 */
	public static class Keeper {

		private int age;

		public int getAge() {
			return this.age;
		}

		public void setAge(int age) {
			this.age = age;
		}

	}

	/**
	 * A base.
	 */
	@Discriminated
	public interface Animal {

	}

	@TypeName("cat")
	record Cat(@DefaultValue("9") int lives) implements Animal {

	}

}
