package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.ZoneSection;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What would have stood against disclosures that were written down: the rules of the {@link ConsentGate}, asked of the
 * records there are, as they stood at the instant of each disclosure. It opens nothing.
 *
 * <p>A record says on which consent, protocol and basis it rests, and these are examined, no others. What a record does
 * not keep is not examined: a hold on the recipient, the recipient's availability, and whether the patient is protected
 * from a state. Stateless but for its records, and as safe for threads as they are; a disclosure takes a few look-ups.
 */
public final class RecordedGate {

    /** The consents and protocols there are. */
    public interface Records {

        /**
         * A consent.
         *
         * @param id its id
         * @return empty if it is not on record
         */
        Optional<Consent> consent(ConsentId id);

        /**
         * The consents of a case.
         *
         * @param caseKey the case
         * @return in any order
         */
        Collection<Consent> consentsOf(CaseKey caseKey);

        /**
         * A version of a protocol.
         *
         * @param reference such as {@code DSP-1 version 2}, see {@link DataSharingProtocol#reference()}
         * @return empty if it is not on record
         */
        Optional<DataSharingProtocol> protocol(String reference);
    }

    private final CountryPack pack;
    private final Records records;

    private RecordedGate(CountryPack pack, Records records) {
        this.pack = pack;
        this.records = records;
    }

    /**
     * The gate of a country over its records.
     *
     * @param pack the pack of the country from which data go
     * @param records the consents and protocols there are
     * @return the gate
     */
    public static RecordedGate of(CountryPack pack, Records records) {
        return new RecordedGate(requireNonNull(pack, "pack"), requireNonNull(records, "records"));
    }

    /**
     * What stands against a disclosure under a consent or, of a case that keeps no claim, under an exemption.
     *
     * @param record the disclosure
     * @return the reasons of the gate, each with the field of the record; empty if it was allowed
     */
    public List<RecordFault> faults(DisclosureRecord record) {
        @Nullable String exemption = record.exemptionId();
        if (exemption == null) {
            return examine(record, null);
        }
        return examine(record, ExemptionClaim.of(exemption, StepReason.of("not-kept"))).stream()
                .filter(fault -> !fault.reason().is(ConsentReason.EXEMPTION_NEEDS_INCAPACITY))
                .toList();
    }

    /**
     * What stands against a disclosure of a case in which an exemption was claimed. The claim counts for a disclosure
     * that names its exemption.
     *
     * @param record the disclosure
     * @param claim the claim that was made for the case
     * @return the reasons of the gate, each with the field of the record; empty if it was allowed
     */
    public List<RecordFault> faults(DisclosureRecord record, ExemptionClaim claim) {
        requireNonNull(claim, "claim");
        return examine(record, record.exemptionId() == null ? null : claim);
    }

    private List<RecordFault> examine(DisclosureRecord record, @Nullable ExemptionClaim claim) {
        DisclosureRequest request = DisclosureRequest.of(
                record.by(), record.at(), record.caseKey(), record.purpose(), record.recipient(), record.categories());
        GateRules rules = GateRules.ofRecorded(
                pack, consents(record), record.onBasis().stream().toList(), protocols(record.protocol()));
        // Whether the content was divisible and the patient protected is not kept.
        GateFinding finding = rules.examine(
                record.content(), SubjectProtection.notNeeded(), true, claim == null ? request : request.under(claim));
        return finding.against().stream()
                .map(reason -> new RecordFault(reason, field(reason, claim)))
                .toList();
    }

    /** The consent that the record names; for an exemption all of the case, since it overrules nobody's no. */
    private Collection<Consent> consents(DisclosureRecord record) {
        @Nullable ConsentId named = record.consent();
        return named == null
                ? records.consentsOf(record.caseKey())
                : records.consent(named).stream().toList();
    }

    /** The version that the record names, and later ones, which take its place once they are in force. */
    private List<DataSharingProtocol> protocols(String reference) {
        List<DataSharingProtocol> versions = new ArrayList<>(1);
        Optional<DataSharingProtocol> next = records.protocol(reference);
        while (next.isPresent()) {
            DataSharingProtocol version = next.get();
            versions.add(version);
            next = records.protocol(DataSharingProtocol.reference(version.id(), version.version() + 1));
        }
        return versions;
    }

    private static String field(Reason reason, @Nullable ExemptionClaim claim) {
        String code = reason.code();
        if (code.startsWith("consent.content.")) {
            return "categories";
        } else if (code.startsWith("consent.transfer.")) {
            return "basis";
        } else if (code.startsWith("consent.protocol.")) {
            return "protocol";
        }
        return claim == null ? "consent" : "exemptionId";
    }

    /**
     * What stands against holding on to what was disclosed, by the consents as they were then.
     *
     * @param record the disclosure
     * @param at an instant after it
     * @return why the consent, or one that took its place, did not permit it any more, or that the person had said no to
     *     going on without one; empty if nothing stood against it
     */
    public List<Reason> againstUse(DisclosureRecord record, Instant at) {
        return GateRules.ofRecorded(pack, records.consentsOf(record.caseKey()), List.of(), List.of())
                .againstUse(record, requireNonNull(at, "at"));
    }

    /**
     * The consents of a case as they were at an instant.
     *
     * @param caseKey the case
     * @param at the instant
     * @return each with what had happened to it by then
     */
    public List<Consent> consentsAt(CaseKey caseKey, Instant at) {
        return records.consentsOf(caseKey).stream()
                .flatMap(consent -> consent.asAt(at).stream())
                .toList();
    }

    /**
     * The day of an instant in the country.
     *
     * @param at the instant
     * @return the local date; that in UTC if the pack has no zone
     */
    public LocalDate dayOf(Instant at) {
        return pack.find(ZoneSection.class)
                .map(section -> section.zone().at(at).toLocalDate())
                .orElseGet(() -> at.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /**
     * The country's rules.
     *
     * @return the pack
     */
    public CountryPack pack() {
        return pack;
    }
}
