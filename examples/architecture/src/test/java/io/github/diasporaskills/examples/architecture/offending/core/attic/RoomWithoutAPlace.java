package io.github.diasporaskills.examples.architecture.offending.core.attic;

/** Lies in a room that has no place and no package-info. */
public final class RoomWithoutAPlace {}
