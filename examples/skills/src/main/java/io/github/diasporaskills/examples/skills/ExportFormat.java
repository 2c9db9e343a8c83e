package io.github.diasporaskills.examples.skills;

import java.util.Locale;

/** In which format results are exported. */
enum ExportFormat {
    /** The International Aid Transparency Initiative, version 2.03. */
    IATI,
    /** Aggregate Data Exchange of IHE. */
    ADX,
    /** Data values of DHIS2. */
    DHIS2,
    /** Measures and MeasureReports of FHIR R4. */
    FHIR,
    /** A workbook. */
    XLSX,
    /** A table of comma-separated values. */
    CSV,
    /** Results in JSON of our own. */
    JSON;

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
