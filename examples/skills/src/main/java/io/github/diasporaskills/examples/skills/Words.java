package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.exchange.ExchangeWording;
import io.github.diasporaskills.accountability.exchange.fhir.FhirWording;
import io.github.diasporaskills.accountability.exchange.xlsx.WorkbookWording;
import io.github.diasporaskills.accountability.gender.GenderWording;
import io.github.diasporaskills.accountability.grievance.GrievanceWording;
import io.github.diasporaskills.accountability.ledger.LedgerWording;
import io.github.diasporaskills.accountability.ledger.verify.VerifyWording;
import io.github.diasporaskills.accountability.publication.protection.ProtectionWording;
import io.github.diasporaskills.accountability.report.ReportWording;
import io.github.diasporaskills.accountability.store.StoreWording;
import io.github.diasporaskills.core.reason.Phrases;
import io.github.diasporaskills.core.reason.Wording;
import io.github.diasporaskills.matching.MatchingWording;
import java.util.Locale;

/** The words of everything that the program may have to say. */
final class Words {

    private static final Phrases PHRASES = Phrases.of(Said::open, Said::openFields);

    private Words() {}

    static Wording in(Locale locale) {
        return MatchingWording.in(locale)
                .and(ReportWording.in(locale))
                .and(WorkbookWording.in(locale))
                .and(GrievanceWording.in(locale))
                .and(LedgerWording.in(locale))
                .and(VerifyWording.in(locale))
                .and(StoreWording.in(locale))
                .and(GenderWording.in(locale))
                .and(ExchangeWording.in(locale))
                .and(FhirWording.in(locale))
                .and(ProtectionWording.in(locale))
                .and(PHRASES);
    }
}
