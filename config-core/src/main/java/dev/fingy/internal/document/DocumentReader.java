package dev.fingy.internal.document;

import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.util.CollectionUtils;

import dev.fingy.Change;
import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.document.DocumentNode.Aside;
import dev.fingy.internal.document.DocumentNode.OfAbsent;
import dev.fingy.internal.document.DocumentNode.OfDerived;
import dev.fingy.internal.document.DocumentNode.OfInjected;
import dev.fingy.internal.document.DocumentNode.OfList;
import dev.fingy.internal.document.DocumentNode.OfMap;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.document.DocumentNode.OfRef;
import dev.fingy.internal.document.DocumentNode.OfUnmentioned;
import dev.fingy.internal.document.DocumentNode.OfValue;
import dev.fingy.internal.document.DocumentNode.Plain;
import dev.fingy.internal.source.PropertyPath;

/**
 * Reads documents: the way back from {@link DocumentShape}. Names of types and classes
 * stay texts, nothing is loaded. All that is wrong is reported together.
 */
final class DocumentReader {

	private static final List<String> KINDS = List.of("properties", "items", "entries", "ref", "value", "masked",
			"injected", "derived");

	private static final int MAX_PROBLEMS = 100;

	private final String name;

	private final List<Problem> problems = new ArrayList<>();

	private final Consumer<Problem> report = this::report;

	private DocumentReader(String name) {
		this.name = name;
	}

	/**
	 * Read a document.
	 * @param text the JSON text
	 * @param name what messages call it
	 * @return the document
	 * @throws FingyException if it is none
	 */
	static Document read(Reader text, String name) {
		return new DocumentReader(name).document(LocatedJsonReader.read(text, name));
	}

	private Document document(LocatedJson json) {
		Fields fields = fields(this.name, json);
		checkVersion(fields);
		String application = fields.text("application");
		Instant captured = instant(fields, "captured");
		Hashes hashes = hashes(fields);
		Document.Header header = new Document.Header(application, captured, hashes.excluded());
		boolean whole = fields.has("configurations");
		if (whole == fields.has("root")) {
			fields.problem("must have either 'configurations' or 'root'");
		}
		Map<String, DocumentNode> configurations = new LinkedHashMap<>();
		fields.map("configurations")
			.forEach((prefix, node) -> configurations.put(prefix, node(PropertyPath.of(prefix), node)));
		LocatedJson root = fields.member("root");
		DocumentNode node = (root != null) ? node(PropertyPath.of(""), root) : null;
		Map<String, DocumentNode> referred = new LinkedHashMap<>();
		fields.map("referred").forEach((name, part) -> referred.put(name, node(PropertyPath.of(name), part)));
		LocatedJson pending = fields.member("pending");
		NextStart next = (pending != null) ? next(fields("pending", pending)) : null;
		fields.end();
		if (!this.problems.isEmpty()) {
			throw new FingyException("the document '" + this.name + "'", this.problems);
		}
		return new Document(header, null, hashes.recorded(), configurations, node, referred, next);
	}

	private NextStart next(Fields fields) {
		List<Change> changes = fields.list("changes").stream().map((json) -> change(fields("pending", json))).toList();
		List<NextStart.Fault> problems = fields.list("problems")
			.stream()
			.map((json) -> fault(fields("pending", json)))
			.toList();
		Map<String, DocumentNode> configurations = new LinkedHashMap<>();
		fields.map("configurations")
			.forEach((prefix, node) -> configurations.put(prefix, node(PropertyPath.of(prefix), node)));
		NextStart next = new NextStart(instant(fields, "since"), changes, problems, configurations);
		fields.end();
		return next;
	}

	private static Change change(Fields fields) {
		String kind = fields.required("kind");
		Change.Kind known = Arrays.stream(Change.Kind.values())
			.filter((each) -> each.name().toLowerCase(Locale.ROOT).equals(kind))
			.findFirst()
			.orElse(null);
		if (known == null) {
			fields.problem("'kind' is unknown");
		}
		Change change = new Change(fields.required("path"), (known != null) ? known : Change.Kind.CHANGED,
				fields.plain("before"), fields.plain("after"));
		fields.end();
		return change;
	}

	private static NextStart.Fault fault(Fields fields) {
		NextStart.Fault fault = new NextStart.Fault(fields.required("property"), fields.required("reason"),
				fields.text("value"), fields.text("origin"));
		fields.end();
		return fault;
	}

	// A newer version may differ in everything else, so it is the only problem
	private void checkVersion(Fields fields) {
		Object version = fields.plain("fingy");
		if (!Integer.valueOf(Document.VERSION).equals(version)) {
			String reason = !fields.has("fingy") ? "is no fingy document: it lacks 'fingy', the version of the format"
					: "has the format '" + version + "', but only " + Document.VERSION + " is known";
			fields.problem(reason);
			throw new FingyException("the document '" + this.name + "'", this.problems);
		}
	}

	private static Instant instant(Fields fields, String name) {
		String captured = fields.required(name);
		try {
			return captured.isEmpty() ? Instant.EPOCH : Instant.parse(captured);
		}
		catch (DateTimeException ex) {
			fields.problem("'" + name + "' must be an instant, such as 2026-11-22T16:00:00Z");
			return Instant.EPOCH;
		}
	}

	private Hashes hashes(Fields document) {
		LocatedJson json = document.member("fingerprint");
		if (json == null) {
			document.problem("lacks 'fingerprint'");
			Origin origin = document.origin("fingerprint");
			return new Hashes(new RecordedFingerprint(this.name, new Document.Fingerprint("", ""), origin, origin),
					List.of());
		}
		Fields fields = fields("fingerprint", json);
		Document.Fingerprint fingerprint = new Document.Fingerprint(fields.requiredHash("config"),
				fields.requiredHash("code"));
		List<String> excluded = fields.texts("excluded");
		fields.end();
		return new Hashes(
				new RecordedFingerprint(this.name, fingerprint, fields.origin("config"), fields.origin("code")),
				excluded);
	}

	private Fields fields(Object path, LocatedJson json) {
		return Fields.of(path, json, this.report);
	}

	private void report(Problem problem) {
		if (this.problems.size() < MAX_PROBLEMS) {
			this.problems.add(problem);
		}
	}

	private DocumentNode node(PropertyPath path, LocatedJson json) {
		Fields fields = fields(path, json);
		DocumentNode node = switch (fields.first(KINDS)) {
			case "properties" -> object(path, fields);
			case "items" -> list(path, fields);
			case "entries" -> new OfMap(nodes(path, fields.map("entries")), fields.flag("default"));
			case "ref" -> new OfRef(fields.required("ref"));
			case "masked" -> masked(path, fields);
			case "injected" -> injected(fields);
			case "value", "derived" -> value(path, fields);
			default -> nothing(fields);
		};
		boolean unmentioned = fields.flag("unmentioned");
		fields.end();
		return unmentioned ? new OfUnmentioned(node) : node;
	}

	private static DocumentNode nothing(Fields fields) {
		if (fields.isObject()) {
			fields.problem("must have one of " + String.join(", ", KINDS));
		}
		return new OfInjected();
	}

	private OfObject object(PropertyPath path, Fields fields) {
		boolean lazy = fields.flag("lazy");
		String discriminator = fields.text("discriminator");
		boolean created = fields.flag("created");
		List<Aside> setAside = setAside(path, fields);
		return new OfObject(fields.text("type"), fields.text("class"), lazy ? created : null, fields.hash("code"),
				fields.text("origin"), nodes(path, fields.map("properties")), setAside,
				(discriminator != null) ? discriminator : OfObject.TYPE, fields.text("replaced"));
	}

	private Map<String, DocumentNode> nodes(PropertyPath path, Members members) {
		Map<String, DocumentNode> nodes = CollectionUtils.newLinkedHashMap(members.size());
		members.forEach((member, json) -> nodes.put(member, node(path.entry(member), json)));
		return nodes;
	}

	private OfList list(PropertyPath path, Fields fields) {
		List<LocatedJson> items = fields.list("items");
		List<DocumentNode> nodes = new ArrayList<>(items.size());
		for (int i = 0; i < items.size(); i++) {
			nodes.add(node(path.index(i), items.get(i)));
		}
		return new OfList(nodes, fields.flag("set"), fields.flag("default"));
	}

	private DocumentNode injected(Fields fields) {
		fields.flag("injected");
		return new OfInjected();
	}

	private OfMasked masked(PropertyPath path, Fields fields) {
		fields.flag("masked");
		return new OfMasked(fields.text("origin"), overrides(path, fields), fields.flag("default"),
				fields.flag("derived"));
	}

	private DocumentNode value(PropertyPath path, Fields fields) {
		Object value = fields.plain("value");
		if (fields.flag("derived")) {
			return new OfDerived(value, fields.text("error"));
		}
		if (fields.flag("absent")) {
			if (value != null) {
				fields.problem("is absent and has a value");
			}
			return new OfAbsent(fields.text("origin"), setAside(path, fields));
		}
		Plain plain = new Plain(value, false, fields.text("origin"));
		return new OfValue(plain, fields.text("text"), fields.text("from"), overrides(path, fields),
				fields.flag("default"));
	}

	private List<Plain> overrides(PropertyPath path, Fields fields) {
		List<LocatedJson> overrides = fields.list("overrides");
		return overrides.isEmpty() ? List.of() : overrides.stream().map((json) -> plain(fields(path, json))).toList();
	}

	private static Plain plain(Fields fields) {
		boolean masked = fields.flag("masked");
		@Nullable Object value = fields.plain("value");
		Plain plain = masked ? Plain.masked(fields.text("origin")) : new Plain(value, false, fields.text("origin"));
		fields.end();
		return plain;
	}

	private List<Aside> setAside(PropertyPath path, Fields fields) {
		List<LocatedJson> setAside = fields.list("set-aside");
		return setAside.isEmpty() ? List.of() : setAside.stream().map((aside) -> aside(path, aside)).toList();
	}

	private Aside aside(PropertyPath path, LocatedJson json) {
		Fields fields = fields(path, json);
		String property = fields.required("property");
		return new Aside(property, plain(fields));
	}

	/**
	 * What a document states about its fingerprints.
	 */
	private record Hashes(RecordedFingerprint recorded, List<String> excluded) {

	}

}
