package io.github.diasporaskills.examples.skills;

/** A command on whose line words may stand that are nobody else's business: a mistake there is said without them. */
interface Confidential {}
