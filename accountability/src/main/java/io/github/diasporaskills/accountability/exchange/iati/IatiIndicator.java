package io.github.diasporaskills.accountability.exchange.iati;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One indicator as a file of IATI states it. Immutable and thread-safe.
 */
public final class IatiIndicator {

    private final @Nullable String code;
    private final LocalText title;
    private final String measure;
    private final boolean ascending;
    private final List<IatiFigure> figures;

    IatiIndicator(@Nullable String code, LocalText title, String measure, boolean ascending, List<IatiFigure> figures) {
        this.code = code;
        this.title = requireNonNull(title, "title");
        this.measure = requireNonNull(measure, "measure");
        this.ascending = ascending;
        this.figures = List.copyOf(figures);
    }

    /**
     * Its code.
     *
     * @return that of the reporting organisation's own list, else of the first list named; empty without any
     */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /**
     * What it measures.
     *
     * @return the title
     */
    public LocalText title() {
        return title;
    }

    /**
     * What its values are.
     *
     * @return of the list IndicatorMeasure: 1 unit, 2 percentage, 3 nominal, 4 ordinal, 5 qualitative
     */
    public String measure() {
        return measure;
    }

    /**
     * Whether more is better.
     *
     * @return true unless the file says otherwise
     */
    public boolean isAscending() {
        return ascending;
    }

    /**
     * Its numbers.
     *
     * @return in the order of the file
     */
    public List<IatiFigure> figures() {
        return figures;
    }

    /**
     * Code and number of figures.
     *
     * @return for example {@code IatiIndicator[1.3.a, 5 figures]}
     */
    @Override
    public String toString() {
        return "IatiIndicator[" + (code == null ? "?" : code) + ", " + figures.size() + " figures]";
    }
}
