/**
 * What configuration can choose from and how it is created: the registry, and the
 * parameters of constructors, static factory methods and JavaBeans.
 */
@NullMarked
package dev.fingy.type;

import org.jspecify.annotations.NullMarked;
