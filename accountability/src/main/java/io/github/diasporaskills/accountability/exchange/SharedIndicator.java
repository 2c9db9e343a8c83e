package io.github.diasporaskills.accountability.exchange;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One indicator with every number of it that may be seen. Immutable and thread-safe.
 *
 * @param level the level of the result it belongs to
 * @param result the code of that result, for example {@code 1.3}
 * @param resultTitle what that result is called
 * @param code its own code, for example {@code 1.3.a}
 * @param title what it measures
 * @param unit what its numbers count
 * @param mobilised what the programme means by "mobilised", where those are counted; null elsewhere
 * @param figures baseline, targets by day, and what was reached: in each of these every total before the groups
 * @param withheld what is counted and not shown
 * @param notes what a reader must know
 */
public record SharedIndicator(
        ResultLevel level,
        String result,
        LocalText resultTitle,
        String code,
        LocalText title,
        CountingUnit unit,
        @Nullable LocalText mobilised,
        List<Figure> figures,
        List<Withheld> withheld,
        List<Reason> notes) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a code is blank
     */
    public SharedIndicator {
        requireNonNull(level, "level");
        requireNonNull(result, "result");
        requireNonNull(resultTitle, "resultTitle");
        requireNonNull(code, "code");
        requireNonNull(title, "title");
        requireNonNull(unit, "unit");
        figures = List.copyOf(figures);
        withheld = List.copyOf(withheld);
        notes = List.copyOf(notes);
        if (result.isBlank() || code.isBlank()) {
            throw new IllegalArgumentException("A result and its indicator have codes, such as 1.3 and 1.3.a; found \""
                    + result + "\" and \"" + code + "\"");
        }
    }

    /**
     * What is meant by what it counts, in the programme's own words.
     *
     * @return the definition of "mobilised", or empty where nobody is counted as such
     */
    public Optional<LocalText> definition() {
        return Optional.ofNullable(mobilised);
    }

    /**
     * Its numbers of one kind.
     *
     * @param kind which ones
     * @return in order, the total first
     */
    public Stream<Figure> of(FigureKind kind) {
        requireNonNull(kind, "kind");
        return figures.stream().filter(figure -> figure.kind() == kind);
    }

    /**
     * What it had reached in all.
     *
     * @return the total, or empty if there is none or it is withheld
     */
    public Optional<Figure> reached() {
        return of(FigureKind.ACTUAL).filter(Figure::isTotal).findFirst();
    }
}
