package io.github.diasporaskills.matching.dispatch;

import org.jspecify.annotations.Nullable;

/** Where an expert stands in the index; without a rank if the expert is not free. */
record Filing(Field field, Profile profile, @Nullable Rank rank) {}
