/** Dated events that serve many people: sessions, shifts, beneficiaries, services and what was found. */
@NullMarked
package io.github.diasporaskills.core.campaign;

import org.jspecify.annotations.NullMarked;
