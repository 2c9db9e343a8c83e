package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.calendar.Allowance;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.teleexpertise.AllocationCondition;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseReason;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Looks for the experts of a case, best first, through the groups of its specialty: one look at each group, and then at
 * the experts on top only. Each is asked about in core before he or she counts.
 */
final class ExpertSearch {

    private static final Allowance NO_TIME_KNOWN = Allowance.elapsed(Duration.ofDays(3));

    private final DispatchNetwork network;
    private final DispatchCase dispatched;
    private final TeleExpertiseRequest request;
    private final Instant at;
    private final Set<PersonId> gone;
    private final Allowance time;

    private int qualified;
    private int speaking;
    private int inCountries;
    private int asWished;
    private int barred;

    ExpertSearch(DispatchNetwork network, DispatchCase dispatched, Instant at) {
        this.network = network;
        this.dispatched = dispatched;
        this.request = dispatched.request();
        this.at = at;
        this.gone = dispatched.notAskedAgain();
        this.time = request.urgency().flatMap(network.policy()::answerTime).orElse(NO_TIME_KNOWN);
    }

    /** Where the walk through one group stands. */
    private static final class Front {
        final Iterator<Rank> rest;
        final int hours;
        final long more;
        Rank top;

        Front(Group group, int hours, long more) {
            this.rest = group.free().iterator();
            this.hours = hours;
            this.more = more;
            this.top = rest.next();
        }

        long points() {
            return top.points() + more;
        }

        /** Whether somebody found comes before all that is left here, by the order of {@link RankedExpert}. */
        boolean comesAfter(RankedExpert found) {
            if (found.points() != points()) {
                return found.points() > points();
            }
            return found.draw() != top.draw()
                    ? found.draw() < top.draw()
                    : found.expert().compareTo(top.expert()) < 0;
        }

        boolean goOn() {
            if (rest.hasNext()) {
                top = rest.next();
                return true;
            }
            return false;
        }
    }

    private static final Comparator<Front> BEST_FIRST = Comparator.comparingLong(Front::points)
            .reversed()
            .thenComparingInt((Front front) -> front.top.draw())
            .thenComparing(front -> front.top.expert());

    /** The best experts who are as wished, at most so many. */
    List<RankedExpert> best(ExpertPreference wish, int most) {
        qualified = 0;
        speaking = 0;
        inCountries = 0;
        asWished = 0;
        barred = 0;
        PriorityQueue<Front> fronts = fronts(wish);
        List<RankedExpert> found = known(wish);
        Set<PersonId> seen = new HashSet<>();
        found.forEach(each -> seen.add(each.expert()));
        found.sort(Comparator.naturalOrder());
        while (!fronts.isEmpty()) {
            Front front = fronts.remove();
            if (found.size() >= most && front.comesAfter(found.get(most - 1))) {
                break;
            }
            PersonId id = front.top.expert();
            if (!seen.contains(id)) {
                take(id, front.hours, 0).ifPresent(each -> insert(found, each));
            }
            if (front.goOn()) {
                fronts.add(front);
            }
        }
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private static void insert(List<RankedExpert> sorted, RankedExpert one) {
        int place = sorted.size();
        while (place > 0 && sorted.get(place - 1).compareTo(one) > 0) {
            place--;
        }
        sorted.add(place, one);
    }

    private PriorityQueue<Front> fronts(ExpertPreference wish) {
        PriorityQueue<Front> fronts = new PriorityQueue<>(BEST_FIRST);
        long weight = network.rule().weight(DispatchCriterion.HOURS);
        for (Group group : network.groups(Field.of(request.question()))) {
            if (fits(group, wish) && !group.free().isEmpty()) {
                int hours = Scoring.hours(
                        network.rule().reachable(), group.profile().zone(), time, at);
                fronts.add(new Front(group, hours, weight * hours));
            }
        }
        return fronts;
    }

    private boolean fits(Group group, ExpertPreference wish) {
        Profile profile = group.profile();
        int members = group.members();
        qualified += members;
        if (members == 0 || !profile.speaks(request.question().languages())) {
            return false;
        }
        speaking += members;
        if (!dispatched.countries().contains(profile.country())) {
            return false;
        }
        inCountries += members;
        if (!wish.accepts(profile.gender())) {
            return false;
        }
        asWished += members;
        return true;
    }

    /** Those who know the case or the institution, of whom there are few. */
    private List<RankedExpert> known(ExpertPreference wish) {
        List<RankedExpert> found = new ArrayList<>();
        Set<PersonId> seen = new HashSet<>();
        for (PersonId each : dispatched.knownTo()) {
            if (seen.add(each)) {
                known(each, wish, Scoring.KNOWS_CASE).ifPresent(found::add);
            }
        }
        for (PersonId each : network.acquainted(request.site(), Field.of(request.question()))) {
            if (seen.add(each)) {
                known(each, wish, Scoring.KNOWS_SITE).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<RankedExpert> known(PersonId id, ExpertPreference wish, int continuity) {
        return filing(id)
                .filter(filing -> filing.rank() != null
                        && wish.accepts(filing.profile().gender())
                        && filing.profile().speaks(request.question().languages())
                        && dispatched.countries().contains(filing.profile().country()))
                .flatMap(filing -> take(
                        id,
                        Scoring.hours(
                                network.rule().reachable(), filing.profile().zone(), time, at),
                        continuity));
    }

    private Optional<Filing> filing(PersonId id) {
        Field field = Field.of(request.question());
        return network.expert(id)
                .flatMap(expert -> expert.filings().stream()
                        .filter(filing -> filing.field().equals(field))
                        .findFirst());
    }

    private Optional<RankedExpert> take(PersonId id, int hours, int continuity) {
        if (gone.contains(id)) {
            return Optional.empty();
        }
        Expert expert = network.expert(id).orElseThrow();
        List<Reason> against = request.obstacles(network.evidence(expert), network.policy(), at);
        if (!against.isEmpty()) {
            if (against.stream().anyMatch(ExpertSearch::bars)) {
                barred++;
            }
            return Optional.empty();
        }
        return Optional.of(ranked(expert, hours, continuity));
    }

    private RankedExpert ranked(Expert expert, int hours, int continuity) {
        return new RankedExpert(
                expert.member().id(),
                expert.member().residenceOn(network.policy().dayOf(at)).orElseThrow(),
                Scoring.parts(network.rule(), expert, continuity, hours),
                expert.draw());
    }

    private static boolean bars(Reason reason) {
        return reason.is(TeleExpertiseReason.EXPERT_IS_REQUESTER) || reason.is(TeleExpertiseReason.EXPERT_IN_CONFLICT);
    }

    /** What the last search counted. */
    Supply supply() {
        return new Supply(qualified, speaking, inCountries, asWished);
    }

    /** Whether, by the last search, somebody as wished is left who was not asked and may be free later. */
    boolean mayComeFree(ExpertPreference wish) {
        long asked = gone.stream()
                .flatMap(each -> filing(each).stream())
                .filter(filing -> wish.accepts(filing.profile().gender())
                        && filing.profile().speaks(request.question().languages())
                        && dispatched.countries().contains(filing.profile().country()))
                .count();
        return asWished - asked - barred > 0;
    }

    /** Everything that stands against one expert, whether or not the search would come to him or her. */
    List<Reason> against(Expert expert) {
        List<Reason> against = new ArrayList<>(request.obstacles(network.evidence(expert), network.policy(), at));
        var missing = expert.member().missingDeclarationsOn(network.policy().dayOf(at));
        if (!missing.isEmpty()) {
            against.add(Reason.of(AllocationCondition.DECLARATIONS_MADE).with("missing", Argument.Terms.of(missing)));
        }
        if (!Filer.isUnderCap(network.rule(), expert.tally())) {
            against.add(Reason.of(DispatchReason.EXPERT_OVER_CAP)
                    .with("cap", network.rule().mostCases())
                    .with("days", network.rule().loadDays()));
        }
        expert.member()
                .residenceOn(network.policy().dayOf(at))
                .filter(country -> !dispatched.countries().contains(country))
                .ifPresent(country -> against.add(
                        Reason.of(DispatchReason.EXPERT_COUNTRY_NOT_COVERED).with("country", country.value())));
        if (!dispatched.preference().accepts(expert.member().gender())) {
            against.add(Reason.of(DispatchReason.EXPERT_NOT_AS_WISHED));
        }
        if (gone.contains(expert.member().id())) {
            against.add(Reason.of(DispatchReason.EXPERT_ASKED_BEFORE));
        }
        return List.copyOf(against);
    }

    /** What one expert would get. */
    RankedExpert ranked(Expert expert) {
        PersonId id = expert.member().id();
        int continuity = dispatched.knownTo().contains(id)
                ? Scoring.KNOWS_CASE
                : network.acquainted(request.site(), Field.of(request.question()))
                                .contains(id)
                        ? Scoring.KNOWS_SITE
                        : 0;
        int hours = filing(id)
                .map(filing -> Scoring.hours(
                        network.rule().reachable(), filing.profile().zone(), time, at))
                .orElse(DispatchCriterion.WHOLE);
        return ranked(expert, hours, continuity);
    }
}
