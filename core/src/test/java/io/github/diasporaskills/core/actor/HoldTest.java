package io.github.diasporaskills.core.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HoldTest {

    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");
    private static final LocalDate REVIEW = LocalDate.of(2025, 3, 15);
    private static final Actor RECIPIENT = Actor.of("recipient-1", Role.SENSITIVE_CASE_RECIPIENT);
    private static final ActorId EXPERT = ActorId.of("E-0042");

    @Test
    void a_hold_stops_from_its_instant_until_it_is_lifted() {
        Hold placed = Hold.place(EXPERT, RECIPIENT, NOON, REVIEW).orThrow();
        Holds holds = Holds.none().with(placed);

        assertThat(holds.stops(EXPERT, NOON.minusSeconds(1))).isFalse();
        assertThat(holds.stops(EXPERT, NOON)).isTrue();
        assertThat(holds.stops(ActorId.of("E-0043"), NOON)).isFalse();
        Holds lifted = holds.replace(
                placed, placed.lift(RECIPIENT, NOON.plusSeconds(60)).orThrow());
        assertThat(lifted.stops(EXPERT, NOON.plusSeconds(59))).isTrue();
        assertThat(lifted.stops(EXPERT, NOON.plusSeconds(60))).isFalse();
    }

    @Test
    void a_hold_outlasts_its_day_of_review_and_is_then_due() {
        Holds holds =
                Holds.none().with(Hold.place(EXPERT, RECIPIENT, NOON, REVIEW).orThrow());
        Instant later = Instant.parse("2025-06-01T00:00:00Z");

        assertThat(holds.stops(EXPERT, later)).isTrue();
        assertThat(holds.dueForReview(RECIPIENT, REVIEW.minusDays(1), later)).isEmpty();
        assertThat(holds.dueForReview(RECIPIENT, REVIEW, later)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SENSITIVE_CASE_RECIPIENT")
    void nobody_but_a_recipient_of_sensitive_cases_decides_on_a_hold_or_sees_one(Role role) {
        Actor other = Actor.of("somebody", role);
        Hold placed = Hold.place(EXPERT, RECIPIENT, NOON, REVIEW).orThrow();
        Holds holds = Holds.of(List.of(placed));

        assertThat(Hold.place(EXPERT, other, NOON, REVIEW)
                        .reason()
                        .orElseThrow()
                        .is(ActorReason.HOLD_ROLE))
                .isTrue();
        assertThat(placed.lift(other, NOON.plusSeconds(1)).isRead()).isFalse();
        assertThat(placed.review(other, NOON.plusSeconds(1), REVIEW).isRead()).isFalse();
        assertThat(holds.all(other)).isEmpty();
        assertThat(holds.dueForReview(other, REVIEW, NOON)).isEmpty();
    }

    @Test
    void a_review_lies_after_the_day_on_which_it_is_set() {
        assertThat(Hold.place(EXPERT, RECIPIENT, NOON, LocalDate.of(2025, 3, 1))
                        .reason()
                        .orElseThrow()
                        .is(ActorReason.HOLD_REVIEW))
                .isTrue();
        Hold placed = Hold.place(EXPERT, RECIPIENT, NOON, REVIEW).orThrow();
        assertThat(placed.review(RECIPIENT, NOON.plusSeconds(9), REVIEW.plusDays(14))
                        .orThrow()
                        .reviewOn())
                .isEqualTo(REVIEW.plusDays(14));
    }

    @Test
    void a_hold_says_nothing_about_itself() {
        Hold placed = Hold.place(EXPERT, RECIPIENT, NOON, REVIEW).orThrow();

        assertThat(placed + " " + Holds.of(List.of(placed))).isEqualTo("hold holds");
        assertThatThrownBy(() -> placed.lift(RECIPIENT, NOON.minusSeconds(1))).hasMessageNotContaining("E-0042");
        assertThatThrownBy(() -> Holds.none().replace(placed, placed)).hasMessageNotContaining("E-0042");
        Hold lifted = placed.lift(RECIPIENT, NOON.plusSeconds(1)).orThrow();
        assertThatThrownBy(() -> lifted.lift(RECIPIENT, NOON.plusSeconds(2))).hasMessageContaining("was lifted");
    }

    @Test
    void nobody_decides_about_oneself_kin_or_a_line_manager_while_the_tie_lasts() {
        ActorId chief = ActorId.of("chief-1");
        LocalDate day = LocalDate.of(2025, 3, 1);
        Ties ties = Ties.none()
                .with(Tie.of(chief, EXPERT, TieKind.LINE_MANAGEMENT, DateRange.until(day)))
                .with(Tie.of(EXPERT, chief, TieKind.KIN, DateRange.always()));
        Actor acting = new Actor(chief, Role.COORDINATOR);

        assertThat(ConflictOfInterest.of(acting, List.of(EXPERT), ties, day))
                .hasSize(1)
                .allSatisfy(reason -> {
                    assertThat(reason.is(ActorReason.TIED)).isTrue();
                    assertThat(reason.arguments())
                            .containsExactly(Map.entry(
                                    "ties", Argument.Terms.of(List.of(TieKind.KIN, TieKind.LINE_MANAGEMENT))));
                });
        assertThat(ties.between(chief, List.of(EXPERT), day.plusDays(1))).containsExactly(TieKind.KIN);
        assertThat(ConflictOfInterest.of(acting, List.of(chief), ties, day))
                .allMatch(reason -> reason.is(ActorReason.CONCERNS_SELF));
        assertThat(ConflictOfInterest.of(acting, List.of(ActorId.of("E-0001")), ties, day))
                .isEmpty();
        assertThat(ties + " " + ties.all().get(0)).isEqualTo("2 ties LINE_MANAGEMENT tie");
        assertThatThrownBy(() -> Tie.of(chief, chief, TieKind.KIN, DateRange.always()))
                .hasMessageNotContaining("chief-1");
        assertThat(Tie.of(chief, EXPERT, TieKind.KIN, DateRange.always()))
                .isEqualTo(Tie.of(EXPERT, chief, TieKind.KIN, DateRange.always()));
    }
}
