package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.teleexpertise.TeleExpertisePolicy;

/** What a network stands on: the country's rules, and what is known of people beside the register. Immutable. */
record Surroundings(TeleExpertisePolicy policy, DispatchRule rule, Ties ties, Holds holds, ExpertZones zones) {}
