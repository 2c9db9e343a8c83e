package io.github.diasporaskills.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeDocumentTest {

    private static final String FULL = """
        {
          "schema": "1.0",
          "id": "ma-pilot",
          "title": {"en": "Pilot", "fr": "Pilote"},
          "country": "MA",
          "state": "ACTIVE",
          "term": "2024/2026-06",
          "synthetic": true,
          "externalIds": [{"scheme": "Prima", "value": "P-1"}],
          "type": "Health",
          "scope": "National",
          "budget": {"amount": "300000.00", "currency": "USD"},
          "termThreshold": {"shortUpToDays": 90},
          "disabilityQuestion":
            {"purpose": {"en": "inclusion"}, "approvedBy": "committee", "approvedOn": "2024-01-09"},
          "eligibility": {"genders": ["WOMAN"], "reason": "for women", "approvedBy": "board", "approvedOn": "2024-02-01"},
          "resources": ["SKILLS", "PROFESSIONAL"],
          "mobilisation": [{"validFrom": "2024-01-01", "words": {"en": "w"}, "measure": "ENGAGED_MEMBERS", "source": "s"}],
          "partnerships": [{"id": "P-1", "title": {"en": "t"}, "parties": ["CHU", "CNOM"],
            "signatures": {"CHU": {"day": "2024-01-05", "source": "press"}},
            "effective": {"day": "2024-02-01", "source": "text"}, "lastDay": "2026-06-30"}],
          "results": {"version": 2, "roots": [
            {"level": "OUTPUT", "code": "1.1", "title": {"en": "Capacity"}, "indicators": [
              {"code": "1.1.a", "title": {"en": "Staff"}, "unit": "DISTINCT_PERSON", "byGender": true,
               "baseline": {"on": "2024-01-01", "value": 3, "source": "s"},
               "groupTargets": [{"dimension": "gender", "group": "WOMAN", "by": "2026-12-31", "value": 40, "source": "s"}],
               "sheet": {"version": 2, "since": "2025-01-01", "change": {"en": "why"}, "definition": {"en": "d"},
                 "numerator": {"en": "n"}, "denominator": {"en": "m"}, "disaggregation": ["gender", "gender × age-band"],
                 "source": {"en": "lists"}, "method": {"en": "count"}, "frequency": "QUARTERLY",
                 "reportWithinDays": 45, "responsible": "MONITORING_OFFICER", "limits": [{"en": "none"}]},
               "targets": [{"by": "2026-12-31", "value": 80, "source": "s"}]},
              {"code": "1.1.b", "title": {"en": "Engaged"}, "measure": "ENGAGED_MEMBERS"}
            ], "parts": [{"level": "ACTIVITY", "code": "1.1.1", "title": {"en": "Course"}}]}
          ]}
        }
        """;

    private static ReadResult<Programme> read(String text) {
        return ProgrammeDocument.read(Document.parse(ProgrammeDocument.FILE, text));
    }

    @Test
    void everything_that_stands_in_the_document_is_in_the_programme() {
        Programme read = read(FULL).orThrow("the programme");

        assertThat(read.term()).isEqualTo(DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 6, 30)));
        assertThat(read.budget()).contains(Money.of("300000", "USD"));
        assertThat(read.termThreshold()).contains(new TermThreshold(90));
        assertThat(read.eligibility().genders()).containsExactly(Gender.WOMAN);
        assertThat(read.disabilityQuestion())
                .hasValue(
                        new DisabilityQuestion(LocalText.of("en", "inclusion"), "committee", LocalDate.of(2024, 1, 9)));
        assertThat(read.resources()).containsExactly(ResourceKind.SKILLS, ResourceKind.PROFESSIONAL);
        assertThat(read.partnerships())
                .containsExactly(Partnership.between(
                                "P-1",
                                LocalText.of("en", "t"),
                                List.of(OrganisationId.of("CHU"), OrganisationId.of("CNOM")))
                        .signedBy(OrganisationId.of("CHU"), new SourcedDate(LocalDate.of(2024, 1, 5), "press"))
                        .effectiveFrom(new SourcedDate(LocalDate.of(2024, 2, 1), "text"))
                        .lasting(LocalDate.of(2026, 6, 30)));
        assertThat(read.results().version()).isEqualTo(2);
        assertThat(read.results().results()).extracting(Result::code).containsExactly("1.1", "1.1.1");
        Indicator staff = read.results().results().get(0).indicators().get(0);
        assertThat(staff.groupTargets())
                .containsExactly(new GroupTarget("gender", "WOMAN", LocalDate.of(2026, 12, 31), 40, "s"));
        assertThat(staff.sheet())
                .contains(ReferenceSheet.builder(
                                LocalDate.of(2025, 1, 1),
                                LocalText.of("en", "d"),
                                LocalText.of("en", "lists"),
                                LocalText.of("en", "count"),
                                ReportingFrequency.QUARTERLY,
                                Role.MONITORING_OFFICER)
                        .revised(2, LocalText.of("en", "why"))
                        .ratio(LocalText.of("en", "n"), LocalText.of("en", "m"))
                        .disaggregatedBy("gender")
                        .disaggregatedBy("gender × age-band")
                        .reportWithinDays(45)
                        .limit(LocalText.of("en", "none"))
                        .build());
        assertThat(read.results().results().get(0).indicators().get(1).unit()).isEqualTo(CountingUnit.DISTINCT_PERSON);
    }

    @Test
    void a_measure_may_be_one_of_a_complaints_desk_and_a_near_name_is_suggested() {
        Programme read = read(FULL.replace(
                        "\"measure\": \"ENGAGED_MEMBERS\"}", "\"measure\": \"ANSWERED_COMPLAINTS\"}"))
                .orThrow("the programme");
        Indicator answered = read.results().results().get(0).indicators().get(1);
        assertThat(answered.complaintMeasure()).contains(ComplaintMeasure.ANSWERED_COMPLAINTS);
        assertThat(answered.unit()).isEqualTo(CountingUnit.COMPLAINT);

        assertThat(read(FULL.replace("\"measure\": \"ENGAGED_MEMBERS\"}", "\"measure\": \"ANSWERED_COMPLAINT\"}"))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.toString()).contains("$.results.roots[0].indicators[1].measure");
                    assertThat(problem.suggestion()).contains("ANSWERED_COMPLAINTS");
                });
    }

    @Test
    void what_is_left_out_is_as_usual() {
        Programme read = read("""
            {"schema": "1.0", "id": "x", "title": {"en": "X"}, "country": "MA", "state": "ACTIVE", "term": "2024/.."}
            """).orThrow("the programme");

        assertThat(read.eligibility().isOpen()).isTrue();
        assertThat(read.disabilityQuestion()).isEmpty();
        assertThat(read.resources()).isEqualTo(Set.of(ResourceKind.SKILLS));
        assertThat(read.results()).isEqualTo(ResultsTree.empty());
        assertThat(read.isSynthetic()).isFalse();
        assertThat(read.term()).isEqualTo(DateRange.from(LocalDate.of(2024, 1, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "\"2024/2026-06\"                    | \"2026/2024\"        | 7 $.term: The range ends before it"
                        + " begins",
                "\"2024/2026-06\"                    | \"2024\"             | 7 $.term: Not a range of days",
                "\"2024/2026-06\"                    | {\"from\": \"2024\"} | 7 $.term: text in quotes",
                "\"300000.00\"                       | \"1E+999999999\"     | $.budget: ",
                "\"300000.00\"                       | \"lots\"             | $.budget.amount: ",
                "\"USD\"                             | \"DOLLAR\"           | $.budget.currency: ",
                "[\"SKILLS\", \"PROFESSIONAL\"]      | [\"SKILLS\", \"SKILLS\"] | $.resources[1]: ",
                "[\"SKILLS\", \"PROFESSIONAL\"]      | []                   | $: ",
                "[\"WOMAN\"]                         | [\"WOMEN\"]          | $.eligibility.genders[0]: ",
                "\"approvedBy\": \"board\",          | ##                   | $.eligibility.approvedBy: ",
                "{\"en\": \"inclusion\"}             | \"inclusion\"        | $.disabilityQuestion.purpose: ",
                "\"committee\"                       | \" \"                | $.disabilityQuestion",
                ", \"approvedOn\": \"2024-01-09\"    | ##                   | $.disabilityQuestion.approvedOn: ",
                "[\"CHU\", \"CNOM\"]                 | [\"CHU\", \"CHU\"]   | $.partnerships[0].parties[1]: ",
                "{\"CHU\": {                         | {\"NOBODY\": {       | $.partnerships[0]: ",
                "\"unit\": \"DISTINCT_PERSON\", \"byGender\": true, | ##    | $.results.roots[0].indicators[0]: An"
                        + " indicator names a measure",
                "\"unit\": \"DISTINCT_PERSON\",      | ##                   | $.results.roots[0].indicators[0].unit: ",
                "\"ENGAGED_MEMBERS\"}                | \"ENGAGED_MEMBERS\", \"byGender\": false} |"
                        + " $.results.roots[0].indicators[1]: An indicator that is counted has",
                "\"value\": 3                        | \"value\": 3.5       |"
                        + " $.results.roots[0].indicators[0].baseline.value: ",
                "\"value\": 80                       | \"value\": -80       |"
                        + " $.results.roots[0].indicators[0].targets[0].value: ",
                "\"group\": \"WOMAN\"            | \"group\": \"WOMEN\" |"
                        + " $.results.roots[0].indicators[0].groupTargets[0].group: ",
                "\"dimension\": \"gender\"       | \"dimension\": \"disability\" |"
                        + " $.results.roots[0].indicators[0].groupTargets[0].group: ",
                "\"dimension\": \"gender\"       | \"dimension\": \"Sex\"  |"
                        + " $.results.roots[0].indicators[0].groupTargets[0]: ",
                "\"QUARTERLY\"                     | \"OFTEN\"            |"
                        + " $.results.roots[0].indicators[0].sheet.frequency: ",
                "\"MONITORING_OFFICER\"            | \"Mrs X\"            |"
                        + " $.results.roots[0].indicators[0].sheet.responsible: ",
                "\"change\": {\"en\": \"why\"},| ##                   |"
                        + " $.results.roots[0].indicators[0].sheet.change: ",
                "\"denominator\": {\"en\": \"m\"}, | ##               |"
                        + " $.results.roots[0].indicators[0].sheet.denominator: ",
                "\"numerator\": {\"en\": \"n\"},   | ##               |"
                        + " $.results.roots[0].indicators[0].sheet.numerator: ",
                "\"version\": 2,                 | ##               |"
                        + " $.results.roots[0].indicators[0].sheet.version: ",
                "[\"gender\", \"gender ×          | [\"gender\", \"gender\", \"gender × |"
                        + " $.results.roots[0].indicators[0].sheet: ",
                "gender × age-band                 | gender x age-band    |"
                        + " $.results.roots[0].indicators[0].sheet.disaggregation[1]: expected: the id of a"
                        + " dimension",
                "gender × age-band                 | gender x age-band    | Maybe gender × age-band",
                "gender × age-band                 | Sex by age           |"
                        + " $.results.roots[0].indicators[0].sheet.disaggregation[1]: ",
                "gender × age-band                 | a × b × c × d × e    |"
                        + " $.results.roots[0].indicators[0].sheet.disaggregation[1]: ",
                "\"reportWithinDays\": 45          | \"reportWithinDays\": -1 |"
                        + " $.results.roots[0].indicators[0].sheet.reportWithinDays: ",
                "\"shortUpToDays\": 90               | \"shortUpToDays\": 0 | $.termThreshold.shortUpToDays: ",
                "\"type\": \"Health\"                | \"kind\": \"Health\" | $.kind: ",
            })
    void each_mistake_is_told_at_its_place(String sound, String broken, String expected) {
        String changed = FULL.replace(sound, broken);
        assertThat(changed).isNotEqualTo(FULL);

        ReadResult<Programme> read = read(changed);

        assertThat(read.value()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::toString)
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("programme.json:").contains(expected));
    }
}
