package dev.fingy;

import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The resolved, typed, immutable description of a configured object: its type, its
 * arguments, each value's origin, and a hash of the code behind it.
 * <p>
 * Serialized, it is its document: what arrives is as if it had been read.
 * <p>
 * Applications do not implement this interface.
 */
public interface Fingy extends Serializable {

	/**
	 * Return the whole property name of what this describes.
	 * @return the path, such as {@code training.model}
	 */
	String path();

	/**
	 * Return the description of a part.
	 * @param path the whole property name, or the path below this one
	 * @return the part
	 * @throws FingyException if there is nothing at the path
	 */
	Fingy at(String path);

	/**
	 * Return the description with one property changed. This one stays as it is.
	 * @param path the whole property name, or the path below this one
	 * @param value the value, a map or list as it would be in YAML for a whole node, a
	 * {@link Lazy}, fingy or created object for the node that describes it, or
	 * {@code null} for the default
	 * @return a new description, which shares what did not change; this one if nothing
	 * did
	 * @throws FingyException if there is no such property or the value does not fit
	 */
	default Fingy with(String path, @Nullable Object value) {
		return with(Collections.singletonMap(path, value));
	}

	/**
	 * Return the description with several properties changed together.
	 * @param values the values by their paths, {@code null} for what is to be absent. All
	 * paths count elements of lists as they are before the changes
	 * @return a new description, which shares what did not change; this one if nothing
	 * did
	 * @throws FingyException with every problem found
	 */
	Fingy with(Map<String, ? extends @Nullable Object> values);

	/**
	 * Return the description without a property: a property of an object has its default
	 * again, an element of a list or map is gone. References to later elements of the
	 * list follow them.
	 * @param path the whole property name, or the path below this one
	 * @return a new description, which shares what did not change
	 * @throws FingyException if there is nothing, or a reference leads to the element
	 */
	Fingy without(String path);

	/**
	 * Create the object that this describes, through the registered types and with the
	 * rules of binding. It is a new one each time.
	 * @param <T> the type of the object
	 * @param type the class of the configuration, or a base of the node's type
	 * @return a new object
	 * @throws FingyException with every problem found
	 */
	<T> T build(Class<T> type);

	/**
	 * Return in what another description differs from this one.
	 * @param after the other description
	 * @return the difference
	 */
	Difference diff(Fingy after);

	/**
	 * Return the fingerprint of the configuration: equal configurations have equal
	 * fingerprints, wherever their values come from. It is computed, and not taken from
	 * the text that this was read from, unless that text masks values.
	 * @return {@code sha256:} and 64 hexadecimal digits
	 */
	String fingerprint();

	/**
	 * Return the fingerprint of the code behind the types that are used.
	 * @return {@code sha256:} and 64 hexadecimal digits
	 */
	String codeFingerprint();

	/**
	 * Verify that the text that this was read from has the fingerprints of what it
	 * describes: whoever changes a value in a file need not have changed them. Without
	 * this, a difference is a warning where a fingerprint is first asked for. The
	 * fingerprints of a document that masks values cannot be verified, as they may count
	 * them, and what was not read is always as it should be.
	 * @return this description
	 * @throws FingyException with each fingerprint that is another
	 */
	Fingy verify();

	/**
	 * Return the document of this description.
	 * @return the JSON text, with secrets masked
	 */
	String toJson();

	/**
	 * Return the description as YAML that one could have written by hand: without what is
	 * default, and without secrets. Bound again, it gives the same configuration. An
	 * element of a list that is a secret is a placeholder that refers to itself, which
	 * binding refuses.
	 * @return the text, empty if there is nothing to write
	 */
	String toYaml();

	/**
	 * Return the description as a properties file, with the content of {@link #toYaml()}.
	 * Such a file holds texts only: below {@code Object}, numbers and booleans come back
	 * as texts.
	 * @return the lines
	 */
	String toProperties();

	/**
	 * Return every value as a text by its whole name, such as for the parameters of an
	 * experiment tracker. Values that are default are there as well, since defaults
	 * change.
	 * <ul>
	 * <li>A node has its type at {@code training.model.type}, or whatever property names
	 * it.</li>
	 * <li>A list of plain values is one text, {@code [16, 32]}; elements of other lists
	 * are at {@code training.layers[0].size}, entries of maps at
	 * {@code training.labels.dry}, or {@code training.labels[a.b]} where the key is no
	 * plain name. An empty list is {@code []}, an empty map <code>{}</code>.</li>
	 * <li>A reference is an arrow and the name of the other node:
	 * {@code → training.dataset}.</li>
	 * <li>What is masked is {@code ******}. What has no value, is injected or derived is
	 * left out.</li>
	 * </ul>
	 * @return an unmodifiable map in the order of the constructors
	 */
	Map<String, String> toFlatMap();

	/**
	 * Return the description as a Java class with a method that returns it, such as
	 * {@code Lazy.of(NeuralNet::new, 8, 4, 2)}. The class is in the package of what is
	 * described, whose classes it names; secrets are parameters of the method.
	 * @return the source of the class
	 */
	String toJava();

	/**
	 * Write the document to a file. Another file of that name is replaced at once and as
	 * a whole, or stays.
	 * @param file the file
	 * @throws java.io.UncheckedIOException if it cannot be written
	 */
	void write(Path file);

	/**
	 * Read a document from a file. No class is loaded.
	 * @param file the file
	 * @return what it describes
	 * @throws FingyException with every problem, if it cannot be read or is no document
	 */
	static Fingy read(Path file) {
		try (Reader reader = Files.newBufferedReader(file)) {
			return FingyProvider.get().read(reader, file.toString());
		}
		catch (IOException ex) {
			String reason = (ex instanceof NoSuchFileException) ? "does not exist" : "cannot be read: " + ex;
			throw new FingyException("the document '" + file + "'", List.of(Problem.of(file.toString(), reason)), ex);
		}
	}

	/**
	 * Read a document. No class is loaded.
	 * @param json the JSON text
	 * @return what it describes
	 * @throws FingyException with every problem, if it is no document
	 */
	static Fingy read(String json) {
		return read(new StringReader(json));
	}

	/**
	 * Read a document. No class is loaded.
	 * @param json the JSON text, which is not closed
	 * @return what it describes
	 * @throws FingyException with every problem, if it is no document
	 */
	static Fingy read(Reader json) {
		return FingyProvider.get().read(json, "JSON");
	}

	/**
	 * Return the description of an object that Fingy bound or created.
	 * @param object a bound configuration, a {@link Lazy}, or an object that was created
	 * from a node
	 * @return its description
	 * @throws FingyException if the object is not one of those
	 */
	static Fingy of(Object object) {
		return FingyProvider.get().describe(object);
	}

}
