package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.ReasonCode;

/**
 * What two public ways of looking at gender in a programme ask. The first are the minimum criteria of the gender
 * equality policy marker of the OECD-DAC (handbook of 2016), which the gender marker of IOM follows. The others are the
 * measures A to L of the Gender with Age Marker of the IASC. Both texts are given in our own words.
 */
public enum MarkerCriterion implements ReasonCode {
    /** A gender analysis was made. */
    DAC_ANALYSIS("indicator.marker.dac.analysis"),
    /** What it found is acted upon, and no harm is done. */
    DAC_USED("indicator.marker.dac.used"),
    /** There is an explicit objective of gender equality, backed by an indicator of its own. */
    DAC_OBJECTIVE("indicator.marker.dac.objective"),
    /** Data and indicators are told apart by sex. */
    DAC_DATA("indicator.marker.dac.data"),
    /** Results for gender equality are followed and reported. */
    DAC_MONITORED("indicator.marker.dac.monitored"),
    /** Gender equality is the main objective, without which the programme would not have been undertaken. */
    DAC_PRINCIPAL("indicator.marker.dac.principal"),
    /** A: analysis of gender and age. */
    IASC_A("indicator.marker.iasc.a"),
    /** B: data by sex and age are collected and used. */
    IASC_B("indicator.marker.iasc.b"),
    /** C: the right groups are reached. */
    IASC_C("indicator.marker.iasc.c"),
    /** D: activities are fitted to the needs of each group. */
    IASC_D("indicator.marker.iasc.d"),
    /** E: protection from gender-based violence. */
    IASC_E("indicator.marker.iasc.e"),
    /** F: coordination with others. */
    IASC_F("indicator.marker.iasc.f"),
    /** G: people influence the project. */
    IASC_G("indicator.marker.iasc.g"),
    /** H: feedback and complaints. */
    IASC_H("indicator.marker.iasc.h"),
    /** I: transparency towards people. */
    IASC_I("indicator.marker.iasc.i"),
    /** J: people benefit. */
    IASC_J("indicator.marker.iasc.j"),
    /** K: people are satisfied. */
    IASC_K("indicator.marker.iasc.k"),
    /** L: problems of the project are known and mended. */
    IASC_L("indicator.marker.iasc.l");

    private final String id;

    MarkerCriterion(String id) {
        this.id = requireNonNull(id, "id");
    }

    @Override
    public String id() {
        return id;
    }

    /**
     * Whether it is of the OECD-DAC.
     *
     * @return false for a measure of the IASC
     */
    public boolean isOfDac() {
        return name().startsWith("DAC");
    }

    /**
     * What it asks.
     *
     * @return a coded sentence
     */
    public Reason asks() {
        return Reason.of(this);
    }
}
