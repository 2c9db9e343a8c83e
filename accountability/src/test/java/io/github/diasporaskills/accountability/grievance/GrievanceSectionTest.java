package io.github.diasporaskills.accountability.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.calendar.Allowance;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.CountryPackReader;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.Source;
import io.github.diasporaskills.core.country.SourceStatus;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What countries say about complaints, and what is said when they say it wrongly. */
class GrievanceSectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"MA", "RW", "blank", "synthetic"})
    void every_shipped_pack_says_what_holds_for_complaints(String pack) {
        GrievanceSection section = GrievanceSection.of(CountryPack.load(pack)).orElseThrow();

        assertThat(section.categories()).extracting(CategoryRule::route).contains(CategoryRoute.values());
        for (CategoryRule rule : section.categories()) {
            if (rule.route() == CategoryRoute.SENSITIVE) {
                assertThat(section.recipientsOf(rule.code())).isNotEmpty();
                for (ClockKind clock : ClockKind.values()) {
                    assertThat(rule.allowance(clock)).isInstanceOf(Allowance.Elapsed.class);
                }
            }
        }
        assertThat(section.remedies()).isNotEmpty();
        assertThat(section.reopenTimes()).isEqualTo(1);
        assertThat(section.toString()).contains("13 categories");
        assertThat(CountryPackReader.standard()
                        .with(GrievanceSection.READER)
                        .load(pack)
                        .section(GrievanceSection.class)
                        .categories())
                .isEqualTo(section.categories());
    }

    @Test
    void a_text_that_no_native_speaker_reviewed_goes_to_nobody() {
        for (String pack : List.of("MA", "RW")) {
            GrievanceSection section =
                    GrievanceSection.of(CountryPack.load(pack)).orElseThrow();
            for (TemplateKind kind : TemplateKind.values()) {
                Set<String> different = new HashSet<>();
                for (String language : List.of("ar", "fr", "en", "rw")) {
                    LanguageCode code = LanguageCode.of(language);
                    assertThat(section.text(kind, code, TemplateMode.LIVE, Map.of())
                                    .reason()
                                    .orElseThrow()
                                    .code())
                            .isEqualTo("grievance.template.not-reviewed");
                    String words = section.text(
                                    kind, code, TemplateMode.DEMO, Map.of("due", "12 March", "name", "Amina"))
                            .orThrow();
                    assertThat(words).doesNotContain("{", "Amina");
                    different.add(words);
                }
                assertThat(different).hasSize(4);
            }
            assertThat(section.text(TemplateKind.ANSWER, LanguageCode.of("de"), TemplateMode.DEMO, Map.of())
                            .reason()
                            .orElseThrow()
                            .code())
                    .isEqualTo("grievance.template.missing");
        }
    }

    @Test
    void a_reviewed_text_goes_out_and_can_name_nothing_but_a_day() {
        Source source = new Source("test", SourceStatus.VERIFIED, false, "");
        MessageTemplate reviewed = new MessageTemplate(
                TemplateKind.ANSWER, LanguageCode.of("en"), "By {due}.", TemplateReview.REVIEWED, source);

        assertThat(reviewed.fill(TemplateMode.LIVE, Map.of("due", "$1 March")).orThrow())
                .isEqualTo("By $1 March.");
        assertThatThrownBy(() -> new MessageTemplate(
                        TemplateKind.ANSWER, LanguageCode.of("en"), "{name}", TemplateReview.REVIEWED, source))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CategoryRule(
                        "a",
                        "b",
                        CategoryRoute.SENSITIVE,
                        LocalText.of("en", "a"),
                        false,
                        Allowance.workingDays(1),
                        Allowance.elapsedHours(1),
                        Allowance.elapsedHours(1),
                        12,
                        source))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String morocco() {
        try (InputStream in = CountryPack.class.getResourceAsStream("packs/MA/grievance.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Problem> problems(String json) {
        ReadResult<GrievanceSection> read = Document.parse("grievance.json", json)
                .read(GrievanceSection.READER.schema(), root -> {
                    root.find("sources").ifPresent(sources -> sources.names());
                    return GrievanceSection.READER.read(root);
                });
        return read.problems();
    }

    @ParameterizedTest
    @Tag("bad-input-2")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "acknowledge": "PT24H elapsed"      | "acknowledge": "P1D working"       | grievance.section.round-the-clock
            "acknowledge": "P2D working"        | "acknowledge": "soon"              | document.value.not-form
            "route": "PROGRAMME"                | "route": "PROGRAM"                 | document.value.not-listed
            "code": "waiting-time"              | "code": "Waiting Time"             | document.value.not-form
            "code": "waiting-time"              | "code": "other"                    | document.value.repeated
            "retentionMonths": 36               | "retentionMonths": 0               | document.value.out-of-range
            "categories": ["retaliation"]       | "categories": []                   | grievance.section.no-recipient
            "categories": ["retaliation"]       | "categories": ["retaliation", "x"] | grievance.section.unknown-category
            "reopenTimes": {"value": 1          | "reopenTimes": {"value": -1        | document.value.out-of-range
            "review": "NOT_REVIEWED"            | "review": "MAYBE"                  | document.value.not-listed
            "language": "rw"                    | "language": "Kinyarwanda"          | document.value
            {due}                               | {name}                             | grievance.template.unsafe
            "appealDays"                        | "appealDay"                        | document.field.unknown
            """)
    void a_mistake_in_a_section_is_told_where_it_is(String right, String wrong, String code) {
        String json = morocco();
        assertThat(problems(json)).isEmpty();
        assertThat(json).contains(right);

        List<Problem> problems = problems(
                json.substring(0, json.indexOf(right)) + wrong + json.substring(json.indexOf(right) + right.length()));

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().code()).startsWith(code));
        assertThat(problems).allMatch(problem -> problem.location().file().equals("grievance.json"));
    }

    @Test
    void everything_is_worded_in_three_languages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"))) {
            for (GrievanceReason reason : GrievanceReason.values()) {
                assertThat(GrievanceWording.in(locale).label(reason.id()))
                        .as("%s in %s", reason, locale)
                        .isPresent();
            }
        }
    }
}
