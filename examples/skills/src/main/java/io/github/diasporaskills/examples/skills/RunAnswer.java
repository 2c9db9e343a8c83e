package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.core.io.DuplicateCandidate;
import io.github.diasporaskills.core.io.TableCount;
import io.github.diasporaskills.core.programme.ExternalId;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.Verdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code skills run} answers, to people and to machines.
 *
 * @param console in whose words it is printed
 * @param reading what was read
 * @param programming the programme and its plan
 * @param days the days that the results are about
 * @param remarks what a reader has to know of these days
 * @param results what of its results may be seen
 * @param written the files
 * @param rejected what became of rejected rows
 */
record RunAnswer(
        Console console,
        Reading reading,
        Programming programming,
        ResultsDays days,
        List<Reason> remarks,
        Publication results,
        List<Path> written,
        RejectedFolder rejected) {

    private static final int DUPLICATES_SHOWN = 12;

    void print() {
        Programme programme = programming.register().programme();
        String ids = programme.externalIds().stream().map(ExternalId::value).collect(Collectors.joining(", "));
        console.line(console.strong(programme.title().in(console.locale()) + (ids.isEmpty() ? "" : " (" + ids + ")")));
        if (programme.isSynthetic()) {
            console.print(Said.SYNTHETIC);
        }
        ReadPrinter printer = new ReadPrinter(console);
        console.heading(Said.READ_HEADING);
        printer.pack(reading.pack());
        printer.tables(reading.report().tables());
        reading.mending().print(console);
        printer.problems(
                reading.problems(), rejected.folder().map(Path::toString).orElse(""));
        duplicates();
        if (programming.hasNeeds()) {
            plan();
        }
        console.heading(
                Reason.of(Said.RESULTS_HEADING).with("day", results.period().last()));
        ResultsTable table = new ResultsTable(console);
        remarks.forEach(console::print);
        table.print(results);
        SectionPrinter sections = new SectionPrinter(console, table);
        int first = remarks.isEmpty() ? 0 : 1;
        int last = results.sections().size() - (programming.hasNeeds() ? 1 : 0);
        results.sections().subList(first, last).forEach(sections::print);
        console.line("");
        console.print(results.promise());
        console.heading(Said.WRITTEN_HEADING);
        written.forEach(file -> console.line("  " + file));
        rejected.print(reading.mending(), console);
    }

    private void plan() {
        console.heading(
                Reason.of(Said.PLAN_HEADING).with("day", programming.plan().on()));
        PlanPrinter plan = new PlanPrinter(console);
        plan.totals(programming);
        console.heading(Said.PLAN_EXAMPLES);
        for (Verdict verdict : Highlights.of(programming.plan())) {
            plan.beginning(verdict);
        }
    }

    private void duplicates() {
        List<DuplicateCandidate> candidates = reading.duplicates();
        if (candidates.isEmpty()) {
            return;
        }
        console.heading(Said.DUPLICATES_HEADING);
        candidates.stream()
                .limit(DUPLICATES_SHOWN)
                .forEach(candidate -> console.line("  " + candidate.problem().words(console.wording())));
        if (candidates.size() > DUPLICATES_SHOWN) {
            console.print(Reason.of(Said.DUPLICATES_MORE).with("count", candidates.size() - DUPLICATES_SHOWN));
        }
    }

    ObjectNode json() {
        ObjectNode whole = PlanFiles.object();
        whole.put("programme", programming.register().programme().id().value());
        whole.put("pack", reading.pack().hash());
        ArrayNode files = whole.putArray("files");
        for (TableCount table : reading.report().tables()) {
            ObjectNode one = files.addObject();
            one.put("file", table.file());
            one.put("rows", table.rows());
            one.put("accepted", table.accepted() - table.repeated());
            one.put("repeated", table.repeated());
            one.put("rejected", table.rejected());
            one.put("unread", table.unread());
        }
        reading.mending().add(whole);
        whole.put(
                "errors",
                reading.report().problems().stream().filter(Problem::isError).count());
        whole.put("duplicates", reading.report().duplicates().size());
        if (programming.hasNeeds()) {
            ObjectNode plan = whole.putObject("plan");
            plan.put("on", programming.plan().on().toString());
            plan.put("places", PlanPrinter.openPlaces(programming));
            plan.put("filled", programming.plan().pairings().size());
            plan.put("total", BigDecimal.valueOf(programming.plan().total(), 3));
            plan.put("proven", programming.proof().proven());
            plan.put("optimality", programming.plan().bound().optimality().name());
        }
        ObjectNode published = whole.putObject("results");
        ResultsJson.add(published, results);
        if (days.areCut()) {
            published.put("askedUntil", days.asked().last().toString());
        }
        ArrayNode notes = published.putArray("remarks");
        remarks.forEach(remark -> notes.addObject().put("code", remark.code()).put("words", console.say(remark)));
        ArrayNode paths = whole.putArray("written");
        written.forEach(file -> paths.add(file.toString()));
        rejected.add(whole.putObject("rejectedRows"));
        return whole;
    }
}
