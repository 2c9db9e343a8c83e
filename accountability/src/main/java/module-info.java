/** What was done, for whom, and may we publish it. */
module io.github.diasporaskills.accountability {
    requires static transitive org.jspecify;
    requires transitive io.github.diasporaskills.core;
    requires transitive java.sql;
    requires org.apache.commons.statistics.descriptive;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.inference;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;

    exports io.github.diasporaskills.accountability.exchange;
    exports io.github.diasporaskills.accountability.exchange.adx;
    exports io.github.diasporaskills.accountability.exchange.csv;
    exports io.github.diasporaskills.accountability.exchange.dhis2;
    exports io.github.diasporaskills.accountability.exchange.fhir;
    exports io.github.diasporaskills.accountability.exchange.iati;
    exports io.github.diasporaskills.accountability.exchange.xlsx;
    exports io.github.diasporaskills.accountability.gender;
    exports io.github.diasporaskills.accountability.grievance;
    exports io.github.diasporaskills.accountability.indicator;
    exports io.github.diasporaskills.accountability.ledger;
    exports io.github.diasporaskills.accountability.ledger.key;
    exports io.github.diasporaskills.accountability.ledger.verify;
    exports io.github.diasporaskills.accountability.publication;
    exports io.github.diasporaskills.accountability.publication.protection;
    exports io.github.diasporaskills.accountability.report;
    exports io.github.diasporaskills.accountability.store;
}
