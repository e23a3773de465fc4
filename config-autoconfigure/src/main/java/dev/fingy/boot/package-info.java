/**
 * Spring Boot's view of Fingy: {@link dev.fingy.boot.FingyAutoConfiguration} wires what
 * resolves the configurations of an application and makes beans of their nodes. What is
 * done with them is in packages next to it, which this one does not know.
 */
@NullMarked
package dev.fingy.boot;

import org.jspecify.annotations.NullMarked;
