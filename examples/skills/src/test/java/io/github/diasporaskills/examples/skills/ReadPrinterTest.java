package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.calendar.ZoneRulesReport;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.ZoneSection;
import io.github.diasporaskills.core.io.TableCount;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReadPrinterTest {

    private final ZoneSection morocco =
            CountryPack.load("MA").find(ZoneSection.class).orElseThrow();

    @Test
    @Tag("I20")
    void a_runtime_with_stale_zone_rules_is_told_at_the_start_with_the_way_to_update() {
        String said = said(morocco.checks().stream()
                .map(check -> check.check(id -> ZoneRules.of(ZoneOffset.ofHours(1))))
                .toList());

        assertThat(said)
                .containsOnlyOnce("Install a JDK with tzdata")
                .contains("This library does not use them and stays right");
    }

    @Test
    @Tag("I20")
    void a_runtime_with_the_right_zone_rules_is_not_mentioned() {
        assertThat(said(morocco.checks().stream()
                        .map(check -> check.check(id -> morocco.zone().rules()))
                        .toList()))
                .isEmpty();
    }

    @Test
    void tables_without_a_row_share_a_line_where_there_are_many() {
        List<TableCount> tables = Stream.concat(
                        Stream.of(new TableCount("needs.csv", 2, 2, 0, 0, 0)),
                        Stream.of("steps.csv", "visits.csv", "results.csv", "jobs.csv")
                                .map(file -> new TableCount(file, 0, 0, 0, 0, 0)))
                .toList();
        StringWriter out = new StringWriter();

        printer(out).tables(tables);
        printer(out).tables(tables.subList(0, 2));

        assertThat(out.toString().lines())
                .containsExactly(
                        "  needs.csv: 2 accepted, 0 rejected",
                        "  Without a row: steps.csv, visits.csv, results.csv, jobs.csv",
                        "  needs.csv: 2 accepted, 0 rejected",
                        "  steps.csv: 0 accepted, 0 rejected");
    }

    private static ReadPrinter printer(StringWriter out) {
        return new ReadPrinter(
                new Console(new PrintWriter(out), new PrintWriter(out), Words.in(Locale.ENGLISH), false, false));
    }

    private static String said(List<ZoneRulesReport> reports) {
        StringWriter out = new StringWriter();
        printer(out).zoneRules(reports);
        return out.toString();
    }
}
