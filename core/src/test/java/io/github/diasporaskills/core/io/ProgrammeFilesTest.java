package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.register.ImportPolicy;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeFilesTest {

    private static final Actor COORDINATOR = Actor.of("coordinator-1", Role.COORDINATOR);

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "experts.csv|id||experts.csv:2 id: this cell must be filled",
                "experts.csv|gender|X?|experts.csv:2 gender: one of these is expected: WOMAN, MAN, NON_BINARY,"
                        + " OTHER_TERM, UNDISCLOSED, NOT_ASKED",
                "experts.csv|gender|WOMEN|experts.csv:2 gender: one of these is expected: WOMAN, MAN, NON_BINARY,"
                        + " OTHER_TERM, UNDISCLOSED, NOT_ASKED. Maybe WOMAN",
                "experts.csv|birthYear|85|experts.csv:2 birthYear: a number from 1900 to 2100 is expected",
                "experts.csv|birthYear|2026|experts.csv:2 birthYear: the year of birth is after the registration",
                "experts.csv|residence|Belgique|experts.csv:2 residence: a country is written as two capital letters"
                        + " of ISO 3166-1, such as MA. Maybe BE",
                "experts.csv|residence|fr|experts.csv:2 residence: a country is written as two capital letters"
                        + " of ISO 3166-1, such as MA. Maybe FR",
                "experts.csv|licenceUntil|2015-01-01|experts.csv:2 licenceUntil: the end lies before the beginning:"
                        + " 2018-12-09 to 2015-01-01",
                "experts.csv|licenceUntil|25/06/2030|experts.csv:2 licenceUntil: a day is written as in 2026-03-31,"
                        + " unless a column mapping declares another form. Maybe 2030-06-25",
                "experts.csv|licenceFrom|0218-12-09|experts.csv:2 licenceFrom: a day lies between 1900 and 2199",
                "experts.csv|verification|VERIFYED|experts.csv:2 verification: one of these is expected: CLAIMED,"
                        + " EVIDENCED, IN_VERIFICATION, VERIFIED, REFUTED, EXPIRED, SUSPENDED, REVOKED. Maybe VERIFIED",
                "experts.csv|verification|CLAIMED|experts.csv:2 verification: the state CLAIMED says that nothing was"
                        + " checked, yet a verification is given",
                "experts.csv|verifiedBy||experts.csv:2 verification: a verification names method, verifier, day and"
                        + " next check; missing: verifiedBy",
                "experts.csv|recheckOn|2025-09-13|experts.csv:2 recheckOn: the next check, 2025-09-13, does not lie"
                        + " after the verification, 2025-09-13",
                "experts.csv|authorisationKind||experts.csv:2 authorisationKind: an authorisation names kind, council"
                        + " and first day; missing: authorisationKind",
                "experts.csv|languages|fr:Z9|experts.csv:2 languages: fr needs a level after a colon: A1, A2, B1, B2,"
                        + " C1, C2, NATIVE",
                "experts.csv|languages|french:C1|experts.csv:2 languages: a language is written as in ISO 639, such as"
                        + " fr:B2; entry 1 names none that is known. Maybe fr",
                "experts.csv|languages|fr:C1;fr:C2|experts.csv:2 languages: fr stands twice",
                "experts.csv|modalities|REMOTE;ONSIT|experts.csv:2 modalities: one of these is expected: REMOTE,"
                        + " ONSITE, HYBRID. Maybe ONSITE",
                "experts.csv|modalities||experts.csv:2 modalities: this cell must be filled",
                "experts.csv|quota||experts.csv:2 quota: this cell must be filled",
                "experts.csv|quota|-1|experts.csv:2 quota: a number from 0 to 1000 is expected",
                "experts.csv|quota|1.5|experts.csv:2 quota: a whole number is expected",
                "experts.csv|conflicts|CHU-FES|experts.csv:2 conflicts: there is no such row in organisations.csv",
                "organisations.csv|kind|HOSPITALS|organisations.csv:2 kind: one of these is expected:"
                        + " UNIVERSITY_HOSPITAL, DISTRICT_HOSPITAL, HOSPITAL, CLINIC, MINISTRY, COUNCIL, NETWORK,"
                        + " AGENCY, SCHOOL, NGO. Maybe HOSPITAL",
                "organisations.csv|enrolledFrom||organisations.csv:2 enrolledFrom: this cell must be filled",
                "needs.csv|title||needs.csv:2 title: this cell must be filled",
                "needs.csv|patientWork|perhaps|needs.csv:2 patientWork: one of these is expected: yes, no",
                "needs.csv|approvedOn||needs.csv:2 approvedOn: a need that is OPEN has the day of its approval",
                "needs.csv|requesterId|E-9|needs.csv:2 requesterId: there is no such row in experts.csv",
                "engagements.csv|startedOn||engagements.csv:2 startedOn: an engagement has a first day if and only if"
                        + " it has begun; its state is ACTIVE",
                "engagements.csv|endedOn|2026-04-09|engagements.csv:2 endedOn: an engagement has a last day if and"
                        + " only if it is over; its state is ACTIVE",
                "engagements.csv|host|IOM-MA|engagements.csv:2 host: the need is another host's",
                "engagements.csv|modality|ONSITE|engagements.csv:2 languagePlan: an engagement on site needs a"
                        + " language plan",
                "visits.csv|organisations||visits.csv:2 organisations: this cell must be filled",
                "visits.csv|on|tomorrow|visits.csv:2 on: this is no date that can be read",
                "results.csv|evidence||results.csv:2 evidence: this cell must be filled",
                "results.csv|indicator|1.1.z|results.csv:2 indicator: one of these is expected: 1.1.a, 1.1.b, 1.1.c."
                        + " Maybe 1.1.a",
                "results.csv|indicator|1.1.c|results.csv:2 indicator: this indicator is counted from the register"
                        + " (ENGAGED_MEMBERS) and not entered by hand",
                "results.csv|indicator|1.1.b|results.csv:2 gender: this indicator is not reported by gender"
            })
    void each_mistake_is_located_and_explained(String table, String column, String value, String expected) {
        Folder folder = new Folder(dir);
        folder.set(table, table.equals("enrolledUntil") ? 1 : 0, column, value == null ? "" : value);
        if (column.equals("enrolledFrom")) {
            folder.set(table, 0, "enrolledUntil", "2026-01-01");
        }

        List<String> problems = folder.problems();

        if (expected.contains("this is no date")) {
            assertThat(problems.get(0)).startsWith("visits.csv:2 on: ");
        } else {
            assertThat(problems).contains(expected);
        }
        assertThat(folder.read().rejected()).isNotEmpty();
    }

    @Test
    @Tag("bad-input-1")
    @DisplayName("bad input 1: a telephone number that is not E.164 is kept raw and flagged")
    void odd_telephone_numbers_are_kept_and_flagged() {
        Folder folder = new Folder(dir).set("experts.csv", 0, "phone", "+212 (5) 3777656488");

        assertThat(folder.problems())
                .containsExactly("experts.csv:2 phone: the telephone number is kept as it is; it is not in the"
                        + " international form, such as +212537000000");
        assertThat(folder.read()
                        .requireComplete()
                        .member(PersonId.of("E-1"))
                        .orElseThrow()
                        .contact()
                        .phone())
                .contains("+212 (5) 3777656488");
    }

    @Test
    @Tag("bad-input-2")
    @DisplayName("bad input 2: MA-03 without scheme is ambiguous")
    void a_region_without_scheme_is_ambiguous() {
        Folder folder = new Folder(dir).set("organisations.csv", 1, "region", "MA-03");

        assertThat(folder.problems())
                .first()
                .asString()
                .startsWith("organisations.csv:3 region: ")
                .contains("Taza-Al Hoceima-Taounate")
                .contains("Fès-Meknès");
        assertThat(folder.read().rejected()).extracting(RejectedRow::file).contains("organisations.csv");
    }

    @Test
    @Tag("bad-input-3")
    @DisplayName("bad input 3: a region by an alias is found, by a misspelling proposed")
    void region_names_are_found_by_alias_or_proposed() {
        Folder alias = new Folder(dir)
                .set("organisations.csv", 0, "regionScheme", "MA-1997")
                .set("organisations.csv", 0, "region", "Tangier/ Tetouan")
                .set("organisations.csv", 0, "district", "");
        assertThat(alias.problems())
                .first()
                .asString()
                .startsWith("organisations.csv:2 region: ")
                .contains("MA-1997", "2024-01-01", "Maybe");
        alias.file("programme.json", alias.programme().replace("2024/2026", "2016/2026"));
        assertThat(alias.problems()).isEmpty();
        assertThat(alias.read().requireComplete().organisations().get(0).region())
                .contains(RegionCode.of("MA-1997", "MA-01"));

        Folder misspelt = new Folder(dir.resolve("b"))
                .set("organisations.csv", 0, "region", "Rabat-Sale-Kenitraa")
                .set("organisations.csv", 0, "district", "");
        assertThat(misspelt.problems()).first().asString().contains("Maybe").contains("MA-04");
    }

    @Test
    @Tag("bad-input-9")
    @DisplayName("bad input 9: 05/06/2021 is ambiguous")
    void an_ambiguous_date_is_refused_with_both_days() {
        Folder folder = new Folder(dir).set("experts.csv", 1, "registeredOn", "05/06/2021");

        assertThat(folder.problems())
                .singleElement()
                .asString()
                .startsWith("experts.csv:3 registeredOn: ")
                .contains("2021-06-05")
                .contains("2021-05-06");
    }

    @Test
    @Tag("bad-input-4")
    @DisplayName("bad input 4: 10.000 as a count needs a language")
    void an_ambiguous_number_is_refused() {
        assertThat(new Folder(dir).set("experts.csv", 1, "quota", "10.000").problems())
                .singleElement()
                .asString()
                .startsWith("experts.csv:3 quota: ")
                .contains("10000");
    }

    @Test
    @Tag("bad-input-6")
    @DisplayName("bad input 6: over 200 is more than 200")
    void a_bounded_value_is_taken_as_such() {
        Folder folder = new Folder(dir)
                .row("results.csv", "indicator=1.1.b", "asOf=2025-06-30", "gender=", "value=over 200", "evidence=x");

        assertThat(folder.problems()).isEmpty();
    }

    @Test
    @Tag("bad-input-11")
    @DisplayName("bad input 11: an end before its beginning is refused with both dates")
    void a_reversed_range_shows_both_dates() {
        assertThat(new Folder(dir).set("needs.csv", 0, "until", "2026-03-01").problems())
                .contains("needs.csv:2 until: the end lies before the beginning: 2026-04-01 to 2026-03-01");
    }

    @Test
    @Tag("bad-input-13")
    @DisplayName("bad input 13: a psychologist at RMDC is refused and RAHPC proposed")
    void a_wrong_council_is_refused_with_the_right_one() {
        Folder folder = new Folder(dir);
        folder.file("programme.json", folder.programme().replace("\"MA\"", "\"RW\""));
        folder.drop("organisations.csv")
                .drop("needs.csv")
                .drop("engagements.csv")
                .drop("visits.csv");
        for (int i = 0; i < 3; i++) {
            folder.set("experts.csv", i, "profession", "psychologist")
                    .set("experts.csv", i, "specialty", "")
                    .set("experts.csv", i, "council", i == 0 ? "RMDC" : "RAHPC")
                    .set("experts.csv", i, "authorisationBody", "RAHPC");
        }

        ImportReport<ProgrammeRegister> read =
                ProgrammeFiles.read(folder.write(), io.github.diasporaskills.core.country.CountryPack.load("RW"));

        assertThat(read.problems().stream().filter(Problem::isError).toList())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.location().toString()).isEqualTo("experts.csv:2 council");
                    assertThat(problem.suggestion())
                            .hasValueSatisfying(maybe -> assertThat(maybe).contains("RAHPC"));
                });
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
    @Tag("bad-input-8")
    @DisplayName("bad input 8: likely duplicates are proposed, never merged")
    void likely_duplicates_are_proposed_and_both_taken_in() {
        Folder folder = new Folder(dir)
                .expert("E-4", "ALAOUI", "Selma", "WOMAN", "1985") // as E-1
                .expert("E-5", "El Alaoui", "سلمى", "NOT_ASKED", "") // as E-1, year unknown
                .expert("E-6", "Youcef", "Tazi", "MAN", "1969") // as E-3, names swapped
                .expert("E-7", "Bennani", "Omar", "MAN", "1972") // another year than E-2
                .expert("E-8", "Alaoui", "Salma", "MAN", "1985"); // another gender than E-1

        assertThat(folder.problems()).isEmpty();
        ImportReport<ProgrammeRegister> read = folder.read();
        assertThat(read.duplicates())
                .extracting(Object::toString)
                .containsExactly(
                        "experts.csv:5: may be the person of line 2; somebody who knows decides",
                        "experts.csv:6: may be the person of line 2; somebody who knows decides",
                        "experts.csv:7: may be the person of line 4; somebody who knows decides",
                        "experts.csv:9: may be the person of line 6; somebody who knows decides");
        assertThat(read.requireComplete().members()).hasSize(8);
    }

    @Test
    @Tag("bad-input-8")
    void a_new_row_may_be_somebody_on_the_register() {
        Path first = new Folder(dir)
                .expert("E-4", "ALAOUI", "Selma", "WOMAN", "1985")
                .write();
        ProgrammeRegister register = ProgrammeFiles.read(first, Folder.MOROCCO).requireComplete();
        Path more = new Folder(dir.resolve("more"))
                .drop("programme.json")
                .expert("E-9", "Al-Tazi", "Yusuf", "NOT_ASKED", "1969")
                .write();

        ImportReport<ProgrammeRegister> read =
                ProgrammeFiles.with(Folder.MOROCCO).onto(register).read(more);

        assertThat(read.duplicates())
                .extracting(Object::toString)
                .containsExactly("experts.csv:5: may be E-3 on the register; somebody who knows decides");
        assertThat(ProgrammeFiles.with(Folder.MOROCCO)
                        .onto(register)
                        .read(first)
                        .duplicates())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "femme, WOMAN",
        "Féminin, WOMAN",
        "female, WOMAN",
        "Homme, MAN",
        "MASCULIN, MAN",
        "امرأة, WOMAN",
        "non-binaire, NON_BINARY",
        "autre terme, OTHER_TERM",
        "prefer not to say, UNDISCLOSED",
        "not asked, NOT_ASKED",
        "non binary, NON_BINARY"
    })
    void common_words_for_gender_are_read(String word, Gender gender) {
        assertThat(new Folder(dir)
                        .set("experts.csv", 0, "gender", word)
                        .read()
                        .requireComplete()
                        .member(PersonId.of("E-1"))
                        .orElseThrow()
                        .gender())
                .isEqualTo(gender);
    }

    @Test
    void an_empty_gender_counts_as_not_asked_and_is_told() {
        Folder folder = new Folder(dir).set("experts.csv", 0, "gender", "");

        assertThat(folder.problems())
                .containsExactly("experts.csv:2 gender: no gender is given; it counts as NOT_ASKED");
        assertThat(folder.read().requireComplete().members().get(0).gender()).isEqualTo(Gender.NOT_ASKED);
    }

    @Test
    void single_letters_for_gender_are_not_guessed() {
        assertThat(new Folder(dir).set("experts.csv", 0, "gender", "M").read().rejected())
                .isNotEmpty();
    }

    @Test
    void every_problem_of_a_row_is_reported() {
        Folder folder = new Folder(dir)
                .set("experts.csv", 2, "gender", "?")
                .set("experts.csv", 2, "quota", "many")
                .set("experts.csv", 2, "phone", "none");

        assertThat(folder.read().problems())
                .extracting(problem -> problem.location().toString())
                .containsExactly(
                        "experts.csv:4 gender",
                        "experts.csv:4 quota",
                        "experts.csv:4 phone",
                        "needs.csv:2 requesterId",
                        "engagements.csv:2 need",
                        "visits.csv:2 engagements");
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
    void the_same_row_twice_changes_nothing() {
        Folder folder = new Folder(dir).copyOf("experts.csv", 0);

        assertThat(folder.problems())
                .containsExactly("experts.csv:5 id: this row says again what line 2 says and changes nothing");
        assertThat(folder.read().table("experts.csv")).contains(new TableCount("experts.csv", 4, 4, 0, 1, 0));
        assertThat(folder.read().requireComplete().members()).hasSize(3);
        assertThat(folder.read().duplicates()).isEmpty();
    }

    @Test
    void the_same_id_with_other_content_is_a_located_conflict() {
        Folder folder = new Folder(dir).copyOf("experts.csv", 0).set("experts.csv", 3, "quota", "2");

        assertThat(folder.problems()).containsExactly("experts.csv:5 id: line 2 has the same id and other content");
        assertThat(folder.read()
                        .acceptPartial("test")
                        .member(PersonId.of("E-1"))
                        .orElseThrow()
                        .quota())
                .isEqualTo(1);
    }

    @Test
    void the_same_id_with_other_content_is_a_recorded_correction_if_the_policy_says_so() {
        Path folder = new Folder(dir)
                .copyOf("experts.csv", 0)
                .set("experts.csv", 3, "quota", "2")
                .write();

        ImportReport<ProgrammeRegister> read = ProgrammeFiles.with(Folder.MOROCCO)
                .policy(ImportPolicy.correcting(COORDINATOR, "newer form"))
                .read(folder);

        assertThat(read.problems())
                .extracting(Object::toString)
                .containsExactly("experts.csv:5 id: this row corrects line 2");
        assertThat(read.requireComplete()
                        .member(PersonId.of("E-1"))
                        .orElseThrow()
                        .quota())
                .isEqualTo(2);
    }

    @Test
    @Tag("A30")
    @DisplayName("A30 the same import twice gives the same counts")
    void importing_twice_changes_nothing() {
        Path folder = new Folder(dir).write();
        ProgrammeRegister first = ProgrammeFiles.read(folder, Folder.MOROCCO).requireComplete();

        ImportReport<ProgrammeRegister> again =
                ProgrammeFiles.with(Folder.MOROCCO).onto(first).read(folder);

        ProgrammeRegister second = again.requireComplete();
        assertThat(again.problems()).isEmpty();
        assertThat(second.members()).isEqualTo(first.members());
        assertThat(second.engagements()).isEqualTo(first.engagements());
        assertThat(second.needs()).isEqualTo(first.needs());
        assertThat(second.all(RecordKind.VISIT)).isEqualTo(first.all(RecordKind.VISIT));
        assertThat(second.organisations()).isEqualTo(first.organisations());
    }

    @Test
    @Tag("I21")
    void a_later_import_adds_to_a_register_and_may_refer_to_it() {
        ProgrammeRegister first = new Folder(dir).read().requireComplete();
        Folder more = new Folder(dir.resolve("more"))
                .drop("programme.json")
                .drop("organisations.csv")
                .drop("experts.csv")
                .drop("visits.csv")
                .drop("results.csv")
                .drop("needs.csv")
                .set("engagements.csv", 0, "id", "G-2")
                .set("engagements.csv", 0, "member", "E-2");

        ImportReport<ProgrammeRegister> read = ProgrammeFiles.with(Folder.MOROCCO)
                .onto(first)
                .recordedAt(Instant.parse("2026-05-01T00:00:00Z"))
                .read(more.write());

        assertThat(read.problems()).isEmpty();
        ProgrammeRegister second = read.requireComplete();
        assertThat(second.engagements()).hasSize(2);
        assertThat(second.knownAt(Instant.parse("2026-04-01T00:00:00Z")).engagements())
                .hasSize(1);
        assertThat(first.engagements()).hasSize(1);
    }

    @Test
    void changed_content_on_a_register_is_a_conflict_and_the_register_stays() {
        ProgrammeRegister first = new Folder(dir).read().requireComplete();
        Path changed =
                new Folder(dir.resolve("b")).set("experts.csv", 0, "quota", "3").write();

        ImportReport<ProgrammeRegister> read =
                ProgrammeFiles.with(Folder.MOROCCO).onto(first).read(changed);

        assertThat(read.rejected()).hasSize(1);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.reason().code()).isEqualTo("register.record.changed");
            assertThat(problem.location().toString()).startsWith("experts.csv:2");
        });
        assertThat(read.acceptPartial("test")
                        .member(PersonId.of("E-1"))
                        .orElseThrow()
                        .quota())
                .isEqualTo(1);
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
    void an_unknown_column_is_told_with_the_one_perhaps_meant() {
        Folder folder = new Folder(dir).rename("experts.csv", "phone", "phon");

        assertThat(folder.problems())
                .containsExactly("experts.csv:1 phon: this column is not known here and is not read. Maybe phone");
        assertThat(folder.read().isComplete()).isTrue();
    }

    @Test
    void a_table_without_a_heading_row_is_refused_and_shows_nobodys_name() {
        Folder folder = new Folder(dir);
        String text = folder.text("experts.csv");
        folder.drop("experts.csv").file("experts.csv", text.substring(text.indexOf('\n') + 1));

        assertThat(folder.problems())
                .filteredOn(problem -> problem.startsWith("experts.csv"))
                .containsExactly(
                        "experts.csv:1: there is no heading row here: none of the table's column names is" + " found");
        ImportReport<ProgrammeRegister> read = folder.read();
        assertThat(read.isReadable()).isFalse();
        assertThat(read.table("experts.csv")).contains(new TableCount("experts.csv", 3, 0, 3, 0, 0));
        List<RejectedRow> rejected = read.rejected().stream()
                .filter(row -> row.file().equals("experts.csv"))
                .toList();
        assertThat(rejected).hasSize(3);
        assertThat(rejected.get(0).cells()).contains("Alaoui");
        assertThat(rejected.get(0).headings()).startsWith("column 1", "column 2");
        assertThat(rejected)
                .allSatisfy(row -> assertThat(row.problems().toString())
                        .doesNotContain("Alaoui", "Salma", "example.org", "212537"));
    }

    @Test
    void a_heading_that_resembles_none_is_named_by_its_place() {
        Folder folder = new Folder(dir)
                .rename("experts.csv", "phone", "Uwase Aline")
                .set("experts.csv", 0, "languages", "fr:C2; Aline Uwase:C1");
        folder.rename("experts.csv", "email", "+250 788 000 000");

        assertThat(folder.problems())
                .contains(
                        "experts.csv:1 column 34: this column is not known here and is not read",
                        "experts.csv:1 column 35: this column is not known here and is not read",
                        "experts.csv:2 languages: a language is written as in ISO 639, such as fr:B2; entry 2 names"
                                + " none that is known")
                .noneSatisfy(problem -> assertThat(problem).containsAnyOf("Uwase", "250"));
        assertThat(folder.read().problems().get(0).found()).contains("Uwase Aline");
    }

    @Test
    void a_formula_under_an_unknown_heading_is_located_by_the_columns_place() {
        Folder folder = new Folder(dir).rename("visits.csv", "engagements", "Uwase Aline");
        folder.set("visits.csv", 0, "Uwase Aline", "=1+1");

        assertThat(folder.problems())
                .anyMatch(problem -> problem.startsWith("visits.csv:2 column 5: a spreadsheet would run"))
                .noneMatch(problem -> problem.contains("Uwase"));
    }

    @Test
    void a_missing_column_refuses_the_table_and_with_it_the_register() {
        Folder folder = new Folder(dir).rename("experts.csv", "gender", "Gendre");

        assertThat(folder.problems())
                .contains(
                        "experts.csv:1 Gendre: this column is not known here and is not read. Maybe gender",
                        "experts.csv:1 gender: this column is missing. Maybe Gendre");
        ImportReport<ProgrammeRegister> read = folder.read();
        assertThat(read.table("experts.csv")).contains(new TableCount("experts.csv", 3, 0, 3, 0, 0));
        assertThat(read.rejected().stream().filter(row -> row.file().equals("experts.csv")))
                .hasSize(3);
        assertThat(read.isReadable()).isFalse();
        assertThatThrownBy(() -> read.acceptPartial("no")).isInstanceOf(ProblemsException.class);
        assertThatThrownBy(read::requireComplete).isInstanceOf(ProblemsException.class);
    }

    @Test
    void a_repeated_column_refuses_the_table() {
        Folder folder = new Folder(dir);
        String text = folder.text("visits.csv").replace("id,on", "id,id").replace("V-1,", "V-1,");
        folder.drop("visits.csv").file("visits.csv", text);

        assertThat(folder.problems())
                .contains("visits.csv:1 id: this heading stands twice; it is not clear which column is meant");
        assertThat(folder.read().isReadable()).isFalse();
    }

    @Test
    void a_table_that_is_missing_or_misspelt_is_told() throws IOException {
        Path folder = new Folder(dir).write();
        Files.move(folder.resolve("needs.csv"), folder.resolve("need.csv"));

        ImportReport<ProgrammeRegister> read = ProgrammeFiles.read(folder, Folder.MOROCCO);

        assertThat(read.problems())
                .extracting(Object::toString)
                .contains(
                        "need.csv: this file is none of the tables of a programme folder and is not read."
                                + " Maybe needs.csv",
                        "needs.csv: this table is not in the folder, so it counts as empty",
                        "engagements.csv:2 need: there is no such row in needs.csv");
    }

    @Test
    void a_cell_of_five_megabytes_refuses_its_row_only() {
        Folder folder = new Folder(dir).set("experts.csv", 1, "familyName", "x".repeat(5_000_000));

        assertThat(folder.problems())
                .containsExactly("experts.csv:3 familyName: the cell is longer than the limit of 65536 characters and"
                        + " kept with its beginning only; a quotation mark may not be closed");
        ImportReport<ProgrammeRegister> read = folder.read();
        assertThat(read.table("experts.csv")).contains(new TableCount("experts.csv", 3, 2, 1, 0, 0));
        assertThat(read.rejected()).singleElement().satisfies(row -> {
            assertThat(row.cells().get(1)).isEqualTo("x".repeat(65_536));
            assertThat(row.cells()).contains("Omar");
        });
        assertThat(read.isReadable()).isTrue();
    }

    @Test
    void a_table_that_cannot_be_read_to_its_end_gives_no_register_and_says_how_much_was_not_read() throws IOException {
        Path folder = new Folder(dir).write();
        Files.writeString(
                folder.resolve("visits.csv"),
                "id,on,host,organisations\nV-1,2026-04-10,\"" + "x".repeat(9_000_000) + "\na\nb\nc\n");

        ImportReport<ProgrammeRegister> read = ProgrammeFiles.read(folder, Folder.MOROCCO);

        assertThat(read.isReadable()).isFalse();
        assertThat(read.problems()).extracting(p -> p.reason().code()).contains("io.cell.endless");
        assertThat(read.table("visits.csv")).contains(new TableCount("visits.csv", 0, 0, 0, 0, 4));
    }

    @Test
    void a_broken_programme_gives_no_register_and_its_own_problems_only() {
        Folder folder = new Folder(dir).set("experts.csv", 0, "quota", "");
        folder.file("programme.json", folder.programme().replace("\"ACTIVE\"", "\"ACTIV\""));

        assertThat(folder.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("programme.json:6 $.state")
                        .contains("Maybe ACTIVE"));
        assertThat(folder.read().isReadable()).isFalse();
        assertThat(folder.read().tables()).isEmpty();
    }

    @Test
    void a_programme_that_is_missing_is_told_and_nothing_else() {
        Folder folder = new Folder(dir).set("experts.csv", 0, "quota", "").drop("programme.json");

        assertThat(folder.problems())
                .containsExactly("programme.json: this file is missing; the folder is no programme without it, and its"
                        + " tables are not read");
        assertThat(folder.read().isReadable()).isFalse();
    }

    @Test
    void a_programme_of_another_country_gives_no_register_and_one_error() {
        Folder folder = new Folder(dir).set("experts.csv", 0, "quota", "");
        folder.file("programme.json", folder.programme().replace("\"country\": \"MA\"", "\"country\": \"RW\""));

        assertThat(folder.problems())
                .containsExactly("programme.json $.country: the programme is of RW and the country pack of MA; the"
                        + " tables are not read");
        assertThat(folder.read().isReadable()).isFalse();
    }

    @Test
    void a_folder_that_is_not_there_is_a_problem_and_no_exception() {
        ImportReport<ProgrammeRegister> read = ProgrammeFiles.read(dir.resolve("none"), Folder.MOROCCO);

        assertThat(read.isReadable()).isFalse();
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().code()).isEqualTo("io.programme.missing"));
        assertThat(ProgrammeFiles.check(dir.resolve("none"), Folder.MOROCCO).isComplete())
                .isFalse();
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
                .set("experts.csv", 0, "authorisationUntil", "2026-03-31");

        assertThat(folder.read().problems())
                .extracting(problem -> problem.reason().code())
                .contains("engagement.authorisation.missing");
        folder.set("experts.csv", 0, "authorisationUntil", "2026-04-01");
        assertThat(folder.problems()).isEmpty();
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
}
