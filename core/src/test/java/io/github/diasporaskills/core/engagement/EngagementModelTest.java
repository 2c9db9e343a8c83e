package io.github.diasporaskills.core.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Hold;
import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Tie;
import io.github.diasporaskills.core.actor.TieKind;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random steps with random evidence, held against a plain model that knows words and days only. */
class EngagementModelTest {

    private static final Set<String> DESK = Set.of("COORDINATOR", "PROGRAMME_MANAGER");
    private static final Set<String> DESK_HOST = Set.of("COORDINATOR", "PROGRAMME_MANAGER", "HOST");
    private static final Set<String> BEFORE = Set.of("PROPOSED", "AGREED", "CLEARED", "BRIEFED");
    private static final Set<String> BEGUN =
            Set.of("ACTIVE", "SUSPENDED", "COMPLETED", "ENDED_EARLY", "EVALUATED", "RECOGNISED");
    private static final List<String> STEPS = List.of(
            "agree",
            "clear",
            "brief",
            "begin",
            "suspend",
            "resume",
            "complete",
            "endEarly",
            "evaluate",
            "recognise",
            "cancel",
            "decline",
            "noShow");

    /** What a step is tried with. */
    private record Trial(
            String step,
            String role,
            String actor,
            LocalDate day,
            int hour,
            boolean offered,
            boolean held,
            String credential,
            boolean authorised,
            boolean declared,
            boolean papers,
            boolean tied,
            boolean written,
            boolean accredited) {

        Instant at() {
            return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
        }
    }

    /** A day on which the plain model went to a state. */
    private record Mark(LocalDate day, String state) {}

    /** The plain model. */
    private static final class Plain {
        private final boolean onSite;
        private final List<Mark> marks = new ArrayList<>(List.of(new Mark(Placement.PROPOSED, "PROPOSED")));
        private Instant last = Placement.PROPOSED.atStartOfDay().toInstant(ZoneOffset.UTC);
        private boolean planned;
        private boolean answered;

        Plain(boolean onSite) {
            this.onSite = onSite;
        }

        String state() {
            return marks.get(marks.size() - 1).state();
        }

        boolean take(Trial trial) {
            if (trial.at().isBefore(last) || !allows(trial)) {
                return false;
            }
            last = trial.at();
            marks.add(new Mark(trial.day(), target(trial.step())));
            return true;
        }

        private static String target(String step) {
            return switch (step) {
                case "agree" -> "AGREED";
                case "clear" -> "CLEARED";
                case "brief" -> "BRIEFED";
                case "begin", "resume" -> "ACTIVE";
                case "suspend" -> "SUSPENDED";
                case "complete" -> "COMPLETED";
                case "endEarly" -> "ENDED_EARLY";
                case "evaluate" -> "EVALUATED";
                case "recognise" -> "RECOGNISED";
                case "cancel" -> "CANCELLED";
                case "decline" -> "DECLINED";
                default -> "NO_SHOW";
            };
        }

        private boolean allows(Trial trial) {
            String role = trial.role();
            boolean own = !role.equals("MEMBER") || trial.actor().equals("E-1");
            boolean clean = !trial.tied() && !trial.actor().equals("E-1");
            boolean fit = trial.offered()
                    && !trial.held()
                    && trial.credential().equals("register")
                    && trial.authorised()
                    && (trial.papers() || !onSite);
            return switch (trial.step()) {
                case "agree" -> state().equals("PROPOSED") && DESK.contains(role);
                case "clear" -> state().equals("AGREED") && DESK.contains(role) && clean && fit && trial.declared();
                case "brief" -> state().equals("CLEARED") && DESK_HOST.contains(role) && planned;
                case "begin", "resume" ->
                    Set.of("BRIEFED", "SUSPENDED").contains(state())
                            && DESK_HOST.contains(role)
                            && fit
                            && trial.declared();
                case "suspend" -> state().equals("ACTIVE") && (DESK_HOST.contains(role) || role.equals("SYSTEM"));
                case "complete" -> state().equals("ACTIVE") && DESK_HOST.contains(role) && trial.written();
                case "endEarly" ->
                    Set.of("ACTIVE", "SUSPENDED").contains(state())
                            && (DESK_HOST.contains(role) || role.equals("MEMBER"))
                            && own;
                case "evaluate" ->
                    state().equals("COMPLETED")
                            && (DESK.contains(role) || role.equals("MONITORING_OFFICER"))
                            && answered;
                case "recognise" -> state().equals("EVALUATED") && DESK.contains(role) && clean && trial.accredited();
                case "cancel" -> BEFORE.contains(state()) && DESK_HOST.contains(role);
                case "decline" ->
                    BEFORE.contains(state()) && (DESK_HOST.contains(role) || role.equals("MEMBER")) && own;
                default ->
                    BEFORE.contains(state())
                            && DESK_HOST.contains(role)
                            && !trial.day().isBefore(Placement.FIRST);
            };
        }

        /** The state at the end of a day, or an empty text before the engagement had begun. */
        String begunBy(LocalDate day) {
            String found = "";
            for (Mark mark : marks) {
                if (!mark.day().isAfter(day)) {
                    found = mark.state();
                }
            }
            return BEGUN.contains(found) ? found : "";
        }
    }

    @Test
    @Tag("A38")
    @Tag("I9")
    @DisplayName("A38 I9 random steps: nobody begins uncleared, every change is recorded, only typed refusals happen")
    void random_steps_do_what_a_plain_model_does() {
        Random random = new Random(38);
        int tries = 4_000 * Math.max(1, Integer.getInteger("checks.percent", 1));
        int taken = 0;
        for (int i = 0; i < tries; ) {
            boolean onSite = random.nextBoolean();
            Plain plain = new Plain(onSite);
            Engagement engagement = Placement.proposed().toBuilder()
                    .modality(onSite ? Modality.ONSITE : Modality.REMOTE)
                    .build();
            LocalDate day = Placement.PROPOSED;
            for (int step = 0; step < 40; step++, i++) {
                day = day.plusDays(random.nextInt(6));
                if (!plain.planned && random.nextInt(4) == 0) {
                    plain.planned = true;
                    engagement = engagement.toBuilder()
                            .learningPlan(Placement.LEARNING)
                            .build();
                }
                if (!plain.answered && plain.state().equals("COMPLETED") && random.nextBoolean()) {
                    plain.answered = true;
                    engagement = answered(engagement);
                }
                Trial trial = trial(random, day, likely(random, plain.state()));
                StepResult<Engagement, EngagementState> result = attempt(engagement, trial);
                boolean expected = plain.take(trial);

                assertThat(result.isTaken()).as("%s in %s", trial, engagement).isEqualTo(expected);
                if (expected) {
                    Engagement after = result.orThrow();
                    assertThat(after.state().name()).isEqualTo(plain.state());
                    assertThat(engagement.history().isContinuedBy(after.history()))
                            .isTrue();
                    assertThat(after.history().steps())
                            .hasSize(engagement.history().steps().size() + 1);
                    assertThat(after.history().last().at()).isEqualTo(trial.at());
                    assertThat(after.history().last().by().id().value()).isEqualTo(trial.actor());
                    engagement = after;
                    taken++;
                } else {
                    assertThat(result.refusal().orElseThrow().missing()).isNotEmpty();
                }
            }
            assertTellsItsPast(engagement, plain, day);
        }
        assertThat(taken).as("enough happens").isGreaterThan(tries / 20);
    }

    private static void assertTellsItsPast(Engagement engagement, Plain plain, LocalDate until) {
        assertThat(EngagementLifeCycle.TABLE.faults(engagement.history())).isEmpty();
        boolean begun = plain.marks.stream().anyMatch(mark -> BEGUN.contains(mark.state()));
        boolean cleared = plain.marks.stream().anyMatch(mark -> mark.state().equals("CLEARED"));
        assertThat(engagement.startedOn().isPresent()).isEqualTo(begun);
        assertThat(!begun || cleared).as("cleared before it began").isTrue();
        for (LocalDate day = Placement.PROPOSED.minusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            assertThat(engagement.begunBy(day).map(then -> then.state().name()).orElse(""))
                    .isEqualTo(plain.begunBy(day));
            assertThat(engagement.hasBegunBy(day)).isEqualTo(!plain.begunBy(day).isEmpty());
        }
    }

    /** Often the step that leads on, so that some engagements get far. */
    private static String likely(Random random, String state) {
        String next = switch (state) {
            case "PROPOSED" -> "agree";
            case "AGREED" -> "clear";
            case "CLEARED" -> "brief";
            case "BRIEFED" -> "begin";
            case "ACTIVE" -> random.nextBoolean() ? "complete" : "suspend";
            case "SUSPENDED" -> "resume";
            case "COMPLETED" -> "evaluate";
            default -> "recognise";
        };
        return random.nextInt(6) > 0 ? next : STEPS.get(random.nextInt(STEPS.size()));
    }

    private static Trial trial(Random random, LocalDate day, String step) {
        Role role = random.nextInt(3) > 0
                ? Role.COORDINATOR
                : List.of(Role.values()).get(random.nextInt(Role.values().length));
        String actor = (role == Role.MEMBER && random.nextInt(3) > 0) || random.nextInt(20) == 0
                ? "E-1"
                : "somebody-" + random.nextInt(3);
        return new Trial(
                step,
                role.name(),
                actor,
                random.nextInt(15) == 0 ? day.minusDays(9) : day,
                random.nextInt(24),
                random.nextInt(9) > 0,
                random.nextInt(9) == 0,
                random.nextInt(5) > 0
                        ? "register"
                        : List.of("copy", "lapsed", "none").get(random.nextInt(3)),
                random.nextInt(9) > 0,
                random.nextInt(9) > 0,
                random.nextInt(9) > 0,
                random.nextInt(9) == 0,
                random.nextInt(4) > 0,
                random.nextInt(4) > 0);
    }

    private static Engagement answered(Engagement engagement) {
        EngagementBuilder builder = engagement.toBuilder();
        LocalDate end = engagement.endedOn().orElseThrow();
        for (EvaluationSide side : EvaluationSide.values()) {
            builder.evaluation(new Evaluation("T1", side, end, Map.of("useful", 3)));
        }
        return builder.build();
    }

    private static StepResult<Engagement, EngagementState> attempt(Engagement engagement, Trial trial) {
        Actor actor = Actor.of(trial.actor(), Role.valueOf(trial.role()));
        StepCall call = StepCall.of(actor, trial.at(), "random");
        CpdAward award = new CpdAward(3, Placement.HUYE, CouncilCode.of("NCNM"));
        Ties ties = ties(trial);
        return switch (trial.step()) {
            case "agree" -> engagement.agree(call, Placement.agreement());
            case "clear" -> engagement.clear(call, clearance(trial, ties));
            case "brief" -> engagement.brief(call);
            case "begin" -> engagement.begin(call, clearance(trial, ties));
            case "suspend" -> engagement.suspendAsUnavailable(actor, trial.at());
            case "resume" -> engagement.resume(call, clearance(trial, ties));
            case "complete" -> engagement.complete(call, trial.written() ? "left a protocol" : "");
            case "endEarly" -> engagement.endEarly(call);
            case "evaluate" -> engagement.evaluate(call, EvaluationPlan.standard());
            case "recognise" ->
                engagement.recognise(
                        call,
                        Recognition.of(trial.day(), Set.of(RecognitionKind.CERTIFICATE), 8)
                                .with(award),
                        List.of(new Accreditation(
                                trial.accredited() ? award.provider() : OrganisationId.of("OTHER"),
                                award.council(),
                                DateRange.always())),
                        ties);
            case "cancel" -> engagement.cancel(call);
            case "decline" -> engagement.decline(call);
            default -> engagement.noShow(call);
        };
    }

    private static Ties ties(Trial trial) {
        return trial.tied() && !trial.actor().equals("E-1")
                ? Ties.of(List.of(
                        Tie.of(ActorId.of(trial.actor()), Placement.NURSE_ACTING, TieKind.KIN, DateRange.always())))
                : Ties.none();
    }

    private static Clearance clearance(Trial trial, Ties ties) {
        DiasporaMember whole = Placement.nurse();
        DiasporaMemberBuilder member = DiasporaMember.builder(Placement.NURSE, CountryCode.of("RW"), Placement.ASKED);
        if (trial.offered()) {
            whole.availability().forEach(member::availability);
        }
        if (trial.authorised()) {
            whole.authorisations().forEach(member::authorisation);
        }
        if (!trial.credential().equals("none")) {
            member.credential(credential(trial.credential()));
        }
        for (Declaration declaration : Declaration.values()) {
            if (trial.declared() || declaration != Declaration.MISCONDUCT_DECLARATION) {
                member.declared(declaration, Placement.ASKED);
            }
        }
        Holds holds = trial.held()
                ? Holds.of(List.of(Hold.place(
                                Placement.NURSE_ACTING,
                                Actor.of("recipient-1", Role.SENSITIVE_CASE_RECIPIENT),
                                trial.at(),
                                trial.day().plusDays(30))
                        .orThrow()))
                : Holds.none();
        Clearance bare = Clearance.of(
                        member.build(), Placement.programme(), Placement.RWANDA.authorisations(), ties, holds)
                .forNeed(Placement.need());
        return trial.papers() ? bare.travelling(Placement.PAPERS) : bare;
    }

    private static Credential credential(String kind) {
        return switch (kind) {
            case "register" -> Placement.LICENCE;
            case "copy" ->
                Placement.LICENCE.verified(new Verification(
                        VerificationMethod.COPY, "desk", Placement.CHECK.verifiedOn(), Placement.CHECK.recheckOn()));
            default ->
                Credential.claimed(
                                Placement.LICENCE.profession(),
                                Placement.LICENCE.issuer(),
                                DateRange.until(Placement.ASKED))
                        .verified(Placement.CHECK);
        };
    }
}
