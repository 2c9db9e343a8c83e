package io.github.diasporaskills.core.json;

/**
 * A form that is an object with fixed names, so that it can be a document, which has its version as one more field.
 *
 * @param <T> the type
 */
interface DocumentForm<T> extends Form<T> {}
