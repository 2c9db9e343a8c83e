/** Keeps promises that are easy to suspect it of breaking. */
@org.jspecify.annotations.NullMarked
package io.github.diasporaskills.examples.architecture.innocent.core.money.internal;
