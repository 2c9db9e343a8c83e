package io.github.diasporaskills.matching.stable;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.matching.assignment.Watch;
import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.ProjectInstance;
import io.github.diasporaskills.matching.preference.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Stable plans for experts, projects and hospitals (Abraham, Irving and Manlove 2007, doi:10.1016/j.jda.2006.03.006).
 * Immutable and thread-safe. A plan always exists, and the experts placed and the openings each hospital fills are the
 * same in all.
 */
public final class ProjectAllocation {

    private final Side side;
    private final BooleanSupplier cancelled;
    private final Watch.Listener listener;

    private ProjectAllocation(Side side, BooleanSupplier cancelled, Watch.Listener listener) {
        this.side = requireNonNull(side, "side");
        this.cancelled = requireNonNull(cancelled, "cancelled");
        this.listener = requireNonNull(listener, "listener");
    }

    /**
     * Best for one side: {@link Side#PROPOSERS} are the experts, {@link Side#PLACES} the hospitals.
     *
     * @param side the side
     * @return the method
     */
    public static ProjectAllocation bestFor(Side side) {
        return new ProjectAllocation(side, () -> false, (done, all) -> {});
    }

    /**
     * Asks now and then whether to stop.
     *
     * @param asked true to stop with a {@link java.util.concurrent.CancellationException}
     * @return a new method
     */
    public ProjectAllocation cancelledWhen(BooleanSupplier asked) {
        return new ProjectAllocation(side, asked, listener);
    }

    /**
     * Tells now and then how far the search is.
     *
     * @param told is told from the thread of the search, and with the last step that it is over
     * @return a new method
     */
    public ProjectAllocation telling(Watch.Listener told) {
        return new ProjectAllocation(side, cancelled, told);
    }

    /**
     * Finds a stable plan.
     *
     * @param instance who wants what and whom
     * @return for each expert the number of a project or none
     * @throws java.util.concurrent.CancellationException if it was to stop
     */
    public Placement solve(ProjectInstance instance) {
        requireNonNull(instance, "instance");
        Cancellation cancellation = new Cancellation(cancelled, listener);
        cancellation.check();
        Placement plan =
                side == Side.PROPOSERS ? expertsFirst(instance, cancellation) : hospitalsFirst(instance, cancellation);
        cancellation.finish();
        return plan;
    }

    /** Experts ask in rounds; a hospital keeps the best for whom both it and the project have room. */
    private static Placement expertsFirst(ProjectInstance instance, Cancellation cancellation) {
        int[][] rank = ranks(instance);
        int[] next = new int[instance.expertIds().size()];
        int[] placed = new int[next.length];
        Arrays.fill(placed, -1);
        boolean more = true;
        while (more) {
            more = false;
            for (int expert = 0; expert < next.length; expert++) {
                List<Integer> wishes = instance.wishes(expert);
                if (placed[expert] < 0 && next[expert] < wishes.size()) {
                    placed[expert] = wishes.get(next[expert]++);
                    more = true;
                }
            }
            if (more) {
                cancellation.step();
                keepTheBest(instance, rank, placed);
            }
        }
        return Placement.of(placed);
    }

    private static void keepTheBest(ProjectInstance instance, int[][] rank, int[] placed) {
        List<List<Integer>> wanting = new ArrayList<>();
        for (int hospital = 0; hospital < rank.length; hospital++) {
            wanting.add(new ArrayList<>());
        }
        for (int expert = 0; expert < placed.length; expert++) {
            if (placed[expert] >= 0) {
                wanting.get(instance.hospitalOf(placed[expert])).add(expert);
            }
        }
        int[] used = new int[instance.projectIds().size()];
        for (int hospital = 0; hospital < rank.length; hospital++) {
            int[] ranks = rank[hospital];
            wanting.get(hospital).sort((one, other) -> Integer.compare(ranks[one], ranks[other]));
            int left = instance.hospitalCapacity(hospital);
            for (int expert : wanting.get(hospital)) {
                if (left > 0 && used[placed[expert]] < instance.projectCapacity(placed[expert])) {
                    used[placed[expert]]++;
                    left--;
                } else {
                    placed[expert] = -1;
                }
            }
        }
    }

    /** Hospitals with room offer, to the best expert who would gain, the project with room that the expert wants most. */
    private static Placement hospitalsFirst(ProjectInstance instance, Cancellation cancellation) {
        int[] placed = new int[instance.expertIds().size()];
        int[] has = new int[placed.length];
        Arrays.fill(placed, -1);
        Arrays.fill(has, Integer.MAX_VALUE);
        int[] used = new int[instance.projectIds().size()];
        int[] filled = new int[instance.hospitalIds().size()];
        boolean more = true;
        while (more) {
            more = false;
            for (int hospital = 0; hospital < filled.length; hospital++) {
                while (filled[hospital] < instance.hospitalCapacity(hospital)
                        && offered(instance, hospital, placed, has, used, filled)) {
                    cancellation.step();
                    more = true;
                }
            }
        }
        return Placement.of(placed);
    }

    private static boolean offered(
            ProjectInstance instance, int hospital, int[] placed, int[] has, int[] used, int[] filled) {
        for (int expert : instance.ranked(hospital)) {
            List<Integer> wishes = instance.wishes(expert);
            for (int wish = 0; wish < wishes.size() && wish < has[expert]; wish++) {
                int project = wishes.get(wish);
                if (instance.hospitalOf(project) == hospital && used[project] < instance.projectCapacity(project)) {
                    if (placed[expert] >= 0) {
                        used[placed[expert]]--;
                        filled[instance.hospitalOf(placed[expert])]--;
                    }
                    placed[expert] = project;
                    has[expert] = wish;
                    used[project]++;
                    filled[hospital]++;
                    return true;
                }
            }
        }
        return false;
    }

    private static int[][] ranks(ProjectInstance instance) {
        int[][] rank =
                new int[instance.hospitalIds().size()][instance.expertIds().size()];
        for (int hospital = 0; hospital < rank.length; hospital++) {
            List<Integer> ranked = instance.ranked(hospital);
            for (int i = 0; i < ranked.size(); i++) {
                rank[hospital][ranked.get(i)] = i;
            }
        }
        return rank;
    }
}
