package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementLifeCycle;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.people.AgeBand;
import io.github.diasporaskills.core.people.Disability;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.ProgrammeReason;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.programme.TermClass;
import io.github.diasporaskills.core.programme.Trajectory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RegisterCountsTest {

    private static final Actor DESK = Actor.of("desk", Role.PROGRAMME_MANAGER);
    private static final Instant NOVEMBER = Instant.parse("2023-11-01T08:00:00Z");

    private final ProgrammeRegister register = Rwanda.register();

    @Test
    @Tag("A5")
    @DisplayName("A5 eleven members, thirteen engagements, two repeaters, five planned")
    void rwanda_counts_members_engagements_repeaters_and_plans_apart() {
        RegisterCounts counts = register.asOf(Rwanda.AUGUST).counts();

        assertThat(counts.engagedMembers().value()).isEqualTo(11);
        assertThat(counts.engagements().value()).isEqualTo(13);
        assertThat(counts.repeaters().value()).isEqualTo(2);
        assertThat(counts.plannedEngagements().value()).isEqualTo(5);
        assertThat(counts.registeredMembers().value()).isEqualTo(16);
        assertThat(counts.visits().value()).isEqualTo(2);
        assertThat(counts.enrolledSites().value()).isEqualTo(1);
    }

    @Test
    @Tag("A5")
    @DisplayName("A5 sixteen members and eighteen engagements in October, if all five came and are new")
    void once_all_five_came_there_are_sixteen_members_and_eighteen_engagements() {
        ProgrammeRegister later = allFiveCame();

        RegisterCounts october = later.asOf(Rwanda.OCTOBER).counts();
        assertThat(october.engagedMembers().value()).isEqualTo(16);
        assertThat(october.engagements().value()).isEqualTo(18);
        assertThat(october.repeaters().value()).isEqualTo(2);
        assertThat(october.plannedEngagements().value()).isZero();
        assertThat(later.asOf(Rwanda.AUGUST).counts().plannedEngagements().value())
                .isEqualTo(5);
        assertThat(later.knownAt(Rwanda.RECORDED)
                        .asOf(Rwanda.OCTOBER)
                        .counts()
                        .engagements()
                        .value())
                .isEqualTo(13);
        assertThat(register.asOf(Rwanda.OCTOBER).counts().engagements().value()).isEqualTo(13);
    }

    private ProgrammeRegister allFiveCame() {
        RegisterBuilder builder = register.toBuilder(
                ImportPolicy.correcting(Actor.of("desk", Role.PROGRAMME_MANAGER), "arrivals of September"));
        for (int i = 14; i <= 18; i++) {
            Engagement plan = Rwanda.planned(i, i - 2);
            RegisterRecord arrived = RegisterRecord.of(plan.toBuilder()
                    .state(EngagementState.ACTIVE)
                    .startedOn(plan.planned().first())
                    .papers(Rwanda.PAPERS)
                    .build());
            assertThat(builder.add(arrived, Rwanda.origin(arrived), NOVEMBER)).isEqualTo(RecordOutcome.corrected());
        }
        return builder.build();
    }

    @Test
    @Tag("A6")
    @DisplayName("A6 members by country of residence")
    void members_are_told_apart_by_residence() {
        GroupedCount<CountryCode, PersonCount> byResidence =
                register.asOf(Rwanda.AUGUST).counts().by(Grouping.RESIDENCE).engagedMembers();

        assertThat(byResidence.cells().keySet()).extracting(CountryCode::value).containsExactly("BE", "DE", "GB", "NL");
        assertThat(byResidence.addsUp()).isTrue();
        assertThat(byResidence.notKnown().value()).isZero();
    }

    @Test
    void members_are_told_apart_by_the_age_of_the_year_and_unknown_ages_stay_apart() {
        RegisterBuilder builder = register.toBuilder(ImportPolicy.correcting(DESK, "years of birth came in"));
        int[] born = {1994, 1983, 1963};
        for (int i = 0; i < born.length; i++) {
            RegisterRecord member = RegisterRecord.of(
                    Rwanda.member(i + 1).toBuilder().birthYear(born[i]).build());
            builder.add(member, Rwanda.origin(member), NOVEMBER);
        }

        GroupedCount<AgeBand, PersonCount> byAge = builder.build()
                .asOf(Rwanda.AUGUST)
                .counts()
                .by(Grouping.AGE_BAND)
                .engagedMembers();

        assertThat(byAge.cell(AgeBand.UNDER_30))
                .hasValueSatisfying(one -> assertThat(one.value()).isEqualTo(1));
        assertThat(byAge.cell(AgeBand.FROM_40_TO_49))
                .hasValueSatisfying(one -> assertThat(one.value()).isEqualTo(1));
        assertThat(byAge.cell(AgeBand.FROM_60))
                .hasValueSatisfying(one -> assertThat(one.value()).isEqualTo(1));
        assertThat(byAge.notKnown().value()).isEqualTo(8);
        assertThat(byAge.addsUp()).isTrue();
        assertThat(Grouping.AGE_BAND.appliesTo(RegisterMeasure.FIELD_VISITS)).isFalse();
    }

    @Test
    void members_and_what_they_did_are_told_apart_by_their_answers_about_disability() {
        RegisterBuilder builder = ProgrammeRegister.builder(Rwanda.asking());
        for (RegisterRecord record : Rwanda.records()) {
            builder.add(record, Rwanda.origin(record), Rwanda.RECORDED);
        }
        Disability[] answers = {Disability.WITH, Disability.WITH, Disability.WITHOUT, Disability.UNDISCLOSED};
        for (int i = 0; i < answers.length; i++) {
            RegisterRecord asked = RegisterRecord.of(
                    Rwanda.member(i + 1).toBuilder().disability(answers[i]).build());
            assertThat(builder.apply(RegisterChange.correct(asked, DESK, NOVEMBER, "asked"))
                            .changedTheRegister())
                    .isTrue();
        }

        CountsBy<Disability> counts =
                builder.build().asOf(Rwanda.AUGUST).counts().by(Grouping.DISABILITY);

        assertThat(values(counts.engagedMembers())).containsExactly(2L, 1L, 1L, 7L);
        assertThat(counts.engagedMembers().addsUp()).isTrue();
        assertThat(values(counts.of(CountKind.ENGAGEMENTS)))
                .as("the second and the fourth came twice")
                .containsExactly(3L, 1L, 2L, 7L);
        assertThat(Grouping.DISABILITY.appliesTo(RegisterMeasure.REGISTERED_MEMBERS))
                .isTrue();
        assertThat(Grouping.DISABILITY.appliesTo(RegisterMeasure.FIELD_VISITS)).isFalse();
        assertThat(Grouping.DISABILITY.appliesTo(RegisterMeasure.REQUESTS))
                .as("patients are not asked")
                .isFalse();
    }

    @Test
    void a_register_keeps_no_answer_about_disability_that_its_programme_does_not_ask_for() {
        RegisterRecord asked = RegisterRecord.of(
                Rwanda.member(1).toBuilder().disability(Disability.UNDISCLOSED).build());

        RecordOutcome refused = register.toBuilder(ImportPolicy.refusingChanges())
                .apply(RegisterChange.correct(asked, DESK, NOVEMBER, "asked"));

        assertThat(refused.changedTheRegister()).isFalse();
        assertThat(refused.reason())
                .hasValueSatisfying(reason -> assertThat(reason.is(ProgrammeReason.DISABILITY_NOT_ASKED))
                        .isTrue());
        assertThat(refused.toString()).doesNotContain("UNDISCLOSED");
    }

    private static List<Long> values(GroupedCount<Disability, ?> counted) {
        return counted.cells().values().stream().map(Count::value).toList();
    }

    @Test
    @Tag("I14")
    @DisplayName("I14 cells by gender add up to the total for every measure of people")
    void cells_by_gender_add_up_to_the_total() {
        for (RegisterMeasure measure : RegisterMeasure.values()) {
            if (measure.countsPeopleOrTheirEngagements()) {
                GroupedCount<Gender, ? extends Count> cells = register.asOf(Rwanda.AUGUST)
                        .counts()
                        .by(Grouping.GENDER)
                        .of(measure);
                assertThat(cells.cells()).containsOnlyKeys(Gender.values());
                assertThat(cells.cells().values().stream()
                                .mapToLong(Count::value)
                                .sum())
                        .isEqualTo(cells.total().value())
                        .isEqualTo(register.asOf(Rwanda.AUGUST)
                                .counts()
                                .of(measure)
                                .value());
                assertThat(cells.overlap()).isZero();
            }
        }
    }

    @Test
    void a_member_engaged_at_two_hosts_stands_in_both_cells_and_once_in_the_total() {
        var byHost = register.asOf(Rwanda.AUGUST).counts().by(Grouping.HOST).engagedMembers();

        assertThat(byHost.total().value()).isEqualTo(11);
        assertThat(byHost.addsUp()).isFalse();
        assertThat(byHost.inSeveral()).isEqualTo(1);
        assertThat(byHost.overlap()).isEqualTo(1);
        assertThat(byHost.cells().values().stream().mapToLong(Count::value).sum())
                .isEqualTo(12);
    }

    @Test
    @Tag("A25")
    @DisplayName("A25 short or long is computed from the programme's threshold")
    void engagements_are_short_or_long_by_the_threshold_of_the_programme() {
        var byTerm = register.asOf(Rwanda.AUGUST).counts().by(Grouping.TERM).engagements();
        assertThat(byTerm.cell(TermClass.SHORT))
                .hasValueSatisfying(c -> assertThat(c.value()).isEqualTo(13));
        assertThat(byTerm.cell(TermClass.LONG))
                .hasValueSatisfying(c -> assertThat(c.value()).isZero());
    }

    @Test
    void sites_have_no_gender_and_say_so() {
        CountsBy<Gender> byGender = register.counts().by(Grouping.GENDER);

        assertThat(Grouping.GENDER.appliesTo(RegisterMeasure.ENROLLED_SITES)).isFalse();
        assertThatThrownBy(byGender::enrolledSites)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ENROLLED_SITES")
                .hasMessageContaining("gender");
    }

    @Test
    @Tag("bad-input-7")
    @DisplayName("11 + 5 planned = 16 is refused by the counting rule")
    void eleven_members_and_five_plans_do_not_add_up() {
        RegisterCounts counts = register.asOf(Rwanda.AUGUST).counts();

        assertThat(CountingRule.refusal(counts.engagedMembers(), counts.plannedEngagements()))
                .hasValueSatisfying(reason -> {
                    assertThat(reason.is(RegisterReason.MIXED_UNITS)).isTrue();
                    assertThat(reason.arguments()).containsKeys("first", "firstUnit", "second", "secondUnit");
                });
        assertThat(CountingRule.refusal(counts.engagedMembers(), counts.engagedMembers()))
                .hasValueSatisfying(reason ->
                        assertThat(reason.is(RegisterReason.NOT_ADDITIVE)).isTrue());
        assertThat(CountingRule.refusal(counts.engagements(), counts.engagements()))
                .isEmpty();
    }

    @Test
    @Tag("I1")
    @DisplayName("I1 persons are joined by their ids, never by their numbers")
    void persons_of_two_days_are_joined_by_their_ids() {
        PersonCount spring = register.asOf(LocalDate.of(2023, 2, 28)).counts().engagedMembers();
        PersonCount summer = register.asOf(Rwanda.AUGUST).counts().engagedMembers();

        assertThat(spring.value()).isPositive().isLessThan(11);
        assertThat(spring.union(summer)).isEqualTo(summer).isEqualTo(summer.union(spring));
        assertThat(summer.includes(Rwanda.person(1))).isTrue();
        assertThat(summer.includes(Rwanda.person(12))).isFalse();
        assertThatThrownBy(() -> summer.union(register.counts().registeredMembers()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REGISTERED_MEMBERS");
    }

    @Test
    @Tag("A9")
    @DisplayName("A9 progress to 10,000 distinct persons has an as-of date and lies on a trajectory")
    void progress_has_an_as_of_date_and_counts_distinct_persons() {
        Count mobilised = register.asOf(Rwanda.AUGUST).counts().of(RegisterMeasure.ENGAGED_MEMBERS);
        Trajectory way = new Trajectory(LocalDate.of(2021, 1, 28), 0, LocalDate.of(2030, 12, 31), 10_000);

        assertThat(mobilised.unit()).isEqualTo(CountingUnit.DISTINCT_PERSON);
        assertThat(mobilised.asOf()).hasValue(Rwanda.AUGUST);
        assertThat(way.pace(mobilised.value(), Rwanda.AUGUST)).isBetween(0.003, 0.005);
    }

    @Test
    @Tag("A42")
    @DisplayName("A42 mobilised carries its dated definition, and registered members count apart")
    void mobilised_carries_its_definition() {
        RegisterCounts counts = register.asOf(Rwanda.AUGUST).counts();

        assertThat(counts.mobilised()).hasValueSatisfying(mobilised -> {
            assertThat(mobilised.members().value()).isEqualTo(11);
            assertThat(mobilised.definition().validFrom()).isEqualTo(LocalDate.of(2022, 6, 1));
        });
        assertThat(counts.registeredMembers().value()).isEqualTo(16);
        assertThat(register.asOf(LocalDate.of(2022, 5, 31)).counts().mobilised())
                .isEmpty();
    }

    @Test
    void every_measure_is_counted_in_its_own_unit_and_type() {
        for (RegisterMeasure measure : RegisterMeasure.values()) {
            Count count = register.counts().of(measure);
            assertThat(count.measure()).isEqualTo(measure);
            assertThat(count.unit()).isEqualTo(measure.unit());
            assertThat(count.asOf()).isEmpty();
            assertThat(count)
                    .isInstanceOf(
                            switch (measure) {
                                case REGISTERED_MEMBERS, ENGAGED_MEMBERS, LEADING_MEMBERS, CAMPAIGN_SPECIALISTS ->
                                    PersonCount.class;
                                case ENGAGEMENTS -> EngagementCount.class;
                                case PLANNED_ENGAGEMENTS -> PlannedEngagementCount.class;
                                case REPEAT_MEMBERS -> RepeaterCount.class;
                                case ENROLLED_SITES, NETWORKS -> OrganisationCount.class;
                                case FIELD_VISITS -> VisitCount.class;
                                case BENEFICIARIES, SERVED_BENEFICIARIES, TRAINED_PERSONS -> DistinctCount.class;
                                default -> CountOf.class;
                            });
        }
    }

    @Test
    void every_dimension_that_applies_accounts_for_everything_counted() {
        ProgrammeRegister august = register.asOf(Rwanda.AUGUST);
        for (Grouping<?> grouping : Grouping.all()) {
            Stream.of(RegisterMeasure.values()).filter(grouping::appliesTo).forEach(measure -> {
                GroupedCount<?, ? extends Count> cells =
                        august.counts().by(grouping).of(measure);
                long sum =
                        cells.cells().values().stream().mapToLong(Count::value).sum();
                assertThat(sum + cells.notKnown().value() - cells.overlap())
                        .as("%s by %s", measure, grouping)
                        .isEqualTo(august.counts().of(measure).value());
            });
        }
        assertThat(august.counts().by(Grouping.MODALITY).engagements().cell(Modality.ONSITE))
                .hasValueSatisfying(cell -> assertThat(cell.value()).isEqualTo(13));
    }

    @Test
    void counts_print_numbers_and_no_pseudonyms() {
        RegisterCounts counts = register.asOf(Rwanda.AUGUST).counts();

        assertThat(counts.toString())
                .contains("13 ENGAGEMENTS as of 2023-08-31")
                .doesNotContain("R-0");
        assertThat(register.counts()
                        .by(Grouping.GENDER)
                        .of(RegisterMeasure.ENGAGEMENTS)
                        .toString())
                .contains("by gender")
                .doesNotContain("R-0");
    }

    @Test
    void counts_told_apart_print_their_total_and_none_of_their_cells() {
        RegisterCounts counts = register.asOf(Rwanda.AUGUST).counts();

        assertThat(counts.by(Grouping.HOST).engagements())
                .hasToString("13 ENGAGEMENTS as of 2023-08-31 by " + Grouping.HOST);
        StateCounts<EngagementState> states = counts.states(RecordKind.ENGAGEMENT, EngagementLifeCycle.TABLE);
        assertThat(states).hasToString(states.total() + " engagement as of 2023-08-31");
        assertThat(states.total()).isEqualTo(18);
    }
}
