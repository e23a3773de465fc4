package dev.fingy.boot.actuate;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import dev.fingy.Derived;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.boot.Models;
import dev.fingy.boot.Models.Model;
import dev.fingy.internal.boot.ConfigurationRefresh;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.boot.RefreshMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for conditional requests: whoever has a document is sent it again only if
 * something has changed.
 */
class DocumentTagsTests {

	private static final String ALL = "/actuator/fingy";

	private static final String PREFIX = "/actuator/fingy/tagged";

	private static final String HTML = "text/html";

	private static final String JSON = "application/json";

	private final AtomicInteger sanitized = new AtomicInteger();

	@ParameterizedTest
	@EnumSource(value = WebApplicationType.class, names = { "SERVLET", "REACTIVE" })
	void unchangedDocumentIsNotBuiltAgain(WebApplicationType type) throws Exception {
		try (ConfigurableApplicationContext context = start(type)) {
			for (String path : List.of(ALL, PREFIX)) {
				for (String accept : List.of(JSON, HTML)) {
					HttpResponse<String> first = get(context, path, accept, null, null);
					assertThat(first.statusCode()).isEqualTo(200);
					assertThat(first.headers().firstValue("Cache-Control")).hasValue("private");
					assertThat(first.headers().allValues("Vary")).contains("Authorization, Cookie", "Accept");
					int before = this.sanitized.get();
					assertThat(before).isPositive();
					HttpResponse<String> second = get(context, path, accept, tag(first), null);
					assertThat(second.statusCode()).isEqualTo(304);
					assertThat(second.body()).isEmpty();
					assertThat(tag(second)).isEqualTo(tag(first));
					assertThat(second.headers().firstValue("Cache-Control")).hasValue("private");
					assertThat(this.sanitized).hasValue(before);
				}
			}
		}
	}

	@Test
	void eachAddressAndFormatHasItsOwnTags() throws Exception {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET)) {
			List<String> tags = List.of(tag(get(context, ALL, JSON, null, null)),
					tag(get(context, ALL, HTML, null, null)), tag(get(context, PREFIX, JSON, null, null)),
					tag(get(context, PREFIX, HTML, null, null)));
			assertThat(tags).doesNotHaveDuplicates();
			assertThat(get(context, ALL, JSON, tags.get(1), null).body()).startsWith("{");
			assertThat(get(context, PREFIX, JSON, String.join(", ", tags), null).statusCode()).isEqualTo(304);
			for (int i = 0; i < 2; i++) {
				assertThat(get(context, "/actuator/fingy/nothing", JSON, "*", null).statusCode()).isEqualTo(404);
			}
		}
	}

	@Test
	void createdObjectsChangeTheTag() throws Exception {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET)) {
			String before = tag(get(context, ALL, JSON, null, null));
			context.getBean(TaggedProperties.class).model().get();
			HttpResponse<String> after = get(context, ALL, JSON, before, null);
			assertThat(after.statusCode()).isEqualTo(200);
			assertThat(after.body()).contains("\"created\":true");
			context.getBean("tagged.models[1]");
			HttpResponse<String> next = get(context, ALL, JSON, tag(after), null);
			assertThat(next.statusCode()).isEqualTo(200);
			assertThat(get(context, ALL, JSON, tag(next), null).statusCode()).isEqualTo(304);
		}
	}

	@Test
	void objectsCreatedWithoutBeansChangeTheTag() throws Exception {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET,
				"--fingy.beans.enabled=false")) {
			String before = tag(get(context, ALL, JSON, null, null));
			context.getBean(TaggedProperties.class).model().get();
			assertThat(get(context, ALL, JSON, before, null).body()).contains("\"created\":true");
		}
	}

	@Test
	void objectsOfParentsChangeTheTag() throws Exception {
		try (ConfigurableApplicationContext parent = new SpringApplicationBuilder(Parent.class)
			.web(WebApplicationType.NONE)
			.run("--spring.main.banner-mode=off", "--fingy.runs.enabled=false", "--upper.model.type=linear");
				ConfigurableApplicationContext context = application().parent(parent).run(arguments())) {
			String before = tag(get(context, ALL, JSON, null, null));
			assertThat(get(context, ALL, JSON, before, null).statusCode()).isEqualTo(304);
			parent.getBean(UpperProperties.class).model().get();
			assertThat(get(context, ALL, JSON, before, null).body()).contains("\"created\":true");
		}
	}

	@Test
	void pendingChangesChangeTheTag() throws Exception {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET)) {
			String before = tag(get(context, ALL, JSON, null, null));
			StandardEnvironment next = new StandardEnvironment();
			next.getPropertySources()
				.addFirst(
						new MapPropertySource("next", Map.of("tagged.model.type", "linear", "tagged.model.size", "9")));
			context.getBean(ConfigurationRefresh.class).refresh(context.getEnvironment(), next);
			HttpResponse<String> pending = get(context, ALL, JSON, before, null);
			assertThat(pending.statusCode()).isEqualTo(200);
			assertThat(pending.body()).contains("\"pending\":{");
			assertThat(get(context, ALL, JSON, tag(pending), null).statusCode()).isEqualTo(304);
			context.getBean(ConfigurationRefresh.class).refresh(context.getEnvironment(), context.getEnvironment());
			assertThat(get(context, ALL, JSON, tag(pending), null).body()).doesNotContain("\"pending\":{");
		}
	}

	@Test
	void whoMayNotSeeValuesIsNotAnsweredByTheTagOfWhoMay() throws Exception {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET,
				"--management.endpoint.fingy.show-values=when-authorized", "--management.endpoint.fingy.roles=admin")) {
			HttpResponse<String> shown = get(context, ALL, JSON, null, "admin");
			HttpResponse<String> hidden = get(context, ALL, JSON, null, "guest");
			assertThat(shown.body()).contains("4711");
			assertThat(hidden.body()).doesNotContain("4711");
			assertThat(tag(shown)).isNotEqualTo(tag(hidden));
			assertThat(get(context, ALL, JSON, tag(shown), "admin").statusCode()).isEqualTo(304);
			assertThat(get(context, ALL, JSON, tag(hidden), null).statusCode()).isEqualTo(304);
			for (String user : new String[] { "guest", null }) {
				HttpResponse<String> other = get(context, ALL, JSON, tag(shown), user);
				assertThat(other.statusCode()).isEqualTo(200);
				assertThat(other.body()).doesNotContain("4711");
			}
			assertThat(get(context, ALL, JSON, tag(hidden), "admin").body()).contains("4711");
		}
	}

	@Test
	void callersOfReactiveServersHaveNoTagsWhereTheyDiffer() throws Exception {
		try (ConfigurableApplicationContext context = start(WebApplicationType.REACTIVE,
				"--management.endpoint.fingy.show-values=when-authorized")) {
			assertThat(get(context, ALL, JSON, null, null).headers().firstValue("ETag")).isEmpty();
		}
	}

	@Test
	void whatObjectsHoldIsAlwaysReadAgain() throws Exception {
		try (ConfigurableApplicationContext context = application().sources(Counting.class).run(arguments())) {
			HttpResponse<String> first = get(context, "/actuator/fingy/counting", JSON, null, null);
			HttpResponse<String> second = get(context, "/actuator/fingy/counting", JSON, tag(first), null);
			assertThat(second.statusCode()).isEqualTo(200);
			assertThat(count(second)).isEqualTo(count(first) + 1);
			assertThat(second.headers().firstValue("ETag")).isEmpty();
		}
	}

	private static int count(HttpResponse<String> response) {
		return Integer.parseInt(response.body().replaceAll("(?s).*\"count\":\\{\"value\":(\\d+).*", "$1"));
	}

	@Test
	void tagsRevealNothingAndAreThoseOfOneStart() throws Exception {
		try (ConfigurableApplicationContext one = start(WebApplicationType.SERVLET);
				ConfigurableApplicationContext other = start(WebApplicationType.SERVLET)) {
			assertThat(tag(get(one, ALL, JSON, null, null))).matches("W/\"[0-9a-f]{64}\"")
				.isNotEqualTo(tag(get(other, ALL, JSON, null, null)));
		}
	}

	private static String tag(HttpResponse<?> response) {
		return response.headers().firstValue("ETag").orElseThrow();
	}

	private SpringApplicationBuilder application() {
		return new SpringApplicationBuilder(Application.class)
			.properties("management.endpoint.fingy.show-values=always")
			.initializers(
					(context) -> context.getBeanFactory().registerSingleton("counter", (SanitizingFunction) (data) -> {
						this.sanitized.incrementAndGet();
						return data;
					}));
	}

	private static String[] arguments(String... more) {
		return Stream.concat(Stream.of("--server.port=0", "--spring.main.banner-mode=off", "--fingy.runs.enabled=false",
				"--management.endpoints.web.exposure.include=fingy", "--tagged.model.type=linear",
				"--tagged.model.size=4711", "--tagged.models[0].type=linear", "--tagged.models[1].type=linear",
				"--counting.model.type=linear"), Stream.of(more))
			.toArray(String[]::new);
	}

	private ConfigurableApplicationContext start(WebApplicationType type, String... more) {
		return application().web(type).run(arguments(more));
	}

	private static HttpResponse<String> get(ConfigurableApplicationContext context, String path, String accept,
			@Nullable String tag, @Nullable String user) throws Exception {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(
					URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path))
			.header("Accept", accept);
		if (tag != null) {
			request.header("If-None-Match", tag);
		}
		if (user != null) {
			request.header("User", user);
		}
		return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	@ConfigurationProperties("tagged")
	record TaggedProperties(Lazy<Model> model, List<Lazy<Model>> models) {

	}

	@ConfigurationProperties("upper")
	record UpperProperties(Lazy<Model> model) {

	}

	@ConfigurationProperties("counting")
	record CountingProperties(Lazy<Model> model) {

		private static final AtomicInteger READ = new AtomicInteger();

		@Derived
		int count() {
			return READ.incrementAndGet();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableConfigurationProperties(UpperProperties.class)
	static class Parent {

		@Bean
		TypeContributor types() {
			return Models.TYPES;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(CountingProperties.class)
	static class Counting {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableConfigurationProperties(TaggedProperties.class)
	static class Application {

		@Bean
		TypeContributor types() {
			return Models.TYPES;
		}

		@Bean
		ConfigurationRefresh refresh(Configurations configurations, ConfigurableListableBeanFactory beanFactory) {
			return new ConfigurationRefresh(configurations, beanFactory, RefreshMode.values()[0]);
		}

		/**
		 * Takes the user and role of a header, as security does.
		 */
		@Configuration(proxyBeanMethods = false)
		@ConditionalOnWebApplication(type = Type.SERVLET)
		static class Security {

			@Bean
			FilterRegistrationBean<Filter> users() {
				FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response,
						chain) -> chain.doFilter(authenticated((HttpServletRequest) request), response));
				registration.setOrder(-100);
				return registration;
			}

			private static HttpServletRequest authenticated(HttpServletRequest request) {
				String user = request.getHeader("User");
				return (user != null) ? new HttpServletRequestWrapper(request) {

					@Override
					public Principal getUserPrincipal() {
						return () -> user;
					}

					@Override
					public boolean isUserInRole(String role) {
						return role.equals(user);
					}

				} : request;
			}

		}

	}

}
