package io.github.diasporaskills.matching;

import static io.github.diasporaskills.matching.Pilot.PHYSICIAN;
import static io.github.diasporaskills.matching.Pilot.RABAT;
import static io.github.diasporaskills.matching.Pilot.authorisation;
import static io.github.diasporaskills.matching.Pilot.expert;
import static io.github.diasporaskills.matching.Pilot.licence;
import static io.github.diasporaskills.matching.Pilot.need;
import static io.github.diasporaskills.matching.Pilot.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedBuilder;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.EligibilityPolicy;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.programme.TermThreshold;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.ProposalUpdate;
import io.github.diasporaskills.core.register.RecordOutcome;
import io.github.diasporaskills.core.register.RegisterBuilder;
import io.github.diasporaskills.core.register.RegisterChange;
import io.github.diasporaskills.core.register.RegisterRecord;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import io.github.diasporaskills.matching.rule.Failure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterMatchTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Actor COORDINATOR = Actor.of("coordinator-1", Role.COORDINATOR);
    private static final DateRange TERM = DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31));

    @Test
    void a_register_and_a_pack_are_enough_and_the_hash_of_the_pack_stands_on_every_verdict() {
        CountryPack morocco = CountryPack.load("MA");
        MatchPlan plan = OptimalMatching.withDefaults()
                .match(MatchRequest.of(
                        register("MA", new Pilot().with(expert("E-1")).with(need("N-1"))), morocco, Pilot.DAY));

        assertThat(plan.proposals()).hasSize(1);
        assertThat(plan.verdicts())
                .hasSize(2)
                .allSatisfy(verdict -> assertThat(verdict.packHash()).isEqualTo(morocco.hash()));
        assertThat(ProofVerifier.verify(plan.problem(), plan).proven()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "nurse,, NCNM",
        "psychologist,, RAHPC",
        "anaesthesia-practitioner,, RAHPC",
        "physician-specialist, anaesthesiology, RMDC"
    })
    @Tag("A7")
    @DisplayName("A7 the Rwandan pack knows the council of each profession; a wrong one is refused")
    void the_pack_says_which_council_answers_for_a_profession(String profession, String specialty, String right) {
        CountryPack rwanda = CountryPack.load("RW");
        ProfessionCode code = ProfessionCode.of(profession);
        for (String council : List.of("NCNM", "RAHPC", "RMDC")) {
            var credential = licence(council, code);
            NeedBuilder need = need("N-1", code);
            if (specialty != null) {
                credential = credential.in(SpecialtyCode.of(specialty));
                need.specialty(SpecialtyCode.of(specialty));
            }
            Pilot pilot = new Pilot()
                    .with(stranger("E-1")
                            .credential(credential)
                            .authorisation(authorisation(AuthorisationKind.ORDER_INSCRIBED, council)))
                    .with(need);
            MatchPlan plan =
                    OptimalMatching.withDefaults().match(MatchRequest.of(register("RW", pilot), rwanda, Pilot.DAY));
            if (council.equals(right)) {
                assertThat(plan.proposals()).hasSize(1);
            } else {
                assertThat(plan.verdict(PersonId.of("E-1"))
                                .explanation(Audience.PERSON)
                                .toString())
                        .contains(council + " is not the council for this profession (" + profession + "); maybe "
                                + right);
            }
        }
    }

    @Test
    void the_pack_of_another_country_is_refused() {
        ProgrammeRegister register = register("MA", new Pilot());
        CountryPack rwanda = CountryPack.load("RW");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatchRequest.of(register, rwanda, Pilot.DAY))
                .withMessageStartingWith("A programme is matched under the pack of its country; found the pack RW for")
                .withMessageEndingWith(" in MA");
    }

    @Test
    @Tag("A12")
    @DisplayName("A12 a nurse is matched in Morocco, though no council for nurses is known")
    void where_the_pack_knows_no_council_any_is_accepted() {
        ProfessionCode nurse = ProfessionCode.of("nurse");
        Pilot pilot = new Pilot()
                .with(stranger("E-1")
                        .credential(licence("BE-NURSES", nurse))
                        .authorisation(authorisation(AuthorisationKind.TEMPORARY, "MOH")))
                .with(need("N-1", nurse));

        assertThat(OptimalMatching.withDefaults()
                        .match(MatchRequest.of(register("MA", pilot), CountryPack.load("MA"), Pilot.DAY))
                        .proposals())
                .hasSize(1);
    }

    @Test
    void the_pack_says_which_authorisation_allows_what() {
        Pilot pilot = new Pilot()
                .with(stranger("E-1")
                        .credential(licence("FR-CNOM").in(Pilot.CARDIOLOGY))
                        .authorisation(authorisation(AuthorisationKind.ADVISORY_ONLY, "CNOM")))
                .with(need("N-1"), need("N-2").modality(Modality.ONSITE));

        MatchPlan plan = OptimalMatching.withDefaults()
                .match(MatchRequest.of(register("MA", pilot), CountryPack.load("MA"), Pilot.DAY));

        assertThat(plan.proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.need()).hasToString("N-1"));
    }

    @Test
    @Tag("A2")
    @DisplayName("A2 enrolling one more hospital is data only")
    void enrolling_a_site_on_the_register_opens_its_needs() {
        OrganisationId fes = OrganisationId.of("CHU-FES");
        Pilot pilot = new Pilot()
                .with(expert("E-1"))
                .with(Need.builder(pilotNeed("N-2").id(), fes, "In Fès", PHYSICIAN, Pilot.SPRING)
                        .state(pilotNeed("N-2").state())
                        .approvedOn(Pilot.DAY));
        ProgrammeRegister register = register("MA", pilot);
        MatchRequest before = MatchRequest.of(register, CountryPack.load("MA"), Pilot.DAY);
        Verdict verdict = OptimalMatching.withDefaults()
                .match(before)
                .verdict(pilotNeed("N-2").id());
        assertThat(verdict.<List<Failure>>fold(matched -> List.of(), Unmatched::failures))
                .extracting(Failure::rule)
                .containsExactly("enrolment");
        assertThat(verdict.explanation(Audience.HOST).toString())
                .contains("the host CHU-FES is not enrolled in the programme on 2026-04-01");

        ProgrammeRegister after = register.apply(
                        RegisterChange.enrol(fes, DateRange.from(LocalDate.of(2026, 4, 1)), COORDINATOR, NOW))
                .register();
        assertThat(OptimalMatching.withDefaults()
                        .match(MatchRequest.of(after, CountryPack.load("MA"), Pilot.DAY))
                        .proposals())
                .hasSize(1);
    }

    @Test
    @Tag("A25")
    @DisplayName("A25 the programme's threshold holds, and else the pack's")
    void the_term_class_follows_the_programme_and_then_the_pack() {
        Pilot pilot = new Pilot().with(expert("E-1")).with(need("N-1"));
        CountryPack morocco = CountryPack.load("MA");
        ProgrammeRegister register = register("MA", pilot);
        assertThat(term(register, morocco)).isEqualTo("SHORT");

        Programme strict = register.programme().toBuilder()
                .termThreshold(new TermThreshold(10))
                .build();
        assertThat(term(fill(ProgrammeRegister.builder(strict), pilot), morocco))
                .isEqualTo("LONG");
    }

    private static String term(ProgrammeRegister register, CountryPack pack) {
        return OptimalMatching.withDefaults()
                .match(MatchRequest.of(register, pack, Pilot.DAY))
                .pairings()
                .get(0)
                .term()
                .name();
    }

    @Test
    @Tag("A26")
    @DisplayName("A26 the policy of the programme's data holds")
    void a_programme_for_women_proposes_women_only() {
        Pilot pilot = new Pilot()
                .with(expert("E-1").gender(Gender.MAN), expert("E-2").gender(Gender.WOMAN))
                .with(need("N-1").places(2));
        ProgrammeRegister open = register("MA", pilot);
        Programme forWomen = open.programme().toBuilder()
                .eligibility(EligibilityPolicy.onlyFor(
                        Set.of(Gender.WOMAN), "Women in health", "Steering committee", LocalDate.of(2025, 1, 5)))
                .build();
        CountryPack morocco = CountryPack.load("MA");

        assertThat(OptimalMatching.withDefaults()
                        .match(MatchRequest.of(open, morocco, Pilot.DAY))
                        .proposals())
                .hasSize(2);
        assertThat(OptimalMatching.withDefaults()
                        .match(MatchRequest.of(fill(ProgrammeRegister.builder(forWomen), pilot), morocco, Pilot.DAY))
                        .proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.member()).hasToString("E-2"));
    }

    @Test
    void the_register_takes_every_proposal_and_a_second_plan_proposes_none_of_them_again() {
        CountryPack morocco = CountryPack.load("MA");
        for (long seed = 0; seed < 10; seed++) {
            ProgrammeRegister register = register("MA", Crowd.of(seed, 50, 30));
            MatchPlan plan = OptimalMatching.withDefaults().match(MatchRequest.of(register, morocco, Pilot.DAY));
            assertThat(plan.proposals()).isNotEmpty();

            ProposalUpdate update = register.propose(plan.proposals(), COORDINATOR, NOW);

            assertThat(update.refused()).isEmpty();
            assertThat(update.made()).hasSize(plan.proposals().size());
            assertThat(update.register().counts().engagements().value()).isZero();
            MatchPlan next =
                    OptimalMatching.withDefaults().match(MatchRequest.of(update.register(), morocco, Pilot.DAY));
            assertThat(next.proposals()).doesNotContainAnyElementsOf(plan.proposals());
            assertThat(update.register()
                            .propose(next.proposals(), COORDINATOR, NOW)
                            .refused())
                    .isEmpty();
        }
    }

    @Test
    void whoever_joins_later_is_not_in_the_plan_of_an_earlier_day() {
        ProgrammeRegister register =
                register("MA", new Pilot().with(expert("E-1")).with(need("N-1")));
        MatchPlan early = OptimalMatching.withDefaults()
                .match(MatchRequest.of(register, CountryPack.load("MA"), LocalDate.of(2024, 6, 1)));

        assertThat(early.verdicts()).isEmpty();
        assertThatThrownBy(() -> early.verdict(PersonId.of("E-1"))).hasMessageContaining("joined the register after");
    }

    private static Need pilotNeed(String id) {
        return need(id).build();
    }

    private static ProgrammeRegister register(String country, Pilot pilot) {
        Programme programme = Programme.builder(
                        ProgrammeId.of("PILOT"),
                        LocalText.of("en", "Pilot"),
                        CountryCode.of(country),
                        ProgrammeState.ACTIVE,
                        TERM)
                .synthetic(true)
                .build();
        return fill(ProgrammeRegister.builder(programme), pilot);
    }

    private static ProgrammeRegister fill(RegisterBuilder builder, Pilot pilot) {
        for (OrganisationId host : List.of(RABAT, OrganisationId.of("CHU-FES"))) {
            put(
                    builder,
                    RegisterRecord.of(Organisation.of(
                            host, host.value(), OrganisationKind.UNIVERSITY_HOSPITAL, CountryCode.of("MA"))));
        }
        put(builder, RegisterRecord.of(new EnrolmentPeriod(RABAT, DateRange.from(LocalDate.of(2025, 1, 1)))));
        for (DiasporaMember member : pilot.members) {
            put(builder, RegisterRecord.of(member));
        }
        for (Need need : pilot.needs) {
            put(builder, RegisterRecord.of(need));
        }
        return builder.build();
    }

    private static void put(RegisterBuilder builder, RegisterRecord record) {
        RecordOutcome outcome =
                builder.apply(RegisterChange.record(record, COORDINATOR, Instant.parse("2026-02-01T00:00:00Z")));
        assertThat(outcome.isRefused()).as("%s", outcome).isFalse();
    }
}
