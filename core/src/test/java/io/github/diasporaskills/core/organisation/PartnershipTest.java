package io.github.diasporaskills.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PartnershipTest {

    private static final OrganisationId MINISTRY = OrganisationId.of("MOH");
    private static final OrganisationId DELEGATE = OrganisationId.of("MRE");
    private static final OrganisationId NETWORK = OrganisationId.of("C3M");
    private static final LocalDate SPRING = LocalDate.of(2021, 5, 5);

    private static SourcedDate on(LocalDate day) {
        return new SourcedDate(day, "press release");
    }

    private static Partnership tripartite() {
        return Partnership.between(
                "C3M-2021", LocalText.of("en", "Tripartite agreement"), List.of(MINISTRY, DELEGATE, NETWORK));
    }

    @Test
    @Tag("I12")
    @Tag("A10")
    @DisplayName("A10 a tripartite agreement is in force after the third signature; a network can be a party")
    void an_agreement_is_in_force_only_after_every_party_signed() {
        Partnership two = tripartite()
                .signedBy(MINISTRY, on(SPRING))
                .signedBy(DELEGATE, on(SPRING))
                .effectiveFrom(on(SPRING));
        Partnership three = two.signedBy(NETWORK, on(SPRING.plusDays(10)));

        assertThat(two.inForceOn(SPRING.plusYears(1))).isFalse();
        assertThat(two.unsigned()).containsExactly(NETWORK);
        assertThat(two.signedOn()).isEmpty();
        assertThat(three.inForceOn(SPRING.plusDays(9))).isFalse();
        assertThat(three.inForceOn(SPRING.plusDays(10))).isTrue();
        assertThat(three.signedOn()).hasValue(SPRING.plusDays(10));
        assertThat(three.unsigned()).isEmpty();
    }

    @Test
    @Tag("I12")
    @DisplayName("I12 without an effective day nothing is in force")
    void a_signed_agreement_without_an_effective_day_is_not_in_force() {
        Partnership signed = tripartite()
                .signedBy(MINISTRY, on(SPRING))
                .signedBy(DELEGATE, on(SPRING))
                .signedBy(NETWORK, on(SPRING));

        assertThat(signed.inForceOn(SPRING)).isFalse();
        assertThat(signed.effective()).isEmpty();
        assertThat(signed.lastDay()).isEmpty();
    }

    @Test
    @Tag("A21")
    @Tag("A22")
    @DisplayName("A22 signature and effect are two days, each with its source; A21 the term ends")
    void signature_and_effect_are_two_days_each_with_its_source() {
        OrganisationId order = OrganisationId.of("CNOM");
        OrganisationId agency = OrganisationId.of("UNHCR");
        Partnership partnership = Partnership.between(
                        "CNOM-UNHCR", LocalText.of("fr", "Partenariat"), List.of(order, agency))
                .signedBy(order, new SourcedDate(LocalDate.of(2020, 5, 20), "press"))
                .signedBy(agency, new SourcedDate(LocalDate.of(2020, 5, 20), "press"))
                .effectiveFrom(new SourcedDate(LocalDate.of(2020, 6, 1), "agreement, art. 9"))
                .lasting(LocalDate.of(2023, 5, 31));

        assertThat(partnership.signedOn()).hasValue(LocalDate.of(2020, 5, 20));
        assertThat(partnership.effective()).hasValue(new SourcedDate(LocalDate.of(2020, 6, 1), "agreement, art. 9"));
        assertThat(partnership.signatures().get(order).source()).isEqualTo("press");
        assertThat(partnership.inForceOn(LocalDate.of(2020, 5, 31))).isFalse();
        assertThat(partnership.inForceOn(LocalDate.of(2020, 6, 1))).isTrue();
        assertThat(partnership.inForceOn(LocalDate.of(2023, 5, 31))).isTrue();
        assertThat(partnership.inForceOn(LocalDate.of(2023, 6, 2))).isFalse();
        assertThat(partnership.lasting(LocalDate.of(2026, 5, 31)).inForceOn(LocalDate.of(2023, 6, 2)))
                .isTrue();
    }

    @Test
    void what_contradicts_itself_is_refused() {
        assertThatThrownBy(() -> Partnership.between("X", LocalText.of("en", "x"), List.of(MINISTRY, MINISTRY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two or more");
        assertThatThrownBy(() -> Partnership.between(" ", LocalText.of("en", "x"), List.of(MINISTRY, NETWORK)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tripartite().signedBy(OrganisationId.of("NGO"), on(SPRING)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NGO")
                .hasMessageContaining("C3M");
        Partnership once = tripartite().signedBy(MINISTRY, on(SPRING));
        assertThatThrownBy(() -> once.signedBy(MINISTRY, on(SPRING.plusDays(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2021-05-05");
        Partnership lasting = tripartite().lasting(SPRING);
        assertThatThrownBy(() -> lasting.effectiveFrom(on(SPRING.plusDays(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2021-05-06")
                .hasMessageContaining("2021-05-05");
        Partnership effective = tripartite().effectiveFrom(on(SPRING));
        assertThatThrownBy(() -> effective.lasting(SPRING.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SourcedDate(SPRING, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equal_agreements_are_equal_and_say_who_has_not_signed() {
        assertThat(tripartite()).isEqualTo(tripartite()).hasSameHashCodeAs(tripartite());
        assertThat(tripartite()).isNotEqualTo(tripartite().signedBy(MINISTRY, on(SPRING)));
        assertThat(tripartite().parties()).containsExactly(MINISTRY, DELEGATE, NETWORK);
        assertThat(tripartite().toString()).contains("C3M-2021").contains("unsigned");
        assertThat(tripartite().title().in(Locale.ENGLISH)).isEqualTo("Tripartite agreement");
        assertThat(tripartite().id()).isEqualTo("C3M-2021");
    }

    @Test
    void an_organisation_has_a_name_and_perhaps_a_place() {
        Organisation chu = Organisation.of(
                OrganisationId.of("CHU-RABAT"),
                "CHU Ibn Sina",
                OrganisationKind.UNIVERSITY_HOSPITAL,
                CountryCode.of("MA"));
        Organisation placed = chu.in(RegionCode.of("MA-2015", "MA-04")).inDistrict("Rabat");

        assertThat(chu.region()).isEmpty();
        assertThat(placed.region()).hasValue(RegionCode.of("MA-2015", "MA-04"));
        assertThat(placed.district()).hasValue("Rabat");
        assertThat(placed.kind().treatsPatients()).isTrue();
        assertThat(OrganisationKind.NETWORK.treatsPatients()).isFalse();
        assertThat(placed).isNotEqualTo(chu).isEqualTo(chu.inDistrict("Rabat").in(RegionCode.of("MA-2015", "MA-04")));
        assertThat(placed.toString()).isEqualTo("CHU-RABAT CHU Ibn Sina (UNIVERSITY_HOSPITAL, MA)");
        assertThatThrownBy(() -> chu.inDistrict(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        Organisation.of(OrganisationId.of("X"), " ", OrganisationKind.CLINIC, CountryCode.of("MA")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X");
        assertThatThrownBy(() -> OrganisationId.of(" X")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_enrolment_covers_its_first_and_last_day() {
        EnrolmentPeriod enrolment = new EnrolmentPeriod(MINISTRY, DateRange.of(SPRING, SPRING.plusDays(2)));

        assertThat(enrolment.coversOn(SPRING)).isTrue();
        assertThat(enrolment.coversOn(SPRING.plusDays(2))).isTrue();
        assertThat(enrolment.coversOn(SPRING.plusDays(3))).isFalse();
        assertThat(enrolment.coversOn(SPRING.minusDays(1))).isFalse();
    }
}
