/** Guarded results as one self-contained HTML page with SVG charts, in English, French and Arabic. */
@NullMarked
package io.github.diasporaskills.accountability.report;

import org.jspecify.annotations.NullMarked;
