/** Parsed JSON documents that know file, line and path of everything in them and collect every mistake. */
@NullMarked
package io.github.diasporaskills.core.document;

import org.jspecify.annotations.NullMarked;
