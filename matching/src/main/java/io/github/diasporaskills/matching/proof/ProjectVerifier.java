package io.github.diasporaskills.matching.proof;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.ProjectInstance;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks whether a plan for experts, projects and hospitals is stable, without the code that made it. Stateless and
 * thread-safe.
 *
 * <p>An expert and a project block if the expert would rather have the project, and the project and its hospital have
 * room; or the project has room and its full hospital has the expert already or somebody worse; or the project is full
 * and has somebody worse (Abraham, Irving and Manlove 2007, section 2).
 */
public final class ProjectVerifier {

    private ProjectVerifier() {}

    /**
     * Checks a plan.
     *
     * @param instance who wants what and whom
     * @param plan for each expert the number of a project or none
     * @return everything that is wrong, or that the plan is stable
     */
    public static StabilityCheck verify(ProjectInstance instance, Placement plan) {
        requireNonNull(instance, "instance");
        int experts = instance.expertIds().size();
        List<Reason> wrong = new ArrayList<>();
        List<BlockingPair> pairs = new ArrayList<>();
        if (requireNonNull(plan, "plan").size() != experts) {
            wrong.add(Reason.of(ProofReason.STABLE_SIZE_WRONG)
                    .with("expected", experts)
                    .with("found", plan.size()));
            return new StabilityCheck(new ProofResult(false, wrong), pairs);
        }
        int[] placed = plan.toArray();
        for (int expert = 0; expert < experts; expert++) {
            if (placed[expert] >= 0 && !instance.wishes(expert).contains(placed[expert])) {
                wrong.add(Reason.of(ProofReason.STABLE_PAIR_UNKNOWN)
                        .with("proposer", instance.expertIds().get(expert))
                        .with(
                                "place",
                                placed[expert] < instance.projectIds().size()
                                        ? instance.projectIds().get(placed[expert])
                                        : "?"));
            }
        }
        if (!wrong.isEmpty()) {
            return new StabilityCheck(new ProofResult(false, wrong), pairs);
        }
        for (int project = 0; project < instance.projectIds().size(); project++) {
            full(instance.projectIds().get(project), of(placed, project), instance.projectCapacity(project), wrong);
        }
        for (int hospital = 0; hospital < instance.hospitalIds().size(); hospital++) {
            full(
                    instance.hospitalIds().get(hospital),
                    ofHospital(instance, placed, hospital),
                    instance.hospitalCapacity(hospital),
                    wrong);
        }
        for (int expert = 0; expert < experts; expert++) {
            for (int project : instance.wishes(expert)) {
                if (project == placed[expert]) {
                    break;
                }
                if (blocks(instance, placed, expert, project)) {
                    pairs.add(new BlockingPair(expert, project, -1));
                    wrong.add(Reason.of(ProofReason.STABLE_BLOCKED)
                            .with("proposer", instance.expertIds().get(expert))
                            .with("place", instance.projectIds().get(project)));
                }
            }
        }
        boolean proven = wrong.isEmpty();
        return new StabilityCheck(
                new ProofResult(
                        proven,
                        proven
                                ? List.of(Reason.of(ProofReason.STABLE)
                                        .with("placed", plan.placed())
                                        .with("proposers", experts))
                                : wrong),
                pairs);
    }

    private static void full(String id, List<Integer> there, int capacity, List<Reason> wrong) {
        if (there.size() > capacity) {
            wrong.add(Reason.of(ProofReason.CAPACITY_EXCEEDED)
                    .with("id", id)
                    .with("used", there.size())
                    .with("capacity", capacity));
        }
    }

    private static boolean blocks(ProjectInstance instance, int[] placed, int expert, int project) {
        int hospital = instance.hospitalOf(project);
        List<Integer> onProject = of(placed, project);
        List<Integer> inHospital = ofHospital(instance, placed, hospital);
        if (onProject.size() >= instance.projectCapacity(project)) {
            return hasWorse(instance, hospital, onProject, expert);
        }
        return inHospital.size() < instance.hospitalCapacity(hospital)
                || inHospital.contains(expert)
                || hasWorse(instance, hospital, inHospital, expert);
    }

    private static boolean hasWorse(ProjectInstance instance, int hospital, List<Integer> there, int expert) {
        List<Integer> ranked = instance.ranked(hospital);
        return there.stream().anyMatch(other -> ranked.indexOf(other) > ranked.indexOf(expert));
    }

    private static List<Integer> of(int[] placed, int project) {
        List<Integer> there = new ArrayList<>();
        for (int expert = 0; expert < placed.length; expert++) {
            if (placed[expert] == project) {
                there.add(expert);
            }
        }
        return there;
    }

    private static List<Integer> ofHospital(ProjectInstance instance, int[] placed, int hospital) {
        List<Integer> there = new ArrayList<>();
        for (int expert = 0; expert < placed.length; expert++) {
            if (placed[expert] >= 0 && instance.hospitalOf(placed[expert]) == hospital) {
                there.add(expert);
            }
        }
        return there;
    }
}
