package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.ReasonCode;

/** What the data say to a criterion of a gender marker. */
public enum MarkerReason implements ReasonCode {
    /** The operating model has a gender analysis: {@code findings}. */
    ANALYSIS("indicator.marker.analysis"),
    /** The same; that it looks at age as well a person has to say. */
    ANALYSIS_AGE("indicator.marker.analysis-age"),
    /** No operating model with a gender analysis is on record. */
    NO_ANALYSIS("indicator.marker.no-analysis"),
    /** Every finding has an action: {@code findings}. */
    ACTIONS("indicator.marker.actions"),
    /** The {@code findings} have no action. */
    NO_ACTIONS("indicator.marker.no-actions"),
    /** {@code indicators} have targets by gender; whether a result names gender equality a person has to say. */
    GENDER_TARGETS("indicator.marker.gender-targets"),
    /** No indicator has a target by gender. */
    NO_GENDER_TARGETS("indicator.marker.no-gender-targets"),
    /** {@code indicators} are told apart by gender, all that people stand behind. */
    BY_GENDER("indicator.marker.by-gender"),
    /** People stand behind {@code indicators}, which are not told apart by gender. */
    NOT_BY_GENDER("indicator.marker.not-by-gender"),
    /** No indicator of people. */
    NO_PEOPLE("indicator.marker.no-people"),
    /** By gender, and not by age band: {@code indicators}. */
    GENDER_NOT_AGE("indicator.marker.gender-not-age"),
    /** By gender and age band: {@code indicators}. */
    GENDER_AND_AGE("indicator.marker.gender-and-age"),
    /** Neither by gender nor by age band. */
    NEITHER_GENDER_NOR_AGE("indicator.marker.neither-gender-nor-age"),
    /** {@code indicators} count complaints; that people know and trust the way a person has to say. */
    COMPLAINTS("indicator.marker.complaints"),
    /** No indicator counts complaints. */
    NO_COMPLAINTS("indicator.marker.no-complaints"),
    /** No data here show it; a person has to say, with evidence. */
    ASK_SOMEBODY("indicator.marker.ask-somebody");

    private final String id;

    MarkerReason(String id) {
        this.id = requireNonNull(id, "id");
    }

    @Override
    public String id() {
        return id;
    }
}
