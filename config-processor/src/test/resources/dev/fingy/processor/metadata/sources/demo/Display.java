package demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Has no typed node.
 * @param width how many columns
 */
@ConfigurationProperties("display")
public record Display(@DefaultValue("80") int width) {

}
