package dev.fingy.roundtrip;

import java.io.File;
import java.net.InetAddress;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.TestSources;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names that lead to something else on another machine are written, and not what they
 * lead to on this one.
 */
class LookedUpNamesTests {

	private static final String RESOURCE = "classpath:META-INF/fingy/document-1.schema.json";

	@Test
	void hostsAreWrittenByTheirNames() {
		Hosts bound = TestSources
			.yaml("t:", "  one: localhost", "  more: ['127.0.0.1', localhost, '::1']", "  named: {a: localhost}")
			.bind("t", Hosts.class);
		Fingy fingy = Fingy.of(bound);
		assertThat(fingy.toYaml()).isEqualTo("""
				t:
				  one: localhost
				  more:
				    - 127.0.0.1
				    - localhost
				    - 0:0:0:0:0:0:0:1
				  named:
				    a: localhost
				""");
		assertThat(Fingy.read(fingy.toJson()).build(Hosts.class)).isEqualTo(bound);
		assertThat(fingy.diff(fingy.with("one", "127.0.0.1"))).hasToString("~ t.one: localhost → 127.0.0.1");
	}

	@Test
	void addressStaysAnAddressWhenItsNameIsKnown() {
		Hosts bound = TestSources.yaml("t: {one: '127.0.0.1'}").bind("t", Hosts.class);
		String fingerprint = Fingy.of(bound).fingerprint();
		assertThat(bound.one().getHostName()).isNotEmpty();
		assertThat(Fingy.of(bound).toYaml()).isEqualTo("t:\n  one: 127.0.0.1\n");
		assertThat(Fingy.of(bound).fingerprint()).isEqualTo(fingerprint);
	}

	@Test
	void hostsThatCodeGivesAreWrittenByTheirNames() throws Exception {
		Lazy<Hosts> hosts = Lazy.of(Hosts.class, Map.of("one", InetAddress.getByName("localhost"), "more",
				List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByAddress("a.example", new byte[4]))));
		assertThat(hosts.fingy().toFlatMap()).containsEntry("one", "localhost")
			.containsEntry("more", "[127.0.0.1, a.example]");
	}

	@Test
	void placesOnTheClassPathAreWrittenByTheirNames() {
		Places bound = TestSources
			.yaml("t: {path: '" + RESOURCE + "', file: '" + RESOURCE + "', urls: ['" + RESOURCE + "', 'file:/a/b']}")
			.bind("t", Places.class);
		assertThat(bound.file()).exists();
		Fingy fingy = Fingy.of(bound);
		assertThat(fingy.toFlatMap())
			.isEqualTo(Map.of("t.path", RESOURCE, "t.file", RESOURCE, "t.urls", "[" + RESOURCE + ", file:/a/b]"));
		assertThat(Fingy.read(fingy.toJson()).build(Places.class)).isEqualTo(bound);
		assertThat(fingy.with("file", "a/b").build(Places.class).file()).isEqualTo(new File("a/b"));
	}

	record Hosts(@Nullable InetAddress one, @Nullable List<InetAddress> more,
			@Nullable Map<String, InetAddress> named) {

	}

	record Places(@Nullable Path path, @Nullable File file, @Nullable List<URL> urls) {

	}

}
