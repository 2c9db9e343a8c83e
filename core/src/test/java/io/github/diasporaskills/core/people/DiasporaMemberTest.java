package io.github.diasporaskills.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiasporaMemberTest {

    private static final LocalDate JOINED = LocalDate.of(2024, 2, 1);
    private static final CountryCode MOROCCO = CountryCode.of("MA");

    private static DiasporaMemberBuilder member() {
        return DiasporaMember.builder(PersonId.of("E-0042"), MOROCCO, JOINED);
    }

    private static DiasporaMember full() {
        return member().name(PersonName.of("Benali", "Salma"))
                .gender(Gender.WOMAN)
                .birthYear(1980)
                .residence(new Residence(CountryCode.of("FR"), DateRange.until(LocalDate.of(2023, 12, 31))))
                .residence(new Residence(CountryCode.of("BE"), DateRange.from(LocalDate.of(2024, 1, 1))))
                .credential(credential("nurse"))
                .credential(credential("midwife"))
                .authorisation(new PracticeAuthorisation(
                        AuthorisationKind.TEMPORARY, CouncilCode.of("CNOM"), DateRange.from(JOINED)))
                .language(new LanguageSkill(LanguageCode.of("fr"), CefrLevel.B1))
                .language(new LanguageSkill(LanguageCode.of("fr"), CefrLevel.C1))
                .availability(new Availability(DateRange.from(JOINED), Set.of(Modality.REMOTE)))
                .quota(2)
                .conflictWith(OrganisationId.of("CHU-RABAT"))
                .declared(Declaration.CODE_OF_CONDUCT, JOINED)
                .contact(ContactPreference.none().byPhone("+212 5 37 77 65 64").byEmail("salma@example.org"))
                .build();
    }

    private static Credential credential(String profession) {
        return Credential.claimed(ProfessionCode.of(profession), CouncilCode.of("ONI"), DateRange.always());
    }

    @Test
    void a_member_of_whom_little_is_known_was_not_asked_for_a_gender() {
        DiasporaMember least = member().build();

        assertThat(least.gender()).isEqualTo(Gender.NOT_ASKED);
        assertThat(least.gender().isStated()).isFalse();
        assertThat(Gender.UNDISCLOSED.isStated()).isFalse();
        assertThat(Gender.NON_BINARY.isStated()).isTrue();
        assertThat(least.disability()).isEqualTo(Disability.NOT_ASKED);
        assertThat(least.quota()).isEqualTo(1);
        assertThat(least.name()).isEmpty();
        assertThat(least.birthYear()).isEmpty();
        assertThat(least.residenceOn(JOINED)).isEmpty();
        assertThat(least.levelOf(LanguageCode.of("fr"))).isEmpty();
        assertThat(least.contact().isPhoneInternational()).isFalse();
    }

    @Test
    void an_answer_about_disability_is_kept_as_given_and_never_printed() {
        DiasporaMember asked = full().toBuilder().disability(Disability.WITH).build();

        assertThat(asked.disability()).isEqualTo(Disability.WITH);
        assertThat(asked.toBuilder().build()).isEqualTo(asked).isNotEqualTo(full());
        assertThat(asked).hasToString("DiasporaMember E-0042");
        assertThat(EnumSet.allOf(Disability.class).stream().filter(Disability::isStated))
                .containsExactly(Disability.WITH, Disability.WITHOUT);
    }

    @Test
    void residence_is_that_of_the_day_and_the_last_one_given_wins() {
        DiasporaMember salma = full();

        assertThat(salma.residenceOn(LocalDate.of(2023, 12, 31))).hasValue(CountryCode.of("FR"));
        assertThat(salma.residenceOn(LocalDate.of(2024, 1, 1))).hasValue(CountryCode.of("BE"));
        DiasporaMember moved = salma.toBuilder()
                .residence(new Residence(CountryCode.of("NL"), DateRange.always()))
                .build();
        assertThat(moved.residenceOn(LocalDate.of(2024, 1, 1))).hasValue(CountryCode.of("NL"));
    }

    @Test
    void professions_are_those_of_all_credentials_and_the_best_level_of_a_language_counts() {
        assertThat(full().professions()).extracting(ProfessionCode::value).containsExactly("midwife", "nurse");
        assertThat(full().levelOf(LanguageCode.of("fr"))).hasValue(CefrLevel.C1);
        assertThat(full().toBuilder()
                        .credentials(List.of(credential("physician")))
                        .build()
                        .professions())
                .containsExactly(ProfessionCode.of("physician"));
    }

    @Test
    @Tag("A38")
    @DisplayName("A38 nobody is ready without code of conduct, briefing, good standing and misconduct declaration")
    void a_declaration_is_missing_until_the_day_it_is_made() {
        assertThat(full().missingDeclarationsOn(JOINED.minusDays(1))).isEqualTo(EnumSet.allOf(Declaration.class));
        assertThat(full().missingDeclarationsOn(JOINED))
                .containsExactly(
                        Declaration.PROTECTION_BRIEFING, Declaration.GOOD_STANDING, Declaration.MISCONDUCT_DECLARATION);
        DiasporaMemberBuilder all = full().toBuilder();
        for (Declaration declaration : Declaration.values()) {
            all.declared(declaration, JOINED);
        }
        assertThat(all.build().missingDeclarationsOn(JOINED)).isEmpty();
    }

    @Test
    void a_copy_through_the_builder_is_equal_and_independent() {
        DiasporaMember salma = full();
        DiasporaMember copy = salma.toBuilder().build();

        assertThat(copy).isEqualTo(salma).hasSameHashCodeAs(salma);
        assertThat(salma.toBuilder().quota(5).build()).isNotEqualTo(salma);
        assertThat(salma.quota()).isEqualTo(2);
        assertThatThrownBy(() -> salma.credentials().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> salma.conflicts().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> salma.declarations().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nothing_of_a_person_is_printed_but_the_pseudonym() {
        DiasporaMember salma = full();

        assertThat(salma.toString()).isEqualTo("DiasporaMember E-0042");
        assertThat(salma.name().orElseThrow().toString()).doesNotContain("Benali", "Salma");
        assertThat(salma.contact().toString()).doesNotContain("212", "example");
        assertThat(salma.name().orElseThrow().family()).isEqualTo("Benali");
        assertThat(salma.name().orElseThrow().given()).isEqualTo("Salma");
        assertThat(salma.name()).hasValue(PersonName.of("Benali", "Salma"));
        assertThat(salma.contact().email()).hasValue("salma@example.org");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1001})
    void a_quota_out_of_range_is_refused_with_the_number(int quota) {
        assertThatThrownBy(() -> member().quota(quota))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Integer.toString(quota));
    }

    @ParameterizedTest
    @ValueSource(ints = {1899, 2101})
    void a_year_of_birth_out_of_range_is_refused_without_showing_it(int year) {
        assertThatThrownBy(() -> member().birthYear(year))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(Integer.toString(year));
    }

    @Test
    void a_name_or_contact_is_written_or_left_out() {
        assertThatThrownBy(() -> PersonName.of(" ", "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(PersonName.of("", "Salma").family()).isEmpty();
        assertThatThrownBy(() -> ContactPreference.none().byPhone(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ContactPreference.none().byEmail("")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+212 (5) 3777656488", "0537776564", "+0537776564", "+1234567", "+1234567890123456", "+", ""})
    @Tag("bad-input-1")
    @DisplayName("a telephone number that is not E.164 is kept as written and flagged")
    void a_telephone_number_that_is_not_e164_is_flagged(String number) {
        assertThat(ContactPreference.isE164(number)).isFalse();
        if (!number.isBlank()) {
            ContactPreference kept = ContactPreference.none().byPhone(number);
            assertThat(kept.phone()).hasValue(number);
            assertThat(kept.isPhoneInternational()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+212537776564", "+212 5 37 77 65 64", "+12345678"})
    void a_telephone_number_in_international_form_can_be_dialled(String number) {
        assertThat(ContactPreference.none().byPhone(number).isPhoneInternational())
                .isTrue();
    }

    @Test
    void hybrid_is_offered_by_whoever_offers_it_or_both_others() {
        Availability both = new Availability(DateRange.always(), Set.of(Modality.REMOTE, Modality.ONSITE));
        Availability remote = new Availability(DateRange.always(), Set.of(Modality.REMOTE));
        Availability hybrid = new Availability(DateRange.always(), Set.of(Modality.HYBRID));

        assertThat(both.offers(Modality.HYBRID)).isTrue();
        assertThat(remote.offers(Modality.HYBRID)).isFalse();
        assertThat(remote.offers(Modality.ONSITE)).isFalse();
        assertThat(hybrid.offers(Modality.ONSITE)).isTrue();
        assertThatThrownBy(() -> new Availability(DateRange.always(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Modality.HYBRID.includesPresence()).isTrue();
        assertThat(Modality.REMOTE.includesPresence()).isFalse();
    }

    @Test
    void a_language_suffices_at_the_level_asked_for_or_above() {
        LanguageSkill spoken = new LanguageSkill(LanguageCode.of("fr"), CefrLevel.C1);

        assertThat(spoken.satisfies(new LanguageSkill(LanguageCode.of("fr"), CefrLevel.B2)))
                .isTrue();
        assertThat(spoken.satisfies(new LanguageSkill(LanguageCode.of("fr"), CefrLevel.C1)))
                .isTrue();
        assertThat(spoken.satisfies(new LanguageSkill(LanguageCode.of("fr"), CefrLevel.NATIVE)))
                .isFalse();
        assertThat(spoken.satisfies(new LanguageSkill(LanguageCode.of("ar"), CefrLevel.A1)))
                .isFalse();
        assertThat(spoken.toString()).isEqualTo("fr:C1");
    }

    @Test
    void an_authorisation_to_advise_allows_no_work_with_patients() {
        DateRange term = DateRange.of(JOINED, JOINED.plusDays(10));
        PracticeAuthorisation advisory =
                new PracticeAuthorisation(AuthorisationKind.ADVISORY_ONLY, CouncilCode.of("CNOM"), term);

        assertThat(advisory.allowsPatientWork()).isFalse();
        assertThat(full().authorisations().get(0).allowsPatientWork()).isTrue();
        assertThat(advisory.inForceOn(JOINED)).isTrue();
        assertThat(advisory.inForceOn(JOINED.plusDays(11))).isFalse();
    }
}
