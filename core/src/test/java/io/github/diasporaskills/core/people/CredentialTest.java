package io.github.diasporaskills.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CredentialTest {

    private static final LocalDate CHECKED = LocalDate.of(2024, 6, 1);
    private static final LocalDate RECHECK = LocalDate.of(2025, 6, 1);
    private static final DateRange LICENCE = DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
    private static final Credential CLAIMED =
            Credential.claimed(ProfessionCode.of("nurse"), CouncilCode.of("NCNM"), LICENCE);

    private static Verification by(VerificationMethod method) {
        return new Verification(method, "registry office", CHECKED, RECHECK);
    }

    @Test
    @Tag("bad-input-12")
    @DisplayName("a licence that ran out yesterday is not valid")
    void a_licence_that_ran_out_yesterday_is_not_valid() {
        Credential verified = CLAIMED.verified(
                new Verification(VerificationMethod.REGISTER, "registry office", CHECKED, LocalDate.of(2027, 1, 1)));

        assertThat(verified.standingOn(LocalDate.of(2025, 12, 31))).isEqualTo(CredentialStanding.IN_FORCE);
        assertThat(verified.standingOn(LocalDate.of(2026, 1, 1))).isEqualTo(CredentialStanding.EXPIRED);
        assertThat(verified.carriesPatientWorkOn(LocalDate.of(2026, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, NOT_YET",
        "2024-05-31, NOT_YET",
        "2024-06-01, IN_FORCE",
        "2025-05-31, IN_FORCE",
        "2025-06-01, RECHECK_DUE",
        "2025-12-31, RECHECK_DUE",
        "2026-01-01, EXPIRED"
    })
    void a_verified_credential_counts_from_its_check_to_its_recheck_within_its_term(
            LocalDate day, CredentialStanding standing) {
        assertThat(CLAIMED.verified(by(VerificationMethod.ISSUER)).standingOn(day))
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "CLAIMED, UNVERIFIED",
        "EVIDENCED, UNVERIFIED",
        "IN_VERIFICATION, UNVERIFIED",
        "REFUTED, REFUTED",
        "EXPIRED, EXPIRED",
        "SUSPENDED, SUSPENDED",
        "REVOKED, REVOKED"
    })
    void only_a_verified_credential_is_in_force(CredentialState state, CredentialStanding standing) {
        Credential credential = CLAIMED.verified(by(VerificationMethod.ISSUER)).in(state);

        assertThat(credential.standingOn(CHECKED)).isEqualTo(standing);
        assertThat(credential.carriesPatientWorkOn(CHECKED)).isFalse();
        assertThat(credential.verification()).isPresent();
    }

    @Test
    void a_claim_whose_term_is_over_is_expired_rather_than_unverified() {
        assertThat(CLAIMED.standingOn(LocalDate.of(2026, 1, 1))).isEqualTo(CredentialStanding.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(VerificationMethod.class)
    @Tag("A38")
    @DisplayName("A38 a copy alone never suffices for work with patients")
    void a_copy_alone_never_suffices_for_work_with_patients(VerificationMethod method) {
        Credential verified = CLAIMED.verified(by(method));

        assertThat(verified.standingOn(CHECKED)).isEqualTo(CredentialStanding.IN_FORCE);
        assertThat(verified.carriesPatientWorkOn(CHECKED)).isEqualTo(method != VerificationMethod.COPY);
    }

    @Test
    @Tag("A38")
    @DisplayName("A38 verified names method, verifier and re-check date")
    void nothing_is_verified_without_method_verifier_and_recheck() {
        assertThatThrownBy(() -> CLAIMED.in(CredentialState.VERIFIED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("verifier")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> new Verification(VerificationMethod.ISSUER, " ", CHECKED, RECHECK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("who verified");
        assertThatThrownBy(() -> new Verification(VerificationMethod.ISSUER, "office", CHECKED, CHECKED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("after the day it was made");
        Verification check = CLAIMED.verified(by(VerificationMethod.REGISTER))
                .in(CredentialState.VERIFIED)
                .verification()
                .orElseThrow();
        assertThat(check.verifier()).isEqualTo("registry office");
        assertThat(check.recheckOn()).isEqualTo(RECHECK);
        assertThat(check.countsOn(RECHECK)).isFalse();
    }

    @Test
    void who_verified_a_credential_is_never_printed() {
        Verification named = new Verification(
                VerificationMethod.REGISTER, "Dr Salma Alaoui", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));

        assertThat(named.toString())
                .contains("REGISTER")
                .doesNotContain("Salma")
                .doesNotContain("2025");
        assertThat(named.verifier()).isEqualTo("Dr Salma Alaoui");
    }

    @Test
    void the_number_of_a_licence_is_never_printed() {
        Credential numbered = CLAIMED.in(SpecialtyCode.of("midwifery")).numbered("NC-4711");

        assertThat(numbered.number()).hasValue("NC-4711");
        assertThat(numbered.specialty()).hasValue(SpecialtyCode.of("midwifery"));
        assertThat(numbered.toString()).contains("nurse", "NCNM").doesNotContain("4711");
        assertThat(numbered).isNotEqualTo(CLAIMED).isEqualTo(numbered.in(CredentialState.CLAIMED));
        assertThat(numbered.hashCode())
                .isEqualTo(numbered.in(CredentialState.CLAIMED).hashCode());
    }
}
