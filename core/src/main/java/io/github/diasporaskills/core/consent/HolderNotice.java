package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.journal.EntryKind;
import io.github.diasporaskills.core.journal.Journal;
import io.github.diasporaskills.core.journal.JournalEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody who holds data is told when the consent behind them ended: which data, and to return or destroy them. It
 * holds the fact and no word of the file. Immutable and thread-safe.
 *
 * @param caseKey the case
 * @param holder who holds data
 * @param consent the consent that ended
 * @param at when it ended
 * @param whatToDo return or destroy
 */
public record HolderNotice(CaseKey caseKey, Recipient holder, ConsentId consent, Instant at, DataAtEnd whatToDo) {

    /** Checks that all parts are there. */
    public HolderNotice {
        requireNonNull(caseKey, "caseKey");
        requireNonNull(holder, "holder");
        requireNonNull(consent, "consent");
        requireNonNull(at, "at");
        requireNonNull(whatToDo, "whatToDo");
    }

    /**
     * Whom to tell that a consent was withdrawn or never was one.
     *
     * @param ended the consent
     * @param disclosures what was handed over, of any case
     * @return one notice for each holder who got data under this consent, in the order of the disclosures; empty if the
     *     consent has not ended so
     */
    public static List<HolderNotice> after(Consent ended, Collection<DisclosureRecord> disclosures) {
        if (ended.state() != ConsentState.WITHDRAWN && ended.state() != ConsentState.ENTERED_IN_ERROR) {
            return List.of();
        }
        Map<Recipient, HolderNotice> notices = new LinkedHashMap<>();
        for (DisclosureRecord each : disclosures) {
            if (ended.id().equals(each.consent())) {
                notices.putIfAbsent(
                        each.recipient(),
                        new HolderNotice(
                                each.caseKey(),
                                each.recipient(),
                                ended.id(),
                                ended.history().last().at(),
                                each.atEnd()));
            }
        }
        return List.copyOf(notices.values());
    }

    /**
     * Writes down that the holder was told.
     *
     * @param by who told
     * @param toldAt when
     * @param journal where it is written
     * @return the reference of the journal's receipt
     */
    public String record(Actor by, Instant toldAt, Journal journal) {
        Map<String, String> details = new TreeMap<>();
        details.put("consent", consent.value());
        details.put("role", holder.role().value());
        details.put("organisation", holder.organisation().value());
        details.put("person", holder.person().value());
        details.put("whatToDo", whatToDo.name());
        return journal.record(new JournalEntry(
                        EntryKind.NOTICE, "case:" + caseKey, by, toldAt, "consent.holder-told", details))
                .reference();
    }
}
