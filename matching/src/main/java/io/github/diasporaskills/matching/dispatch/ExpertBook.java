package io.github.diasporaskills.matching.dispatch;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * The experts of a network, where each stands in the index, and when each has to be looked at again. Immutable: a change
 * shares what did not change, and what is in the book does not depend on the order in which it came there.
 */
final class ExpertBook {

    static final ExpertBook EMPTY = new ExpertBook(TreePMap.empty(), ExpertIndex.EMPTY, TreePSet.empty());

    private static final long SECONDS_OF_A_DAY = 86_400;

    private final TreePMap<PersonId, Expert> experts;
    private final ExpertIndex index;
    private final TreePSet<Due> agenda;

    private ExpertBook(TreePMap<PersonId, Expert> experts, ExpertIndex index, TreePSet<Due> agenda) {
        this.experts = experts;
        this.index = index;
        this.agenda = agenda;
    }

    @Nullable
    Expert find(PersonId id) {
        return experts.get(id);
    }

    Collection<Expert> all() {
        return experts.values();
    }

    int size() {
        return experts.size();
    }

    ExpertIndex index() {
        return index;
    }

    Optional<Instant> nextChange() {
        return agenda.isEmpty() ? Optional.empty() : Optional.of(agenda.first().at());
    }

    /** The book with an expert as he or she is to be looked at now. */
    ExpertBook with(Expert expert, Surroundings around, Instant now) {
        long window = around.rule().loadDays() * SECONDS_OF_A_DAY;
        Expert then = expert.with(expert.tally().since(now.getEpochSecond() - window));
        @Nullable PackZone zone = zone(then.member(), around, now);
        List<Filing> filings = new Filer(around, now).filings(then, zone);
        List<Due> dues = dues(then, zone, window, around, now);
        return new ExpertBook(
                experts.plus(then.member().id(), then.filed(filings, dues)),
                index.replace(expert.filings(), filings),
                expert.dues().equals(dues)
                        ? agenda
                        : agenda.minusAll(expert.dues()).plusAll(dues));
    }

    ExpertBook without(Expert expert) {
        return new ExpertBook(
                experts.minus(expert.member().id()),
                index.replace(expert.filings(), List.of()),
                agenda.minusAll(expert.dues()));
    }

    /** The book at a later instant: everybody to whom something happened by then is looked at again. */
    ExpertBook at(Instant later, Surroundings around) {
        ExpertBook moved = this;
        while (!moved.agenda.isEmpty() && !moved.agenda.first().at().isAfter(later)) {
            @Nullable Expert expert = moved.experts.get(moved.agenda.first().expert());
            moved = new ExpertBook(moved.experts, moved.index, moved.agenda.minusFirst());
            if (expert != null) {
                moved = moved.with(expert, around, later);
            }
        }
        return moved;
    }

    /** When the expert has to be looked at again; what was noted before goes. */
    private static List<Due> dues(
            Expert expert, @Nullable PackZone zone, long window, Surroundings around, Instant now) {
        PersonId id = expert.member().id();
        List<Due> dues = new ArrayList<>(2);
        Terms.next(expert.member(), around.policy().calendar().zone(), zone, now)
                .ifPresent(at -> dues.add(new Due(at, id)));
        expert.tally().oldest().ifPresent(taken -> dues.add(new Due(Instant.ofEpochSecond(taken + window), id)));
        return List.copyOf(dues);
    }

    static @Nullable PackZone zone(DiasporaMember member, Surroundings around, Instant now) {
        return member.residenceOn(around.policy().dayOf(now))
                .flatMap(country -> around.zones().of(member.id(), country))
                .orElse(null);
    }
}
