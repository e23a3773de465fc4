package dev.fingy.sharing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.test.util.ReflectionTestUtils;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TestSources;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.TypeRegistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Lazies and fingies are sent as documents, and built from what is registered where they
 * arrive.
 */
class SharingTests {

	@TempDir
	@SuppressWarnings("NullAway.Init") // set by JUnit
	private Path directory;

	@Test
	void lazyArrivesUncreatedAndEqual() throws Exception {
		Lazy<Part> part = bind("one: {type: nest, inner: {type: leaf, size: 3}}").one();
		part.get();
		Lazy<Part> copy = copy(part);
		assertThat(copy.isCreated()).isFalse();
		assertThat(copy.type()).isEqualTo(Nest.class);
		assertThat(copy.fingy().fingerprint()).isEqualTo(part.fingy().fingerprint());
		assertThat(copy.get()).isEqualTo(part.get()).isNotSameAs(part.get());
		assertThat(copy.with("inner.size", 4).get()).isEqualTo(new Nest(new Leaf(4)));
		assertThat(copy(copy).get()).isEqualTo(new Nest(new Leaf(3)));
	}

	@Test
	void lazyOfCodeArrives() throws Exception {
		bind("one: leaf");
		Lazy<Part> part = Lazy.of(Nest::new, new Leaf(5));
		assertThat(copy(part).get()).isEqualTo(new Nest(new Leaf(5)));
		assertThat(copy(part).fingy().toYaml()).isEqualTo(part.fingy().toYaml());
		Lazy<Leaf> leaf = Lazy.of(Leaf::new, 5);
		assertThat(copy(leaf).get()).isEqualTo(new Leaf(5));
	}

	@Test
	void lazyBringsWhatItRefersTo() throws Exception {
		Holder bound = bind("one: {type: leaf, size: 3}", "two: {type: pair, left: {ref: t.one}, right: {ref: t.one}}");
		Pair pair = (Pair) copy(bound.two()).get();
		assertThat(pair.left()).isEqualTo(new Leaf(3)).isSameAs(pair.right());
	}

	@Test
	void lazyKeepsPartsOfWhatItBringsOnce() throws Exception {
		String outside = "one: {type: pair, left: {type: leaf, size: 3}, right: leaf}";
		Holder ownerFirst = bind(outside, "two: {type: pair, left: {ref: t.one}, right: {ref: t.one.left}}");
		Pair pair = (Pair) copy(ownerFirst.two()).get();
		assertThat(pair.right()).isEqualTo(new Leaf(3)).isSameAs(((Pair) pair.left()).left());
		Holder partFirst = bind(outside, "two: {type: pair, left: {ref: t.one.left}, right: {ref: t.one}}");
		Pair other = (Pair) copy(partFirst.two()).get();
		assertThat(other.left()).isEqualTo(new Leaf(3)).isSameAs(((Pair) other.right()).left());
	}

	@Test
	void lazyIsBuiltInAnotherVirtualMachine() throws Exception {
		Lazy<Part> part = bind("one: {type: nest, inner: {type: leaf, size: 3}}").one();
		Path factories = this.directory.resolve("META-INF/spring.factories");
		Files.createDirectories(factories.getParent());
		Files.writeString(factories, TypeContributor.class.getName() + "=" + Contributor.class.getName());
		assertThat(received(part, this.directory.toString()))
			.isEqualTo("false Nest[inner=Leaf[size=3]] " + part.fingy().fingerprint());
		assertThat(received(part, ".")).isEqualTo("java.io.InvalidObjectException: no class '" + Part.class.getName()
				+ "' is registered here: bind a configuration with it before, or name a TypeContributor in "
				+ "META-INF/spring.factories");
		assertThat(received(part.fingy(), ".")).isEqualTo("t.one " + part.fingy().fingerprint());
	}

	private static String received(Object sent, String more) throws Exception {
		String classPath = more + File.pathSeparator + System.getProperty("java.class.path");
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process process = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", classPath,
				Receiver.class.getName())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		process.getOutputStream().write(bytes(sent));
		process.getOutputStream().close();
		String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).isZero();
		return answer.substring(answer.lastIndexOf('\n') + 1);
	}

	@Test
	void tamperedBytesBuildNothingElse() throws Exception {
		Lazy<Part> part = bind("one: {type: leaf, size: 3}").one();
		String name = "dev.fingy.sharing.SharingTests$";
		// The class of a document is only told
		assertThat(((Lazy<?>) read(tampered(part, name + "Leaf", name + "Evil"))).get()).isEqualTo(new Leaf(3));
		assertThatExceptionOfType(InvalidObjectException.class)
			.isThrownBy(() -> read(tampered(part, name + "Part", name + "Evil")))
			.withMessage("no class '" + name + "Evil' is registered here: bind a configuration with it before, or "
					+ "name a TypeContributor in META-INF/spring.factories");
		assertThatExceptionOfType(InvalidObjectException.class)
			.isThrownBy(() -> read(tampered(part, "\"leaf\"", "\"Evil\"")))
			// Catalogs of other tests may know why
			.satisfies((ex) -> assertThat(ex.getMessage().replaceFirst(": dev.fingy.*", "")).isEqualTo("""
					1 problem in a serialized lazy:

					  type: unknown type 'Evil'
					      Value:  Evil
					      Origin: document - root.type
					      Types:  leaf, login, nest, pair
					"""));
		assertThatExceptionOfType(InvalidObjectException.class)
			.isThrownBy(() -> read(tampered(part, "\"fingy\": 1", "\"fingy\": 9")));
		assertThat(LOADED).isEmpty();
	}

	@Test
	void fieldsThatAreMissingAreRefused() throws Exception {
		Lazy<Part> part = bind("one: {type: leaf, size: 3}").one();
		for (Object sent : List.of(part, part.fingy(), copy(part.fingy()))) {
			for (String field : List.of("document", (sent instanceof Lazy) ? "declared" : "path")) {
				Object form = form(sent);
				ReflectionTestUtils.setField(form, field, null);
				assertThatExceptionOfType(InvalidObjectException.class).isThrownBy(() -> read(bytes(form)))
					.withMessage("the '" + field + "' is missing");
			}
		}
	}

	private static Object form(Object sent) {
		return Objects.requireNonNull(ReflectionTestUtils.invokeMethod(sent, "writeReplace"));
	}

	private static byte[] tampered(Object sent, String from, String to) throws IOException {
		String latin = new String(bytes(sent), StandardCharsets.ISO_8859_1);
		assertThat(latin).contains(from);
		return latin.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
	}

	@Test
	void secretsAreNotSent() {
		Lazy<Part> part = bind("one: {type: login, token: hunter2}").one();
		assertThatExceptionOfType(NotSerializableException.class).isThrownBy(() -> bytes(part))
			.withMessage("Lazy[t.one: dev.fingy.sharing.SharingTests$Login] holds secrets, which are never written: "
					+ "token");
	}

	@Test
	void fingyArrivesAsItsDocument() throws Exception {
		Fingy fingy = bind("one: {type: login, token: hunter2}").one().fingy();
		assertThat(new String(bytes(fingy), StandardCharsets.ISO_8859_1)).doesNotContain("hunter2");
		Fingy copy = copy(fingy);
		assertThat(copy.path()).isEqualTo("t.one");
		assertThat(copy.fingerprint()).isEqualTo(fingy.fingerprint());
		assertThat(fingy.diff(copy)).isEmpty();
		assertThat(copy(copy)).isEqualTo(copy);
		Fingy whole = Fingy.of(bind("one: {type: leaf, size: 3}"));
		assertThat(copy(whole).at("one").with("size", 4).build(Part.class)).isEqualTo(new Leaf(4));
	}

	private static Holder bind(String... lines) {
		List<String> all = new ArrayList<>(List.of("t:"));
		List.of(lines).forEach((line) -> all.add("  " + line));
		return TestSources.yaml(all.toArray(String[]::new))
			.with((types) -> types.add(Leaf.class, Nest.class, Pair.class, Login.class))
			.bind("t", Holder.class);
	}

	private static byte[] bytes(Object object) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
			stream.writeObject(object);
		}
		return bytes.toByteArray();
	}

	static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
		try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
			return stream.readObject();
		}
	}

	@SuppressWarnings("unchecked") // a copy is of the same type
	private static <T extends Serializable> T copy(T object) throws IOException, ClassNotFoundException {
		return (T) read(bytes(object));
	}

	static final Map<String, Boolean> LOADED = new java.util.concurrent.ConcurrentHashMap<>();

	record Holder(@Nullable Lazy<Part> one, @Nullable Lazy<Part> two) {

	}

	@Discriminated
	interface Part {

	}

	@TypeName("leaf")
	record Leaf(@DefaultValue("1") int size) implements Part {

	}

	@TypeName("nest")
	record Nest(@Nullable Part inner) implements Part {

	}

	@TypeName("pair")
	record Pair(Part left, Part right) implements Part {

	}

	@TypeName("login")
	record Login(@Secret String token) implements Part {

	}

	static class Evil implements Part {

		static {
			LOADED.put("Evil", true);
		}

		Evil(int size) {
		}

	}

	static class Contributor implements TypeContributor {

		@Override
		public void contribute(TypeRegistry.Builder types) {
			types.add(Leaf.class, Nest.class);
		}

	}

	/**
	 * The other virtual machine.
	 */
	public static final class Receiver {

		private Receiver() {
		}

		public static void main(String[] args) throws Exception {
			try {
				Object received = SharingTests.read(System.in.readAllBytes());
				if (received instanceof Lazy<?> lazy) {
					System.out.print(lazy.isCreated() + " " + lazy.get() + " " + lazy.fingy().fingerprint());
				}
				else {
					System.out.print(((Fingy) received).path() + " " + ((Fingy) received).fingerprint());
				}
			}
			catch (InvalidObjectException ex) {
				System.out.print(ex);
			}
		}

	}

}
