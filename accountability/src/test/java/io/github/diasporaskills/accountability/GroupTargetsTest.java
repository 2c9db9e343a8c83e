package io.github.diasporaskills.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.exchange.Exchanged;
import io.github.diasporaskills.accountability.exchange.Figure;
import io.github.diasporaskills.accountability.exchange.FigureKind;
import io.github.diasporaskills.accountability.exchange.SharedIndicator;
import io.github.diasporaskills.accountability.exchange.SharedResults;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.report.HtmlReport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets of groups on the page and in what is sent: both tell every target, and what its group reached or neither. */
class GroupTargetsTest {

    @ParameterizedTest
    @CsvSource({"30, 14, 16, 0", "14, 8, 4, 2", "14, 12, 2, 0", "4, 2, 2, 0"})
    void what_the_page_does_not_show_of_a_group_is_not_sent_beside_its_target(
            long total, long women, long men, long undisclosed) {
        Publication publication = Exchanged.publication(
                Exchanged.aimingAtGroups(),
                Pilot.YEAR,
                Pilot.entered("1.4.a", total, women, men, 0, 0, undisclosed, 0));
        SharedIndicator sent = SharedResults.of(publication).indicator("1.4.a").orElseThrow();
        String html = HtmlReport.of(publication).in(Locale.ENGLISH).html();
        String page = html.substring(html.indexOf("<caption>Targets by gender"));
        List<String> rows = List.of(page.substring(0, page.indexOf("</table>")).split("<tr>", -1));

        Map.of("WOMAN", "Women", "MAN", "Men").forEach((group, words) -> {
            String row = rows.stream()
                    .filter(each -> each.contains("<td>" + words + "</td>"))
                    .findFirst()
                    .orElseThrow();
            Optional<Figure> reached = sent.of(FigureKind.ACTUAL)
                    .filter(figure -> figure.groups().equals(Map.of("gender", group)))
                    .findFirst();
            Figure target = sent.of(FigureKind.TARGET)
                    .filter(figure -> figure.groups().equals(Map.of("gender", group)))
                    .findFirst()
                    .orElseThrow();
            assertThat(row).contains("<td class=\"num\">" + target.count().number() + "<");
            assertThat(row.contains("not shown")).isEqualTo(reached.isEmpty());
            reached.ifPresent(figure -> assertThat(row)
                    .contains("<td class=\"num\">" + figure.count().number() + "<"));
        });
    }
}
