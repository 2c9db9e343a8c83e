package io.github.diasporaskills.matching.dispatch;

import static io.github.diasporaskills.matching.dispatch.DispatchWorld.POLICY;

import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.AllocationState;
import io.github.diasporaskills.core.teleexpertise.ExpertEvidence;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who should be asked, by the rule as it is written down: it looks at everybody, counts everything anew from the requests,
 * and shares no code with the router but the number in the draw.
 */
final class PlainRouter {

    private static final long WINDOW = 30;

    private final Map<PersonId, DiasporaMember> members;
    private final Collection<DispatchCase> cases;
    private final Holds holds;
    private final Instant at;

    PlainRouter(Map<PersonId, DiasporaMember> members, Collection<DispatchCase> cases, Holds holds, Instant at) {
        this.members = members;
        this.cases = cases;
        this.holds = holds;
        this.at = at;
    }

    /** The most points that anybody gets who may be asked, by expert. */
    Map<PersonId, Long> scores(DispatchCase dispatched, ExpertPreference wish) {
        Map<PersonId, Long> scores = new HashMap<>();
        for (DiasporaMember member : members.values()) {
            if (mayBeAsked(member, dispatched, wish)) {
                scores.put(member.id(), score(member, dispatched));
            }
        }
        return scores;
    }

    boolean mayBeAsked(DiasporaMember member, DispatchCase dispatched, ExpertPreference wish) {
        TeleExpertiseRequest request = dispatched.request();
        Optional<CountryCode> country = member.residenceOn(POLICY.dayOf(at));
        Set<PersonId> refused = new HashSet<>();
        for (Allocation offer : request.allocations()) {
            if (offer.state() == AllocationState.DECLINED
                    || offer.state() == AllocationState.LAPSED
                    || offer.state() == AllocationState.WITHDRAWN
                    || (offer.state() == AllocationState.RECALLED
                            && offer.history().last().why().code().equals("backup-time-over"))) {
                refused.add(offer.expert());
            }
        }
        return request.obstacles(evidence(member, 0), POLICY, at).isEmpty()
                && member.missingDeclarationsOn(POLICY.dayOf(at)).isEmpty()
                && country.filter(dispatched.countries()::contains).isPresent()
                && wish.accepts(member.gender())
                && !refused.contains(member.id());
    }

    ExpertEvidence evidence(DiasporaMember member, int less) {
        ExpertEvidence evidence =
                ExpertEvidence.of(member, Math.max(0, active(member.id()) - less), Ties.none(), holds);
        return member.residenceOn(POLICY.dayOf(at))
                .flatMap(country -> Optional.ofNullable(RandomWorld.CLOCKS.get(country)))
                .map(evidence::in)
                .orElse(evidence);
    }

    private int active(PersonId expert) {
        return (int) offers(expert).stream().filter(Allocation::isActive).count();
    }

    private List<Allocation> offers(PersonId expert) {
        return cases.stream()
                .flatMap(each -> each.request().allocations().stream())
                .filter(each -> each.expert().equals(expert))
                .toList();
    }

    private long score(DiasporaMember member, DispatchCase dispatched) {
        long asked = 0;
        long inTime = 0;
        long load = 0;
        for (Allocation offer : offers(member.id())) {
            AllocationState state = offer.state();
            boolean backup = state == AllocationState.RECALLED
                    && offer.history().last().why().code().equals("backup-time-over");
            if (!offer.isActive() && (state != AllocationState.RECALLED || backup)) {
                asked++;
            }
            if (state == AllocationState.FULFILLED
                    && !offer.deadline().isOverdue(offer.history().last().at())) {
                inTime++;
            }
            boolean lately = offer.history()
                    .firstReached(AllocationState.ACCEPTED)
                    .filter(taken -> taken.getEpochSecond() > at.getEpochSecond() - WINDOW * 86_400)
                    .isPresent();
            if (lately || state == AllocationState.OFFERED) {
                load++;
            }
        }
        long answers = 10_000 * (100 * inTime + 280) / (100 * (asked + 4));
        long leisure = 10_000L * member.quota() / (member.quota() + load);
        long knows = answeredSuch(member.id(), dispatched) ? 5_000 : 0;
        return 40 * answers + 35 * leisure + 15 * knows + 10 * hours(member, dispatched);
    }

    private boolean answeredSuch(PersonId expert, DispatchCase dispatched) {
        return cases.stream()
                .map(DispatchCase::request)
                .filter(request -> request.site().equals(dispatched.request().site())
                        && request.question()
                                .specialty()
                                .equals(dispatched.request().question().specialty()))
                .flatMap(request -> request.allocations().stream())
                .anyMatch(offer -> offer.state() == AllocationState.FULFILLED
                        && offer.expert().equals(expert));
    }

    private long hours(DiasporaMember member, DispatchCase dispatched) {
        PackZone zone =
                RandomWorld.CLOCKS.get(member.residenceOn(POLICY.dayOf(at)).orElseThrow());
        if (zone == null) {
            return 10_000;
        }
        int minute = zone.at(at).toLocalTime().toSecondOfDay() / 60;
        if (minute >= 7 * 60 && minute < 22 * 60) {
            return 10_000;
        }
        long wait = minute < 7 * 60 ? 7 * 60 - minute : 31 * 60 - minute;
        long minutes = switch (dispatched.request().urgency().orElseThrow()) {
            case "URGENT" -> Duration.ofDays(1).toMinutes();
            case "SOON" -> Duration.ofDays(3).toMinutes();
            default -> Duration.ofHours(40).toMinutes();
        };
        return 10_000 * (minutes - wait) / minutes;
    }
}
