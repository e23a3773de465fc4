package dev.fingy.boot.actuate;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.fingy.internal.document.Document;
import dev.fingy.internal.document.DocumentNode.Aside;
import dev.fingy.internal.document.DocumentNode.OfAbsent;
import dev.fingy.internal.document.DocumentNode.Plain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents without their values.
 */
class HiddenValuesTests {

	@Test
	void absentNodesAreShownWithoutWhatIsDiscarded() {
		Document document = Document.of(new Document.Header(null, Instant.EPOCH),
				new OfAbsent("3:7", List.of(new Aside("max-norm", new Plain(35, false, "2:9")))));
		assertThat(HiddenValues.of(document).toMap().get("root")).hasToString(
				"{value=null, absent=true, origin=3:7, " + "set-aside=[{property=max-norm, masked=true, origin=2:9}]}");
	}

}
