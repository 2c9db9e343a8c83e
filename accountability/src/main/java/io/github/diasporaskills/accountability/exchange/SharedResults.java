package io.github.diasporaskills.accountability.exchange;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.ReportingPeriod;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.accountability.publication.PublicationReason;
import io.github.diasporaskills.accountability.publication.PublishedCrossTable;
import io.github.diasporaskills.accountability.publication.PublishedIndicator;
import io.github.diasporaskills.accountability.publication.PublishedTable;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.programme.MobilisationDefinition;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.ReportedCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a publication in plain rows, as every format has them. Whatever leaves the programme is made from
 * this, and this is made from what the guard let through, or read from a document that was. Immutable and thread-safe.
 */
public final class SharedResults {

    private final ProgrammeId programme;
    private final LocalText title;
    private final CountryCode country;
    private final ReportingPeriod period;
    private final boolean synthetic;
    private final Reason promise;
    private final List<SharedIndicator> indicators;
    private final List<Reason> notes;

    SharedResults(
            ProgrammeId programme,
            LocalText title,
            CountryCode country,
            ReportingPeriod period,
            boolean synthetic,
            Reason promise,
            List<SharedIndicator> indicators,
            List<Reason> notes) {
        this.programme = requireNonNull(programme, "programme");
        this.title = requireNonNull(title, "title");
        this.country = requireNonNull(country, "country");
        this.period = requireNonNull(period, "period");
        this.synthetic = synthetic;
        this.promise = requireNonNull(promise, "promise");
        this.indicators = List.copyOf(indicators);
        this.notes = List.copyOf(notes);
    }

    /**
     * The numbers of a publication. What somebody typed to prove or explain a number is not among them, for it may name
     * a person.
     *
     * @param publication what may be seen
     * @return its numbers
     * @throws IllegalArgumentException if the publication is for the programme's own eyes
     */
    public static SharedResults of(Publication publication) {
        requireNonNull(publication, "publication");
        if (publication.isInternal()) {
            throw new IllegalArgumentException("A publication for the programme's own eyes stays there; found one"
                    + " that shows evidence. Maybe publish with a guard that does not");
        }
        Programme programme = publication.programme();
        return new SharedResults(
                programme.id(),
                programme.title(),
                programme.country(),
                publication.period(),
                programme.isSynthetic(),
                publication.promise(),
                publication.indicators().stream()
                        .map(indicator -> indicator(indicator, publication))
                        .toList(),
                Stream.concat(publication.conditions().stream(), publication.notes().stream())
                        .toList());
    }

    private static SharedIndicator indicator(PublishedIndicator published, Publication publication) {
        DateRange term = publication.programme().term();
        List<Figure> figures = new ArrayList<>();
        published
                .baseline()
                .ifPresent(b -> figures.add(new Figure(
                        FigureKind.BASELINE,
                        DateRange.of(b.on(), b.on()),
                        Map.of(),
                        ReportedCount.exactly(b.value()))));
        published
                .indicator()
                .targets()
                .forEach(t -> figures.add(new Figure(
                        FigureKind.TARGET, until(term, t.by()), Map.of(), ReportedCount.exactly(t.value()))));
        // A target counts nobody: it is told also where the guard hides what its group reached.
        published
                .indicator()
                .groupTargets()
                .forEach(t -> figures.add(new Figure(
                        FigureKind.TARGET,
                        until(term, t.by()),
                        Map.of(t.dimension(), t.group()),
                        ReportedCount.exactly(t.value()))));
        List<Withheld> withheld = new ArrayList<>();
        published.value().ifPresent(value -> {
            DateRange days = until(term, value.asOf());
            // What was counted, in somebody's own words, stays behind.
            figures.add(
                    new Figure(FigureKind.ACTUAL, days, Map.of(), value.count().of("")));
            published.tables().forEach(table -> cells(table, days, figures));
            published.crossTables().forEach(table -> cells(table, days, figures));
        });
        published.notes().stream()
                .filter(note -> note.is(PublicationReason.SMALL_TOTAL))
                .forEach(note -> withheld.add(new Withheld(List.of(), List.of(), note)));
        published.tables().forEach(table -> withheld(table).ifPresent(withheld::add));
        published.crossTables().forEach(table -> withheld(table).ifPresent(withheld::add));
        added(published, publication).ifPresent(figures::add);
        return new SharedIndicator(
                published.result().level(),
                published.result().code(),
                published.result().title(),
                published.indicator().code(),
                published.indicator().title(),
                published.indicator().unit(),
                published.mobilisation().map(MobilisationDefinition::words).orElse(null),
                figures,
                withheld,
                published.notes().stream()
                        .filter(note -> !note.is(PublicationReason.SMALL_TOTAL))
                        .toList());
    }

    /** What is counted from the beginning; from nowhere where that lies later than the day. */
    private static DateRange until(DateRange term, LocalDate day) {
        return term.hasFirst() && !term.first().isAfter(day) ? DateRange.of(term.first(), day) : DateRange.until(day);
    }

    private static void cells(PublishedTable table, DateRange days, List<Figure> figures) {
        table.cells()
                .forEach((category, count) -> figures.add(new Figure(
                        FigureKind.ACTUAL,
                        days,
                        Map.of(table.dimension().id(), category.code()),
                        ReportedCount.exactly(count))));
    }

    private static Optional<Withheld> withheld(PublishedTable table) {
        return table.withheld()
                .map(why -> new Withheld(
                        List.of(table.dimension().id()),
                        table.groups().stream()
                                .filter(group -> !table.cells().containsKey(group))
                                .map(Category::code)
                                .toList(),
                        why));
    }

    /** The cells of a crossed table. Its margins are figures only as tables of their own. */
    private static void cells(PublishedCrossTable table, DateRange days, List<Figure> figures) {
        table.cells().forEach((key, count) -> {
            Map<String, String> groups = new TreeMap<>();
            for (int at = 0; at < key.size(); at++) {
                groups.put(table.dimensions().get(at).id(), key.get(at).code());
            }
            figures.add(new Figure(FigureKind.ACTUAL, days, groups, ReportedCount.exactly(count)));
        });
    }

    private static Optional<Withheld> withheld(PublishedCrossTable table) {
        List<Integer> order = IntStream.range(0, table.dimensions().size())
                .boxed()
                .sorted(Comparator.comparing(at -> table.dimensions().get(at).id()))
                .toList();
        List<String> dimensions =
                order.stream().map(at -> table.dimensions().get(at).id()).toList();
        List<Optional<String>> hidden = table.keys().stream()
                .filter(key -> table.count(key).isEmpty())
                .map(key -> Withheld.group(
                        order.stream().map(at -> key.get(at).code()).toList()))
                .toList();
        boolean named = !table.isTotalOnly() && hidden.stream().allMatch(Optional::isPresent);
        return table.withheld()
                .map(why -> new Withheld(
                        dimensions,
                        named ? hidden.stream().flatMap(Optional::stream).toList() : List.of(),
                        why));
    }

    /** What the period added, unless the period is everything since the beginning. */
    private static Optional<Figure> added(PublishedIndicator published, Publication publication) {
        DateRange period = publication.period().range();
        DateRange term = publication.programme().term();
        boolean told = published
                .value()
                .filter(value -> until(term, value.asOf()).equals(period))
                .isPresent();
        return told
                ? Optional.empty()
                : published
                        .inPeriod()
                        .map(added -> new Figure(
                                FigureKind.ADDED,
                                period,
                                Map.of(),
                                ReportedCount.exactly(added.added().number())));
    }

    /**
     * The programme.
     *
     * @return its id
     */
    public ProgrammeId programme() {
        return programme;
    }

    /**
     * What the programme is called.
     *
     * @return the title
     */
    public LocalText title() {
        return title;
    }

    /**
     * The country served.
     *
     * @return the country
     */
    public CountryCode country() {
        return country;
    }

    /**
     * The days the results are about.
     *
     * @return the period
     */
    public ReportingPeriod period() {
        return period;
    }

    /**
     * Whether people and numbers are invented.
     *
     * @return true for demonstrations
     */
    public boolean isSynthetic() {
        return synthetic;
    }

    /**
     * What the protection promises. Its conditions are the first of the {@link #notes()}.
     *
     * @return a coded sentence, which belongs into every document
     */
    public Reason promise() {
        return promise;
    }

    /**
     * Whether numbers of people are rounded, so that they do not add up and no share is made of them.
     *
     * @return true if that is what the {@linkplain #promise() promise} tells
     */
    public boolean isRounded() {
        return promise.is(PublicationReason.PROMISE_ROUNDED);
    }

    /**
     * The indicators.
     *
     * @return in the order of the results tree
     */
    public List<SharedIndicator> indicators() {
        return indicators;
    }

    /**
     * One indicator.
     *
     * @param code for example {@code 1.3.a}
     * @return the indicator, or empty if there is none
     */
    public Optional<SharedIndicator> indicator(String code) {
        requireNonNull(code, "code");
        return indicators.stream().filter(i -> i.code().equals(code)).findFirst();
    }

    /**
     * What the protection does not promise, and other remarks that belong to no single indicator.
     *
     * @return coded remarks, in order
     */
    public List<Reason> notes() {
        return notes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SharedResults r
                && programme.equals(r.programme)
                && title.equals(r.title)
                && country.equals(r.country)
                && period.equals(r.period)
                && synthetic == r.synthetic
                && promise.equals(r.promise)
                && indicators.equals(r.indicators)
                && notes.equals(r.notes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(programme, period, indicators);
    }

    /**
     * The programme and its days.
     *
     * @return no number of any indicator
     */
    @Override
    public String toString() {
        return "SharedResults[" + programme + ", " + period + ", " + indicators.size() + " indicators]";
    }
}
