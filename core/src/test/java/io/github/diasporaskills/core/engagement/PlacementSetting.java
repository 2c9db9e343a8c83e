package io.github.diasporaskills.core.engagement;

import io.github.diasporaskills.core.people.DiasporaMember;

/** What has to be on a register before the placements of the model test are. */
public final class PlacementSetting {

    private PlacementSetting() {}

    /** The nurse. */
    public static DiasporaMember nurse() {
        return Placement.nurse();
    }

    /** The need that is met. */
    public static Need need() {
        return Placement.need();
    }
}
