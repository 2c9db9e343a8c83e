package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Hold;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Tie;
import io.github.diasporaskills.core.actor.TieKind;
import io.github.diasporaskills.core.journal.EntryKind;
import io.github.diasporaskills.core.journal.JournalEntry;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.register.Origin;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.register.RecordVersion;
import io.github.diasporaskills.core.register.RegisterRecord;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Values about what happened and who acts. */
final class LifeCycleSamples {

    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

    private LifeCycleSamples() {}

    static List<Object> all() {
        Actor recipient = Actor.of("recipient-1", Role.SENSITIVE_CASE_RECIPIENT);
        ActorId subject = ActorId.of("E-0042");
        Hold hold =
                Hold.place(subject, recipient, NOON, LocalDate.of(2025, 4, 1)).orThrow();
        Origin origin = Origin.of("results.csv", "1");
        RecordVersion version = RecordVersion.of(
                RegisterRecord.of(
                        IndicatorValue.of("1.1.b", LocalDate.of(2025, 3, 1), ReportedCount.about(50), "minutes")),
                origin,
                NOON);
        return List.of(
                version,
                version.by(recipient).why("a mistake in typing"),
                RecordVersion.withdrawing(RecordKind.MEMBER, "E-0042", origin, NOON)
                        .by(recipient)
                        .why("asked to be left out"),
                StepReason.of("member-agreed"),
                StepReason.of("member-agreed").withNote("by telephone"),
                StepReason.of("member-agreed").withNote("by telephone").erased(),
                Tie.of(subject, recipient.id(), TieKind.KIN, DateRange.from(LocalDate.of(2020, 1, 1))),
                hold,
                hold.lift(recipient, NOON.plusSeconds(60)).orThrow(),
                new JournalEntry(
                        EntryKind.REFUSAL, "case:TE-1", recipient, NOON, "gate.refused", Map.of("code", "consent")));
    }
}
