package io.github.diasporaskills.matching.stable;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.assignment.Watch;
import io.github.diasporaskills.matching.preference.Lottery;
import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.PreferenceReason;
import io.github.diasporaskills.matching.preference.Side;
import io.github.diasporaskills.matching.preference.Stability;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds stable plans. Immutable and thread-safe; the same settings, seed and instance give the same plan.
 *
 * <ul>
 *   <li>Lists without ties, or with ties broken by a lottery: deferred acceptance, best for either side.
 *   <li>Reserves and ceilings: deferred acceptance with the choice of such places.
 *   <li>Regional caps: {@link Mechanism}.
 *   <li>Ties kept: {@link #asking(Stability)} for strong and super stability, {@link #placingMany()} for as many
 *       placed as two thirds of the most a weakly stable plan can place.
 *   <li>Minimums: whether a stable plan keeps them, else a plan that keeps them with few blocking pairs.
 *   <li>Couples: Roth and Peranson's algorithm, with a report where it finds no stable plan.
 * </ul>
 *
 * <p>What cannot be combined is refused with {@link StableReason#NOT_TOGETHER}: no result is better than one in another
 * sense than the one asked for.
 */
public final class StableMatching {

    private final Side side;
    private final long seed;
    private final Mechanism mechanism;
    private final Stability stability;
    private final boolean many;
    private final @Nullable ChoiceFunction choice;
    private final BooleanSupplier cancelled;
    private final Watch.Listener listener;

    private StableMatching(
            Side side,
            long seed,
            Mechanism mechanism,
            Stability stability,
            boolean many,
            @Nullable ChoiceFunction choice,
            BooleanSupplier cancelled,
            Watch.Listener listener) {
        this.side = requireNonNull(side, "side");
        this.seed = seed;
        this.mechanism = requireNonNull(mechanism, "mechanism");
        this.stability = requireNonNull(stability, "stability");
        this.many = many;
        this.choice = choice;
        this.cancelled = requireNonNull(cancelled, "cancelled");
        this.listener = requireNonNull(listener, "listener");
    }

    /**
     * Best for proposers, capacities alone, weakly stable, lottery from seed 0.
     *
     * @return the settings
     */
    public static StableMatching withDefaults() {
        return new StableMatching(
                Side.PROPOSERS, 0, Mechanism.STANDARD, Stability.WEAK, false, null, () -> false, (done, all) -> {});
    }

    /**
     * For whom the plan is to be best.
     *
     * @param wanted the side
     * @return new settings
     */
    public StableMatching bestFor(Side wanted) {
        return new StableMatching(wanted, seed, mechanism, stability, many, choice, cancelled, listener);
    }

    /**
     * What ties are broken from, where there are any.
     *
     * @param number any number
     * @return new settings
     */
    public StableMatching withSeed(long number) {
        return new StableMatching(side, number, mechanism, stability, many, choice, cancelled, listener);
    }

    /**
     * What regional caps mean.
     *
     * @param wanted the mechanism
     * @return new settings
     */
    public StableMatching under(Mechanism wanted) {
        return new StableMatching(side, seed, wanted, stability, many, choice, cancelled, listener);
    }

    /**
     * Which pairs must not be there.
     *
     * @param wanted the notion of stability; it matters with ties only
     * @return new settings
     */
    public StableMatching asking(Stability wanted) {
        return new StableMatching(side, seed, mechanism, wanted, many, choice, cancelled, listener);
    }

    /**
     * Uses ties to place many: at least two thirds of the most that a weakly stable plan can place (Király 2013,
     * doi:10.3390/a6030471). The most itself is hard to find and hard to approximate.
     *
     * @return new settings
     */
    public StableMatching placingMany() {
        return new StableMatching(side, seed, mechanism, stability, true, choice, cancelled, listener);
    }

    /**
     * Lets places choose otherwise than up to a capacity. The capacities, reserves and ceilings of the instance are
     * then for the function to keep; a verifier checks the plan against the instance alone.
     *
     * @param function a substitutable choice
     * @return new settings
     */
    public StableMatching choosing(ChoiceFunction function) {
        return new StableMatching(
                side, seed, mechanism, stability, many, requireNonNull(function, "function"), cancelled, listener);
    }

    /**
     * Asks now and then whether to stop.
     *
     * @param asked true to stop with a {@link java.util.concurrent.CancellationException}
     * @return new settings
     */
    public StableMatching cancelledWhen(BooleanSupplier asked) {
        return new StableMatching(side, seed, mechanism, stability, many, choice, asked, listener);
    }

    /**
     * Tells now and then how far the search is: how many have asked, or were asked, and how many will at most, where that
     * is known.
     *
     * @param told is told from the thread of the search, and with the last step that it is over
     * @return new settings
     */
    public StableMatching telling(Watch.Listener told) {
        return new StableMatching(side, seed, mechanism, stability, many, choice, cancelled, told);
    }

    /**
     * Finds a stable plan, or shows that there is none.
     *
     * @param instance who wants whom
     * @return the plan with a verdict on everybody, or evidence
     * @throws ProblemsException if the settings and the instance do not go together
     * @throws java.util.concurrent.CancellationException if it was to stop
     */
    public StableResult solve(PreferenceInstance instance) {
        refuse(requireNonNull(instance, "instance"));
        Cancellation cancellation = new Cancellation(cancelled, listener);
        cancellation.check();
        StableResult result = solve(instance, cancellation);
        cancellation.finish();
        return result;
    }

    private StableResult solve(PreferenceInstance instance, Cancellation cancellation) {
        if (stability != Stability.WEAK && instance.hasTies()) {
            TieStability.Found found =
                    new TieStability(instance, stability, capacities(instance), cancellation).solve();
            return new StableResult(instance, mechanism, stability, null, found.placement(), found.evidence(), 0);
        }
        @Nullable Lottery lottery = instance.hasTies() ? Lottery.draw(instance, seed) : null;
        Order order = new Order(instance, lottery);
        if (!instance.couples().isEmpty()) {
            return new CoupleAcceptance(order, capacities(instance), seed, cancellation).solve(mechanism, lottery);
        }
        Placement placement = many && instance.hasTies()
                ? new PlacingMany(order, capacities(instance), cancellation).solve()
                : accepted(order, cancellation);
        StableResult stable = new StableResult(instance, mechanism, stability, lottery, placement, null, 0);
        return instance.hasMinimums() ? new MinimumKeeping(stable, capacities(instance), cancellation).solve() : stable;
    }

    /**
     * The smallest changes, each by itself, that would give somebody a place they would rather have: the fewest ranks up
     * on the list of one place; one opening more, or a higher target or cap, as the mechanism has it; the end of the list
     * of a place that does not list them. Each is found by solving again with these settings, so it holds, lottery, caps
     * and reserves included.
     *
     * @param result what these settings gave
     * @param proposer the number of a proposer
     * @return the changes; none if the proposer is in a couple, has the best or if nothing of the kind helps. As many
     *     solutions as the ranks before the proposer at the places they would rather have; only their logarithm for
     *     each such place where proposers come first and there are no minimums, reserves or shared caps
     * @throws IllegalArgumentException if the result has no plan
     * @throws IndexOutOfBoundsException if there is no such proposer
     * @throws java.util.concurrent.CancellationException if it was to stop
     */
    public List<Reason> changesFor(StableResult result, int proposer) {
        return changes(result).ofProposer(proposer);
    }

    /**
     * The smallest changes, each by itself, that would fill one place more of a place with openings: a higher target or
     * cap, as the mechanism has it; somebody to list who lists the place in vain. As for
     * {@link #changesFor(StableResult, int)}, each is found by solving again.
     *
     * @param result what these settings gave
     * @param place the number of a place
     * @return the changes; none if the place is full or nothing of the kind helps. One solution for each proposer who
     *     lists the place in vain, at most
     * @throws IllegalArgumentException if the result has no plan
     * @throws IndexOutOfBoundsException if there is no such place
     * @throws java.util.concurrent.CancellationException if it was to stop
     */
    public List<Reason> changesForPlace(StableResult result, int place) {
        return changes(result).ofPlace(place);
    }

    private SmallestChange changes(StableResult result) {
        PreferenceInstance instance = requireNonNull(result, "result").instance();
        boolean acceptanceAlone = side == Side.PROPOSERS
                && mechanism != Mechanism.FLEXIBLE
                && choice == null
                && !instance.hasMinimums()
                && !hasBounds(instance)
                && instance.couples().isEmpty()
                && (!instance.hasTies() || (stability == Stability.WEAK && !many));
        return new SmallestChange(telling((done, all) -> {}), acceptanceAlone, result);
    }

    Mechanism mechanism() {
        return mechanism;
    }

    private Placement accepted(Order order, Cancellation cancellation) {
        PreferenceInstance instance = order.instance();
        if (mechanism == Mechanism.FLEXIBLE) {
            return new FlexibleAcceptance(order, cancellation).solve();
        }
        int[] capacities = capacities(instance);
        boolean bounds = hasBounds(instance);
        if (choice != null || bounds) {
            ChoosingAcceptance acceptance = new ChoosingAcceptance(
                    order, choice != null ? choice : new BoundedChoice(order, capacities), cancellation);
            return side == Side.PROPOSERS ? acceptance.proposersFirst() : acceptance.placesFirst();
        }
        return side == Side.PROPOSERS
                ? new ProposerAcceptance(order, capacities, cancellation).solve()
                : new PlaceAcceptance(order, capacities, cancellation).solve();
    }

    private int[] capacities(PreferenceInstance instance) {
        int[] capacities = new int[instance.placeCount()];
        for (int place = 0; place < capacities.length; place++) {
            capacities[place] = mechanism == Mechanism.JRMP
                    ? Math.min(instance.capacity(place), instance.target(place))
                    : instance.capacity(place);
        }
        return capacities;
    }

    private static boolean hasBounds(PreferenceInstance instance) {
        if (instance.groupIds().isEmpty()) {
            return false;
        }
        for (int place = 0; place < instance.placeCount(); place++) {
            if (instance.hasBounds(place)) {
                return true;
            }
        }
        return false;
    }

    private void refuse(PreferenceInstance instance) {
        List<String> asked = new ArrayList<>();
        add(asked, "FLEXIBLE", mechanism == Mechanism.FLEXIBLE);
        add(asked, "couples", !instance.couples().isEmpty());
        add(asked, "reserves", hasBounds(instance));
        add(asked, stability.name(), stability != Stability.WEAK && instance.hasTies());
        add(asked, "placingMany", many && instance.hasTies());
        add(asked, "choosing", choice != null);
        List<Problem> problems = new ArrayList<>();
        if (asked.size() > 1) {
            problems.add(notTogether(asked));
        }
        if (asked.size() == 1 && side == Side.PLACES && !asked.contains("reserves") && !asked.contains("choosing")) {
            problems.add(notTogether(List.of(asked.get(0), "PLACES")));
        }
        boolean ownNotion = asked.stream().anyMatch(each -> !each.equals("reserves"));
        if (ownNotion && instance.hasMinimums()) {
            problems.add(notTogether(List.of(asked.get(0), "minimums")));
        }
        if (mechanism != Mechanism.STANDARD) {
            instance.warnings().stream()
                    .filter(warning -> warning.reason().is(PreferenceReason.TARGETS_ABOVE_CAP))
                    .forEach(warning -> problems.add(Problem.error(warning.location(), warning.reason())));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException("the stable matching", problems);
        }
    }

    private static void add(List<String> asked, String what, boolean is) {
        if (is) {
            asked.add(what);
        }
    }

    private static Problem notTogether(List<String> parts) {
        return Problem.error(
                Location.of("preferences"), Reason.of(StableReason.NOT_TOGETHER).with("parts", parts));
    }
}
