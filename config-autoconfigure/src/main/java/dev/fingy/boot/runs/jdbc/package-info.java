/**
 * Keeps runs in a database. Begin with {@link dev.fingy.boot.runs.jdbc.JdbcRunStore}; its
 * tables are made by {@code schema-*.sql} next to this package.
 */
@NullMarked
package dev.fingy.boot.runs.jdbc;

import org.jspecify.annotations.NullMarked;
