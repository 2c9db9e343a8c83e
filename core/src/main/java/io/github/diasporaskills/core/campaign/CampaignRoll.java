package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * Who is on duty and who came to a campaign, what was done and found, and what followed from it. Each kind is sorted by its
 * ids. Immutable; a new entry takes O(log n) and shares what was there before.
 */
final class CampaignRoll {

    static final Set<CampaignState> SHIFTS_CHANGE =
            Set.of(CampaignState.APPROVED, CampaignState.REGISTERING, CampaignState.STAFFED, CampaignState.RUNNING);
    static final Set<CampaignState> PEOPLE_COME =
            Set.of(CampaignState.REGISTERING, CampaignState.STAFFED, CampaignState.RUNNING);
    static final Set<CampaignState> THINGS_HAPPENED = Set.of(CampaignState.RUNNING, CampaignState.COMPLETED);

    private static final CampaignRoll EMPTY =
            new CampaignRoll(Duty.nobody(), TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), TreePMap.empty());

    private final Duty duty;
    private final TreePMap<BeneficiaryId, Beneficiary> beneficiaries;
    private final TreePMap<ServiceId, ServiceRendered> services;
    private final TreePMap<FindingId, Finding> findings;
    private final TreePMap<FindingId, ReferralOpened> referrals;

    private CampaignRoll(
            Duty duty,
            TreePMap<BeneficiaryId, Beneficiary> beneficiaries,
            TreePMap<ServiceId, ServiceRendered> services,
            TreePMap<FindingId, Finding> findings,
            TreePMap<FindingId, ReferralOpened> referrals) {
        this.duty = duty;
        this.beneficiaries = beneficiaries;
        this.services = services;
        this.findings = findings;
        this.referrals = referrals;
    }

    static CampaignRoll empty() {
        return EMPTY;
    }

    CampaignRoll with(Duty changed) {
        return new CampaignRoll(changed, beneficiaries, services, findings, referrals);
    }

    CampaignRoll with(Beneficiary entry) {
        return new CampaignRoll(duty, beneficiaries.plus(entry.id(), entry), services, findings, referrals);
    }

    CampaignRoll with(ServiceRendered entry) {
        return new CampaignRoll(duty, beneficiaries, services.plus(entry.id(), entry), findings, referrals);
    }

    CampaignRoll with(Finding entry) {
        return new CampaignRoll(duty, beneficiaries, services, findings.plus(entry.id(), entry), referrals);
    }

    CampaignRoll with(ReferralOpened entry) {
        return new CampaignRoll(duty, beneficiaries, services, findings, referrals.plus(entry.finding(), entry));
    }

    /** What had been entered of what happened by an instant; with the shifts, or without. */
    CampaignRoll before(Instant end, boolean withoutShifts) {
        return new CampaignRoll(
                withoutShifts ? Duty.nobody() : duty,
                before(end, beneficiaries, Beneficiary::registeredAt),
                before(end, services, ServiceRendered::at),
                before(end, findings, Finding::at),
                before(end, referrals, ReferralOpened::at));
    }

    private static <K, E> TreePMap<K, E> before(Instant end, TreePMap<K, E> entries, Function<? super E, Instant> at) {
        return entries.minusAll(entries.entrySet().stream()
                .filter(entry -> at.apply(entry.getValue()).isAfter(end))
                .map(Map.Entry::getKey)
                .toList());
    }

    Duty duty() {
        return duty;
    }

    List<Beneficiary> beneficiaries() {
        return List.copyOf(beneficiaries.values());
    }

    List<ServiceRendered> services() {
        return List.copyOf(services.values());
    }

    List<Finding> findings() {
        return List.copyOf(findings.values());
    }

    List<ReferralOpened> referrals() {
        return List.copyOf(referrals.values());
    }

    boolean isRegistered(BeneficiaryId whom) {
        return beneficiaries.containsKey(whom);
    }

    boolean isRegisteredAt(BeneficiaryId whom, Instant at) {
        @Nullable Beneficiary beneficiary = beneficiaries.get(whom);
        return beneficiary != null && !beneficiary.registeredAt().isAfter(at);
    }

    boolean hasService(ServiceId service) {
        return services.containsKey(service);
    }

    Optional<Finding> finding(FindingId wanted) {
        return Optional.ofNullable(findings.get(wanted));
    }

    boolean isReferred(FindingId finding) {
        return referrals.containsKey(finding);
    }

    /** What needs care and was not referred yet. */
    List<ReferralNeeded> referralsNeeded(CampaignId campaign) {
        return findings.values().stream()
                .filter(finding -> finding.needsCare() && !isReferred(finding.id()))
                .map(finding -> ReferralNeeded.of(
                        campaign, finding, requireNonNull(beneficiaries.get(finding.beneficiary()), "beneficiary")))
                .toList();
    }

    /** Whether something was done or found in a shift. */
    boolean isUsed(SessionId session, PersonId specialist) {
        return Stream.concat(
                        services.values().stream().map(ServiceRendered::shift),
                        findings.values().stream().map(Finding::shift))
                .anyMatch(shift ->
                        shift.session().equals(session) && shift.specialist().equals(specialist));
    }

    void count(CampaignCount count) {
        beneficiaries.values().forEach(count::add);
        services.values().forEach(count::add);
        findings.values().forEach(count::add);
        referrals.values().forEach(count::add);
        count.specialists(duty.specialists());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CampaignRoll r
                && duty.shifts().equals(r.duty.shifts())
                && beneficiaries.equals(r.beneficiaries)
                && services.equals(r.services)
                && findings.equals(r.findings)
                && referrals.equals(r.referrals);
    }

    @Override
    public int hashCode() {
        return Objects.hash(duty.shifts(), beneficiaries, services, findings, referrals);
    }
}
