package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.teleexpertise.ExpertEvidence;
import io.github.diasporaskills.core.teleexpertise.Question;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an expert belongs in the index at an instant, by what core says of him or her. */
final class Filer {

    private final Surroundings around;
    private final Instant now;

    Filer(Surroundings around, Instant now) {
        this.around = around;
        this.now = now;
    }

    /** Holds are left out: whoever is held is found out when a case is to be offered, and not before. */
    List<Filing> filings(Expert expert, @Nullable PackZone zone) {
        DiasporaMember member = expert.member();
        LocalDate day = around.policy().dayOf(now);
        Optional<CountryCode> country = member.residenceOn(day);
        if (country.isEmpty()) {
            return List.of();
        }
        Profile profile = Profile.of(member, country.get(), zone);
        ExpertEvidence evidence = evidence(member, expert.tally().active(), Ties.none(), Holds.none(), zone);
        boolean acceptable = member.missingDeclarationsOn(day).isEmpty() && isUnderCap(around.rule(), expert.tally());
        List<Filing> filings = new ArrayList<>(2);
        for (Field field : fields(member)) {
            List<Reason> against = evidence.obstacles(
                    new Question(field.profession(), field.specialty(), List.of()), around.policy(), now);
            if (against.stream().noneMatch(Filer::disqualifies)) {
                boolean free = against.isEmpty() && acceptable;
                filings.add(new Filing(field, profile, free ? rank(expert) : null));
            }
        }
        return filings;
    }

    static boolean isUnderCap(DispatchRule rule, Tally tally) {
        return rule.mostCases() == 0 || tally.load() < rule.mostCases();
    }

    static ExpertEvidence evidence(DiasporaMember member, int others, Ties ties, Holds holds, @Nullable PackZone zone) {
        ExpertEvidence evidence = ExpertEvidence.of(member, others, ties, holds);
        return zone == null ? evidence : evidence.in(zone);
    }

    private Rank rank(Expert expert) {
        return new Rank(
                Scoring.standing(around.rule(), expert),
                expert.draw(),
                expert.member().id());
    }

    private static Set<Field> fields(DiasporaMember member) {
        Set<Field> fields = new LinkedHashSet<>();
        member.credentials()
                .forEach(credential -> credential
                        .specialty()
                        .ifPresent(specialty -> fields.add(new Field(credential.profession(), specialty))));
        return fields;
    }

    private static boolean disqualifies(Reason reason) {
        return reason.is(TeleExpertiseReason.CREDENTIAL) || reason.is(TeleExpertiseReason.AUTHORISATION);
    }
}
