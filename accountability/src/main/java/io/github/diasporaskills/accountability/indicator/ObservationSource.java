package io.github.diasporaskills.accountability.indicator;

import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;

/**
 * Where values of indicators come from. The register is one; an application joins complaints, cases or another
 * system's counts by giving one more, without that room and this one knowing each other.
 *
 * <p>Implementations are thread-safe, free of side effects and give the same answer to the same question. A source never states
 * what happened after the period's last day.
 */
public interface ObservationSource {

    /**
     * What the source is called in remarks, such as {@code register} or {@code complaints}.
     *
     * @return a short name, not blank
     */
    String name();

    /**
     * What the source knows about an indicator as of the period's last day, since the programme began.
     *
     * @param indicator of the programme's results tree
     * @param period the report's period
     * @return what was observed or entered; empty if this source has nothing to say about the indicator, which is not
     *     the same as having observed nothing
     */
    Optional<Observed> observe(Indicator indicator, ReportingPeriod period);

    /**
     * What the source holds that no report of a results tree can show, such as a value for an unknown indicator.
     *
     * @param tree the results tree
     * @return coded remarks; none unless a source says otherwise
     */
    default List<Reason> strays(ResultsTree tree) {
        return List.of();
    }
}
