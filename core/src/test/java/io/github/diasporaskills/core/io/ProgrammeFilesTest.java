package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.LearningPlan;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammeFilesTest {

    @TempDir
    Path dir;

    @Test
    void a_sound_folder_becomes_a_register() {
        Folder folder = new Folder(dir);

        assertThat(folder.problems()).isEmpty();
        ProgrammeRegister register = folder.read().requireComplete();
        assertThat(register.programme().term().last()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(register.members()).hasSize(3);
        assertThat(register.organisations().get(0).region()).contains(RegionCode.of("MA-2015", "MA-04"));
        assertThat(register.all(RecordKind.ENROLMENT)).hasSize(1);
        assertThat(register.needs()).hasSize(1);
        assertThat(register.engagements()).hasSize(1);
        assertThat(register.all(RecordKind.VISIT)).hasSize(1);
        DiasporaMember member = register.member(PersonId.of("E-1")).orElseThrow();
        assertThat(member.gender()).isEqualTo(Gender.WOMAN);
        assertThat(member.credentials().get(0).carriesPatientWorkOn(LocalDate.of(2026, 4, 1)))
                .isTrue();
        assertThat(member.contact().phone()).contains("+212537000000");
        assertThat(member.missingDeclarationsOn(LocalDate.of(2026, 1, 1))).isEmpty();
        assertThat(folder.read().table("experts.csv")).contains(new TableCount("experts.csv", 3, 3, 0, 0, 0));
    }

    @Test
    @Tag("bad-input-20")
    @DisplayName("bad input 20: Windows-1252, CRLF and formulas pass through the import")
    void a_spreadsheets_file_is_read() {
        Folder folder = new Folder(dir)
                .in(Charset.forName("windows-1252"))
                .endingLinesWith("\r\n")
                .set("experts.csv", 0, "givenName", "Zoé")
                .set("experts.csv", 1, "familyName", "=HYPERLINK(\"http://x\")");

        assertThat(folder.problems())
                .contains(
                        "experts.csv: the file is not UTF-8 and was read as Windows-1252; look at the accents",
                        "experts.csv:3 familyName: a spreadsheet would run this cell as a formula; it is kept as text"
                                + " and neutralised when written");
        ProgrammeRegister register = folder.read().requireComplete();
        assertThat(register.member(PersonId.of("E-1"))
                        .orElseThrow()
                        .name()
                        .orElseThrow()
                        .given())
                .isEqualTo("Zoé");
        assertThat(register.member(PersonId.of("E-2"))
                        .orElseThrow()
                        .name()
                        .orElseThrow()
                        .family())
                .isEqualTo("=HYPERLINK(\"http://x\")");
    }

    @Test
    void a_row_that_refers_to_a_rejected_row_is_rejected_for_that() {
        Folder folder = new Folder(dir).set("experts.csv", 0, "quota", "");

        assertThat(folder.problems())
                .containsExactly(
                        "experts.csv:2 quota: this cell must be filled",
                        "engagements.csv:2 member: the row that this refers to was rejected: experts.csv:2",
                        "visits.csv:2 engagements: the row that this refers to was rejected: engagements.csv:2");
        assertThat(folder.read().acceptPartial("test").engagements()).isEmpty();
    }

    @Test
    void rejected_rows_are_written_put_right_and_read_back() throws IOException {
        Folder folder = new Folder(dir)
                .set("experts.csv", 0, "quota", "")
                .set("experts.csv", 0, "familyName", "=1+1")
                .set("experts.csv", 0, "licenceNumber", "two\nlines, \"quoted\"");
        ImportReport<ProgrammeRegister> read = folder.read();
        Path fix = dir.resolve("fix");

        List<Path> written = read.writeRejected(fix, Locale.FRENCH);

        assertThat(written)
                .containsExactly(fix.resolve("experts.csv"), fix.resolve("engagements.csv"), fix.resolve("visits.csv"));
        String text = Files.readString(written.get(0));
        assertThat(text)
                .contains("rejected.line,rejected.problems")
                .contains("'=1+1")
                .contains("cette cellule doit être remplie");
        Files.writeString(written.get(0), text.replace("REMOTE,,", "REMOTE,1,"));
        ProgrammeRegister register = ProgrammeFiles.with(Folder.MOROCCO)
                .onto(read.acceptPartial("first round"))
                .read(fix)
                .requireComplete();
        assertThat(register.members()).hasSize(3);
        assertThat(register.engagement(EngagementId.of("G-1"))).isPresent();
        assertThat(register.all(RecordKind.VISIT)).hasSize(1);
        DiasporaMember fixed = register.member(PersonId.of("E-1")).orElseThrow();
        assertThat(fixed.name().orElseThrow().family()).isEqualTo("=1+1");
        assertThat(fixed.credentials().get(0).number()).contains("two\nlines, \"quoted\"");
    }

    @Test
    void a_rejected_row_is_kept_verbatim_and_hidden() {
        Folder folder =
                new Folder(dir).set("experts.csv", 0, "quota", "").set("experts.csv", 0, "givenName", " Salma ");

        RejectedRow row = folder.read().rejected().get(0);

        assertThat(row.cells()).contains(" Salma ");
        assertThat(row.headings().get(2)).isEqualTo("givenName");
        assertThat(row.toString()).isEqualTo("RejectedRow[experts.csv:2, 1 problems]");
        assertThat(folder.read().toString()).doesNotContain("Salma").doesNotContain("Alaoui");
    }

    @Test
    @Tag("I14")
    void cells_by_gender_make_up_the_total_or_all_their_rows_are_rejected() {
        Folder folder = new Folder(dir).set("results.csv", 2, "value", "13");

        assertThat(folder.read().rejected()).hasSize(3);
        assertThat(folder.read().problems())
                .extracting(problem -> problem.location().toString())
                .containsExactly("results.csv:2", "results.csv:3", "results.csv:4");
        assertThat(folder.read().table("results.csv")).contains(new TableCount("results.csv", 3, 0, 3, 0, 0));
    }

    @Test
    void a_value_by_gender_without_total_or_with_a_rejected_cell_is_rejected() {
        assertThat(new Folder(dir)
                        .set("results.csv", 2, "asOf", "2025-11-30")
                        .read()
                        .problems())
                .extracting(problem -> problem.reason().code())
                .containsExactly("io.result.total-missing", "io.result.total-missing");
        assertThat(new Folder(dir).set("results.csv", 1, "value", "some").read().problems())
                .extracting(problem -> problem.location().line())
                .containsExactly(3, 2, 4);
    }

    @Test
    @Tag("I17")
    void an_engagement_outside_the_programmes_term_needs_a_reason() {
        Folder folder = new Folder(dir).set("engagements.csv", 0, "plannedUntil", "2027-02-01");
        assertThat(folder.read().problems())
                .extracting(problem -> problem.reason().code())
                .contains("engagement.term.outside");

        folder.set("engagements.csv", 0, "outsideTermReason", "host asked for two more weeks");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    @Tag("I17")
    void an_engagement_on_site_needs_an_authorisation_on_its_first_day() {
        Folder folder = new Folder(dir)
                .set("engagements.csv", 0, "modality", "ONSITE")
                .set("engagements.csv", 0, "languagePlan", "French")
                .set("engagements.csv", 0, "entry", "NATIONALITY")
                .set("engagements.csv", 0, "insuredFrom", "2026-01-01")
                .set("engagements.csv", 0, "insuredUntil", "2026-12-31")
                .set("experts.csv", 0, "authorisationUntil", "2026-03-31");

        assertThat(folder.read().problems())
                .extracting(problem -> problem.reason().code())
                .contains("engagement.authorisation.missing");
        folder.set("experts.csv", 0, "authorisationUntil", "2026-04-01");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    @Tag("A38")
    @DisplayName("A38 a row of work on site tells its papers, or that they were never written down")
    void a_row_of_work_on_site_tells_its_papers_or_that_they_were_never_written_down() {
        Folder folder = new Folder(dir)
                .set("engagements.csv", 0, "modality", "ONSITE")
                .set("engagements.csv", 0, "languagePlan", "French")
                .set("engagements.csv", 0, "state", "COMPLETED")
                .set("engagements.csv", 0, "endedOn", "2026-04-30");
        assertThat(folder.problems())
                .containsExactly(
                        "engagements.csv:2 entry: clearance not recorded: no right of entry and no insurance is"
                                + " on record for the days on site");
        assertThat(folder.read().problems()).noneMatch(Problem::isError);

        folder.set("engagements.csv", 0, "state", "ACTIVE").set("engagements.csv", 0, "endedOn", "");
        assertThat(folder.problems())
                .contains("engagements.csv:2 state: work on site needs, for all its days: a right of entry and stay,"
                        + " an insurance");

        folder.set("engagements.csv", 0, "entry", "NATIONALITY")
                .set("engagements.csv", 0, "insuredFrom", "2026-04-01")
                .set("engagements.csv", 0, "insuredUntil", "2026-12-31");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    @Tag("A39")
    void learning_goals_stand_with_the_colleague_who_learns() {
        Folder folder = new Folder(dir)
                .set("engagements.csv", 0, "counterpart", "C-1")
                .set("engagements.csv", 0, "learningGoals", "read an ECG; teach a colleague to read one;");
        assertThat(folder.problems()).isEmpty();
        assertThat(folder.read().acceptPartial("test").engagements().get(0).learningPlan())
                .contains(new LearningPlan(ActorId.of("C-1"), List.of("read an ECG", "teach a colleague to read one")));

        assertThat(folder.set("engagements.csv", 0, "learningGoals", ";").read().problems())
                .extracting(problem -> problem.location().field())
                .containsOnlyOnce("learningGoals");
        assertThat(folder.set("engagements.csv", 0, "learningGoals", "").read().problems())
                .extracting(problem -> problem.location().field())
                .contains("learningGoals");
        assertThat(folder.set("engagements.csv", 0, "learningGoals", "read an ECG")
                        .set("engagements.csv", 0, "counterpart", "")
                        .read()
                        .problems())
                .extracting(problem -> problem.location().field())
                .contains("counterpart");
        assertThat(folder.set("engagements.csv", 0, "counterpart", "Salma Alaoui")
                        .read()
                        .problems())
                .extracting(problem -> problem.reason().code())
                .contains("io.cell.not-pseudonym");
    }

    @Test
    void accepting_a_part_needs_a_reason() {
        ImportReport<ProgrammeRegister> read = new Folder(dir).read();

        assertThatThrownBy(() -> read.acceptPartial(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Folder(dir)
                        .set("experts.csv", 0, "quota", "")
                        .read()
                        .requireComplete())
                .isInstanceOfSatisfying(
                        ProblemsException.class, e -> assertThat(e.problems()).hasSize(3));
    }

    @Test
    void a_check_hands_over_every_problem_as_it_is_found() {
        List<Problem> handed = new ArrayList<>();
        Path folder = new Folder(dir).set("experts.csv", 0, "quota", "").write();

        CheckReport report = ProgrammeFiles.with(Folder.MOROCCO).check(folder, handed::add);

        assertThat(handed).isEqualTo(report.problems());
        assertThat(report.errors()).isEqualTo(3);
        assertThat(report.warnings()).isZero();
        assertThat(report.isReadable()).isTrue();
        assertThat(report.isComplete()).isFalse();
    }

    @Test
    void a_table_with_many_mistakes_hides_neither_other_kinds_nor_other_tables() {
        Folder folder = new Folder(dir);
        for (int i = 0; i < 12_000; i++) {
            folder.row("visits.csv", "id=V-" + (i + 2), "on=x", "host=CHU-RABAT", "organisations=", "engagements=G-1");
        }
        folder.row("visits.csv", "id=V-LAST", "on=", "host=CHU-RABAT", "organisations=", "engagements=G-1");
        for (int i = 0; i < 200; i++) {
            folder.row("results.csv", "indicator=1.1." + i, "asOf=y", "gender=", "value=7", "evidence=list.pdf");
        }
        List<Problem> handed = new ArrayList<>();

        CheckReport report = ProgrammeFiles.with(Folder.MOROCCO).check(folder.write(), handed::add);

        assertThat(report.errors() + report.warnings()).isEqualTo(handed.size());
        assertThat(report.problems()).hasSizeBetween(8_000, CheckReport.KEPT);
        assertThat(report.problems().subList(0, 8_000)).isEqualTo(handed.subList(0, 8_000));
        assertThat(report.notKept()).isEqualTo(handed.size() - report.problems().size());
        assertThat(handed).containsSubsequence(report.problems());
        List<String> late =
                report.problems().stream().skip(8_000).map(Problem::toString).toList();
        assertThat(late).contains("visits.csv:12003 on: this cell must be filled");
        assertThat(late.stream().filter(words -> words.startsWith("results.csv")))
                .hasSizeBetween(10, 50);
    }

    @Test
    void a_report_of_few_problems_keeps_all() {
        CheckReport report = ProgrammeFiles.check(
                new Folder(dir).set("experts.csv", 0, "quota", "").write(), Folder.MOROCCO);

        assertThat(report.problems()).hasSize(3);
        assertThat(report.notKept()).isZero();
    }
}
