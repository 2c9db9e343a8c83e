/** Asking remote experts for an opinion: requests, timed offers, opinions, follow-up and clinical review. */
@NullMarked
package io.github.diasporaskills.core.teleexpertise;

import org.jspecify.annotations.NullMarked;
