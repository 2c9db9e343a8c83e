package io.github.diasporaskills.matching.simulation;

import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.matching.dispatch.DispatchCase;
import io.github.diasporaskills.matching.dispatch.DispatchCriterion;
import io.github.diasporaskills.matching.dispatch.DispatchNetwork;
import io.github.diasporaskills.matching.dispatch.DispatchRule;
import io.github.diasporaskills.matching.dispatch.Dispatcher;
import java.util.Optional;
import java.util.SplittableRandom;

/** Asks somebody else than the router would, among those who may be asked by the same rules. Stateless. */
final class OtherOrder {

    /** So many draws, and then the router's own choice is taken: hardly anybody is free. */
    private static final int MOST_DRAWS = 5_000;

    private final AskingOrder order;
    private final InventedNetwork people;
    private final long seed;

    OtherOrder(AskingOrder order, InventedNetwork people, long seed) {
        this.order = order;
        this.people = people;
        this.seed = seed;
    }

    /** The rule by which an order ranks. */
    static DispatchRule ranking(AskingOrder order, DispatchRule rule) {
        return order == AskingOrder.GREEDY
                ? rule.withWeight(DispatchCriterion.LOAD, 0)
                        .withWeight(DispatchCriterion.CONTINUITY, 0)
                        .withWeight(DispatchCriterion.HOURS, 0)
                : rule;
    }

    /** Somebody drawn by lot; empty to ask whom the router names. */
    Optional<PersonId> choose(
            DispatchNetwork network, Dispatcher dispatcher, DispatchCase dispatched, SimulatedCase of) {
        if (order != AskingOrder.RANDOM) {
            return Optional.empty();
        }
        SplittableRandom random =
                new SplittableRandom(Seeds.ofOffer(Seeds.of(seed, Seeds.ROUTER, 1), of.number, of.offers()));
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            int expert = random.nextInt(network.size());
            PersonId id = InventedNetwork.id(expert);
            if (people.specialtyOf(expert) == of.specialty
                    && dispatcher
                            .obstacles(network, dispatched, id, network.now())
                            .isEmpty()) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }
}
