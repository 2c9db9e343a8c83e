package io.github.diasporaskills.accountability.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.accountability.Placements;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.indicator.EnteredValues;
import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.CountTable;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.time.ReportedCount;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {

    private static final Publication PUBLICATION = publication();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void the_page_is_well_formed_and_every_reference_inside_it_is_met(String language) throws Exception {
        Document page = parse(page(language));
        Set<String> ids = new HashSet<>();
        for (Element element : elements(page, "*")) {
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id")))
                        .as("id %s is used once", element.getAttribute("id"))
                        .isTrue();
            }
        }
        for (Element element : elements(page, "*")) {
            for (String id : element.getAttribute("aria-labelledby").split(" ", -1)) {
                assertThat(id.isEmpty() || ids.contains(id)).as("label %s", id).isTrue();
            }
            String target = element.getAttribute("href");
            assertThat(target.isEmpty() || ids.contains(target.substring(1)))
                    .as("link %s", target)
                    .isTrue();
            String fill = element.getAttribute("fill");
            assertThat(fill.isEmpty() || ids.contains(fill.substring(5, fill.length() - 1)))
                    .as("fill %s", fill)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void the_page_loads_nothing_and_runs_nothing(String language) {
        String html = page(language);

        assertThat(html)
                .doesNotContain("<script")
                .doesNotContain("<link")
                .doesNotContain("<img")
                .doesNotContain("@import")
                .doesNotContain("javascript:")
                .doesNotContain(" onclick")
                .doesNotContain(" src=")
                .doesNotContain("url(http");
        assertThat(html.replace("example.org", "")).doesNotContain("http");
    }

    @Test
    void what_somebody_typed_as_evidence_is_on_an_internal_page_only() {
        IndicatorReport report = IndicatorReport.of(
                Pilot.programme(),
                Pilot.YEAR,
                List.of(EnteredValues.of(List.of(
                        evidenced("1.1.a", "List kept by Amina Secretname"),
                        evidenced("1.2.a", "https://secretname@files.example.org/secretname.pdf")))));

        for (String language : List.of("en", "fr", "ar")) {
            Locale locale = Locale.forLanguageTag(language);
            String open = HtmlReport.of(PublicationGuard.withThreshold(5).publish(report))
                    .in(locale)
                    .html();
            assertThat(open).contains("files.example.org").doesNotContainIgnoringCase("secretname");
            Publication internal = PublicationGuard.withThreshold(5)
                    .hidingSmallTotals()
                    .showingEvidence()
                    .publish(report);
            assertThat(internal.isInternal()).isTrue();
            assertThat(HtmlReport.of(internal).in(locale).html())
                    .contains("List kept by Amina Secretname", "secretname@files.example.org/secretname.pdf");
            assertThat(internal.indicators().toString()).doesNotContainIgnoringCase("secretname");
        }
        assertThat(HtmlReport.of(PublicationGuard.withThreshold(5)
                                .showingEvidence()
                                .publish(report))
                        .html())
                .contains("Do not pass it on");
        assertThat(page("en")).doesNotContain("Do not pass it on");
    }

    @ParameterizedTest
    @CsvSource({
        "en, not reached yet, not reached",
        "fr, pas encore atteinte, non atteinte",
        "ar, لم يتحقق بعد, لم يتحقق",
    })
    void from_its_own_day_on_a_target_is_reached_or_it_is_not(String language, String before, String after) {
        assertThat(standing(language, LocalDate.of(2025, 12, 30)))
                .contains(">◔ </span>" + before + "</span>")
                .doesNotContain(">✗ </span>");
        for (LocalDate day : List.of(LocalDate.of(2025, 12, 31), LocalDate.of(2030, 1, 1))) {
            assertThat(standing(language, day))
                    .contains(">✗ </span>" + after + "</span>")
                    .doesNotContain(">◔ </span>");
        }
    }

    /** A page up to a day; the target of the one value in it is of 31 December 2025. */
    private static String standing(String language, LocalDate day) {
        IndicatorValue value = IndicatorValue.of("1.1.a", LocalDate.of(2025, 6, 30), ReportedCount.exactly(30), "list");
        IndicatorReport report = IndicatorReport.of(
                Pilot.programme(),
                ReportingPeriod.of(LocalDate.of(2025, 1, 1), day),
                List.of(EnteredValues.of(List.of(value))));
        return HtmlReport.of(PublicationGuard.withThreshold(5).publish(report))
                .in(Locale.forLanguageTag(language))
                .html();
    }

    @Test
    void a_steady_pace_that_is_no_whole_number_is_shown_with_a_decimal() {
        Words english = new Words(Locale.ENGLISH, Map.of());
        Words french = new Words(Locale.FRENCH, Map.of());

        assertThat(english.oneDecimal(2.0 / 3)).isEqualTo("0.7");
        assertThat(french.oneDecimal(2.0 / 3)).isEqualTo("0,7");
        assertThat(english.oneDecimal(0.96)).isEqualTo("1.0");
        assertThat(english.oneDecimal(40)).isEqualTo("40");
        assertThat(english.oneDecimal(12345.25)).isEqualTo("12,345.3");
    }

    /** Ten thousand is the target of a shipped programme; a figure is 6.3 wide in the widest font looked at. */
    @Test
    void the_figures_beside_an_axis_are_not_cut_however_long_they_are() throws Exception {
        Publication publication = PublicationGuard.withThreshold(5)
                .publish(IndicatorReport.of(
                        Pilot.programme(Pilot.output(
                                "1.1",
                                "Output",
                                "Produit",
                                Pilot.reported("1.1.a", CountingUnit.ITEM, false, 10_000, 1_000_000))),
                        Pilot.YEAR,
                        List.of(EnteredValues.of(List.of(Pilot.entered("1.1.a", 51))))));

        List<Element> figures = elements(parse(HtmlReport.of(publication).html()), "text").stream()
                .filter(text -> text.getAttribute("text-anchor").equals("end")
                        && text.getAttribute("class").equals("quiet"))
                .toList();

        assertThat(figures).extracting(Element::getTextContent).contains("0", "1,000,000");
        assertThat(figures)
                .allSatisfy(text -> assertThat(Double.parseDouble(text.getAttribute("x")))
                        .isGreaterThan(6.3 * text.getTextContent().length()));
    }

    private static IndicatorValue evidenced(String code, String evidence) {
        return IndicatorValue.of(code, Pilot.END_OF_2025, ReportedCount.exactly(30), evidence);
    }

    @Test
    void every_chart_has_a_name_and_a_description_and_every_table_its_headings() throws Exception {
        Document page = parse(page("en"));
        int charts = 0;
        for (Element svg : elements(page, "svg")) {
            if (svg.getAttribute("role").equals("img")) {
                charts++;
                assertThat(text(svg, "title")).isNotBlank();
                assertThat(text(svg, "desc")).isNotBlank();
            } else {
                assertThat(svg.getAttribute("aria-hidden")).isEqualTo("true");
            }
        }
        assertThat(charts).isGreaterThanOrEqualTo(5);
        for (Element table : elements(page, "table")) {
            boolean named =
                    table.getElementsByTagName("caption").getLength() == 1 || table.hasAttribute("aria-labelledby");
            assertThat(named).isTrue();
            for (Element heading : elements(table, "th")) {
                assertThat(heading.getAttribute("scope")).isIn("col", "row", "rowgroup");
            }
        }
    }

    @Test
    void results_come_first_and_what_was_read_after_them_in_page_and_contents() throws Exception {
        String html = page("en");

        for (String mark : List.of("<section id=\"%s\"", "href=\"#%s\"")) {
            assertThat(html.indexOf(mark.formatted("summary")))
                    .isPositive()
                    .isLessThan(html.indexOf(mark.formatted("results")));
            assertThat(html.indexOf(mark.formatted("read"))).isGreaterThan(html.indexOf(mark.formatted("progress")));
        }
    }

    @Test
    void everything_but_the_way_to_skip_stands_in_a_landmark_and_headings_skip_no_level() throws Exception {
        Document page = parse(page("en"));
        Node body = page.getElementsByTagName("body").item(0);
        for (Node part = body.getFirstChild(); part != null; part = part.getNextSibling()) {
            if (part instanceof Element element && !element.getTagName().equals("svg")) {
                assertThat(element.getTagName() + " " + element.getAttribute("class"))
                        .isIn("a skip", "aside ", "div page");
            }
        }
        int level = 0;
        for (Element heading : elements(page, "*")) {
            if (heading.getTagName().matches("h[1-6]")) {
                int next = heading.getTagName().charAt(1) - '0';
                assertThat(next).isLessThanOrEqualTo(level + 1);
                level = next;
            }
        }
        assertThat(elements(page, "h1")).hasSize(1);
    }

    @Test
    void a_numbering_with_words_is_named_in_the_language_and_another_as_given() {
        assertThat(new Words(Locale.FRENCH, Map.of()).scheme("IOM project")).isEqualTo("Projet de l’OIM");
        assertThat(new Words(Locale.FRENCH, Map.of()).scheme("Prima")).isEqualTo("Prima");
        assertThat(ReportWording.day(LocalDate.of(2026, 3, 2), Locale.FRENCH)).isEqualTo("2\u00a0mars 2026");
    }

    @Test
    void every_row_of_a_table_has_as_many_columns_as_its_head() throws Exception {
        for (Element table : elements(parse(page("fr")), "table")) {
            int columns = width(elements(table, "tr").get(0));
            for (Element row : elements(table, "tr")) {
                assertThat(width(row)).as(row.getTextContent()).isEqualTo(columns);
            }
        }
    }

    @Test
    void language_and_direction_are_those_asked_for_and_words_fall_back_to_english() throws Exception {
        assertThat(root("fr").getAttribute("lang")).isEqualTo("fr");
        assertThat(root("fr").getAttribute("dir")).isEqualTo("ltr");
        assertThat(root("ar").getAttribute("lang")).isEqualTo("ar");
        assertThat(root("ar").getAttribute("dir")).isEqualTo("rtl");
        assertThat(root("he").getAttribute("lang")).isEqualTo("en");
        assertThat(root("he").getAttribute("dir")).isEqualTo("rtl");
        assertThat(root("en-GB").getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void a_picture_in_a_page_from_right_to_left_is_mirrored() throws Exception {
        Element ltr = chart("en", "progress-1.1.a-t");
        Element rtl = chart("ar", "progress-1.1.a-t");
        Element here = elements(ltr, "circle").get(0);
        Element there = elements(rtl, "circle").get(0);

        assertThat(Double.parseDouble(here.getAttribute("cx")) + Double.parseDouble(there.getAttribute("cx")))
                .isEqualTo(340.0);
        assertThat(here.getAttribute("cy")).isEqualTo(there.getAttribute("cy"));
    }

    @Test
    void the_same_publication_gives_the_same_bytes(@TempDir Path folder) throws IOException {
        HtmlReport.of(publication()).in(Locale.FRENCH).writeTo(folder.resolve("one.html"));
        HtmlReport.of(publication()).in(Locale.FRENCH).writeTo(folder.resolve("two.html"));

        byte[] one = Files.readAllBytes(folder.resolve("one.html"));
        assertThat(one).isEqualTo(Files.readAllBytes(folder.resolve("two.html")));
        assertThat(new String(one, StandardCharsets.UTF_8)).doesNotContain("\r");
    }

    @Test
    void a_withheld_number_is_nowhere_in_the_page() {
        String html = byGender(985, 981, 4);

        assertThat(html).contains("985").doesNotContain("981").doesNotContain("99.6");
        assertThat(html).contains("Total only: a group counts fewer than 5.");
    }

    @Test
    void hidden_groups_beside_shown_ones_are_words_and_the_chart_says_how_many_they_are_together() throws Exception {
        String html = byGender(985, 971, 8, 0, 1, 5, 0);

        Element table = elements(parse(html), "table").stream()
                .filter(found -> found.getTextContent().contains("Another term")
                        || found.getTextContent().contains("Some groups are hidden"))
                .findFirst()
                .orElseThrow();
        assertThat(elements(table, "td").stream().map(Element::getTextContent))
                .containsSubsequence("971", "8", "0", "hidden", "hidden", "0", "985");
        assertThat(html)
                .contains("Some groups are hidden: groups of fewer than 5")
                .contains("hidden groups together: 6")
                .contains("98.6%");
        assertThat(elements(parse(html), "section").stream().map(s -> s.getAttribute("id")))
                .as("a share of women among those known would need the hidden groups")
                .doesNotContain("parity");
    }

    private static String byGender(long total, long... cells) {
        List<IndicatorValue> values = List.of(Pilot.entered("1.4.a", total, cells));
        IndicatorReport report = IndicatorReport.of(Pilot.programme(), Pilot.YEAR, List.of(EnteredValues.of(values)))
                .by(Gender.class);
        return HtmlReport.of(PublicationGuard.withThreshold(5).publish(report)).html();
    }

    @Test
    void data_is_escaped_and_cannot_become_markup() {
        String html = HtmlReport.of(PUBLICATION)
                .with(ReadSummary.empty()
                        .file("<script>alert(1)</script>.csv", 1, 0)
                        .cause("\"quoted\" & 'odd' \u0000\u0007\uFFFF", 1))
                .html();

        assertThat(html)
                .contains("Tele-expertise &amp; &lt;diaspora&gt;")
                .contains("&lt;script&gt;")
                .contains("&quot;quoted&quot; &amp; &#39;odd&#39; \uFFFD\uFFFD\uFFFD")
                .doesNotContain("<script>");
    }

    @Test
    void synthetic_data_is_marked_at_the_top_and_at_the_foot() {
        assertThat(page("fr"))
                .contains("Données fictives. Les personnes")
                .contains("Données fictives\u00a0: personnes");
    }

    @Test
    void the_page_says_what_the_protection_promises_and_what_it_does_not() {
        assertThat(page("en"))
                .contains("Hidden is every group of 1 to 4")
                .contains("as low as 0 or 1 and as high as 5 or more")
                .contains("a reader who knows of one person, such as herself")
                .contains("and, if alone there, that too")
                .contains("such as that the person is not alone in a group")
                .contains("Totals are shown however small they are")
                .contains("neither comparison with other reports");
        assertThat(page("fr")).contains("Est masqué tout groupe de 1 à 4");
    }

    @Test
    void numbers_and_dates_are_written_as_the_language_does() {
        Words english = new Words(Locale.ENGLISH, Map.of());
        Words french = new Words(Locale.FRENCH, Map.of());

        assertThat(english.number(1234)).isEqualTo("1234");
        assertThat(english.number(10_000)).isEqualTo("10,000");
        assertThat(french.number(1_234_567)).isEqualTo("1\u202f234\u202f567");
        assertThat(english.number(-5)).isEqualTo("\u22125");
        assertThat(french.percent(new BigDecimal("41.50"))).isEqualTo("41,5\u00a0%");
        assertThat(english.percent(new BigDecimal("100.0"))).isEqualTo("100%");
        assertThat(french.date(LocalDate.of(2025, 8, 1))).isEqualTo("1er\u00a0août 2025");
        assertThat(english.date(LocalDate.of(2025, 8, 31))).isEqualTo("31\u00a0August 2025");
        assertThat(english.count(ReportedCount.moreThan(200))).isEqualTo(">\u00a0200");
        assertThat(french.country("MA")).isEqualTo("Maroc");
        assertThat(Words.capital("état")).isEqualTo("État");
    }

    @Test
    void arabic_is_written_with_its_plurals_the_figures_of_the_maghreb_and_signs_that_stay_before_numbers() {
        Words arabic = new Words(Locale.forLanguageTag("ar"), Map.of());

        assertThat(arabic.number(1_234_567)).isEqualTo("1\u202f234\u202f567");
        assertThat(arabic.percent(new BigDecimal("41.50"))).isEqualTo("41,5%");
        assertThat(arabic.number(-5)).isEqualTo("\u2066\u22125\u2069");
        assertThat(arabic.count(ReportedCount.moreThan(200))).isEqualTo("\u2066>\u00a0200\u2069");
        assertThat(arabic.date(LocalDate.of(2025, 8, 1))).isEqualTo("1\u00a0أغسطس 2025");
        assertThat(arabic.country("MA")).isEqualTo("المغرب");
        Map<Long, String> persons = Map.of(
                0L, "شخص", 1L, "شخص", 2L, "شخصان", 3L, "أشخاص", 10L, "أشخاص", 11L, "شخصًا", 99L, "شخصًا", 100L, "شخص",
                103L, "أشخاص");
        persons.forEach(
                (number, words) -> assertThat(arabic.unit(CountingUnit.DISTINCT_PERSON, ReportedCount.exactly(number)))
                        .isEqualTo(words));
    }

    @Test
    void a_title_in_another_language_than_the_page_says_in_which() {
        assertThat(page("ar")).contains("<h1 dir=\"auto\" lang=\"en\">");
        assertThat(page("fr")).contains("<h1 dir=\"auto\">");
    }

    @Test
    void a_bound_is_printed_as_a_bound() {
        IndicatorValue value = IndicatorValue.of("1.4.a", Pilot.END_OF_2025, ReportedCount.moreThan(19), "press");
        IndicatorReport report =
                IndicatorReport.of(Pilot.programme(), Pilot.YEAR, List.of(EnteredValues.of(List.of(value))));
        String html =
                HtmlReport.of(PublicationGuard.withThreshold(5).publish(report)).html();

        assertThat(html).contains("&gt;\u00a019").contains("&gt;\u00a095%");
    }

    @Test
    void mobilised_members_are_printed_with_the_dated_definition() {
        IndicatorReport report = IndicatorReport.of(Placements.ofRwanda(Pilot.programme()), Pilot.YEAR)
                .by(Gender.class);
        String html =
                HtmlReport.of(PublicationGuard.withThreshold(5).publish(report)).html();

        assertThat(html)
                .contains("“Mobilised”, by the definition in force since 1\u00a0January 2024 (<bdi lang=\"und\">")
                .contains("Begun counts")
                .contains("Members on the register as of 31\u00a0December 2025, whether or not mobilised: 16.");
    }

    @Test
    void many_groups_stand_below_one_another() throws Exception {
        Map<String, Long> counts = new TreeMap<>();
        for (String country : List.of("BE", "CA", "CH", "DE", "ES", "FR", "GB", "IT", "NL")) {
            counts.put(country, 9L);
        }
        IndicatorReport report = IndicatorReport.of(
                        Pilot.programme(),
                        Pilot.YEAR,
                        List.of(Pilot.observing("1.3.a", "members", Dimension.RESIDENCE, counts)))
                .by(Dimension.RESIDENCE);
        String html =
                HtmlReport.of(PublicationGuard.withThreshold(5).publish(report)).html();

        assertThat(html).contains("Switzerland").contains("11.1%");
        parse(html);
    }

    @Test
    void an_empty_programme_still_makes_a_page() throws Exception {
        IndicatorReport report =
                IndicatorReport.of(Pilot.programme(), Pilot.YEAR, List.of()).by(Gender.class);
        String html =
                HtmlReport.of(PublicationGuard.withThreshold(5).publish(report)).html();

        parse(html);
        assertThat(html).contains("Nobody reported a value up to 31\u00a0December 2025; this is not a zero.");
    }

    @Test
    void groups_have_the_names_that_the_data_gives_them() {
        IndicatorReport report = IndicatorReport.of(
                        Pilot.programme(),
                        Pilot.YEAR,
                        List.of(Pilot.observing(
                                "1.3.a", "members", Dimension.PROFESSION, Map.of("MA-2212", 9L, "MA-2221", 6L))))
                .by(Dimension.PROFESSION);
        String html = HtmlReport.of(PublicationGuard.withThreshold(5).publish(report))
                .naming(Dimension.PROFESSION, "MA-2212", Pilot.text("Specialists", "Spécialistes"))
                .in(Locale.FRENCH)
                .html();

        assertThat(html).contains("Spécialistes").contains("MA-2221");
    }

    @Test
    void a_summary_of_what_was_read_sums_up_and_refuses_nonsense() {
        ReadSummary read = ReadSummary.empty().file("a.csv", 10, 2).file("b.csv", 5, 0);

        assertThat(read.accepted()).isEqualTo(15);
        assertThat(read.rejected()).isEqualTo(2);
        assertThat(read.files().get(0).rows()).isEqualTo(12);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReadSummary.empty().file("a.csv", -1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReadSummary.empty().cause(" ", 1));
    }

    private static Publication publication() {
        List<IndicatorValue> values = List.of(
                Pilot.entered("1.1.a", 56, 27, 24, 0, 0, 5, 0),
                Pilot.entered("1.2.a", 6),
                Pilot.entered("1.4.a", 25, 13, 8, 0, 1, 3, 0),
                Pilot.entered("9.9", 4));
        IndicatorReport report = IndicatorReport.of(
                        Pilot.programme(),
                        Pilot.YEAR,
                        List.of(
                                EnteredValues.of(values),
                                Pilot.observing("1.3.a", "members", 12, 17, 0, 0, 5, 0),
                                Pilot.observing("1.3.b", "members", 18, 31, 0, 0, 11, 0)))
                .by(Gender.class)
                .by(Dimension.RESIDENCE);
        return PublicationGuard.withThreshold(5)
                .publish(
                        report,
                        SummarySection.titled("The plan")
                                .paragraph("An optimal plan.")
                                .figure("Places", 40)
                                .table(CountTable.of(
                                        "Placed",
                                        CountingUnit.PLANNED_ENGAGEMENT,
                                        "plan",
                                        Disaggregation.of(Pilot.GENDER, 33, Map.of("WOMAN", 15L, "MAN", 18L)))));
    }

    @Test
    void tables_by_one_dimension_stand_in_one_and_a_withheld_one_says_why() throws Exception {
        Dimension region = Dimension.named("host-region");
        Publication publication = PublicationGuard.withThreshold(5)
                .publish(
                        IndicatorReport.of(Pilot.programme(), Pilot.YEAR, List.of(EnteredValues.of(List.of()))),
                        SummarySection.titled("Regions")
                                .table(count("Needs", region, Map.of("N", 12L, "S", 30L)))
                                .table(count("Open", region, Map.of("N", 7L, "S", 25L)))
                                .table(count("Met", region, Map.of("N", 5L, "S", 4L))));

        Element table = elements(parse(HtmlReport.of(publication).html()), "table").stream()
                .filter(found -> found.getAttribute("class").startsWith("wide"))
                .findFirst()
                .orElseThrow();

        assertThat(((Element) table.getParentNode()).getAttribute("class"))
                .as("wider than a telephone, so it is moved sideways and not the page")
                .isEqualTo("scroll");
        assertThat(elements(table, "span").stream().map(span -> span.getAttribute("class")))
                .as("why numbers are hidden stays in sight")
                .contains("why");
        assertThat(elements(table, "th").stream().map(Element::getTextContent))
                .containsSubsequence("Needs", "Open", "Met", "N", "S");
        assertThat(elements(table, "td").stream()
                        .map(cell -> cell.getTextContent().strip()))
                .containsSubsequence("12", "7", "hidden", "30", "25", "hidden")
                .anyMatch(cell -> cell.startsWith("Met – "))
                .containsSubsequence("42", "32", "9");
        assertThat(elements(table, "rect").stream()
                        .filter(bar -> bar.getAttribute("class").equals("bar"))
                        .map(bar -> bar.getAttribute("width")))
                .as("a bar for each number shown, as long as its share in the largest of its unit")
                .containsExactly("36", "21", "90", "75");
    }

    @Test
    void why_columns_beside_each_other_are_withheld_is_said_once() throws Exception {
        Dimension region = Dimension.named("host-region");
        SummarySection none = SummarySection.titled("Regions")
                .table(count("Needs", region, Map.of("N", 2L, "S", 3L)))
                .table(count("Open", region, Map.of("N", 1L, "S", 2L)))
                .table(count("Met", region, Map.of("N", 4L, "S", 1L)));

        assertThat(whyWithheld(none)).containsExactly("Total only: a group counts fewer than 5.");
        assertThat(whyWithheld(none.table(count("Asked", region, Map.of("N", 12L, "S", 30L)))))
                .containsExactly("Needs · Open · Met – Total only: a group counts fewer than 5.");
    }

    private static List<String> whyWithheld(SummarySection section) throws Exception {
        Publication publication = PublicationGuard.withThreshold(5)
                .publish(
                        IndicatorReport.of(Pilot.programme(), Pilot.YEAR, List.of(EnteredValues.of(List.of()))),
                        section);
        return elements(parse(HtmlReport.of(publication).html()), "span").stream()
                .filter(span -> span.getAttribute("class").equals("why"))
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void a_sentence_made_of_what_is_shown_stands_at_the_end_of_its_section() throws Exception {
        Publication publication = publication();

        String html = HtmlReport.of(publication)
                .saying("The plan", "Women make 45 % & more")
                .saying("The plan", "So it is")
                .saying("The plan", "Women & men", List.of("First < second", "Nothing more"))
                .html();

        int words = html.indexOf("Women make 45 % &amp; more");
        assertThat(words).isBetween(html.indexOf("Placed"), html.indexOf("So it is"));
        assertThat(html.indexOf("So it is")).isLessThan(html.indexOf("<h3>Women &amp; men</h3>"));
        assertThat(html.indexOf("<h3>Women &amp; men</h3>")).isLessThan(html.indexOf("id=\"results\""));
        assertThat(html).contains("<li>First &lt; second</li>", "<li>Nothing more</li>");
        parse(html);
        assertThatThrownBy(() -> HtmlReport.of(publication).saying("The plan", " ", List.of("words")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HtmlReport.of(publication).saying("No such", "words"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No such");
    }

    private static CountTable count(String title, Dimension by, Map<String, Long> cells) {
        long total = cells.values().stream().mapToLong(Long::longValue).sum();
        return CountTable.of(title, CountingUnit.NEED, title, Disaggregation.of(by, total, cells));
    }

    private static String page(String language) {
        return HtmlReport.of(PUBLICATION)
                .in(Locale.forLanguageTag(language))
                .with(ReadSummary.empty().file("experts.csv", 121, 7).cause("No date", 7))
                .html();
    }

    private static Element root(String language) throws Exception {
        return parse(page(language)).getDocumentElement();
    }

    private static Element chart(String language, String titleId) throws Exception {
        return elements(parse(page(language)), "svg").stream()
                .filter(svg -> svg.getAttribute("aria-labelledby").startsWith(titleId))
                .findFirst()
                .orElseThrow();
    }

    private static Document parse(String html) throws Exception {
        String xml = html.replace("<!DOCTYPE html>", "");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Node within, String tag) {
        NodeList found = within instanceof Document d
                ? d.getElementsByTagName(tag)
                : ((Element) within).getElementsByTagName(tag);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    private static String text(Element within, String tag) {
        return within.getElementsByTagName(tag).item(0).getTextContent();
    }

    private static int width(Element row) {
        List<Element> cells = new ArrayList<>(elements(row, "td"));
        cells.addAll(elements(row, "th"));
        return cells.stream()
                .map(c -> c.getAttribute("colspan"))
                .mapToInt(span -> span.isEmpty() ? 1 : Integer.parseInt(span))
                .sum();
    }
}
