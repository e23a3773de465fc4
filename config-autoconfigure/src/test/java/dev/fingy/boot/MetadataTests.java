package dev.fingy.boot;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what editors show of the library's own properties.
 */
class MetadataTests {

	@Test
	void propertiesHaveDescriptionsAndDefaults() {
		JsonNode metadata = JsonMapper.shared()
			.readTree(Path.of("target/classes/META-INF/spring-configuration-metadata.json"));
		StringBuilder shown = new StringBuilder();
		for (JsonNode property : metadata.get("properties")) {
			shown.append(property.get("name").asString())
				.append('=')
				.append(property.path("defaultValue").asString(""));
			shown.append("\n  ").append(property.path("description").asString("")).append('\n');
		}
		assertThat(shown).hasToString(
				"""
						fingy.beans.enabled=true
						  Whether each node becomes a lazy bean named by its path.
						fingy.check=false
						  Check the configurations, and end with exit code 0 or 1 instead of starting: true creates no node, create creates those that a start creates.
						fingy.commands=
						  Paths of the nodes that a command line can run, by the word that runs them. \
						Each must be a Runnable or a Callable of an Integer, the exit code.
						fingy.fingerprint.exclude=
						  Names of properties that differ by design between instances of one application, \
						each with everything below it.
						fingy.index.enabled=true
						  Whether an index spares the search of the application's packages. Those of other packages \
						are always read.
						fingy.limits.max-depth=100
						  How deep nodes may be nested.
						fingy.limits.max-nodes=1000000
						  How many nodes a configuration may hold.
						fingy.missing-arguments=fail
						  What happens when an object that configuration chooses lacks an argument \
						that cannot be absent.
						fingy.print=
						  Print what was resolved as yaml, json, java or properties, or what can be configured as \
						schema or types, and end instead of starting.
						fingy.refresh=never
						  What takes the new configuration when Spring Cloud refreshes the environment.
						fingy.replay.on-code-change=warn
						  What happens when the code of a type is not that of the document.
						fingy.replay.on-mismatch=warn
						  What happens when a document does not have the fingerprints of what it shows, as a value \
						was changed by hand.
						fingy.replay.unknown-properties=fail
						  What happens when a document holds properties or configurations that are no more.
						fingy.runs.directory=.fingy/runs
						  Directory of the runs that are stored as files.
						fingy.runs.enabled=true
						  Whether runs are recorded. In tests they are not unless this is set.
						fingy.runs.jdbc.continue-on-error=true
						  Whether initialization should continue when an error occurs when applying a schema script.
						fingy.runs.jdbc.initialize-schema=embedded
						  When the tables of runs are made at startup.
						fingy.runs.jdbc.platform=
						  Platform to use in initialization scripts if the @@platform@@ placeholder is used. \
						Auto-detected by default.
						fingy.runs.jdbc.schema=classpath:dev/fingy/boot/runs/jdbc/schema-@@platform@@.sql
						  Path to the SQL file to use to make the tables of runs.
						fingy.runs.max-age=
						  How long to keep runs after the end of them and of their parts. Unlimited unless this is set.
						fingy.runs.max-history=1000
						  Maximum number of runs to keep, without their parts. Running ones are never deleted.
						fingy.runs.store=file
						  Where runs are stored.
						fingy.sweeps=
						  Sweeps by their names: which trials they have, and what each trial runs.
						fingy.unknown-properties=fail
						  What happens when a typed node holds a property that its type does not know.
						management.endpoint.fingy.access=read_only
						  Permitted level of access for the fingy endpoint.
						management.endpoint.fingy.cache.time-to-live=0ms
						  Maximum time that a response can be cached.
						management.endpoint.fingy.roles=
						  Roles used to determine whether a user is authorized to be shown values. \
						When empty, all authenticated users are authorized.
						management.endpoint.fingy.show-values=never
						  When to show values. Structure, types, origins and fingerprints always show.
						management.endpoint.fingyruns.access=read_only
						  Permitted level of access for the fingyruns endpoint.
						management.endpoint.fingyruns.cache.time-to-live=0ms
						  Maximum time that a response can be cached.
						management.endpoint.fingyruns.roles=
						  Roles used to determine whether a user is authorized to be shown values. \
						When empty, all authenticated users are authorized.
						management.endpoint.fingyruns.show-values=never
						  When to show values of configurations, and errors, which may quote them. \
						Metrics, tags, notes and fingerprints always show.
						management.endpoint.fingytypes.access=read_only
						  Permitted level of access for the fingytypes endpoint.
						management.endpoint.fingytypes.cache.time-to-live=0ms
						  Maximum time that a response can be cached.
						management.health.fingy.enabled=true
						  Whether to enable fingy health, whose details show what the next start would have.
						management.info.fingy.enabled=true
						  Whether to enable fingy info, the fingerprints of what was resolved.
						""");
	}

}
