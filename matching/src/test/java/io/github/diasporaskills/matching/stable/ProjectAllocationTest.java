package io.github.diasporaskills.matching.stable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.matching.preference.Placement;
import io.github.diasporaskills.matching.preference.ProjectInstance;
import io.github.diasporaskills.matching.preference.Side;
import io.github.diasporaskills.matching.proof.ProjectVerifier;
import io.github.diasporaskills.matching.proof.ProofReason;
import io.github.diasporaskills.matching.proof.StabilityCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProjectAllocationTest {

    private static final long INSTANCES = 1_000L * Integer.getInteger("checks.percent", 1);

    @Test
    @DisplayName("W7 Abraham, Irving and Manlove 2007, figure 1")
    void figure_one() {
        ProjectInstance instance = ProjectInstance.builder()
                .expert("S1", "P1", "P7")
                .expert("S2", "P1", "P2", "P3", "P4", "P5", "P6")
                .expert("S3", "P2", "P1", "P4")
                .expert("S4", "P2")
                .expert("S5", "P1", "P2", "P3", "P4")
                .expert("S6", "P2", "P3", "P4", "P5", "P6")
                .expert("S7", "P5", "P3", "P8")
                .hospital("L1", 3, "S7", "S4", "S1", "S3", "S2", "S5", "S6")
                .hospital("L2", 2, "S3", "S2", "S6", "S7", "S5")
                .hospital("L3", 2, "S1", "S7")
                .project("P1", "L1", 2)
                .project("P2", "L1", 1)
                .project("P3", "L1", 1)
                .project("P4", "L2", 1)
                .project("P5", "L2", 1)
                .project("P6", "L2", 1)
                .project("P7", "L3", 1)
                .project("P8", "L3", 1)
                .build();
        assertThat(plan(instance, Side.PROPOSERS)).isEqualTo("{S1=P1, S2=P5, S3=P4, S4=P2, S7=P3}");
        assertThat(plan(instance, Side.PLACES)).isEqualTo("{S1=P1, S2=P5, S3=P4, S4=P2, S7=P3}");
    }

    @Test
    @DisplayName("W8 Abraham, Irving and Manlove 2007, figure 6: four stable plans")
    void figure_six() {
        ProjectInstance instance = ProjectInstance.builder()
                .expert("S1", "P3", "P1")
                .expert("S2", "P1", "P3")
                .expert("S3", "P4", "P2")
                .expert("S4", "P2", "P4")
                .hospital("L1", 2, "S1", "S2", "S3", "S4")
                .hospital("L2", 2, "S2", "S1", "S4", "S3")
                .project("P1", "L1", 1)
                .project("P2", "L1", 1)
                .project("P3", "L2", 1)
                .project("P4", "L2", 1)
                .build();
        assertThat(plan(instance, Side.PROPOSERS)).isEqualTo("{S1=P3, S2=P1, S3=P4, S4=P2}");
        assertThat(plan(instance, Side.PLACES)).isEqualTo("{S1=P1, S2=P3, S3=P2, S4=P4}");
        assertThat(stable(instance)).hasSize(4);
    }

    @Test
    void each_side_gets_the_best_that_any_stable_plan_gives_it() {
        int several = 0;
        for (long seed = 0; seed < INSTANCES; seed++) {
            ProjectInstance instance = random(seed);
            List<int[]> stable = stable(instance);
            several += stable.size() > 1 ? 1 : 0;
            int[] best = solved(instance, Side.PROPOSERS);
            int[] worst = solved(instance, Side.PLACES);
            for (int expert = 0; expert < best.length; expert++) {
                int number = expert;
                assertThat(wish(instance, expert, best[expert]))
                        .as("seed %d", seed)
                        .isEqualTo(stable.stream()
                                .mapToInt(plan -> wish(instance, number, plan[number]))
                                .min()
                                .orElseThrow());
                assertThat(wish(instance, expert, worst[expert]))
                        .as("seed %d", seed)
                        .isEqualTo(stable.stream()
                                .mapToInt(plan -> wish(instance, number, plan[number]))
                                .max()
                                .orElseThrow());
            }
        }
        assertThat(several).isPositive();
    }

    @Test
    void the_verifier_rejects_every_other_plan() {
        for (long seed = 0; seed < INSTANCES / 5; seed++) {
            ProjectInstance instance = random(seed);
            List<int[]> stable = stable(instance);
            int[] plan = solved(instance, Side.PROPOSERS);
            Random random = new Random(seed);
            for (int expert = 0; expert < plan.length; expert++) {
                int[] altered = plan.clone();
                altered[expert] = random.nextInt(instance.projectIds().size() + 1) - 1;
                boolean true0 = stable.stream().anyMatch(each -> Arrays.equals(each, altered));
                StabilityCheck check = ProjectVerifier.verify(instance, Placement.of(altered));
                assertThat(check.proven()).as("seed %d", seed).isEqualTo(true0);
            }
        }
        assertThat(ProjectVerifier.verify(random(1), Placement.of(new int[17]))
                        .result()
                        .has(ProofReason.STABLE_SIZE_WRONG))
                .isTrue();
    }

    @Test
    void every_mistake_is_reported() {
        assertThatThrownBy(() -> ProjectInstance.builder()
                        .expert("e", "p", "q", "p")
                        .expert("e")
                        .project("p", "h2", -1)
                        .hospital("h", 1, "x")
                        .build())
                .isInstanceOfSatisfying(
                        ProblemsException.class, e -> assertThat(e.problems()).hasSize(6));
        ProjectInstance oneSided = ProjectInstance.builder()
                .expert("e", "p")
                .project("p", "h", 1)
                .hospital("h", 1)
                .build();
        assertThat(oneSided.warnings()).hasSize(1);
        assertThat(ProjectAllocation.bestFor(Side.PROPOSERS).solve(oneSided).placed())
                .isZero();
    }

    @Test
    void it_tells_that_it_is_over() {
        List<Long> told = new ArrayList<>();

        ProjectAllocation.bestFor(Side.PROPOSERS)
                .telling((done, all) -> told.add(all - done))
                .solve(random(3));

        assertThat(told).last().isEqualTo(0L);
    }

    @Test
    void it_can_be_cancelled() {
        assertThatThrownBy(() -> ProjectAllocation.bestFor(Side.PLACES)
                        .cancelledWhen(() -> true)
                        .solve(random(3)))
                .isInstanceOf(CancellationException.class);
    }

    private static int[] solved(ProjectInstance instance, Side side) {
        Placement plan = ProjectAllocation.bestFor(side).solve(instance);
        StabilityCheck check = ProjectVerifier.verify(instance, plan);
        assertThat(check.proven()).as(check.toString()).isTrue();
        return plan.toArray();
    }

    private static String plan(ProjectInstance instance, Side side) {
        Map<String, String> plan = new TreeMap<>();
        int[] placed = solved(instance, side);
        for (int expert = 0; expert < placed.length; expert++) {
            if (placed[expert] >= 0) {
                plan.put(instance.expertIds().get(expert), instance.projectIds().get(placed[expert]));
            }
        }
        return plan.toString();
    }

    private static int wish(ProjectInstance instance, int expert, int project) {
        int wish = instance.wishes(expert).indexOf(project);
        return wish < 0 ? 99 : wish;
    }

    /** All stable plans, by the three conditions of the paper. */
    private static List<int[]> stable(ProjectInstance instance) {
        List<int[]> stable = new ArrayList<>();
        int[] placed = new int[instance.expertIds().size()];
        Arrays.fill(placed, -1);
        tryAll(instance, 0, placed, stable);
        return stable;
    }

    private static void tryAll(ProjectInstance instance, int expert, int[] placed, List<int[]> stable) {
        if (expert == placed.length) {
            if (isStable(instance, placed)) {
                stable.add(placed.clone());
            }
            return;
        }
        placed[expert] = -1;
        tryAll(instance, expert + 1, placed, stable);
        for (int project : instance.wishes(expert)) {
            placed[expert] = project;
            tryAll(instance, expert + 1, placed, stable);
        }
        placed[expert] = -1;
    }

    private static boolean isStable(ProjectInstance instance, int[] placed) {
        int[] used = new int[instance.projectIds().size()];
        int[] filled = new int[instance.hospitalIds().size()];
        int[] worstOnProject = new int[used.length];
        int[] worstInHospital = new int[filled.length];
        Arrays.fill(worstOnProject, -1);
        Arrays.fill(worstInHospital, -1);
        for (int expert = 0; expert < placed.length; expert++) {
            if (placed[expert] >= 0) {
                int hospital = instance.hospitalOf(placed[expert]);
                int rank = instance.ranked(hospital).indexOf(expert);
                used[placed[expert]]++;
                filled[hospital]++;
                worstOnProject[placed[expert]] = Math.max(worstOnProject[placed[expert]], rank);
                worstInHospital[hospital] = Math.max(worstInHospital[hospital], rank);
            }
        }
        for (int i = 0; i < used.length; i++) {
            if (used[i] > instance.projectCapacity(i)) {
                return false;
            }
        }
        for (int i = 0; i < filled.length; i++) {
            if (filled[i] > instance.hospitalCapacity(i)) {
                return false;
            }
        }
        for (int expert = 0; expert < placed.length; expert++) {
            for (int project : instance.wishes(expert)) {
                if (project == placed[expert]) {
                    break;
                }
                int hospital = instance.hospitalOf(project);
                int rank = instance.ranked(hospital).indexOf(expert);
                boolean projectOpen = used[project] < instance.projectCapacity(project);
                boolean hospitalOpen = filled[hospital] < instance.hospitalCapacity(hospital);
                boolean there = placed[expert] >= 0 && instance.hospitalOf(placed[expert]) == hospital;
                if ((projectOpen && hospitalOpen)
                        || (projectOpen && !hospitalOpen && (there || rank < worstInHospital[hospital]))
                        || (!projectOpen && rank < worstOnProject[project])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static ProjectInstance random(long seed) {
        Random random = new Random(seed);
        int experts = 1 + random.nextInt(5);
        int hospitals = 1 + random.nextInt(3);
        int projects = 1 + random.nextInt(5);
        ProjectInstance.Builder builder = ProjectInstance.builder();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < projects; i++) {
            builder.project("p" + i, "h" + random.nextInt(hospitals), random.nextInt(6) == 0 ? 0 : 1);
            all.add("p" + i);
        }
        List<String> people = new ArrayList<>();
        for (int i = 0; i < experts; i++) {
            Collections.shuffle(all, random);
            builder.expert(
                    "e" + i,
                    all.subList(0, (1 + projects + random.nextInt(projects)) / 2)
                            .toArray(String[]::new));
            people.add("e" + i);
        }
        for (int i = 0; i < hospitals; i++) {
            Collections.shuffle(people, random);
            builder.hospital(
                    "h" + i,
                    random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(2),
                    people.subList(random.nextInt(2), experts).toArray(String[]::new));
        }
        return builder.build();
    }
}
