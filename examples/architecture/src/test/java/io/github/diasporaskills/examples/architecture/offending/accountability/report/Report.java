package io.github.diasporaskills.examples.architecture.offending.accountability.report;

/** A report. */
public final class Report {}
