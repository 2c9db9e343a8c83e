package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementReason;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedBuilder;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PersonName;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.ReasonCode;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RegisterBuilderTest {

    private static final Actor DESK = Actor.of("desk", Role.PROGRAMME_MANAGER);
    private static final Instant THEN = Rwanda.RECORDED;
    private static final Instant LATER = THEN.plusSeconds(3600);
    private static final ImportPolicy CORRECTING = ImportPolicy.correcting(DESK, "yearly update");

    private final ProgrammeRegister register = Rwanda.register();

    @Test
    void what_a_builder_adds_later_is_not_in_the_registers_it_built_before() {
        RegisterBuilder builder = ProgrammeRegister.builder(register.programme());
        List<ProgrammeRegister> built = new ArrayList<>();
        List<RegisterRecord> records = Rwanda.records();
        for (RegisterRecord record : records) {
            builder.add(record, Rwanda.origin(record), THEN);
            built.add(builder.build());
        }

        for (int i = 0; i < built.size(); i++) {
            assertThat(built.get(i).versions())
                    .extracting(version -> version.kind().code() + version.id())
                    .isEqualTo(records.subList(0, i + 1).stream()
                            .map(record -> record.kind().code() + record.id())
                            .toList());
        }
    }

    @Test
    @Tag("A30")
    @Tag("I21")
    @DisplayName("A30 importing the same records twice changes nothing and says so")
    void importing_the_same_records_again_leaves_each_as_it_is() {
        for (ImportPolicy policy : List.of(ImportPolicy.refusingChanges(), CORRECTING)) {
            for (Instant at : List.of(THEN, LATER)) {
                RegisterBuilder builder = register.toBuilder(policy);
                assertThat(Rwanda.records())
                        .allSatisfy(record -> assertThat(builder.add(record, Rwanda.origin(record), at))
                                .isEqualTo(RecordOutcome.unchanged()));
                assertThat(builder.build().counts().toString())
                        .isEqualTo(register.counts().toString());
                assertThat(builder.build().history(RecordKind.MEMBER, "R-01")).hasSize(1);
            }
        }
    }

    @Test
    void changed_content_is_a_conflict_under_the_careful_policy() {
        RegisterRecord changed = member(1, Gender.NON_BINARY);
        RegisterBuilder builder = register.toBuilder(ImportPolicy.refusingChanges());

        assertRefused(builder.add(changed, Rwanda.origin(changed), LATER), RegisterReason.CHANGED);
        assertThat(builder.build().member(Rwanda.person(1))).isEqualTo(register.member(Rwanda.person(1)));
    }

    @Test
    void changed_content_is_a_signed_correction_under_the_correcting_policy() {
        RegisterRecord changed = member(1, Gender.NON_BINARY);
        RegisterBuilder builder = register.toBuilder(CORRECTING);

        RecordOutcome outcome = builder.add(changed, Rwanda.origin(changed), LATER);

        assertThat(outcome).isEqualTo(RecordOutcome.corrected());
        assertThat(outcome.changedTheRegister()).isTrue();
        RecordVersion last = builder.build().history(RecordKind.MEMBER, "R-01").get(1);
        assertThat(last.by()).hasValue(DESK);
        assertThat(last.why()).hasValue("yearly update");
        assertThat(last.recordedAt()).isEqualTo(LATER);
    }

    @Test
    void an_older_batch_that_comes_again_does_not_undo_a_correction() {
        RegisterRecord old = RegisterRecord.of(Rwanda.member(1));
        RegisterRecord changed = member(1, Gender.NON_BINARY);
        RegisterBuilder builder = register.toBuilder(CORRECTING);
        builder.add(changed, Rwanda.origin(changed), LATER);

        assertThat(builder.add(old, Rwanda.origin(old), THEN)).isEqualTo(RecordOutcome.unchanged());
        assertRefused(builder.add(member(1, Gender.OTHER_TERM), Rwanda.origin(old), THEN), RegisterReason.OUT_OF_ORDER);
        assertThat(builder.add(old, Rwanda.origin(old), LATER.plusSeconds(1))).isEqualTo(RecordOutcome.corrected());
    }

    @Test
    void two_sources_cannot_claim_one_id_with_different_content() {
        RegisterRecord other = member(1, Gender.NON_BINARY);
        Origin elsewhere = Origin.of("network.csv", "R-01");
        RegisterBuilder builder = register.toBuilder(CORRECTING);

        RecordOutcome outcome = builder.add(other, elsewhere, LATER);

        assertRefused(outcome, RegisterReason.ID_TAKEN);
        assertThat(outcome.reason().orElseThrow().arguments()).containsKeys("source", "other");
        assertThat(builder.add(RegisterRecord.of(Rwanda.member(1)), elsewhere, LATER))
                .isEqualTo(RecordOutcome.unchanged());
    }

    @Test
    void a_source_cannot_rename_a_record_that_others_name() {
        RegisterRecord renamed = RegisterRecord.of(Rwanda.member(99));
        RegisterBuilder builder = register.toBuilder(CORRECTING);

        assertRefused(builder.add(renamed, Origin.of("rwanda/member", "R-01"), LATER), RegisterReason.ID_CHANGED);
    }

    @Test
    void the_first_day_of_an_enrolment_can_be_corrected() {
        Origin origin = Origin.of("rwanda/enrolment", "DH-HUYE from 2022-09-01");
        RegisterRecord moved =
                RegisterRecord.of(new EnrolmentPeriod(Rwanda.HUYE, DateRange.from(LocalDate.of(2022, 10, 1))));
        RegisterBuilder careful = register.toBuilder(ImportPolicy.refusingChanges());
        RegisterBuilder correcting = register.toBuilder(CORRECTING);

        assertRefused(careful.add(moved, origin, LATER), RegisterReason.CHANGED);
        assertThat(correcting.add(moved, origin, LATER)).isEqualTo(RecordOutcome.corrected());
        ProgrammeRegister after = correcting.build();
        assertThat(after.isEnrolled(Rwanda.HUYE, LocalDate.of(2022, 9, 15))).isFalse();
        assertThat(after.isEnrolled(Rwanda.HUYE, LocalDate.of(2022, 10, 15))).isTrue();
        assertThat(after.knownAt(THEN).isEnrolled(Rwanda.HUYE, LocalDate.of(2022, 9, 15)))
                .isTrue();
        assertThat(after.all(RecordKind.ENROLMENT)).hasSize(1);
    }

    @Test
    void what_a_record_names_has_to_be_on_the_register() {
        OrganisationId nowhere = OrganisationId.of("NOWHERE");
        assertRefused(add(new EnrolmentPeriod(nowhere, DateRange.always())), RegisterReason.ORGANISATION_UNKNOWN);
        assertRefused(
                add(RegisterRecord.of(DiasporaMember.builder(PersonId.of("X"), CountryCode.of("RW"), Rwanda.AUGUST)
                        .conflictWith(nowhere)
                        .build())),
                RegisterReason.ORGANISATION_UNKNOWN);
        assertRefused(add(RegisterRecord.of(need(nowhere).build())), RegisterReason.ORGANISATION_UNKNOWN);
        assertRefused(
                add(RegisterRecord.of(
                        need(Rwanda.HUYE).requester(PersonId.of("X")).build())),
                RegisterReason.MEMBER_UNKNOWN);
        assertRefused(add(RegisterRecord.of(Rwanda.planned(90, 99))), RegisterReason.MEMBER_UNKNOWN);
        assertRefused(
                add(RegisterRecord.of(
                        Rwanda.planned(90, 1).toBuilder().need(NeedId.of("N-9")).build())),
                RegisterReason.NEED_UNKNOWN);
        assertRefused(
                add(RegisterRecord.of(Rwanda.visit("RV-9", Rwanda.AUGUST, "RG-99"))),
                RegisterReason.ENGAGEMENT_UNKNOWN);
    }

    @Test
    void an_engagement_is_at_the_host_of_its_need_and_the_need_stays_there() {
        RegisterBuilder builder = register.toBuilder(CORRECTING);
        RegisterRecord need = RegisterRecord.of(need(Rwanda.HUYE).build());
        assertThat(add(builder, need)).isEqualTo(RecordOutcome.added());

        assertRefused(
                add(
                        builder,
                        RegisterRecord.of(Rwanda.planned(90, 1).toBuilder()
                                .need(NeedId.of("N-1"))
                                .build())),
                RegisterReason.OTHER_HOST);
        assertThat(add(
                        builder,
                        RegisterRecord.of(Rwanda.planned(91, 1).toBuilder()
                                .need(NeedId.of("N-1"))
                                .build())))
                .isEqualTo(RecordOutcome.added());
        assertRefused(add(builder, RegisterRecord.of(need(Rwanda.MUSANZE).build())), RegisterReason.OTHER_HOST);
    }

    @Test
    @Tag("I17")
    @DisplayName("I17 days outside the programme need a reason")
    void an_engagement_outside_the_term_needs_a_reason() {
        var early = Rwanda.engagement(90, 1, LocalDate.of(2021, 1, 1));

        assertRefused(add(RegisterRecord.of(early.build())), EngagementReason.OUTSIDE_TERM);
        assertThat(add(RegisterRecord.of(
                        early.outsideTermReason("pilot mission").build())))
                .isEqualTo(RecordOutcome.added());
    }

    @Test
    @Tag("I17")
    @DisplayName("I17 nobody is cleared for work on site without a language plan")
    void clearing_for_work_on_site_needs_papers() {
        var plan = Engagement.builder(
                        EngagementId.of("RG-90"),
                        Rwanda.person(1),
                        Rwanda.HUYE,
                        LocalDate.of(2023, 7, 1),
                        DateRange.of(LocalDate.of(2023, 9, 1), LocalDate.of(2023, 9, 30)))
                .modality(Modality.ONSITE);

        assertThat(add(RegisterRecord.of(plan.build()))).isEqualTo(RecordOutcome.added());
        assertRefused(
                add(RegisterRecord.of(plan.state(EngagementState.CLEARED).build())),
                EngagementReason.LANGUAGE_PLAN_MISSING);
    }

    @Test
    void values_are_entered_for_indicators_that_the_register_does_not_count() {
        Programme programme = Rwanda.programme().toBuilder()
                .results(new ResultsTree(
                        1,
                        List.of(new Result(
                                ResultLevel.OUTPUT,
                                "1.1",
                                LocalText.of("en", "Capacity"),
                                List.of(
                                        Indicator.reported(
                                                "1.1.a", LocalText.of("en", "Trained"), CountingUnit.CASE, true),
                                        Indicator.counted(
                                                "1.1.b",
                                                LocalText.of("en", "Engaged"),
                                                RegisterMeasure.ENGAGED_MEMBERS)),
                                List.of()))))
                .build();
        RegisterBuilder builder = ProgrammeRegister.builder(programme);

        assertThat(add(builder, value("1.1.a", 2022, 5))).isEqualTo(RecordOutcome.added());
        assertThat(add(builder, value("1.1.a", 2023, 9))).isEqualTo(RecordOutcome.added());
        assertRefused(add(builder, value("1.1.b", 2023, 9)), RegisterReason.COUNTED_HERE);
        assertRefused(add(builder, value("9.9.z", 2023, 9)), RegisterReason.INDICATOR_UNKNOWN);
        ProgrammeRegister built = builder.build();
        assertThat(built.all(RecordKind.INDICATOR_VALUE))
                .extracting(IndicatorValue::total)
                .containsExactly(ReportedCount.exactly(5), ReportedCount.exactly(9));
        assertThat(built.asOf(LocalDate.of(2023, 6, 30)).all(RecordKind.INDICATOR_VALUE))
                .extracting(IndicatorValue::total)
                .containsExactly(ReportedCount.exactly(5));
    }

    @Test
    void a_builder_goes_on_without_changing_what_it_built() {
        RegisterBuilder builder = register.toBuilder(ImportPolicy.refusingChanges());
        ProgrammeRegister before = builder.build();
        RegisterRecord more = RegisterRecord.of(Rwanda.member(50));
        builder.add(more, Rwanda.origin(more), LATER);

        assertThat(before.members()).hasSize(16);
        assertThat(builder.build().members()).hasSize(17);
        assertThatThrownBy(() -> register.asOf(Rwanda.AUGUST).toBuilder(CORRECTING))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void records_and_outcomes_show_no_personal_data() {
        DiasporaMember named = Rwanda.member(1).toBuilder()
                .name(PersonName.of("Uwase", "Claudine"))
                .build();
        RegisterRecord record = RegisterRecord.of(named);
        RegisterBuilder builder = register.toBuilder(ImportPolicy.refusingChanges());
        RecordOutcome outcome = builder.add(record, Rwanda.origin(record), LATER);

        assertThat(record.toString()).isEqualTo("member R-01");
        assertThat(outcome.toString()).isEqualTo("REFUSED register.record.changed");
        Reason reason = outcome.reason().orElseThrow();
        assertThat(Wording.in(Locale.FRENCH).say(reason)).contains("R-01").doesNotContain("Uwase");
        assertThat(register.history(RecordKind.MEMBER, "R-01").get(0).toString())
                .isEqualTo("member R-01 recorded at 2023-08-01T08:00:00Z");
    }

    @Test
    void a_policy_that_corrects_says_who_and_why() {
        assertThat(CORRECTING.corrects()).isTrue();
        assertThat(CORRECTING.by()).hasValue(DESK);
        assertThat(CORRECTING.why()).hasValue("yearly update");
        assertThat(ImportPolicy.refusingChanges().corrects()).isFalse();
        assertThat(ImportPolicy.refusingChanges().by()).isEmpty();
        assertThatThrownBy(() -> ImportPolicy.correcting(DESK, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> Origin.of("", "E-1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Origin.of("experts.csv", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static RegisterRecord member(int number, Gender gender) {
        return RegisterRecord.of(
                Rwanda.member(number).toBuilder().gender(gender).build());
    }

    private static NeedBuilder need(OrganisationId host) {
        return Need.builder(NeedId.of("N-1"), host, "Help", ProfessionCode.of("nurse"), Rwanda.TERM)
                .approvedOn(Rwanda.TERM.first());
    }

    private static RegisterRecord value(String indicator, int year, long number) {
        return RegisterRecord.of(
                IndicatorValue.of(indicator, LocalDate.of(year, 12, 31), ReportedCount.exactly(number), "minutes.pdf"));
    }

    private RecordOutcome add(EnrolmentPeriod enrolment) {
        return add(RegisterRecord.of(enrolment));
    }

    private RecordOutcome add(RegisterRecord record) {
        return add(register.toBuilder(ImportPolicy.refusingChanges()), record);
    }

    private static RecordOutcome add(RegisterBuilder builder, RegisterRecord record) {
        return builder.add(record, Rwanda.origin(record), LATER);
    }

    private static void assertRefused(RecordOutcome outcome, ReasonCode code) {
        assertThat(outcome.kind()).isEqualTo(RecordOutcome.Kind.REFUSED);
        assertThat(outcome.isRefused()).isTrue();
        assertThat(outcome.changedTheRegister()).isFalse();
        assertThat(outcome.reason().orElseThrow().code()).isEqualTo(code.id());
    }

    @Test
    void a_visit_names_organisations_on_the_register() {
        RegisterRecord visit = RegisterRecord.of(
                new FieldVisit("RV-9", Rwanda.AUGUST, Rwanda.HUYE, Set.of(OrganisationId.of("NOWHERE")), Set.of()));

        assertRefused(add(visit), RegisterReason.ORGANISATION_UNKNOWN);
        assertThat(add(RegisterRecord.of(Organisation.of(
                        OrganisationId.of("NEW"), "New", OrganisationKind.CLINIC, CountryCode.of("RW")))))
                .isEqualTo(RecordOutcome.added());
    }
}
