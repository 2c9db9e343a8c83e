/** Guarded results as one self-contained HTML page with SVG charts, in English or French, ready for right to left. */
@NullMarked
package io.github.diasporaskills.accountability.report;

import org.jspecify.annotations.NullMarked;
