package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.journal.EntryKind;
import io.github.diasporaskills.core.journal.Journal;
import io.github.diasporaskills.core.journal.JournalEntry;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The only way to sealed content. It opens for one recipient, one purpose, some categories and one instant, and only if
 * all of this holds at that instant:
 *
 * <ul>
 *   <li>an active consent of this very case covers purpose, recipient, categories and destination; or an exemption that
 *       the country's pack names applies, which is reviewed afterwards;
 *   <li>where a border is crossed, a ground of the country's law is on file for the destination;
 *   <li>a data-sharing protocol in force, to which the recipient's organisation is a party, lets the recipient's function
 *       see these categories for this purpose;
 *   <li>the recipient is available, and neither the destination nor the recipient's state is one from which the person is
 *       protected.
 * </ul>
 *
 * <p>The journal gets the record of the disclosure or refusal first. If it cannot keep it, nothing is released.
 *
 * <p>A gate is a value: it knows what was on record when it was built, so build it from the newest records. A consent
 * whose history ends in anything but active permits nothing, not even for an earlier instant. Immutable and thread-safe
 * if journal and availability are. Opening takes O(consents of the case + protocols + transfer bases).
 */
public final class ConsentGate {

    private final GateRules rules;

    private ConsentGate(GateRules rules) {
        this.rules = rules;
    }

    /** What only a gate has, and without which sealed content shows nothing. */
    static final class Opening {
        private Opening() {}
    }

    /**
     * Starts a gate.
     *
     * @param pack the pack of the country from which data go: its law on transfers, its exemptions and its zone count
     * @return a builder of a gate that opens for nobody yet
     * @throws io.github.diasporaskills.core.reason.ProblemsException with every mistake, if the pack's section on
     *     consent is broken
     */
    public static Builder builder(CountryPack pack) {
        return new Builder(pack);
    }

    /**
     * Hands content out, or says why not. Either way the journal has it first.
     *
     * @param <T> the content
     * @param sealed the content
     * @param request who asks for which data, for whom, for what and when
     * @param journal where it is written down
     * @return the content cut down to the categories of the request, or a refusal with every reason
     * @throws io.github.diasporaskills.core.journal.JournalUnavailableException if the journal could not keep the
     *     record; nothing is released then
     * @throws IllegalStateException if the content could not be cut down; the message holds nothing of it
     */
    public <T> Disclosure<T> open(Sealed<T> sealed, DisclosureRequest request, Journal journal) {
        requireNonNull(sealed, "sealed");
        requireNonNull(request, "request");
        requireNonNull(journal, "journal");
        GateFinding finding = rules.examine(sealed, request);
        if (!finding.against().isEmpty()) {
            return new Disclosure.Refused<>(finding.against(), refuse(sealed, request, finding, journal));
        }
        @Nullable
        ExemptionReview review = finding.exemption() == null ? null : override(request, finding.exemption(), journal);
        String reference = journal.record(
                        entry(EntryKind.DISCLOSURE, "gate.opened", sealed, request, finding.details()))
                .reference();
        DataSharingProtocol protocol = requireNonNull(finding.protocol(), "protocol");
        DisclosureRecord record = new DisclosureRecord(
                sealed.reference(),
                request.categories(),
                request.by(),
                request.recipient(),
                request.purpose(),
                request.at(),
                request.at().plus(Duration.ofDays(protocol.retentionDays())),
                protocol.atEnd(),
                protocol.reference(),
                finding.consent() == null ? null : finding.consent().id(),
                finding.exemption() == null ? null : finding.exemption().id(),
                reference,
                finding.basis());
        return new Disclosed<>(new Opening(), cut(sealed, request), record, review);
    }

    /**
     * What stands against a request, without handing anything out and without a record: for a program that wants to say
     * what is missing before anybody tries.
     *
     * @param sealed the content
     * @param request who would ask for which data, for whom, for what and when
     * @return every reason that {@link #open} would give; empty if it would hand the content out
     */
    public List<Reason> obstacles(Sealed<?> sealed, DisclosureRequest request) {
        return rules.examine(requireNonNull(sealed, "sealed"), requireNonNull(request, "request"))
                .against();
    }

    /**
     * What stands against going on with what was handed out, such as giving an opinion on it. Only the consent is asked: a
     * protocol that ended lets running cases finish. Where a newer consent took the place of that one, it has to cover the
     * same; what went under an exemption is used no more once the person said no.
     *
     * @param record what was handed out
     * @param at an instant after it
     * @return why it is not permitted any more; empty if it is
     */
    public List<Reason> againstUse(DisclosureRecord record, Instant at) {
        return rules.againstUse(requireNonNull(record, "record"), requireNonNull(at, "at"));
    }

    private static String refuse(Sealed<?> sealed, DisclosureRequest request, GateFinding finding, Journal journal) {
        Map<String, String> details = new LinkedHashMap<>(finding.details());
        int number = 1;
        for (Reason reason : finding.against()) {
            details.put("reason." + number++, reason.code());
        }
        return journal.record(entry(EntryKind.REFUSAL, "gate.refused", sealed, request, details))
                .reference();
    }

    private static ExemptionReview override(DisclosureRequest request, Exemption exemption, Journal journal) {
        ExemptionReview review = ExemptionReview.due(
                request.caseKey(),
                exemption.id(),
                request.by().id(),
                request.at(),
                request.at().plus(Duration.ofHours(exemption.reviewHours())));
        Map<String, String> details = new LinkedHashMap<>();
        details.put("exemption", exemption.id());
        request.exemption().ifPresent(claim -> details.put("why", claim.why().code()));
        details.put("reviewDue", review.dueAt().toString());
        journal.record(new JournalEntry(
                        EntryKind.OVERRIDE,
                        "case:" + request.caseKey(),
                        request.by(),
                        request.at(),
                        "gate.exemption",
                        details))
                .reference();
        return review;
    }

    private static JournalEntry entry(
            EntryKind kind, String action, Sealed<?> sealed, DisclosureRequest request, Map<String, String> more) {
        Map<String, String> details = new LinkedHashMap<>(more);
        details.put("content", sealed.reference().toString());
        details.put("purpose", request.purpose().name());
        details.put("role", request.recipient().role().value());
        details.put("organisation", request.recipient().organisation().value());
        details.put("person", request.recipient().person().value());
        details.put("destination", request.recipient().destination().value());
        StringJoiner categories = new StringJoiner(" ");
        request.categories().forEach(each -> categories.add(each.name()));
        details.put("categories", categories.toString());
        return new JournalEntry(kind, "case:" + request.caseKey(), request.by(), request.at(), action, details);
    }

    /** The content cut down. What goes wrong in it may quote it, so nothing of that gets out. */
    private static <T> T cut(Sealed<T> sealed, DisclosureRequest request) {
        @Nullable T content = null;
        try {
            content = sealed.reveal(new Opening(), request.categories());
        } catch (RuntimeException e) {
            // The exception is dropped on purpose: its message is the content's own.
        }
        if (content == null) {
            throw new IllegalStateException("The content " + sealed.reference()
                    + " could not be cut down to the categories asked for; nothing was handed over");
        }
        return content;
    }

    /** Collects what a gate knows. Not thread-safe. */
    public static final class Builder {

        private final CountryPack pack;
        private final List<Consent> consents = new ArrayList<>();
        private final List<TransferBasis> transferBases = new ArrayList<>();
        private final List<DataSharingProtocol> protocols = new ArrayList<>();
        private Holds holds = Holds.none();
        private RecipientAvailability availability = (person, at) -> true;

        private Builder(CountryPack pack) {
            this.pack = requireNonNull(pack, "pack");
        }

        /**
         * Adds consents on record, those that ended included.
         *
         * @param more of any cases
         * @return this builder
         */
        public Builder consents(Collection<Consent> more) {
            consents.addAll(more);
            return this;
        }

        /**
         * Adds grounds on which data may leave the country.
         *
         * @param more with the proof on file
         * @return this builder
         */
        public Builder transferBases(Collection<TransferBasis> more) {
            transferBases.addAll(more);
            return this;
        }

        /**
         * Adds data-sharing protocols.
         *
         * @param more signed or not, in force or not; of several versions in force the newest counts
         * @return this builder
         */
        public Builder protocols(Collection<DataSharingProtocol> more) {
            protocols.addAll(more);
            return this;
        }

        /**
         * Sets the precautions in force, see {@link Holds}. Whoever is held gets nothing, and the refusal says no more
         * than that the person is not available.
         *
         * @param all the holds
         * @return this builder
         */
        public Builder holds(Holds all) {
            holds = requireNonNull(all, "all");
            return this;
        }

        /**
         * Sets who is available. Everybody is, unless this is called.
         *
         * @param who asked for each recipient
         * @return this builder
         */
        public Builder availability(RecipientAvailability who) {
            availability = requireNonNull(who, "who");
            return this;
        }

        /**
         * The gate.
         *
         * @return an immutable value
         * @throws IllegalArgumentException if two consents have the same id, or two protocols the same id and version
         */
        public ConsentGate build() {
            return new ConsentGate(GateRules.of(pack, consents, transferBases, protocols, holds, availability));
        }
    }
}
