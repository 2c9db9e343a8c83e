package io.github.diasporaskills.matching;

import static io.github.diasporaskills.matching.Pilot.CARDIOLOGY;
import static io.github.diasporaskills.matching.Pilot.DAY;
import static io.github.diasporaskills.matching.Pilot.PHYSICIAN;
import static io.github.diasporaskills.matching.Pilot.RABAT;
import static io.github.diasporaskills.matching.Pilot.authorisation;
import static io.github.diasporaskills.matching.Pilot.check;
import static io.github.diasporaskills.matching.Pilot.expert;
import static io.github.diasporaskills.matching.Pilot.failures;
import static io.github.diasporaskills.matching.Pilot.judged;
import static io.github.diasporaskills.matching.Pilot.licence;
import static io.github.diasporaskills.matching.Pilot.need;
import static io.github.diasporaskills.matching.Pilot.person;
import static io.github.diasporaskills.matching.Pilot.stranger;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedBuilder;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.CredentialState;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.matching.rule.Failure;
import io.github.diasporaskills.matching.rule.RuleReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a member has to have learned, and be allowed to do. */
class SkillEligibilityTest {

    private static final ProfessionCode NURSE = ProfessionCode.of("nurse");

    private static final ProfessionCode PSYCHOLOGIST = ProfessionCode.of("psychologist");

    private static final ProfessionCode ANAESTHESIOLOGIST = ProfessionCode.of("physician-anaesthesiologist");

    private static final ProfessionCode ANAESTHESIA_PRACTITIONER = ProfessionCode.of("anaesthesia-practitioner");

    @Test
    void another_profession_and_another_specialty_are_told_apart() {
        assertThat(failures(new Pilot(), expert("E-1"), need("N-1", NURSE)))
                .containsExactly("profession: rule.profession.other");
        assertThat(failures(new Pilot(), stranger("E-1"), need("N-1", NURSE)))
                .containsExactly("profession: rule.profession.unknown");
        assertThat(failures(new Pilot(), expert("E-1"), need("N-1").specialty(SpecialtyCode.of("neurology"))))
                .containsExactly("specialty: rule.specialty.other");
    }

    @Test
    void where_any_branch_will_do_a_specialist_is_eligible() {
        assertThat(failures(new Pilot(), expert("E-1"), need("N-1", PHYSICIAN))).isEmpty();
    }

    @Test
    @Tag("bad-input-12")
    void a_credential_that_ran_out_yesterday_is_refused_with_both_days() {
        Credential ranOut = Credential.claimed(
                        PHYSICIAN, CouncilCode.of("FR-CNOM"), DateRange.of(LocalDate.of(2015, 1, 1), DAY.minusDays(1)))
                .in(CARDIOLOGY)
                .verified(check(VerificationMethod.ISSUER));
        List<Failure> failures = judged(new Pilot(), person("E-1", PHYSICIAN).credential(ranOut), need("N-1"));

        assertThat(failures).singleElement().satisfies(failure -> {
            Reason reason = failure.reasons().get(0);
            assertThat(reason.is(RuleReason.CREDENTIAL_EXPIRED)).isTrue();
            assertThat(reason.arguments())
                    .containsEntry("until", new Argument.Text("2026-02-28"))
                    .containsEntry("on", new Argument.Day(DAY));
        });
        assertThat(failures(new Pilot(), person("E-1", PHYSICIAN).credential(ending(DAY)), need("N-1")))
                .as("valid today, over before the work begins")
                .containsExactly("credential: rule.credential.ends-before-start");
        assertThat(failures(
                        new Pilot(), person("E-1", PHYSICIAN).credential(ending(Pilot.SPRING.first())), need("N-1")))
                .as("still valid on the first day of work")
                .isEmpty();
    }

    private static Credential ending(LocalDate last) {
        return Credential.claimed(PHYSICIAN, CouncilCode.of("FR-CNOM"), DateRange.of(LocalDate.of(2015, 1, 1), last))
                .in(CARDIOLOGY)
                .verified(check(VerificationMethod.ISSUER));
    }

    @Test
    @Tag("A38")
    @DisplayName("A38 a copy alone never suffices for work with patients")
    void a_copy_alone_does_not_carry_patient_work() {
        DiasporaMemberBuilder byCopy = person("E-1", PHYSICIAN)
                .credential(licence("FR-CNOM").in(CARDIOLOGY).verified(check(VerificationMethod.COPY)));

        assertThat(failures(new Pilot(), byCopy, need("N-1"))).containsExactly("credential: rule.credential.copy-only");
        assertThat(failures(new Pilot(), byCopy, need("N-1").patientWork(false)))
                .as("teaching without patients")
                .isEmpty();
    }

    @Test
    @Tag("A38")
    @DisplayName("A38 a verification counts from its day to the day before the re-check")
    void a_verification_that_is_due_again_does_not_count() {
        Pilot later = new Pilot();
        later.day = LocalDate.of(2027, 3, 1);
        NeedBuilder nextYear = Need.builder(
                        NeedId.of("N-2"),
                        RABAT,
                        "Next year",
                        PHYSICIAN,
                        DateRange.of(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 5)))
                .state(NeedState.OPEN)
                .approvedOn(LocalDate.of(2027, 1, 5));
        DiasporaMemberBuilder member = expert("E-1")
                .availability(new Availability(DateRange.from(LocalDate.of(2027, 1, 1)), Set.of(Modality.REMOTE)));

        assertThat(failures(later, member, nextYear)).containsExactly("credential: rule.credential.recheck-due");
        later.day = LocalDate.of(2027, 2, 28);
        assertThat(failures(later, member, nextYear)).isEmpty();
    }

    @Test
    @Tag("A38")
    @DisplayName("A38 nobody is proposed before the verification was made")
    void a_verification_of_tomorrow_does_not_count_today() {
        Pilot earlier = new Pilot();
        earlier.day = LocalDate.of(2025, 2, 28);
        assertThat(failures(earlier, expert("E-1"), need("N-1"))).contains("credential: rule.credential.not-yet");
    }

    @ParameterizedTest
    @EnumSource(
            value = CredentialState.class,
            names = {"VERIFIED"},
            mode = EnumSource.Mode.EXCLUDE)
    @Tag("A38")
    @DisplayName("A38 only a verified credential counts")
    void no_other_state_counts(CredentialState state) {
        DiasporaMemberBuilder member = person("E-1", PHYSICIAN)
                .credential(licence("FR-CNOM").in(CARDIOLOGY).in(state));

        assertThat(failures(new Pilot(), member, need("N-1")))
                .singleElement()
                .asString()
                .startsWith("credential: ");
    }

    @Test
    void with_two_credentials_one_that_counts_is_enough_and_else_the_nearest_is_explained() {
        DiasporaMemberBuilder two = person("E-1", PHYSICIAN)
                .credential(licence("FR-CNOM").in(CARDIOLOGY).in(CredentialState.REVOKED))
                .credential(licence("BE-ORDOMEDIC").in(CARDIOLOGY));
        assertThat(failures(new Pilot(), two, need("N-1"))).isEmpty();

        DiasporaMemberBuilder neither = person("E-1", PHYSICIAN)
                .credential(licence("FR-CNOM").in(CARDIOLOGY).in(CredentialState.REVOKED))
                .credential(licence("BE-ORDOMEDIC").in(CARDIOLOGY).in(CredentialState.EVIDENCED));
        assertThat(failures(new Pilot(), neither, need("N-1")))
                .containsExactly("credential: rule.credential.unverified");
    }

    @Test
    @Tag("A7")
    @DisplayName("A7 nurse, psychologist and anaesthesiologist each answer to their own council")
    void each_profession_has_its_council() {
        Pilot rwanda = rwanda();
        Map<ProfessionCode, String> right = Map.of(
                NURSE, "NCNM",
                PSYCHOLOGIST, "RAHPC",
                ANAESTHESIOLOGIST, "RMDC",
                ANAESTHESIA_PRACTITIONER, "RAHPC");
        right.forEach((profession, council) -> {
            for (String any : List.of("NCNM", "RAHPC", "RMDC")) {
                DiasporaMemberBuilder member = person("E-1", profession)
                        .credential(licence("BE-COUNCIL", profession))
                        .authorisation(authorisation(AuthorisationKind.ORDER_INSCRIBED, any));
                if (any.equals(council)) {
                    assertThat(failures(rwanda, member, need("N-1", profession)))
                            .isEmpty();
                } else {
                    assertThat(failures(rwanda, member, need("N-1", profession)))
                            .containsExactly("authorisation: rule.council.wrong");
                }
            }
        });
    }

    @Test
    @Tag("A7")
    @Tag("bad-input-13")
    @DisplayName("A7 a psychologist licensed by the RMDC is refused, and RAHPC suggested")
    void a_licence_from_the_wrong_council_of_the_country_is_refused() {
        DiasporaMemberBuilder member = person("E-1", PSYCHOLOGIST)
                .credential(licence("RMDC", PSYCHOLOGIST))
                .authorisation(authorisation(AuthorisationKind.ORDER_INSCRIBED, "RAHPC"));

        List<Failure> failures = judged(rwanda(), member, need("N-1", PSYCHOLOGIST));

        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(failure.rule()).isEqualTo("council");
            assertThat(failure.reasons().get(0).arguments())
                    .containsEntry("council", new Argument.Term("council", "RMDC"))
                    .containsEntry("expected", new Argument.Terms(List.of(new Argument.Term("council", "RAHPC"))));
        });
    }

    private static Pilot rwanda() {
        Pilot rwanda = new Pilot();
        rwanda.councils = Map.of(
                NURSE, Set.of(CouncilCode.of("NCNM")),
                PSYCHOLOGIST, Set.of(CouncilCode.of("RAHPC")),
                ANAESTHESIOLOGIST, Set.of(CouncilCode.of("RMDC")),
                ANAESTHESIA_PRACTITIONER, Set.of(CouncilCode.of("RAHPC")));
        return rwanda;
    }

    @Test
    @Tag("A12")
    @DisplayName("A12 a nurse is matched by the same rules as a physician")
    void professions_other_than_physician_are_first_class() {
        Pilot pilot = new Pilot()
                .with(person("E-1", NURSE)
                        .credential(licence("BE-NURSES", NURSE).in(SpecialtyCode.of("intensive-care")))
                        .authorisation(authorisation(AuthorisationKind.TEMPORARY, "MA-NURSES")))
                .with(need("N-1", NURSE).specialty(SpecialtyCode.of("intensive-care")));

        assertThat(pilot.plan().proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.member()).isEqualTo(PersonId.of("E-1"));
            assertThat(proposal.need()).isEqualTo(NeedId.of("N-1"));
        });
    }

    @Test
    void advice_from_abroad_needs_an_advisory_authorisation_at_least_and_presence_more() {
        DiasporaMemberBuilder advisory = stranger("E-1")
                .credential(licence("FR-CNOM").in(CARDIOLOGY))
                .authorisation(authorisation(AuthorisationKind.ADVISORY_ONLY, "CNOM"));
        assertThat(failures(new Pilot(), advisory, need("N-1"))).isEmpty();
        assertThat(failures(new Pilot(), advisory, need("N-1").modality(Modality.ONSITE)))
                .containsExactly("authorisation: rule.authorisation.kind");

        DiasporaMemberBuilder none =
                stranger("E-1").credential(licence("FR-CNOM").in(CARDIOLOGY));
        assertThat(failures(new Pilot(), none, need("N-1")))
                .containsExactly("authorisation: rule.authorisation.missing");
        assertThat(failures(new Pilot(), none, need("N-1").patientWork(false))).isEmpty();
    }

    @Test
    void an_authorisation_has_to_be_in_force_when_the_work_begins() {
        Pilot pilot = new Pilot();
        NeedBuilder farAway = Need.builder(
                        NeedId.of("N-1"),
                        RABAT,
                        "In two years",
                        PHYSICIAN,
                        DateRange.of(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 1, 10)))
                .state(NeedState.OPEN)
                .approvedOn(DAY);
        DiasporaMemberBuilder member = expert("E-1")
                .availability(new Availability(DateRange.from(LocalDate.of(2028, 1, 1)), Set.of(Modality.REMOTE)));

        assertThat(failures(pilot, member, farAway)).containsExactly("authorisation: rule.authorisation.not-in-force");
    }
}
