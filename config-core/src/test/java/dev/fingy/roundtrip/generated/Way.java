package dev.fingy.roundtrip.generated;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

import dev.fingy.Fingy;
import dev.fingy.FingyBinder;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.format.DocumentSource;

/**
 * A way to write a configuration and to read it again.
 */
enum Way {

	JSON {

		@Override
		Tree back(Fingy fingy) {
			return Fingy.read(fingy.toJson()).build(Tree.class);
		}

	},

	YAML {

		@Override
		Tree back(Fingy fingy) throws IOException {
			return bind(load(new YamlPropertySourceLoader(), fingy.toYaml(), "none: 1"));
		}

	},

	PROPERTIES {

		@Override
		Tree back(Fingy fingy) throws IOException {
			return bind(load(new PropertiesPropertySourceLoader(), fingy.toProperties(), "none=1"));
		}

	},

	REPLAY {

		@Override
		Tree back(Fingy fingy) {
			return bind(DocumentSource.of("run.json", Document.read(new StringReader(fingy.toJson()), "run.json")));
		}

	},

	SERIALIZATION {

		@Override
		Tree back(Fingy fingy) throws IOException, ClassNotFoundException {
			return copy(fingy).build(Tree.class);
		}

	};

	abstract Tree back(Fingy fingy) throws IOException, ClassNotFoundException;

	static Tree bind(PropertySource<?> source) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().forEach((each) -> environment.getPropertySources().remove(each.getName()));
		environment.getPropertySources().addLast(source);
		return FingyBinder.get(environment).bind("t", Tree.class);
	}

	static PropertySource<?> load(PropertySourceLoader loader, String text, String empty) throws IOException {
		String written = text.isEmpty() ? empty : text;
		return loader.load("written", new ByteArrayResource(written.getBytes(StandardCharsets.UTF_8))).get(0);
	}

	@SuppressWarnings("unchecked") // a copy is of the same type
	static <T> T copy(T object) throws IOException, ClassNotFoundException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
			stream.writeObject(object);
		}
		try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			return (T) stream.readObject();
		}
	}

}
