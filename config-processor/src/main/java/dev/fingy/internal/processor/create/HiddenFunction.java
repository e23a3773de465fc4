package dev.fingy.internal.processor.create;

/**
 * A function of Kotlin that stubs do not show, since a parameter of a value class gives
 * its method a name that only compilers use.
 *
 * @param name the name of the function
 * @param returned the name of the class that it returns, empty if it is not known
 */
public record HiddenFunction(String name, String returned) {

}
