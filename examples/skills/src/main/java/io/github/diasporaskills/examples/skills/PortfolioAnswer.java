package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.report.ReportWording;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.CountKind;
import io.github.diasporaskills.core.register.PersonCount;
import io.github.diasporaskills.core.register.PortfolioCounts;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code skills run} answers for a folder of several programmes: each by itself, then all beside each other. Only
 * what can have a total has one; who is in several programmes under one pseudonym counts once. Beside rounded results
 * nothing is counted over programmes.
 */
final class PortfolioAnswer {

    private static final int TITLE = 62;

    /** Persons may be in several programmes, so they are joined. */
    private static final List<Column<CountKind<PersonCount>>> PERSONS = List.of(
            new Column<>(Said.PORTFOLIO_REGISTERED, CountKind.REGISTERED_MEMBERS),
            new Column<>(Said.PORTFOLIO_ENGAGED, CountKind.ENGAGED_MEMBERS));

    /** Each of these belongs to one programme, so they add up. */
    private static final List<Column<CountKind<?>>> THINGS = List.of(
            new Column<>(Said.PORTFOLIO_ENGAGEMENTS, CountKind.ENGAGEMENTS),
            new Column<>(Said.PORTFOLIO_GIFTS, CountKind.CONTRIBUTIONS),
            new Column<>(Said.PORTFOLIO_VENTURES, CountKind.INVESTMENT_PROJECTS));

    private record Column<K>(Said label, K kind) {}

    private final List<RunAnswer> answers;
    private final Console console;
    private final LocalDate day;
    private final PortfolioCounts counts;

    PortfolioAnswer(List<RunAnswer> answers, Console console) {
        this.answers = List.copyOf(answers);
        this.console = console;
        this.day = answers.stream()
                .map(answer -> answer.days().shown().last())
                .max(LocalDate::compareTo)
                .orElseThrow();
        this.counts = PortfolioCounts.of(answers.stream()
                .map(answer -> answer.programming().register().asOf(day))
                .toList());
    }

    void tell(boolean json) {
        if (json) {
            console.out().print(PlanFiles.text(json()));
        } else {
            print();
        }
    }

    private void print() {
        for (RunAnswer answer : answers) {
            answer.print();
            console.line("");
            console.line("=".repeat(TITLE));
            console.line("");
        }
        console.heading(Reason.of(Said.PORTFOLIO_HEADING)
                .with("programmes", answers.size())
                .with("on", ReportWording.day(day, console.locale())));
        if (isRounded()) {
            console.print(Said.PORTFOLIO_ROUNDED);
            return;
        }
        StringBuilder head = new StringBuilder(Console.left("", TITLE));
        PERSONS.forEach(column -> head.append(right(column.label(), console.say(column.label()))));
        THINGS.forEach(column -> head.append(right(column.label(), console.say(column.label()))));
        console.line(head.toString());
        for (RunAnswer answer : answers) {
            Programme programme = answer.programming().register().programme();
            StringBuilder row = new StringBuilder(
                    Console.left(ResultsTable.cut(programme.title().in(console.locale()), TITLE - 2), TITLE));
            PERSONS.forEach(column -> row.append(right(column.label(), of(column.kind(), programme.id()))));
            THINGS.forEach(column -> row.append(right(column.label(), of(column.kind(), programme.id()))));
            console.line(row.toString());
        }
        StringBuilder sum = new StringBuilder(Console.left(console.say(Said.PORTFOLIO_ALL), TITLE));
        PERSONS.forEach(column -> sum.append(right(
                column.label(), Long.toString(counts.persons(column.kind()).value()))));
        THINGS.forEach(column -> sum.append(right(column.label(), Long.toString(counts.sum(column.kind())))));
        console.line(sum.toString());
    }

    private boolean isRounded() {
        return answers.stream().anyMatch(answer -> answer.results().isRounded());
    }

    private String of(CountKind<?> kind, ProgrammeId programme) {
        return Long.toString(value(kind, programme));
    }

    private long value(CountKind<?> kind, ProgrammeId programme) {
        return requireNonNull(counts.byProgramme().get(programme), "counts of a programme")
                .of(kind)
                .value();
    }

    private String right(Said label, String text) {
        String title = console.say(label);
        return Console.right(text, 2 + title.codePointCount(0, title.length()));
    }

    private ObjectNode json() {
        ObjectNode whole = PlanFiles.object();
        ArrayNode programmes = whole.putArray("programmes");
        answers.forEach(answer -> programmes.add(answer.json()));
        ObjectNode portfolio = whole.putObject("portfolio");
        portfolio.put("asOf", day.toString());
        if (isRounded()) {
            portfolio.put("withheld", console.say(Said.PORTFOLIO_ROUNDED));
            return whole;
        }
        ObjectNode total = portfolio.putObject("total");
        PERSONS.forEach(column -> total.put(
                column.kind().measure().name(), counts.persons(column.kind()).value()));
        THINGS.forEach(column -> total.put(column.kind().measure().name(), counts.sum(column.kind())));
        ObjectNode each = portfolio.putObject("byProgramme");
        for (ProgrammeId programme : counts.byProgramme().keySet()) {
            ObjectNode one = each.putObject(programme.value());
            PERSONS.forEach(column -> one.put(column.kind().measure().name(), value(column.kind(), programme)));
            THINGS.forEach(column -> one.put(column.kind().measure().name(), value(column.kind(), programme)));
        }
        return whole;
    }
}
