package dev.fingy.differential;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.fingy.Problem;

/**
 * The differences between Fingy and Spring Boot's binder outside of nodes. The reference
 * lists them by the same words.
 */
enum Difference {

	NAMES_BELOW_A_VALUE("Names below a place of one value, and names below a list that are no indexes, are ignored.",
			"They are a problem.", "Somebody meant them.") {

		@Override
		boolean fails(Given given, Problem problem) {
			return problem.reason().startsWith("expects a value (") && given.continuesBelow(problem.property())
					|| problem.reason().startsWith("is not an index, but there is a list");
		}

	},

	FRACTIONS("The fraction of a number is cut off if it was read as a number from YAML.", "It is a problem.",
			"A digit would be lost.") {

		@Override
		boolean fails(Given given, Problem problem) {
			return INTEGRAL.matcher(problem.reason()).find() && given.valuesAt(problem.property())
				.stream()
				.anyMatch((value) -> value.toString().matches("-?\\d+\\.\\d*[1-9]"));
		}

	},

	EMPTY_NUMBERS("An empty element of a text of several numbers is null.", "It is a problem.",
			"A number that was forgotten would go unnoticed.") {

		@Override
		boolean fails(Given given, Problem problem) {
			int element = problem.property().lastIndexOf('[');
			return element > 0 && problem.reason().startsWith("is empty, which is not ")
					&& given.valuesAt(problem.property().substring(0, element))
						.stream()
						.anyMatch((value) -> (value + ",").matches("(,|.*,\\s*,).*"));
		}

	},

	WHOLE_NUMBERS("A whole number with an exponent or a point is refused.", "It is accepted.",
			"It is whole, however it is written.") {

		@Override
		boolean succeeds(Given given, String property, String message) {
			return given.valuesAt(property)
				.stream()
				.flatMap((value) -> Stream.of(value.toString().split(",")))
				.anyMatch((value) -> value.trim().matches("1e3|1\\.0"));
		}

	},

	EMPTY_NUMBERS_IN_NODES("An empty number in a list or a map is null.", "It is a problem in a node.",
			"A number that was forgotten would go unnoticed.") {

		@Override
		boolean fails(Given given, Problem problem) {
			return given.node() && problem.reason().startsWith("is empty, which is not ")
					&& given.valuesAt(problem.property()).contains("");
		}

	},

	ONE_KEY_IN_NODES("Of two keys in one source that are converted to one, the first is used.",
			"It is a problem in a node.", "A value would be lost.") {

		@Override
		boolean fails(Given given, Problem problem) {
			return given.node() && problem.reason().startsWith("is the same key as ");
		}

	},

	NOT_WHAT_IT_WAS_READ_AS("The type that YAML reads a value as decides how it converts.",
			"The same value means the same from every source.", "A file and the command line should agree.") {

		@Override
		boolean fails(Given given, Problem problem) {
			return problem.reason().equals("is not a Character") && given.valuesAt(problem.property())
				.stream()
				.anyMatch((value) -> !(value instanceof CharSequence));
		}

		@Override
		boolean succeeds(Given given, String property, String message) {
			return message.startsWith("No converter found capable of converting from type [java.lang.")
					&& given.valuesAt(property).stream().anyMatch((value) -> !(value instanceof CharSequence));
		}

	},

	EMPTY_BEAN("An empty text at a JavaBean makes a new one, whatever there is below it, or fails if it has no setter.",
			"What there is below it is bound.", "A `{}` in one file would undo another.") {

		@Override
		boolean differs(Given given, String path, @Nullable String boot, @Nullable String fingy) {
			return isBelowEmptyBean(given, path);
		}

		@Override
		boolean fails(Given given, Problem problem) {
			return isBelowEmptyBean(given, problem.property().substring(1));
		}

		@Override
		boolean succeeds(Given given, String property, String message) {
			return message.startsWith("No setter found for property: pool")
					&& given.valuesAt(property + ".pool").contains("");
		}

		private boolean isBelowEmptyBean(Given given, String path) {
			for (String bean : new String[] { ".pool", ".spare", ".bean" }) {
				int at = path.indexOf(bean);
				if (at >= 0 && given.valuesAt("t" + path.substring(0, at + bean.length())).contains("")) {
					return true;
				}
			}
			return false;
		}

	},

	OPTIONAL_STRUCTURES("An `Optional` of a list that is given element by element, or of an object, is empty.",
			"It is bound.", "Nothing indicates that it is left out.") {

		@Override
		boolean differs(Given given, String path, @Nullable String boot, @Nullable String fingy) {
			return path.startsWith(".optional") && isStructure(given)
					&& (given.continuesBelow("t.optional") || given.type() == Plain.Wrapped.class);
		}

		@Override
		boolean fails(Given given, Problem problem) {
			return isStructure(given) && problem.property().matches("t\\.optional[\\[.].*");
		}

		@Override
		boolean succeeds(Given given, String property, String message) {
			return given.type() == Plain.Wrapped.class && property.equals("t.optional");
		}

		private boolean isStructure(Given given) {
			return given.type() == Plain.Lists.class || given.type() == Plain.Wrapped.class;
		}

	},

	RECURSION("An object inside one of its own class is left out, or is refused if an empty text is there.",
			"It is bound.", "Nothing indicates that it is left out.") {

		@Override
		boolean differs(Given given, String path, @Nullable String boot, @Nullable String fingy) {
			return (boot == null || boot.equals("null")) && isInside(given, "t" + path);
		}

		@Override
		boolean fails(Given given, Problem problem) {
			return problem.property().contains(".other.") && isInside(given, problem.property());
		}

		@Override
		boolean succeeds(Given given, String property, String message) {
			return property.endsWith(".other") && isInside(given, property);
		}

		// An object that has nothing but another one is left out as well
		private boolean isInside(Given given, String path) {
			Matcher owner = CONSTRUCTED.matcher(path);
			return (given.type() == Plain.Constructed.class && path.startsWith("t.other"))
					|| (path.equals("t.map") && given.hasName("t\\.map\\.[^.]+\\.other.*"))
					|| (given.type() == Plain.Wrapped.class && owner.matches()
							&& (path.startsWith(owner.group(1) + ".other")
									|| given.continuesBelow(owner.group(1) + ".other")));
		}

	},

	VARIABLES_OF_ENTRIES("A variable makes a second entry of a map if it cannot write the key of the first.",
			"It changes the entry that it can only mean.", "No other variable could.") {

		@Override
		boolean differs(Given given, String path, @Nullable String boot, @Nullable String fingy) {
			return isInEntry(given, path);
		}

		@Override
		boolean fails(Given given, Problem problem) {
			return given.isMeantByVariable(problem.property());
		}

		private boolean isInEntry(Given given, String path) {
			for (int start = path.indexOf('{'); start > 0; start = path.indexOf('{', start + 1)) {
				int end = path.indexOf('}', start);
				if (end > 0 && given.isMeantByVariable(path.substring(0, start), path.substring(start + 1, end))) {
					return true;
				}
			}
			return false;
		}

	},

	UNDERSCORES("Underscores for some of the dashes in a variable make another name of it.", "They mean the dashes.",
			"The variable can only mean that property.") {

		@Override
		boolean differs(Given given, String path, @Nullable String boot, @Nullable String fingy) {
			String owner = path.replaceFirst("[\\[{.][^\\[{.]*$", "");
			return given.hasUnderscoresForDashes("t" + path)
					|| (!path.isEmpty() && given.hasUnderscoresForDashesBelow("t" + path))
					|| (!owner.isEmpty() && given.hasUnderscoresForDashesBelow("t" + owner));
		}

		@Override
		boolean fails(Given given, Problem problem) {
			return given.hasUnderscoresForDashes(problem.property())
					|| given.hasUnderscoresForDashesBelow(problem.property());
		}

		@Override
		boolean succeeds(Given given, String property, String message) {
			return message.contains("were left unbound") && given.hasUnderscoresForDashesBelow(property);
		}

	},

	UNMATCHED_VARIABLES("A variable that matches no property is a failure below a list, and undoes an empty map.",
			"It is ignored.", "The environment is shared with others.") {

		@Override
		boolean differs(Given given, String path, @Nullable String boot, @Nullable String fingy) {
			return "null".equals(boot) && "map".equals(fingy) && given.valuesAt("t" + path).contains("")
					&& given.hasVariablesBelow("t" + path);
		}

		@Override
		boolean succeeds(Given given, String property, String message) {
			return message.contains("were left unbound") && given
				.areVariables(message.substring(message.indexOf('[') + 1, message.lastIndexOf(']')).split(","));
		}

	},

	DOTTED_KEYS("An entry with dots in its key is left out, unless its value is an enum or of `java.lang`.",
			"It is bound.", "It would be lost in silence.") {

		@Override
		boolean differs(Given given, String path, @Nullable String boot, @Nullable String fingy) {
			return (boot == null || boot.equals("null")) && path.matches("\\.pauses(\\{.*\\..*})?");
		}

		@Override
		boolean fails(Given given, Problem problem) {
			return problem.property().matches("t\\.pauses\\[.*\\..*]");
		}

	},

	SPELLED_TWICE("Of two spellings of a key in one source, the first that is not empty counts.",
			"Another of them may count.", "They have no order in every source.") {

		@Override
		boolean differs(Given given, String path, @Nullable String boot, @Nullable String fingy) {
			int key = path.indexOf('{');
			return given.isSpelledTwice((key > 0) ? path.substring(0, key) : path);
		}

		@Override
		boolean fails(Given given, Problem problem) {
			int key = problem.property().replace('[', '.').lastIndexOf('.');
			return key > 1 && given.isSpelledTwice(problem.property().substring(1, key));
		}

	};

	private static final Pattern CONSTRUCTED = Pattern.compile("(t\\.constructed|t\\.map([{].*?}|\\.[^.]+)).*");

	private static final Pattern INTEGRAL = Pattern
		.compile("^is not an? (int|Integer|long|Long|short|Short|byte|Byte|BigInteger)\\b");

	private final String boot;

	private final String fingy;

	private final String reason;

	Difference(String boot, String fingy, String reason) {
		this.boot = boot;
		this.fingy = fingy;
		this.reason = reason;
	}

	/**
	 * Return whether both succeed and a value differs for this reason.
	 * @param given what is bound
	 * @param path the path of the value below the prefix
	 * @param boot what Spring Boot has there
	 * @param fingy what Fingy has there
	 * @return {@code true} if it does
	 */
	boolean differs(Given given, String path, @Nullable String boot, @Nullable String fingy) {
		return false;
	}

	/**
	 * Return whether Fingy alone has a problem for this reason.
	 * @param given what is bound
	 * @param problem the problem
	 * @return {@code true} if it has
	 */
	boolean fails(Given given, Problem problem) {
		return false;
	}

	/**
	 * Return whether Spring Boot alone fails for this reason.
	 * @param given what is bound
	 * @param property the property that it fails at
	 * @param message its message
	 * @return {@code true} if it does
	 */
	boolean succeeds(Given given, String property, String message) {
		return false;
	}

	/**
	 * Return the difference as a row of a table.
	 * @return a row in Markdown
	 */
	String row() {
		return "| " + this.boot + " | " + this.fingy + " | " + this.reason + " |";
	}

}
