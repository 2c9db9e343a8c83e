package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.calendar.CalendarReason;
import io.github.diasporaskills.core.calendar.ZoneRulesReport;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.ZoneSection;
import io.github.diasporaskills.core.io.TableCount;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;

/** What was read and what was rejected, on a terminal. Values that were found are not shown: they may be personal. */
final class ReadPrinter {

    private static final int SHOWN = 12;
    private static final int HASH_SHOWN = 12;

    /** From this number on, tables without a row share a line. */
    private static final int MANY_EMPTY = 4;

    private final Console console;

    ReadPrinter(Console console) {
        this.console = console;
    }

    void pack(CountryPack pack) {
        console.print(Reason.of(Said.READ_PACK)
                .with("country", pack.country().value())
                .with("version", pack.version())
                .with("hash", pack.hash().substring(0, HASH_SHOWN)));
        zoneRules(pack.find(ZoneSection.class).map(ZoneSection::checkRuntime).orElse(List.of()));
    }

    /**
     * The self-check at the start: nothing where this Java's rules are right, else how to update them.
     * {@code country check} shows at which instants they are wrong.
     */
    void zoneRules(List<ZoneRulesReport> reports) {
        reports.stream()
                .flatMap(report -> report.reasons().stream())
                .filter(reason -> reason.is(CalendarReason.ZONE_UPDATE))
                .distinct()
                .forEach(console::print);
    }

    void tables(List<TableCount> tables) {
        // A blank workbook has all tables that there are, of which most stay empty.
        List<String> empty = tables.stream()
                .filter(table -> table.rows() + table.unread() == 0)
                .map(TableCount::file)
                .toList();
        boolean together = empty.size() >= MANY_EMPTY;
        for (TableCount table : tables) {
            if (together && empty.contains(table.file())) {
                continue;
            }
            String line = console.wording()
                    .say(Reason.of(Said.READ_FILE)
                            .with("file", table.file())
                            .with("accepted", table.accepted() - table.repeated())
                            .with("rejected", table.rejected()));
            if (table.repeated() > 0) {
                line += console.say(Reason.of(Said.READ_FILE_REPEATED).with("repeated", table.repeated()));
            }
            if (table.unread() > 0) {
                line += console.say(Reason.of(Said.READ_FILE_UNREAD).with("unread", table.unread()));
            }
            console.line("  " + (table.rejected() + table.unread() == 0 ? line : console.strong(line)));
        }
        if (together) {
            console.line("  " + console.say(Reason.of(Said.READ_EMPTY).with("files", empty)));
        }
    }

    void problems(List<Problem> problems, String rejectedFolder) {
        print(
                Said.REJECTED_HEADING,
                problems.stream().filter(Problem::isError).toList(),
                Reason.of(Said.REJECTED_MORE).with("file", rejectedFolder));
        print(
                Said.WARNINGS_HEADING,
                problems.stream().filter(p -> !p.isError()).toList(),
                Reason.of(Said.WARNINGS_MORE));
    }

    private void print(Said heading, List<Problem> problems, Reason more) {
        if (problems.isEmpty()) {
            return;
        }
        console.heading(heading);
        problems.stream()
                .limit(SHOWN)
                .forEach(problem -> console.line("  " + problem.wordsWithReadings(console.wording())));
        if (problems.size() > SHOWN) {
            console.print(more.with("count", problems.size() - SHOWN));
        }
    }
}
