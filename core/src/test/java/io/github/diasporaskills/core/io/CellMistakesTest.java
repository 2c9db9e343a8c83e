package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a cell is said where it stands, with what to try. */
class CellMistakesTest {

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "experts.csv|id||experts.csv:2 id: this cell must be filled",
                "experts.csv|gender|X?|experts.csv:2 gender: one of these is expected: WOMAN, MAN, NON_BINARY,"
                        + " OTHER_TERM, UNDISCLOSED, NOT_ASKED",
                "experts.csv|gender|WOMEN|experts.csv:2 gender: one of these is expected: WOMAN, MAN, NON_BINARY,"
                        + " OTHER_TERM, UNDISCLOSED, NOT_ASKED. Maybe WOMAN",
                "experts.csv|registeredOn|05.06.27x|experts.csv:2 registeredOn: Not a date; expected a day such as"
                        + " 2021-06-05",
                "experts.csv|registeredOn|2027-06|experts.csv:2 registeredOn: A day is needed, such as 2021-06-05;"
                        + " only a longer period is given",
                "experts.csv|birthYear|85|experts.csv:2 birthYear: a number from 1900 to 2100 is expected",
                "experts.csv|birthYear|99999999999|experts.csv:2 birthYear: a number from 1900 to 2100 is expected",
                "experts.csv|quota|-1|experts.csv:2 quota: a number from 0 to 1000 is expected",
                "experts.csv|quota|1.5|experts.csv:2 quota: a whole number is expected",
                "experts.csv|licenceUntil|45000|experts.csv:2 licenceUntil: a day is written as in 2026-03-31; this is"
                        + " a number of days, as a sheet stores them: give the column the format of a date before"
                        + " saving. Maybe 2023-03-15",
                "experts.csv|licenceUntil|43831.5|experts.csv:2 licenceUntil: a day is written as in 2026-03-31; this"
                        + " is a number of days, as a sheet stores them: give the column the format of a date before"
                        + " saving. Maybe 2020-01-01",
                "experts.csv|specialty|Cardiologgy|experts.csv:2 specialty: no specialty has this code or name."
                        + " Maybe cardiology",
                "experts.csv|birthYear|2026|experts.csv:2 birthYear: the year of birth is after the registration",
                "experts.csv|residence|Belgique|experts.csv:2 residence: a country is written as two capital letters"
                        + " of ISO 3166-1, such as MA. Maybe BE",
                "experts.csv|residence|fr|experts.csv:2 residence: a country is written as two capital letters"
                        + " of ISO 3166-1, such as MA. Maybe FR",
                "experts.csv|licenceUntil|2015-01-01|experts.csv:2 licenceUntil: the end lies before the beginning."
                        + " Maybe 2015-01-01/2018-12-09",
                "experts.csv|licenceUntil|25/06/2030|experts.csv:2 licenceUntil: a day is written as in 2026-03-31,"
                        + " unless a column mapping declares another form. Maybe 2030-06-25",
                "experts.csv|licenceFrom|0218-12-09|experts.csv:2 licenceFrom: a day lies between 1900 and 2199",
                "experts.csv|verification|VERIFYED|experts.csv:2 verification: one of these is expected: CLAIMED,"
                        + " EVIDENCED, IN_VERIFICATION, VERIFIED, REFUTED, EXPIRED, SUSPENDED, REVOKED. Maybe VERIFIED",
                "experts.csv|verification|CLAIMED|experts.csv:2 verification: the state claimed says that nothing was"
                        + " checked, yet a verification is given",
                "experts.csv|verifiedBy||experts.csv:2 verification: a verification names method, verifier, day and"
                        + " next check; missing: verifiedBy",
                "experts.csv|recheckOn|2025-09-13|experts.csv:2 recheckOn: the next check does not lie after the"
                        + " verification",
                "experts.csv|authorisationKind||experts.csv:2 authorisationKind: an authorisation names kind, council"
                        + " and first day; missing: authorisationKind",
                "experts.csv|languages|fr:Z9|experts.csv:2 languages: entry 1 needs a level after a colon: A1, A2,"
                        + " B1, B2, C1, C2, NATIVE",
                "experts.csv|languages|french:C1|experts.csv:2 languages: a language is written as in ISO 639, such as"
                        + " fr:B2; entry 1 names none that is known. Maybe fr",
                "experts.csv|languages|fr:C1;fr:C2|experts.csv:2 languages: entry 2 names a language that stands"
                        + " before it already",
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
                "needs.csv|approvedOn||needs.csv:2 approvedOn: a need that is open has the day of its approval",
                "needs.csv|requesterId|E-9|needs.csv:2 requesterId: there is no such row in experts.csv",
                "engagements.csv|startedOn||engagements.csv:2 startedOn: an engagement has a first day if and only if"
                        + " it has begun; its state is active",
                "engagements.csv|endedOn|2026-04-09|engagements.csv:2 endedOn: an engagement has a last day if and"
                        + " only if it is over; its state is active",
                "engagements.csv|host|IOM-MA|engagements.csv:2 host: the need is another host's",
                "engagements.csv|leadership|perhaps|engagements.csv:2 leadership: one of these is expected: LEADS,"
                        + " TAKES_PART",
                "engagements.csv|modality|ONSITE|engagements.csv:2 languagePlan: an engagement on site needs a"
                        + " language plan",
                "visits.csv|organisations||visits.csv:2 organisations: this cell must be filled",
                "visits.csv|on|tomorrow|visits.csv:2 on: this is no date that can be read",
                "results.csv|evidence||results.csv:2 evidence: this cell must be filled",
                "results.csv|indicator|1.1.z|results.csv:2 indicator: one of these is expected: 1.1.a, 1.1.b, 1.1.c."
                        + " Maybe 1.1.a",
                "results.csv|indicator|1.1.c|results.csv:2 indicator: this indicator is counted from the register"
                        + " (members engaged) and not entered by hand",
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
                .contains("MA-1997", "2024-01-01", "Tanger-Tétouan-Al Hoceïma (MA-2015/MA-01)")
                .doesNotContain("Maybe");
        alias.file("programme.json", alias.programme().replace("2024/2026", "2016/2026"));
        assertThat(alias.problems()).isEmpty();
        assertThat(alias.read().requireComplete().organisations().get(0).region())
                .contains(RegionCode.of("MA-1997", "MA-01"));

        Folder misspelt = new Folder(dir.resolve("b"))
                .set("organisations.csv", 0, "region", "Rabat-Sale-Kenitraa")
                .set("organisations.csv", 0, "district", "");
        assertThat(misspelt.problems()).first().asString().contains("Maybe").contains("Maybe Rabat-Salé-Kénitra");
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
                .contains("needs.csv:2 until: the end lies before the beginning. Maybe 2026-03-01/2026-04-01");
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

    @ParameterizedTest
    @ValueSource(strings = {"MA", "NaN", "N/A", "NA", "mn", "Mali", "Oman", "fem"})
    void a_gender_is_not_guessed_from_what_is_no_word_for_one(String text) {
        assertThat(new Folder(dir).set("experts.csv", 0, "gender", text).problems())
                .contains("experts.csv:2 gender: one of these is expected: WOMAN, MAN, NON_BINARY, OTHER_TERM,"
                        + " UNDISCLOSED, NOT_ASKED");
    }

    @ParameterizedTest
    @CsvSource({"femal, WOMAN", "Hommme, MAN", "Feminim, WOMAN", "womann, WOMAN", "undisclosd, UNDISCLOSED"})
    void a_misspelt_word_for_gender_is_read_by_a_person_with_what_was_perhaps_meant(String text, String meant) {
        assertThat(new Folder(dir).set("experts.csv", 0, "gender", text).problems())
                .anyMatch(words -> words.endsWith("NOT_ASKED. Maybe " + meant));
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
    void the_other_rows_of_a_result_are_told_which_row_they_fall_with() {
        String together = ": the rows of one value stand and fall together, and line ";
        assertThat(new Folder(dir).set("results.csv", 2, "value", "1e3").problems())
                .containsExactly(
                        "results.csv:4 value: A number with a power of ten; expected a plain decimal number such as"
                                + " 1234 or 1234.5. Maybe 1000",
                        "results.csv:2" + together + "4 was rejected",
                        "results.csv:3" + together + "4 was rejected");
        assertThat(new Folder(dir).set("results.csv", 2, "asOf", "2025-02-30").problems())
                .contains("results.csv:2" + together + "4 was rejected");
        assertThat(new Folder(dir).set("results.csv", 1, "indicator", "1.1.z").problems())
                .contains("results.csv:2" + together + "3 was rejected", "results.csv:4" + together + "3 was rejected");
        assertThat(new Folder(dir).set("results.csv", 2, "asOf", "2025-11-30").problems())
                .contains("results.csv:2: a value by gender needs its total too, in a row without gender");
    }

    @Test
    void rows_of_a_result_that_do_not_agree_are_told_which_two_conflict() {
        Folder folder = new Folder(dir)
                .set("results.csv", 2, "value", "11")
                .row("results.csv", "indicator=1.1.a", "asOf=2025-12-31", "gender=", "value=12", "evidence=list.pdf");

        assertThat(folder.problems())
                .contains("results.csv:5 indicator: line 4 has the same id and other content")
                .contains("results.csv:2: the rows of this value do not agree, and line 5 says otherwise than line 4 of"
                        + " the same cell");
    }

    @Test
    void an_engagement_that_begins_before_its_member_was_registered_is_taken_in_and_told() {
        Folder folder = new Folder(dir).set("experts.csv", 0, "registeredOn", "2026-04-02");
        String told = ": the engagement begins before its member was registered";

        assertThat(folder.problems()).containsExactly("engagements.csv:2 startedOn" + told);
        assertThat(folder.read().isComplete()).isTrue();
        folder.set("engagements.csv", 0, "state", "AGREED").set("engagements.csv", 0, "startedOn", "");
        assertThat(folder.problems()).containsExactly("engagements.csv:2 plannedFrom" + told);
        folder.set("experts.csv", 0, "registeredOn", "2026-04-01");
        assertThat(folder.problems()).isEmpty();
        ProgrammeRegister before = new Folder(dir.resolve("a"))
                .set("experts.csv", 0, "registeredOn", "2026-04-02")
                .drop("engagements.csv")
                .drop("visits.csv")
                .read()
                .requireComplete();
        Path next = new Folder(dir.resolve("b")).drop("experts.csv").write();
        assertThat(ProgrammeFiles.with(Folder.MOROCCO).onto(before).read(next).problems())
                .extracting(Object::toString)
                .contains("engagements.csv:2 startedOn" + told);
    }
}
