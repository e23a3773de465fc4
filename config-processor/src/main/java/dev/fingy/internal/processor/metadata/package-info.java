/**
 * What editors complete: the properties below typed nodes, in the format of Spring Boot's
 * configuration metadata and in the file that its own processor writes. Begin with
 * {@code EditorMetadata}.
 */
@NullMarked
package dev.fingy.internal.processor.metadata;

import org.jspecify.annotations.NullMarked;
