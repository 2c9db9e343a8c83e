package io.github.diasporaskills.core.engagement;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.util.ArrayList;
import java.util.List;

/**
 * What an engagement needs beyond its own fields: days inside the programme's term or a reason why not and, where
 * somebody travels, an authorisation in force on the first day and a language plan. A proposed or agreed engagement
 * need not have its papers yet; a cleared one does. An authorisation that begins after the first day may be a renewal,
 * whose forerunner is not kept, and is not held against it. Stateless and thread-safe.
 */
public final class EngagementCheck {

    private EngagementCheck() {}

    /**
     * Everything that is wrong with an engagement.
     *
     * @param engagement the engagement
     * @param member who gives skills
     * @param programmeTerm the days of the programme
     * @return reasons, empty if all is well; engagements called off before they began are not looked at further
     * @throws IllegalArgumentException if the member is not the engagement's
     */
    public static List<Reason> shortcomings(Engagement engagement, DiasporaMember member, DateRange programmeTerm) {
        requireNonNull(programmeTerm, "programmeTerm");
        if (!engagement.member().equals(member.id())) {
            throw new IllegalArgumentException("The engagement " + engagement.id() + " is of " + engagement.member()
                    + "; found the member " + member.id());
        }
        List<Reason> wrong = new ArrayList<>();
        if (engagement.state().isOver() && !engagement.state().hasBegun()) {
            return wrong;
        }
        DateRange period = engagement.period();
        wrong.addAll(outsideTerm(engagement, period, programmeTerm));
        if (engagement.modality().includesPresence() && engagement.state().needsPapers()) {
            boolean authorised = member.authorisations().stream()
                    .anyMatch(authorisation ->
                            authorisation.inForceOn(period.first()) || authorisation.mayHaveReplaced(period.first()));
            if (!authorised) {
                wrong.add(Reason.of(EngagementReason.AUTHORISATION_MISSING));
            }
            if (engagement.languagePlan().isEmpty()) {
                wrong.add(Reason.of(EngagementReason.LANGUAGE_PLAN_MISSING));
            }
        }
        return wrong;
    }

    static List<Reason> outsideTerm(Engagement engagement, DateRange period, DateRange programmeTerm) {
        if (programmeTerm.encloses(period) || engagement.outsideTermReason().isPresent()) {
            return List.of();
        }
        return List.of(Reason.of(EngagementReason.OUTSIDE_TERM)
                .with(
                        "programmeFrom",
                        programmeTerm.hasFirst() ? programmeTerm.first().toString() : "…")
                .with(
                        "programmeTo",
                        programmeTerm.hasLast() ? programmeTerm.last().toString() : "…"));
    }
}
