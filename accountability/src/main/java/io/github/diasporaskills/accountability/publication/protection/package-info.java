/** Protection of counts: which cells of tables to hide so that no small group can be worked out, with proof and attack. */
@NullMarked
package io.github.diasporaskills.accountability.publication.protection;

import org.jspecify.annotations.NullMarked;
