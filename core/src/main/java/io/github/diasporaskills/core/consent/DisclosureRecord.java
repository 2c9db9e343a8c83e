package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That data were handed over: what, by whom, to whom, when, for what, on what grounds, until when they may be kept, and
 * where the journal has it. It holds no content, so it stays when the file is gone. Immutable and thread-safe.
 *
 * @param content which content, by its reference
 * @param categories which data of it
 * @param by who handed over
 * @param recipient to whom
 * @param purpose what for
 * @param at when
 * @param until when the recipient returns or destroys them at the latest
 * @param atEnd which of both
 * @param protocol the protocol by its {@link DataSharingProtocol#reference()}, for example {@code DSP-1 version 2}
 * @param consent the consent that covered it, or null under an exemption
 * @param exemptionId the exemption, or null under a consent
 * @param journal where the journal has it
 * @param basis the ground on which the data crossed a border, or null if they stayed in the country
 */
public record DisclosureRecord(
        ContentReference content,
        Set<DataCategory> categories,
        Actor by,
        Recipient recipient,
        Purpose purpose,
        Instant at,
        Instant until,
        DataAtEnd atEnd,
        String protocol,
        @Nullable ConsentId consent,
        @Nullable String exemptionId,
        String journal,
        @Nullable TransferBasis basis) {

    /**
     * Copies the categories.
     *
     * @throws IllegalArgumentException if there is no category, or not one of consent and exemption
     */
    public DisclosureRecord {
        requireNonNull(content, "content");
        requireNonNull(by, "by");
        requireNonNull(recipient, "recipient");
        requireNonNull(purpose, "purpose");
        requireNonNull(at, "at");
        requireNonNull(until, "until");
        requireNonNull(atEnd, "atEnd");
        requireNonNull(protocol, "protocol");
        requireNonNull(journal, "journal");
        if ((consent == null) == (exemptionId == null)) {
            throw new IllegalArgumentException("A disclosure rests on a consent or on an exemption; found "
                    + (consent == null ? "neither" : "both"));
        }
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("A disclosure is of some categories of data; found none");
        }
        categories = Collections.unmodifiableSet(EnumSet.copyOf(categories));
    }

    /**
     * A disclosure within the country.
     *
     * @param content which content, by its reference
     * @param categories which data of it
     * @param by who handed over
     * @param recipient to whom
     * @param purpose what for
     * @param at when
     * @param until when the recipient returns or destroys them at the latest
     * @param atEnd which of both
     * @param protocol the protocol by its reference
     * @param consent the consent that covered it, or null under an exemption
     * @param exemptionId the exemption, or null under a consent
     * @param journal where the journal has it
     * @throws IllegalArgumentException if there is no category, or not one of consent and exemption
     */
    public DisclosureRecord(
            ContentReference content,
            Set<DataCategory> categories,
            Actor by,
            Recipient recipient,
            Purpose purpose,
            Instant at,
            Instant until,
            DataAtEnd atEnd,
            String protocol,
            @Nullable ConsentId consent,
            @Nullable String exemptionId,
            String journal) {
        this(
                content,
                categories,
                by,
                recipient,
                purpose,
                at,
                until,
                atEnd,
                protocol,
                consent,
                exemptionId,
                journal,
                null);
    }

    /**
     * The case.
     *
     * @return its key
     */
    public CaseKey caseKey() {
        return content.caseKey();
    }

    /**
     * The consent that covered it.
     *
     * @return empty under an exemption
     */
    public Optional<ConsentId> underConsent() {
        return Optional.ofNullable(consent);
    }

    /**
     * The exemption under which it happened.
     *
     * @return its id in the pack, or empty under a consent
     */
    public Optional<String> underExemption() {
        return Optional.ofNullable(exemptionId);
    }

    /**
     * The ground on which the data crossed a border.
     *
     * @return empty if they stayed in the country
     */
    public Optional<TransferBasis> onBasis() {
        return Optional.ofNullable(basis);
    }
}
