package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.campaign.Campaign;
import io.github.diasporaskills.core.campaign.CampaignTally;
import io.github.diasporaskills.core.engagement.Application;
import io.github.diasporaskills.core.engagement.ApplicationState;
import io.github.diasporaskills.core.engagement.CapacityActivity;
import io.github.diasporaskills.core.engagement.Relationship;
import io.github.diasporaskills.core.organisation.SiteEnrolment;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications, trainings, relationships, sites and open days as rows. */
class WorkTablesTest {

    @TempDir
    Path dir;

    private Folder folder;

    @BeforeEach
    void what_a_programme_does() {
        folder = new Folder(dir);
        WholeFolder.work(folder);
        WholeFolder.campaign(folder);
    }

    private ProgrammeRegister register() {
        return folder.read().requireComplete();
    }

    @Test
    @Tag("A18")
    @DisplayName("A18 an open day counts distinct beneficiaries and specialists from its rows")
    void an_open_day_is_counted() {
        assertThat(folder.problems()).isEmpty();

        Campaign day = register().find(RecordKind.CAMPAIGN, "DAY-1").orElseThrow();
        assertThat(day.themes()).hasSize(2);
        assertThat(day.beneficiaries()).hasSize(2);
        assertThat(day.services()).hasSize(2);
        assertThat(day.referrals())
                .singleElement()
                .satisfies(each -> assertThat(each.referral()).hasToString("RF-1"));
        assertThat(day.minimumStaff()).hasSize(1);
        assertThat(day.shifts()).hasSize(2);
    }

    @Test
    void a_campaign_whose_steps_are_listed_counts_from_the_day_on_which_it_ran() {
        folder.set("campaigns.csv", 0, "state", "").set("campaigns.csv", 0, "since", "");
        String[] states = {"PLANNED", "APPROVED", "REGISTERING", "STAFFED", "RUNNING", "COMPLETED", "REPORTED"};
        String[] days = {
            "2026-06-10",
            "2026-06-11",
            "2026-06-12",
            "2026-06-13",
            "2026-06-20T09:00+01:00",
            "2026-06-20T13:00+01:00",
            "2026-07-01"
        };
        for (int i = 0; i < states.length; i++) {
            WholeFolder.step(
                    folder, "campaign", "DAY-1", states[i], days[i], "manager-1", "PROGRAMME_MANAGER", "as-planned");
        }

        assertThat(folder.problems()).isEmpty();
        Campaign day = register().find(RecordKind.CAMPAIGN, "DAY-1").orElseThrow();
        CampaignTally before = day.tally(Instant.parse("2026-06-13T00:00:00Z"));
        CampaignTally after = day.tally(Instant.parse("2026-12-31T00:00:00Z"));
        assertThat(before).isNotEqualTo(after);
    }

    @Test
    @Tag("A36")
    @DisplayName(
            "A36 a site joins by rows: its steps, what it shows, the version it works after, and how it departs from it")
    void a_site_joins_by_rows() {
        SiteEnrolment site = register().find(RecordKind.SITE_ENROLMENT, "ENR-1").orElseThrow();

        assertThat(site.isEnrolledAt(Instant.parse("2024-12-31T00:00:00Z"))).isTrue();
        assertThat(site.evidence()).hasSize(10).first().satisfies(each -> {
            assertThat(each.protectedHours()).isEqualTo(8);
            assertThat(each.languages()).hasSize(2);
        });
        assertThat(site.modelOn(LocalDate.of(2025, 1, 1)).orElseThrow()).hasToString("tele-expertise 2");
        assertThat(site.adaptations()).hasSize(1);
    }

    @Test
    @Tag("A39")
    @DisplayName("A39 a training has its participants by gender with scores before and after")
    void a_training_has_its_participants() {
        CapacityActivity training =
                register().find(RecordKind.CAPACITY_ACTIVITY, "CA-1").orElseThrow();

        assertThat(training.participants()).hasSize(2);
        assertThat(training.participants().get(0).scores().orElseThrow().after())
                .isEqualTo(75);
        assertThat(training.cpd().orElseThrow().points()).isEqualTo(6);
    }

    @Test
    @Tag("A40")
    @DisplayName("A40 what remains of an engagement is asked again, by rows")
    void relationships_and_applications_are_read() {
        ProgrammeRegister register = register();

        Relationship counterpart = register.find(RecordKind.RELATIONSHIP, "R-1").orElseThrow();
        assertThat(counterpart.observations()).hasSize(1);
        assertThat(register.all(RecordKind.RELATIONSHIP)).hasSize(2);
        Application selected = register.find(RecordKind.APPLICATION, "A-1").orElseThrow();
        assertThat(selected.scores()).containsEntry("french", 65);
        assertThat(selected.proposal()).isPresent();
        assertThat(register.find(RecordKind.APPLICATION, "A-2").orElseThrow().state())
                .isEqualTo(ApplicationState.WITHDRAWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "applications.csv | 0 | member | E-9 | member: there is no such row in experts.csv",
                "applications.csv | 0 | need | N-9 | need: there is no such row in needs.csv",
                "applications.csv | 0 | modality | PHONE | modality: ",
                "applications.csv | 0 | until | 2026-03-01 | until: the end lies before the beginning",
                "applications.csv | 0 | scores | good | scores: names with numbers",
                "applications.csv | 0 | scores | french:101 | scores: names with numbers",
                "applications.csv | 0 | host | '' | host: who is selected",
                "capacity-activities.csv | 0 | kind | PARTY | kind: ",
                "capacity-activities.csv | 0 | provider | X | provider: there is no such row",
                "capacity-activities.csv | 0 | engagements | G-9 | engagements: there is no such row",
                "capacity-activities.csv | 0 | cpdPoints | 0 | cpdPoints: ",
                "capacity-activities.csv | 0 | cpdCouncil | '' | cpdCouncil: this cell must be filled",
                "capacity-activities.csv | 0 | state | DELIVERED | cpdPoints: for “delivered” this cell stays empty",
                "participants.csv | 0 | person | Salma Alaoui | person: the id of a person",
                "participants.csv | 0 | gender | '' | gender: this cell must be filled",
                "participants.csv | 0 | institution | X | institution: there is no such row",
                "participants.csv | 0 | state | NO_SHOW | scoreBefore: for “no-show” this cell stays empty",
                "participants.csv | 0 | scoreAfter | 101 | scoreAfter: ",
                "relationships.csv | 0 | partner | FRIEND | partner: ",
                "relationships.csv | 0 | person | '' | person: this cell must be filled",
                "relationships.csv | 1 | person | host-2 | person: for “institution” this cell stays empty",
                "relationships.csv | 0 | organisation | X | organisation: there is no such row",
                "relationship-observations.csv | 0 | active | perhaps | active: ",
                "relationship-observations.csv | 0 | relationship | R-9 | there is no such row in relationships.csv",
                "site-enrolments.csv | 0 | site | X | site: there is no such row",
                "site-enrolments.csv | 0 | state | LEFT | state: the steps of this record lead",
                "site-evidence.csv | 0 | protectedHours | many | protectedHours: ",
                "site-evidence.csv | 0 | languages | French | languages: a code",
                "site-models.csv | 0 | version | 0 | version: ",
                "site-adaptations.csv | 0 | why | '' | why: this cell must be filled",
                "campaigns.csv | 0 | host | X | host: there is no such row",
                "campaigns.csv | 0 | minimumStaff | magic:1 | minimumStaff: ",
                "campaigns.csv | 0 | region | MA-77 | region: ",
                "sessions.csv | 0 | opens | 9 h | opens: a date and time on the clock",
                "sessions.csv | 0 | closes | 2026-06-20T08:00 | closes: the end lies before the beginning",
                "sessions.csv | 0 | offset | summer | offset: ",
                "sessions.csv | 0 | id | EVENING | EVENING",
                "shifts.csv | 0 | specialty | magic | specialty: ",
                "shifts.csv | 0 | session | NIGHT | the same record has no such row in sessions.csv",
                "beneficiaries.csv | 0 | id | 0612345678 | id: the id of a person",
                "beneficiaries.csv | 0 | registeredAt | noon | registeredAt: an instant",
                "services.csv | 0 | specialist | V-9 | the same record has no such row in shifts.csv",
                "services.csv | 0 | beneficiary | B-9 | the same record has no such row in beneficiaries.csv",
                "services.csv | 0 | kind | MAGIC | kind: ",
                "findings.csv | 0 | care | NONE | referral: for “no care needed” this cell stays empty",
                "findings.csv | 0 | referredAt | '' | referredAt: this cell must be filled"
            })
    void a_bad_cell_is_told_where_it_stands(String table, int row, String column, String value, String words) {
        folder.set(table, row, column, value);

        if (value.equals("EVENING")) { // the shifts name a session that is no longer there
            assertThat(folder.problems())
                    .anySatisfy(problem -> assertThat(problem).startsWith("shifts.csv:2: the same record has no"));
            return;
        }
        assertThat(folder.problems())
                .anySatisfy(problem ->
                        assertThat(problem).startsWith(table + ":" + (row + 2)).contains(words));
        assertThat(folder.read().rejected()).anySatisfy(each -> {
            assertThat(each.file()).isEqualTo(table);
            assertThat(each.line()).isEqualTo(row + 2);
        });
    }

    @Test
    @Tag("I16")
    @DisplayName("I16 a service without its beneficiary takes the open day with it, and every row is kept")
    void a_campaign_stands_and_falls_as_a_whole() {
        folder.set("services.csv", 1, "beneficiary", "B-9");

        folder.problems();
        ImportReport<ProgrammeRegister> read = folder.read();
        assertThat(read.acceptPartial("test").all(RecordKind.CAMPAIGN)).isEmpty();
        assertThat(read.rejected().stream().map(RejectedRow::file))
                .containsOnly(
                        "campaigns.csv",
                        "sessions.csv",
                        "shifts.csv",
                        "beneficiaries.csv",
                        "services.csv",
                        "findings.csv")
                .hasSize(9);
    }
}
