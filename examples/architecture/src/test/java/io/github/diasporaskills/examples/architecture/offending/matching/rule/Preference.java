package io.github.diasporaskills.examples.architecture.offending.matching.rule;

import io.github.diasporaskills.examples.architecture.offending.core.people.DiasporaMember;
import java.util.function.Predicate;

/** Chooses by disability, which nobody may. */
public final class Preference {
    boolean byCall(DiasporaMember member) {
        return !member.disability();
    }

    Predicate<DiasporaMember> byReference() {
        return DiasporaMember::disability;
    }
}
