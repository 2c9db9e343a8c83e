package io.github.diasporaskills.core.consent;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LegalSection;
import io.github.diasporaskills.core.country.ZoneSection;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What has to hold for a request, examined in full: every reason against it is found, not only the first. */
final class GateRules {

    private static final Set<Role> CLAIMANTS = Set.of(Role.CLINICIAN, Role.REQUESTER, Role.FOCAL_POINT);

    private final CountryPack pack;
    private final @Nullable ConsentSection section;
    private final Map<CaseKey, List<Consent>> consents;
    private final List<TransferBasis> transferBases;
    private final List<DataSharingProtocol> protocols;
    private final Holds holds;
    private final RecipientAvailability availability;
    private final boolean recorded;

    private GateRules(
            CountryPack pack,
            @Nullable ConsentSection section,
            Map<CaseKey, List<Consent>> consents,
            List<TransferBasis> transferBases,
            List<DataSharingProtocol> protocols,
            Holds holds,
            RecipientAvailability availability,
            boolean recorded) {
        this.pack = pack;
        this.section = section;
        this.consents = consents;
        this.transferBases = transferBases;
        this.protocols = protocols;
        this.holds = holds;
        this.availability = availability;
        this.recorded = recorded;
    }

    /** The rules for what somebody asks for now. */
    static GateRules of(
            CountryPack pack,
            Collection<Consent> consents,
            Collection<TransferBasis> transferBases,
            Collection<DataSharingProtocol> protocols,
            Holds holds,
            RecipientAvailability availability) {
        Map<ConsentId, Consent> byId = new HashMap<>();
        Map<CaseKey, List<Consent>> byCase = new HashMap<>();
        for (Consent consent : consents) {
            if (byId.put(consent.id(), consent) != null) {
                throw new IllegalArgumentException("A gate knows each consent once; found " + consent.id() + " twice");
            }
            byCase.computeIfAbsent(consent.caseKey(), key -> new ArrayList<>()).add(consent);
        }
        Map<String, DataSharingProtocol> versions = new HashMap<>();
        for (DataSharingProtocol protocol : protocols) {
            if (versions.put(protocol.reference(), protocol) != null) {
                throw new IllegalArgumentException(
                        "A gate knows each version of a protocol once; found " + protocol.reference() + " twice");
            }
        }
        return new GateRules(
                pack,
                ConsentSection.of(pack).orElse(null),
                byCase,
                List.copyOf(transferBases),
                List.copyOf(protocols),
                holds,
                availability,
                false);
    }

    /**
     * The rules for what was written down, by what stood then: what became of a consent since does not count. Holds and
     * availability of then are not kept.
     */
    static GateRules ofRecorded(
            CountryPack pack,
            Collection<Consent> consents,
            Collection<TransferBasis> transferBases,
            Collection<DataSharingProtocol> protocols) {
        GateRules rules = of(pack, consents, transferBases, protocols, Holds.none(), (person, at) -> true);
        return new GateRules(
                pack,
                rules.section,
                rules.consents,
                rules.transferBases,
                rules.protocols,
                rules.holds,
                rules.availability,
                true);
    }

    GateFinding examine(Sealed<?> sealed, DisclosureRequest request) {
        return examine(sealed.reference(), sealed.protection(), sealed.isDivisible(), request);
    }

    GateFinding examine(
            ContentReference content, SubjectProtection protection, boolean divisible, DisclosureRequest request) {
        LocalDate on = day(request.at());
        List<Reason> against = new ArrayList<>();
        examineContent(content, divisible, request, against);
        examineRecipient(protection, request, against);
        @Nullable Consent consent = null;
        @Nullable Exemption exemption = null;
        if (request.exemption().isPresent()) {
            exemption = examineClaim(request.exemption().get(), request, against);
        } else {
            consent = examineConsents(request, on, against);
        }
        @Nullable TransferBasis basis = examineTransfer(request, on, against);
        @Nullable DataSharingProtocol protocol = examineProtocols(request, on, against);
        return new GateFinding(List.copyOf(against), consent, exemption, protocol, basis);
    }

    /**
     * What stands against holding on to what was let out: what became of its consent by then, or a no to going on without
     * one. Where a newer consent took the place of that one, it counts if it covers the same.
     */
    List<Reason> againstUse(DisclosureRecord record, Instant at) {
        @Nullable ConsentId named = record.consent();
        if (named == null) {
            return saidNo(record.caseKey(), record.purpose(), at)
                    ? List.of(Reason.of(ConsentReason.EXEMPTION_AGAINST_REFUSAL)
                            .with("exemption", record.underExemption().orElseThrow()))
                    : List.of();
        }
        Optional<Consent> known = consents.getOrDefault(record.caseKey(), List.of()).stream()
                .filter(consent -> consent.id().equals(named))
                .findFirst();
        boolean ended = !recorded
                && known.filter(consent -> consent.state() != ConsentState.ACTIVE)
                        .isPresent();
        @Nullable Consent then = (ended ? known : known.flatMap(consent -> consent.asAt(at))).orElse(null);
        if (then == null || then.state() != ConsentState.SUPERSEDED) {
            return againstUse(then, day(at));
        }
        List<Reason> against = new ArrayList<>();
        examineConsents(
                DisclosureRequest.of(
                        record.by(), at, record.caseKey(), record.purpose(), record.recipient(), record.categories()),
                day(at),
                against);
        return List.copyOf(against);
    }

    /** Whether the person refused, or took back, a consent for a purpose. */
    private boolean saidNo(CaseKey caseKey, Purpose purpose, Instant at) {
        return consents.getOrDefault(caseKey, List.of()).stream()
                .filter(consent -> consent.scope().purposes().contains(purpose))
                .map(consent -> stateThen(consent, at))
                .anyMatch(state -> state == ConsentState.REFUSED || state == ConsentState.WITHDRAWN);
    }

    private static List<Reason> againstUse(@Nullable Consent then, LocalDate on) {
        if (then == null) {
            return List.of(Reason.of(ConsentReason.NO_CONSENT));
        } else if (then.state() != ConsentState.ACTIVE) {
            return List.of(Reason.of(ConsentReason.NOT_ACTIVE).with("state", then.state()));
        }
        return then.scope().period().contains(on)
                ? List.of()
                : List.of(Reason.of(ConsentReason.OUTSIDE_PERIOD)
                        .with("on", on)
                        .with("period", then.scope().period().toString()));
    }

    LocalDate day(Instant at) {
        return pack.find(ZoneSection.class)
                .map(section -> section.zone().at(at).toLocalDate())
                .orElseGet(() -> at.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static void examineContent(
            ContentReference content, boolean divisible, DisclosureRequest request, List<Reason> against) {
        if (!content.caseKey().equals(request.caseKey())) {
            against.add(Reason.of(ConsentReason.WRONG_CASE));
        }
        Set<DataCategory> held = content.categories();
        List<DataCategory> absent = others(request.categories(), held);
        if (!absent.isEmpty()) {
            against.add(Reason.of(ConsentReason.CATEGORIES_NOT_THERE).with("categories", Argument.Terms.of(absent)));
        }
        List<DataCategory> left = others(held, request.categories());
        if (!divisible && !left.isEmpty()) {
            against.add(Reason.of(ConsentReason.NOT_DIVISIBLE).with("categories", Argument.Terms.of(left)));
        }
    }

    private void examineRecipient(SubjectProtection protection, DisclosureRequest request, List<Reason> against) {
        Recipient recipient = request.recipient();
        boolean barred = protection.bars(recipient.destination())
                || protocols.stream()
                        .flatMap(protocol -> protocol.party(recipient.organisation()).stream())
                        .flatMap(party -> party.state().stream())
                        .anyMatch(protection::bars);
        if (barred) {
            against.add(Reason.of(ConsentReason.DESTINATION_BARRED));
        }
        if (holds.stops(recipient.person(), request.at())
                || !availability.isAvailable(recipient.person(), request.at())) {
            against.add(Reason.of(ConsentReason.RECIPIENT_UNAVAILABLE));
        }
    }

    private @Nullable Consent examineConsents(DisclosureRequest request, LocalDate on, List<Reason> against) {
        List<Consent> onRecord = consents.getOrDefault(request.caseKey(), List.of());
        @Nullable Consent best = null;
        List<Reason> fewest = List.of();
        for (Consent consent : onRecord) {
            if (!counts(consent, ConsentState.ACTIVE)
                    || !consent.history().stateAt(request.at()).equals(Optional.of(ConsentState.ACTIVE))) {
                continue;
            }
            List<Reason> beyond = consent.scope().beyond(request, on);
            if (best == null || beyond.size() < fewest.size()) {
                best = consent;
                fewest = beyond;
            }
        }
        if (best == null) {
            against.add(withoutActive(onRecord, request.at()));
            return null;
        }
        against.addAll(fewest);
        return best;
    }

    /** Whether what a consent is now still lets it stand for what it was; of a record only what it was counts. */
    private boolean counts(Consent consent, ConsentState now) {
        return recorded || consent.state() == now;
    }

    private Reason withoutActive(List<Consent> onRecord, Instant at) {
        Optional<Consent> last = onRecord.stream()
                .max(Comparator.comparing(consent -> consent.history().last().at()));
        if (last.isEmpty()) {
            return Reason.of(ConsentReason.NO_CONSENT);
        }
        return onRecord.stream()
                .filter(consent -> counts(consent, ConsentState.ACTIVE))
                .flatMap(consent -> consent.history().firstReached(ConsentState.ACTIVE).stream())
                .filter(given -> given.isAfter(at))
                .findFirst()
                .map(given -> Reason.of(ConsentReason.GIVEN_LATER).with("given", given))
                .orElseGet(() -> Reason.of(ConsentReason.NOT_ACTIVE).with("state", stateThen(last.get(), at)));
    }

    private ConsentState stateThen(Consent consent, Instant at) {
        return recorded ? consent.history().stateAt(at).orElse(ConsentState.DRAFT) : consent.state();
    }

    private @Nullable Exemption examineClaim(ExemptionClaim claim, DisclosureRequest request, List<Reason> against) {
        Optional<Exemption> named =
                section == null ? Optional.empty() : requireNonNull(section).exemption(claim.exemptionId());
        if (named.isEmpty()) {
            against.add(exemption(ConsentReason.EXEMPTION_UNKNOWN, claim));
            return null;
        }
        Exemption exemption = named.get();
        if (!exemption.purposes().contains(request.purpose())) {
            against.add(exemption(ConsentReason.EXEMPTION_NOT_APPLICABLE, claim));
        }
        List<DataCategory> uncovered = others(request.categories(), exemption.categories());
        if (!uncovered.isEmpty()) {
            against.add(exemption(ConsentReason.EXEMPTION_CATEGORIES, claim)
                    .with("categories", Argument.Terms.of(uncovered))
                    .with("covered", Argument.Terms.of(exemption.categories())));
        }
        if (exemption.needsIncapacity() && !claim.isIncapacityOnRecordAt(request.at())) {
            against.add(exemption(ConsentReason.EXEMPTION_NEEDS_INCAPACITY, claim));
        }
        if (saidNo(request.caseKey(), request.purpose(), request.at())) {
            against.add(exemption(ConsentReason.EXEMPTION_AGAINST_REFUSAL, claim));
        }
        if (!CLAIMANTS.contains(request.by().role())) {
            against.add(exemption(ConsentReason.EXEMPTION_ROLE, claim)
                    .with("role", request.by().role()));
        }
        return exemption;
    }

    private static Reason exemption(ConsentReason code, ExemptionClaim claim) {
        return Reason.of(code).with("exemption", claim.exemptionId());
    }

    private @Nullable TransferBasis examineTransfer(DisclosureRequest request, LocalDate on, List<Reason> against) {
        CountryCode destination = request.recipient().destination();
        if (destination.equals(pack.country())) {
            return null;
        }
        List<TransferBasis> covering = transferBases.stream()
                .filter(basis -> basis.covers(destination, request.caseKey(), on))
                .toList();
        Optional<TransferBasis> lawful = covering.stream()
                .filter(basis -> pack.find(LegalSection.class)
                        .flatMap(law -> law.transferGround(basis.groundId()))
                        .isPresent())
                .findFirst();
        if (lawful.isEmpty()) {
            against.add(
                    covering.isEmpty()
                            ? Reason.of(ConsentReason.NO_TRANSFER_BASIS).with("country", destination.value())
                            : Reason.of(ConsentReason.UNKNOWN_GROUND)
                                    .with("country", destination.value())
                                    .with("ground", covering.get(0).groundId()));
        }
        return lawful.orElse(null);
    }

    private @Nullable DataSharingProtocol examineProtocols(
            DisclosureRequest request, LocalDate on, List<Reason> against) {
        OrganisationId organisation = request.recipient().organisation();
        Map<String, DataSharingProtocol> newest = new TreeMap<>();
        protocols.stream()
                .filter(protocol -> protocol.inForceOn(on))
                .forEach(protocol -> newest.merge(
                        protocol.id(), protocol, (one, other) -> one.version() > other.version() ? one : other));
        @Nullable DataSharingProtocol best = null;
        List<Reason> fewest = List.of();
        for (DataSharingProtocol protocol : newest.values()) {
            if (protocol.party(organisation).isPresent()) {
                List<Reason> beyond = beyond(protocol, request);
                if (best == null || beyond.size() < fewest.size()) {
                    best = protocol;
                    fewest = beyond;
                }
            }
        }
        if (best == null) {
            against.add(Reason.of(ConsentReason.NO_PROTOCOL).with("organisation", organisation.value()));
            return null;
        }
        against.addAll(fewest);
        return best;
    }

    private static List<Reason> beyond(DataSharingProtocol protocol, DisclosureRequest request) {
        Recipient recipient = request.recipient();
        List<Reason> beyond = new ArrayList<>();
        boolean receivesThere = protocol.party(recipient.organisation())
                .filter(party -> party.countries().contains(recipient.destination()))
                .isPresent();
        if (!receivesThere) {
            beyond.add(Reason.of(ConsentReason.PROTOCOL_COUNTRY)
                    .with("protocol", protocol.id())
                    .with("country", recipient.destination().value()));
        }
        Optional<RoleView> view = protocol.view(recipient.role());
        if (view.isEmpty()) {
            beyond.add(protocol(ConsentReason.PROTOCOL_ROLE, protocol, recipient));
            return beyond;
        }
        if (!view.get().purposes().contains(request.purpose())) {
            beyond.add(protocol(ConsentReason.PROTOCOL_PURPOSE, protocol, recipient)
                    .with("purpose", request.purpose()));
        }
        List<DataCategory> hidden = others(request.categories(), view.get().categories());
        if (!hidden.isEmpty()) {
            beyond.add(protocol(ConsentReason.PROTOCOL_CATEGORIES, protocol, recipient)
                    .with("categories", Argument.Terms.of(hidden)));
        }
        return beyond;
    }

    private static Reason protocol(ConsentReason code, DataSharingProtocol protocol, Recipient recipient) {
        return Reason.of(code)
                .with("protocol", protocol.id())
                .with("role", recipient.role().term());
    }

    private static List<DataCategory> others(Set<DataCategory> some, Set<DataCategory> known) {
        return some.stream().filter(category -> !known.contains(category)).toList();
    }
}
