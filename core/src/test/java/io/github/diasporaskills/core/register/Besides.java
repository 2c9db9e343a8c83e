package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.casefile.CaseText;
import io.github.diasporaskills.core.casefile.IdentifierDetector;
import io.github.diasporaskills.core.casefile.IdentifierPolicy;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.programme.Baseline;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.programme.ResultsFramework;
import io.github.diasporaskills.core.programme.ResultsFrameworkState;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.reason.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What stands beside the register is tried at random too: texts, agreements and the results framework. */
final class Besides {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Set<Role> WRITERS = Set.of(Role.PROGRAMME_MANAGER, Role.MONITORING_OFFICER);
    private static final Set<Role> APPROVERS = Set.of(Role.PROGRAMME_MANAGER, Role.PARTNER);
    private static final IdentifierDetector DETECTOR = IdentifierDetector.of(CountryPack.load("MA"));
    private static final List<String> CLEAN = List.of("faints", "at night", "since spring", "murmur", "no fever");
    private static final List<String> TELLING =
            List.of("+212 661 23 45 67", "amina@example.org", "0661 23 45 67", "salma.b@example.com");

    private final Random random;

    Besides(Random random) {
        this.random = random;
    }

    /** A text with an identifier is never taken for pseudonymised where policy refuses. */
    void text() {
        List<String> words = new ArrayList<>();
        boolean tells = false;
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            boolean telling = random.nextInt(8) == 0;
            List<String> from = telling ? TELLING : CLEAN;
            words.add(from.get(random.nextInt(from.size())));
            tells |= telling;
        }
        assertThat(IdentifierPolicy.REFUSE
                        .screen(CaseText.of(String.join(", ", words)), DETECTOR)
                        .isAccepted())
                .as("I10 %s", words)
                .isEqualTo(!tells);
    }

    /** An agreement is in force if all signed, and the day lies from the last of signature and effect to its end. */
    void agreement() {
        List<OrganisationId> parties = IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> OrganisationId.of("P-" + i))
                .toList();
        Partnership agreement = Partnership.between("A-1", LocalText.of("en", "Agreement"), parties);
        @Nullable LocalDate from = LocalDate.MIN;
        for (OrganisationId party : parties) {
            if (random.nextInt(5) == 0) {
                from = null;
                continue;
            }
            LocalDate signed = someDay(0);
            agreement = agreement.signedBy(party, new SourcedDate(signed, "scan"));
            from = from == null || signed.isBefore(from) ? from : signed;
        }
        boolean effective = random.nextInt(6) > 0;
        if (effective) {
            LocalDate effect = someDay(0);
            agreement = agreement.effectiveFrom(new SourcedDate(effect, "text"));
            from = from == null || effect.isBefore(from) ? from : effect;
        }
        LocalDate last = someDay(400);
        boolean ends = random.nextBoolean();
        agreement = ends ? agreement.lasting(last) : agreement;
        for (int i = 0; i < 20; i++) {
            LocalDate day = someDay(0).plusDays(random.nextInt(500));
            boolean inForce = effective && from != null && !day.isBefore(from) && !(ends && day.isAfter(last));
            assertThat(agreement.inForceOn(day))
                    .as("I12 %s on %s", agreement, day)
                    .isEqualTo(inForce);
        }
    }

    private LocalDate someDay(int after) {
        return DAY.plusDays(after + random.nextInt(300));
    }

    /** What was approved means the same for good, whatever is tried afterwards. */
    void framework() {
        Instant at = Instant.parse("2024-01-01T10:00:00Z");
        ResultsFramework framework =
                ResultsFramework.draft(call(Role.PROGRAMME_MANAGER, at), ProgrammeId.of("ma"), tree(1, "first"));
        List<ResultsTree> frozen = new ArrayList<>();
        ResultsTree open = tree(1, "first");
        String state = "DRAFT";
        for (int i = 0; i < 30; i++) {
            at = at.plusSeconds(3600);
            Role role = List.of(Role.values()).get(random.nextInt(Role.values().length));
            role = random.nextInt(3) > 0 ? Role.PROGRAMME_MANAGER : role;
            StepCall call = call(role, at);
            switch (random.nextInt(4)) {
                case 0 -> {
                    ResultsTree words = tree(1 + random.nextInt(frozen.size() + 2), "words " + i);
                    var read = framework.rewrite(words);
                    boolean may = !state.equals("APPROVED") && words.version() == frozen.size() + 1;
                    assertThat(read.value().isPresent())
                            .as("I15 rewrite in %s", state)
                            .isEqualTo(may);
                    framework = read.value().orElse(framework);
                    open = may ? words : open;
                }
                case 1 -> {
                    var step = framework.baseline(call);
                    assertThat(step.isTaken()).isEqualTo(state.equals("DRAFT") && WRITERS.contains(role));
                    framework = step.value().orElse(framework);
                    state = step.isTaken() ? "BASELINED" : state;
                }
                case 2 -> {
                    var step = framework.approve(call);
                    boolean may = Set.of("BASELINED", "REVISED").contains(state) && APPROVERS.contains(role);
                    assertThat(step.isTaken()).isEqualTo(may);
                    framework = step.value().orElse(framework);
                    if (may) {
                        frozen.add(open);
                        state = "APPROVED";
                    }
                }
                default -> {
                    var step = framework.revise(call);
                    boolean may = state.equals("APPROVED") && WRITERS.contains(role);
                    assertThat(step.isTaken()).isEqualTo(may);
                    framework = step.value().orElse(framework);
                    if (may) {
                        open = framework.open().orElseThrow();
                        state = "REVISED";
                    }
                }
            }
            assertThat(framework.state()).isEqualTo(ResultsFrameworkState.valueOf(state));
            assertThat(framework.approved()).as("I15").isEqualTo(frozen);
            assertThat(framework.version(frozen.size() + 1)).as("I15 open").isEmpty();
        }
    }

    private static StepCall call(Role role, Instant at) {
        return StepCall.of(Actor.of("somebody", role), at, "decided");
    }

    private static ResultsTree tree(int version, String words) {
        Indicator indicator = Indicator.reported("1.a", LocalText.of("en", words), CountingUnit.ITEM, false)
                .startingAt(new Baseline(DAY, 0, "survey"));
        return new ResultsTree(
                version,
                List.of(new Result(
                        ResultLevel.OUTCOME, "1", LocalText.of("en", "Outcome"), List.of(indicator), List.of())));
    }
}
