package io.github.diasporaskills.core.people;

import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the steps of a credential are examined by, when they are taken and when they were written down. */
final class CredentialRules {

    private CredentialRules() {}

    /** A check counts from its day to the day before the next. */
    static List<Reason> notCounting(@Nullable Verification check, LocalDate day) {
        if (check == null) {
            return List.of(Reason.of(CredentialCondition.CHECK_COUNTS)
                    .with("verifiedOn", "…")
                    .with("recheckOn", "…"));
        }
        return check.countsOn(day)
                ? List.of()
                : List.of(Reason.of(CredentialCondition.CHECK_COUNTS)
                        .with("verifiedOn", check.verifiedOn())
                        .with("recheckOn", check.recheckOn()));
    }

    static List<Reason> termOver(Credential credential, LocalDate day) {
        LocalDate last = credential.term().last();
        return day.isAfter(last)
                ? List.of(Reason.of(CredentialCondition.TERM_RUNNING).with("last", last))
                : List.of();
    }

    static boolean hasRunOut(Credential credential, LocalDate day) {
        CredentialStanding standing = credential.standingOn(day);
        return standing == CredentialStanding.EXPIRED || standing == CredentialStanding.RECHECK_DUE;
    }
}
