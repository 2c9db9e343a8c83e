package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementBuilder;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.EntryGround;
import io.github.diasporaskills.core.engagement.TravelPapers;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody gets on site around clearance by what is written down or corrected instead of by steps. */
@Tag("A38")
class ClearanceOnRecordTest {

    private static final Actor DESK = Actor.of("desk", Role.PROGRAMME_MANAGER);
    private static final Instant LATER = Rwanda.RECORDED.plusSeconds(3600);
    private static final LocalDate FIRST = LocalDate.of(2023, 5, 1);
    private static final String PAPERS_MISSING = "engagement.papers.missing";

    private final ProgrammeRegister register = Rwanda.register();

    private static Engagement with(UnaryOperator<EngagementBuilder> change) {
        return change.apply(Rwanda.engagement(40, 1, FIRST)).build();
    }

    private static EngagementBuilder in(EngagementBuilder made, EngagementState state) {
        EngagementBuilder set = made.state(state);
        EngagementBuilder begun = state.hasBegun() ? set.startedOn(FIRST) : set;
        return state.isOver() ? begun.endedOn(FIRST.plusDays(10)) : begun;
    }

    private RegisterUpdate recorded(Engagement engagement) {
        return register.apply(RegisterChange.record(RegisterRecord.of(engagement), DESK, LATER));
    }

    private RegisterUpdate corrected(Engagement before, Engagement after) {
        RegisterUpdate first = recorded(before);
        assertThat(first.isComplete()).isTrue();
        return first.register()
                .apply(RegisterChange.correct(RegisterRecord.of(after), DESK, LATER.plusSeconds(1), "it went on"));
    }

    private static void assertPapersMissing(RegisterUpdate update) {
        assertThat(update.isComplete()).isFalse();
        assertThat(update.refusals()).extracting(reason -> reason.code()).containsExactly(PAPERS_MISSING);
    }

    @ParameterizedTest
    @EnumSource(
            value = EngagementState.class,
            names = {"CLEARED", "BRIEFED", "ACTIVE", "SUSPENDED"})
    @DisplayName("A38 work on site that goes on is written down with its papers or not at all")
    void work_on_site_that_goes_on_has_its_papers(EngagementState state) {
        assertPapersMissing(recorded(with(made -> in(made, state))));
        assertPapersMissing(recorded(with(made -> in(made, state).modality(Modality.HYBRID))));
        assertThat(recorded(with(made -> in(made, state).papers(Rwanda.PAPERS))).isComplete())
                .isTrue();
        assertThat(recorded(with(made -> in(made, state).modality(Modality.REMOTE)))
                        .isComplete())
                .isTrue();
    }

    @Test
    @DisplayName("A38 what was over when it was told may lack papers, and is counted")
    void what_was_over_when_it_was_told_is_counted() {
        RegisterUpdate update = recorded(with(made -> in(made, EngagementState.COMPLETED)));

        assertThat(update.isComplete()).isTrue();
        assertThat(register.figures(Rwanda.AUGUST).withoutClearanceRecord().value())
                .isEqualTo(13);
        assertThat(update.register()
                        .figures(Rwanda.AUGUST)
                        .withoutClearanceRecord()
                        .value())
                .isEqualTo(14);
        assertThat(recorded(with(made -> in(made, EngagementState.COMPLETED).papers(Rwanda.PAPERS)))
                        .register()
                        .figures(Rwanda.AUGUST)
                        .withoutClearanceRecord()
                        .value())
                .isEqualTo(13);
    }

    @Test
    @DisplayName("A38 papers that are written down hold for all days, whatever the state")
    void papers_that_are_written_down_hold_for_all_days() {
        TravelPapers brief = new TravelPapers(
                EntryGround.VISA, DateRange.of(FIRST, FIRST.plusDays(10)), DateRange.of(FIRST, FIRST.plusDays(9)));
        TravelPapers enough = new TravelPapers(
                EntryGround.VISA, DateRange.of(FIRST, FIRST.plusDays(10)), DateRange.of(FIRST, FIRST.plusDays(10)));

        assertPapersMissing(
                recorded(with(made -> in(made, EngagementState.COMPLETED).papers(brief))));
        assertThat(recorded(with(made -> in(made, EngagementState.COMPLETED).papers(enough)))
                        .isComplete())
                .isTrue();
        assertPapersMissing(
                recorded(with(made -> in(made, EngagementState.ACTIVE).papers(enough))));
    }

    @ParameterizedTest
    @EnumSource(
            value = EngagementState.class,
            names = {"CLEARED", "ACTIVE", "COMPLETED", "ENDED_EARLY", "EVALUATED", "RECOGNISED"})
    @DisplayName("A38 a correction does not take a plan past clearance")
    void a_correction_does_not_take_a_plan_past_clearance(EngagementState state) {
        Engagement plan = with(made -> made);

        assertPapersMissing(corrected(plan, with(made -> in(made, state))));
        assertThat(corrected(plan, with(made -> in(made, state).papers(Rwanda.PAPERS)))
                        .isComplete())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = EngagementState.class,
            names = {"ACTIVE", "COMPLETED"})
    @DisplayName("A38 a correction from abroad to the site brings the papers along")
    void a_correction_from_abroad_to_the_site_brings_the_papers_along(EngagementState state) {
        Engagement remote = with(made -> in(made, state).modality(Modality.REMOTE));

        assertPapersMissing(corrected(remote, with(made -> in(made, state))));
        assertThat(corrected(remote, with(made -> in(made, state).papers(Rwanda.PAPERS)))
                        .isComplete())
                .isTrue();
    }

    @Test
    @DisplayName("A38 a correction takes no papers away and no days beyond them")
    void a_correction_takes_no_papers_away() {
        Engagement active = with(made -> in(made, EngagementState.ACTIVE).papers(Rwanda.PAPERS));
        Engagement over = with(made -> in(made, EngagementState.COMPLETED).papers(Rwanda.PAPERS));
        TravelPapers late =
                new TravelPapers(EntryGround.NATIONALITY, DateRange.always(), DateRange.from(FIRST.plusDays(1)));

        assertPapersMissing(corrected(active, with(made -> in(made, EngagementState.ACTIVE))));
        assertPapersMissing(corrected(over, with(made -> in(made, EngagementState.COMPLETED))));
        assertPapersMissing(corrected(active, active.toBuilder().papers(late).build()));
    }

    @Test
    void what_was_told_without_papers_is_corrected_otherwise_as_before() {
        Engagement told = with(made -> in(made, EngagementState.COMPLETED));

        assertThat(corrected(
                                told,
                                told.toBuilder().languagePlan("an interpreter").build())
                        .isComplete())
                .isTrue();
        assertThat(corrected(told, told.toBuilder().papers(Rwanda.PAPERS).build())
                        .isComplete())
                .isTrue();
    }
}
