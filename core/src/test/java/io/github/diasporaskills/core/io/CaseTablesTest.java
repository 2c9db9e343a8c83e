package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentState;
import io.github.diasporaskills.core.consent.DataSharingProtocol;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.referral.ReferralState;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Consents, protocols and referrals as rows; what a file holds is named and never there. */
class CaseTablesTest {

    @TempDir
    Path dir;

    private Folder folder;

    @BeforeEach
    void cases_of_a_chain() {
        folder = new Folder(dir);
        CaseFolder.cases(folder);
    }

    private ProgrammeRegister register() {
        return folder.read().requireComplete();
    }

    @Test
    @Tag("A14")
    @DisplayName("A14 a case on its chain has its handovers in order, with who got what on which consent")
    void a_referral_has_its_handovers() {
        assertThat(folder.problems()).isEmpty();

        ReferralCase referral = register().find(RecordKind.REFERRAL, "RF-1").orElseThrow();
        assertThat(referral.state()).isEqualTo(ReferralState.SCHEDULED);
        assertThat(referral.handovers()).hasSize(3);
        assertThat(referral.hop()).isEqualTo(3);
        assertThat(referral.publicCare().orElseThrow().overriddenBy()).isPresent();
    }

    @Test
    @Tag("A15")
    @DisplayName("A15 a refusal is on record with the local care in its place")
    void consents_are_read_with_their_answers() {
        ProgrammeRegister register = register();

        Consent refused = register.find(RecordKind.CONSENT, "CO-2").orElseThrow();
        assertThat(refused.state()).isEqualTo(ConsentState.REFUSED);
        assertThat(refused.localCare()).isPresent();
        Consent given = register.find(RecordKind.CONSENT, "CO-1").orElseThrow();
        assertThat(given.giving().orElseThrow().witness()).isPresent();
    }

    @Test
    @Tag("A37")
    @DisplayName("A37 a protocol is read with its parties, its views and who still has to sign")
    void a_protocol_is_read() {
        DataSharingProtocol protocol =
                register().find(RecordKind.PROTOCOL, "DSP-1 version 1").orElseThrow();

        assertThat(protocol.parties()).hasSize(2);
        assertThat(protocol.breachContacts()).hasSize(3);
        assertThat(protocol.unsigned()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "consents.csv | 0 | caseKey | K 1 | caseKey: a code",
                "consents.csv | 0 | text | Referral text | text: a code",
                "consents.csv | 0 | textDigest | abc | textDigest: a code",
                "consents.csv | 0 | purposes | TEACHING;REFERRAL | purposes: research, teaching",
                "consents.csv | 0 | purposes | FUN | purposes: one of these",
                "consents.csv | 0 | recipients | Provider! | recipients: a code",
                "consents.csv | 0 | categories | ; | categories: this cell must be filled",
                "consents.csv | 0 | countries | Morocco | countries: a country",
                "consents.csv | 0 | until | '' | until: this cell must be filled",
                "consents.csv | 0 | from | 2027-01-01 | until: the end lies before",
                "consents.csv | 0 | witness | '' | witness: this cell must be filled",
                "consents.csv | 0 | evidence | DOC-2 | evidence: for “oral” this cell stays empty",
                "consents.csv | 0 | relation | '' | relation: this cell is filled if and only if",
                "consents.csv | 0 | relation | SPOUSE | relation: whoever gave this consent may not decide",
                "consents.csv | 0 | standing | YOUNG_MINOR | relation: whoever gave this consent may not decide",
                "consents.csv | 0 | standing | '' | standing: this cell is filled if and only if",
                "consents.csv | 0 | localCareAt | CHU-RABAT | localCareAt: this cell is filled if and only if",
                "consents.csv | 1 | localCareBy | '' | localCareBy: this cell is filled if and only if",
                "consents.csv | 1 | form | WRITTEN | form: this cell is filled if and only if",
                "data-sharing-protocols.csv | 0 | retentionDays | 99999 | retentionDays: ",
                "data-sharing-protocols.csv | 0 | atEnd | KEEP | atEnd: ",
                "data-sharing-protocols.csv | 0 | version | 2 | there are too few rows of this record",
                "data-sharing-protocols.csv | 0 | until | 2024-01-01 | until: the end lies before",
                "protocol-parties.csv | 0 | organisation | X | organisation: there is no such row",
                "protocol-parties.csv | 0 | breachDesks | ; | breachDesks: this cell must be filled",
                "protocol-parties.csv | 0 | signatureSource | '' | signatureSource: this cell must be filled",
                "protocol-views.csv | 0 | purposes | FUN | purposes: ",
                "referrals.csv | 0 | chain | cnom | chain: ",
                "referrals.csv | 0 | specialty | magic | specialty: ",
                "referrals.csv | 0 | hop | 2 | hop: the case cannot be at this hop",
                "referrals.csv | 0 | publicCareBy | '' | publicCareBy: this cell must be filled",
                "referrals.csv | 0 | publicCare | no | overriddenBy: another cell of this row says otherwise",
                "referrals.csv | 0 | overrideReason | '' | overrideReason: this cell must be filled",
                "referrals.csv | 0 | exemption | vital-interests | exemptionReason: this cell must be filled",
                "referrals.csv | 0 | appointment | soon | appointment: a date and time",
                "chain-posts.csv | 0 | role | Focal point | role: a code",
                "chain-posts.csv | 0 | organisation | X | organisation: there is no such row",
                "chain-posts.csv | 0 | person | Dr Alaoui | person: the id of a person",
                "chain-posts.csv | 0 | from | soon | from: ",
                "chain-posts.csv | 1 | until | 2025-05-31 | until: the end lies before",
                "handovers.csv | 1 | by | focal-9 | by: ",
                "handovers.csv | 1 | person | focal-9 | recipient: ",
                "handovers.csv | 0 | consent | '' | consent: this cell must be filled",
                "handovers.csv | 0 | exemption | vital | exemption: another cell of this row",
                "handovers.csv | 1 | recipient | provider | the rows of this record in handovers.csv do not follow",
                "handovers.csv | 0 | referral | RF-9 | there is no such row in referrals.csv",
                "handovers.csv | 0 | person | Dr Alaoui | person: the id of a person"
            })
    void a_bad_cell_is_told_where_it_stands(String table, int row, String column, String value, String words) {
        folder.set(table, row, column, value);

        assertThat(folder.problems())
                .anySatisfy(problem ->
                        assertThat(problem).startsWith(table + ":" + (row + 2)).contains(words));
        assertThat(folder.read().rejected()).anySatisfy(each -> {
            assertThat(each.file()).isEqualTo(table);
            assertThat(each.line()).isEqualTo(row + 2);
        });
    }

    @Test
    @Tag("I4")
    @DisplayName("I4 a case whose handovers leave out a function is rejected with all its rows")
    void a_chain_is_not_shortened() {
        folder.dropRow("handovers.csv", 1);

        folder.problems();
        ImportReport<ProgrammeRegister> read = folder.read();
        assertThat(read.acceptPartial("test").all(RecordKind.REFERRAL)).isEmpty();
        assertThat(read.rejected()).hasSize(1 + 2 + 8);
    }
}
