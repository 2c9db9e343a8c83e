package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.actor.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something was recorded and, for what people changed, by whom and why. Shared by the records of one batch. */
record Recording(Instant at, @Nullable Actor by, @Nullable String why) {}
