/**
 * JSON of every value of this module, written and read by Jackson: one module object, one mapper factory, and
 * documents that declare their version. The only package that shows Jackson's types.
 */
@NullMarked
package io.github.diasporaskills.core.json;

import org.jspecify.annotations.NullMarked;
