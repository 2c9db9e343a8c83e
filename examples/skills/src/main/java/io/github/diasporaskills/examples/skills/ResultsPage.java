package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.IndicatorReport;
import io.github.diasporaskills.accountability.indicator.LockStanding;
import io.github.diasporaskills.accountability.indicator.MarkerCheck;
import io.github.diasporaskills.accountability.indicator.PeriodLocks;
import io.github.diasporaskills.accountability.indicator.QualityReview;
import io.github.diasporaskills.accountability.indicator.Trends;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationGuard;
import io.github.diasporaskills.accountability.publication.PublicationRelease;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.accountability.publication.protection.ReleaseHistory;
import io.github.diasporaskills.accountability.report.HtmlReport;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of a programme's results, with a part for each kind of record that the programme has. */
final class ResultsPage {

    /** The file of the page in the folder that is asked for. */
    static final String FILE = "report.html";

    /** The page that shows evidence as it was typed. */
    static final String INTERNAL_FILE = "report-internal.html";

    private final ProgrammeRegister register;
    private final Reading reading;
    private final ResultsDays days;
    private final Console console;
    private final JoinedComplaints complaints;
    private final IndicatorReport report;
    private final List<LockStanding> standings;
    private final PageFacts facts;
    private final List<GenderTimes> times;

    /**
     * A page.
     *
     * @param register what is on record
     * @param reading what was read, and what was rejected
     * @param days the days that the results are about
     * @param locks what was approved so far
     * @param complaints those of a desk that is joined
     * @param console its words
     */
    ResultsPage(
            ProgrammeRegister register,
            Reading reading,
            ResultsDays days,
            PeriodLocks locks,
            JoinedComplaints complaints,
            Console console) {
        this.register = register;
        this.reading = reading;
        this.days = days;
        this.console = console;
        this.complaints = complaints;
        this.report = LocksOption.results(register, days.shown(), complaints.sources());
        this.standings = LocksOption.standings(locks, register, report, complaints.sources());
        this.facts = PageFacts.of(register, days.shown().last(), reading.pack(), console);
        this.times = WaitingTimes.of(facts, complaints);
    }

    Reading reading() {
        return reading;
    }

    Console console() {
        return console;
    }

    /** What a reader has to know of the days, and which approved values changed. */
    List<Reason> remarks() {
        List<Reason> remarks = new ArrayList<>(ofDays());
        standings.stream().flatMap(standing -> standing.change().stream()).forEach(remarks::add);
        return List.copyOf(remarks);
    }

    private List<Reason> ofDays() {
        return days.remarks(register.programme().term(), console.locale());
    }

    /** What may be seen, on the page and in every other format, with further parts at the end. */
    PublicationRelease publish(PublicationGuard guard, ReleaseHistory before, List<SummarySection> more) {
        List<SummarySection> sections = new ArrayList<>();
        List<Reason> remarks = ofDays();
        if (!remarks.isEmpty()) {
            SummarySection ofDays = SummarySection.titled(console.say(Said.RESULTS_DAYS_TITLE));
            for (Reason remark : remarks) {
                ofDays = ofDays.paragraph(console.say(remark));
            }
            sections.add(ofDays);
        }
        sections.addAll(PageParts.of(facts.shownBy(guard)));
        CapacityScores.of(CapacityFile.ofFolder(reading.chosen(), register), facts)
                .ifPresent(sections::add);
        new ComplaintSection(complaints).of(facts).ifPresent(sections::add);
        ResultGaps.section(facts).ifPresent(sections::add);
        sections.addAll(more);
        PublicationRelease plain = guard.release(before, report, sections.toArray(SummarySection[]::new));
        if (plain.publication().isRounded()) {
            return plain;
        }
        List<SummarySection> longer =
                WaitingTimes.withTables(times, sections, plain.publication().threshold(), facts);
        if (longer.equals(sections)) {
            return plain;
        }
        PublicationRelease wider = guard.release(before, report, longer.toArray(SummarySection[]::new));
        boolean worth = wider.publication().showsNoLessThan(plain.publication())
                && new ShownReadings(wider.publication(), facts, times, before).tellsTimesOfTheirOwn();
        return worth ? wider : plain;
    }

    /**
     * Writes what may be seen into a folder, and beside it what is for the programme's own eyes, if that is asked for;
     * what was published before is what both were {@linkplain #publish published} beside.
     */
    List<Path> write(Path folder, Publication results, Optional<Publication> inside, ReleaseHistory before)
            throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        written.add(write(folder.resolve(FILE), results, before));
        if (inside.isPresent()) {
            written.add(write(folder.resolve(INTERNAL_FILE), inside.get(), before));
        }
        return written;
    }

    private Path write(Path file, Publication results, ReleaseHistory before) throws IOException {
        HtmlReport page = HtmlReport.of(results)
                .in(console.locale())
                .with(RejectionSummary.of(reading.report(), console))
                .with(QualityReview.of(report, register))
                .with(MarkerCheck.of(report, register).hearing(MarkerFile.ofFolder(reading.chosen())))
                .with(Trends.of(register, days.shown(), complaints.sources()));
        for (LockStanding standing : standings) {
            page = page.with(standing);
        }
        new ShownReadings(results, facts, times, before).addTo(page).writeTo(file);
        return file;
    }
}
