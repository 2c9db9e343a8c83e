package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.campaign.Campaign;
import io.github.diasporaskills.core.campaign.CampaignProof;
import io.github.diasporaskills.core.campaign.Shift;
import io.github.diasporaskills.core.contribution.InvestmentProject;
import io.github.diasporaskills.core.contribution.InvestmentProof;
import io.github.diasporaskills.core.country.AuthorisationsSection;
import io.github.diasporaskills.core.country.CouncilsSection;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.PackSection;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.RegionsSection;
import io.github.diasporaskills.core.country.ZoneSection;
import io.github.diasporaskills.core.engagement.Application;
import io.github.diasporaskills.core.engagement.ApplicationProof;
import io.github.diasporaskills.core.engagement.ApplicationState;
import io.github.diasporaskills.core.engagement.CapacityActivity;
import io.github.diasporaskills.core.engagement.CapacityProof;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementCheck;
import io.github.diasporaskills.core.engagement.EngagementProof;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.Relationship;
import io.github.diasporaskills.core.lifecycle.Proof;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.SiteEnrolment;
import io.github.diasporaskills.core.organisation.SiteProof;
import io.github.diasporaskills.core.organisation.SiteState;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.CredentialProof;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Disability;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeReason;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules that records have to fit on the register, beyond naming records that are there: those are checked before,
 * so a rule may rely on them. Stateless.
 */
final class RecordRules {

    private RecordRules() {}

    /** A rule for the records of one kind. */
    @FunctionalInterface
    interface Rule<V> {
        /** Why the record does not fit; null if it does. */
        @Nullable
        Reason broken(V value, Setting setting);
    }

    /** What has to be proven for the records of one kind as for their steps, with where in a record it is not. */
    @FunctionalInterface
    interface Guard<V> {
        /**
         * What stands against the record.
         *
         * @param value the record
         * @param before what is on the register of it, which was examined then; null if it is new
         * @param setting the records there are
         */
        List<RecordFault> faults(V value, @Nullable V before, Setting setting);
    }

    /** What a record has to fit: the records there are, the programme and, if there is one, the country's pack. */
    record Setting(
            RecordLookup records,
            Programme programme,
            @Nullable CountryPack pack) {

        /** The tables of the register, for rules that look records up by more than their ids. */
        Tables tables() {
            return (Tables) records;
        }

        /** A record as last recorded; null if there is none. */
        <V> @Nullable V find(RecordKind<V> kind, String id) {
            return records.find(kind, id).orElse(null);
        }

        /** The records that name another, by id. */
        <V> List<V> naming(RecordKind<V> kind, RecordKind<?> named, String id) {
            return records.naming(kind, named, id);
        }

        /** A section of the country's pack; null if there is none. */
        <T extends PackSection> @Nullable T section(Class<T> type) {
            return pack == null ? null : pack.find(type).orElse(null);
        }

        /** What stands against putting a record on the register; empty if nothing does. */
        <V> List<RecordFault> faults(RecordKind<V> kind, String id, V value) {
            for (RecordKind.Naming<V> naming : kind.namings()) {
                for (String other : naming.ids().apply(value)) {
                    if (find(naming.kind(), other) == null) {
                        return List.of(RecordFault.of(reason(naming.kind().missing(), kind, id)
                                .with(naming.kind().code(), other)));
                    }
                }
            }
            return faultsBesideReferences(kind, id, value);
        }

        /** The same for a record of which all that it names is there. */
        <V> List<RecordFault> faultsBesideReferences(RecordKind<V> kind, String id, V value) {
            List<Reason> faults = kind.faults(value);
            if (!faults.isEmpty()) {
                Reason fault = faults.get(0);
                return List.of(RecordFault.of(reason(RegisterReason.STEP_NOT_ALLOWED, kind, id)
                        .with("state", requireNonNull(fault.arguments().get("state"), "state"))
                        .with("wanted", requireNonNull(fault.arguments().get("wanted"), "wanted"))));
            }
            @Nullable Reason broken = kind.rule().broken(value, this);
            return broken != null ? List.of(RecordFault.of(broken)) : kind.unproven(value, id, this);
        }
    }

    /** The scheme of a region of the country served has to be in use while the programme runs. */
    static @Nullable Reason ofOrganisation(Organisation organisation, Setting setting) {
        @Nullable CountryPack pack = setting.pack();
        Optional<RegionCode> region = organisation.region();
        if (pack == null || region.isEmpty() || !organisation.country().equals(pack.country())) {
            return null;
        }
        return pack.find(RegionsSection.class)
                .filter(section -> !section.schemes().isEmpty())
                .flatMap(section ->
                        section.check(region.get(), setting.programme().term()).reason())
                .orElse(null);
    }

    /** A need cannot move to another host from under its engagements. */
    static @Nullable Reason ofNeed(Need need, Setting setting) {
        for (Engagement engagement :
                setting.naming(RecordKind.ENGAGEMENT, RecordKind.NEED, need.id().value())) {
            if (!engagement.host().equals(need.host())) {
                return otherHost(engagement, need);
            }
        }
        return null;
    }

    /** An engagement is at the host of its need, and fits the member and the programme's term. */
    static @Nullable Reason ofEngagement(Engagement engagement, Setting setting) {
        @Nullable Need met = need(engagement, setting);
        if (met != null && !met.host().equals(engagement.host())) {
            return otherHost(engagement, met);
        }
        @Nullable
        DiasporaMember member =
                setting.find(RecordKind.MEMBER, engagement.member().value());
        List<Reason> shortcomings = member == null
                ? List.of()
                : EngagementCheck.shortcomings(
                        engagement, member, setting.programme().term());
        return shortcomings.isEmpty() ? null : shortcomings.get(0);
    }

    /** What its member, its need and itself show of its steps. */
    static EngagementProof ofSteps(Engagement engagement, Setting setting) {
        DiasporaMember member = requireNonNull(
                setting.find(RecordKind.MEMBER, engagement.member().value()), "a member that is on record");
        return EngagementProof.of(
                engagement, member, need(engagement, setting), setting.programme(), rights(member, setting));
    }

    /** What the country accepts as a right to act; null if it names nobody who gives one to the member's professions. */
    private static @Nullable AuthorisationsSection rights(DiasporaMember member, Setting setting) {
        @Nullable CouncilsSection councils = setting.section(CouncilsSection.class);
        return councils == null || member.hasCouncil(councils) ? setting.section(AuthorisationsSection.class) : null;
    }

    /**
     * Each credential was checked by somebody else, in its term, by steps that were allowed, and nobody answered what
     * the programme does not ask.
     */
    static @Nullable Reason ofMember(DiasporaMember member, Setting setting) {
        if (setting.programme().disabilityQuestion().isEmpty() && member.disability() != Disability.NOT_ASKED) {
            return Reason.of(ProgrammeReason.DISABILITY_NOT_ASKED);
        }
        for (Credential credential : member.credentials()) {
            Optional<Reason> misfit = new CredentialProof(credential, member.id()).misfit();
            if (misfit.isPresent()) {
                return misfit.get();
            }
        }
        return null;
    }

    /** What its need and itself show of its steps. */
    static Proof<ApplicationState> ofSteps(Application application, Setting setting) {
        Need need =
                requireNonNull(setting.find(RecordKind.NEED, application.need().value()), "a need that is on record");
        return new ApplicationProof(application, need);
    }

    /** Who is selected is so for the host of the need. */
    static @Nullable Reason ofApplication(Application application, Setting setting) {
        @Nullable Need need = setting.find(RecordKind.NEED, application.need().value());
        Optional<OrganisationId> host = application.host();
        return need == null || host.isEmpty() || host.get().equals(need.host())
                ? null
                : reason(
                                RegisterReason.OTHER_HOST,
                                RecordKind.APPLICATION,
                                application.id().value())
                        .with("host", host.get().value())
                        .with("need", need.id().value())
                        .with("expected", need.host().value());
    }

    /** Attendance is taken while an activity is scheduled. */
    static @Nullable Reason ofActivity(CapacityActivity activity, Setting setting) {
        return new CapacityProof(activity).ofParticipants().orElse(null);
    }

    /** What remains is that of the engagement's member, after its end. */
    static @Nullable Reason ofRelationship(Relationship relationship, Setting setting) {
        @Nullable
        Engagement origin =
                setting.find(RecordKind.ENGAGEMENT, relationship.engagement().value());
        return origin == null ? null : relationship.against(origin).orElse(null);
    }

    /** Members on duty have the papers for it; what was done and found is so while a session is on. */
    static @Nullable Reason ofCampaign(Campaign campaign, Setting setting) {
        CampaignProof proof = campaignProof(campaign, setting);
        for (Shift shift : campaign.shifts()) {
            @Nullable
            DiasporaMember member =
                    setting.find(RecordKind.MEMBER, shift.specialist().value());
            @Nullable AuthorisationsSection accepted = member == null ? null : rights(member, setting);
            Optional<Reason> uncleared =
                    member == null || accepted == null ? Optional.empty() : proof.against(shift, member, accepted);
            if (uncleared.isPresent()) {
                return uncleared.get();
            }
        }
        return proof.ofEntries().orElse(null);
    }

    static CampaignProof campaignProof(Campaign campaign, Setting setting) {
        @Nullable ZoneSection zone = setting.section(ZoneSection.class);
        return new CampaignProof(campaign, zone == null ? null : zone.zone());
    }

    /** No more was disbursed than was committed. */
    static @Nullable Reason ofProject(InvestmentProject project, Setting setting) {
        return investmentProof(project, setting).ofDisbursements().orElse(null);
    }

    static InvestmentProof investmentProof(InvestmentProject project, Setting setting) {
        return new InvestmentProof(project, setting.section(RegionsSection.class));
    }

    /** What a site has shown of the checklist of its country; without a country's rules nothing is asked. */
    static Proof<SiteState> siteProof(SiteEnrolment enrolment, Setting setting) {
        @Nullable CountryPack pack = setting.pack();
        return pack == null ? (condition, step) -> List.of() : new SiteProof(enrolment, pack);
    }

    private static @Nullable Need need(Engagement engagement, Setting setting) {
        return engagement
                .need()
                .map(need -> setting.find(RecordKind.NEED, need.value()))
                .orElse(null);
    }

    /** A value is entered by hand only for an indicator of the programme that nothing else counts. */
    static @Nullable Reason ofIndicatorValue(IndicatorValue value, Setting setting) {
        Optional<Indicator> indicator = setting.programme().results().indicator(value.indicator());
        if (indicator.isPresent() && indicator.get().measure().isEmpty()) {
            return null;
        }
        RegisterReason code = indicator.isPresent() ? RegisterReason.COUNTED_HERE : RegisterReason.INDICATOR_UNKNOWN;
        RecordKind<IndicatorValue> kind = RecordKind.INDICATOR_VALUE;
        return reason(code, kind, kind.id(value)).with("indicator", value.indicator());
    }

    private static Reason otherHost(Engagement engagement, Need need) {
        return reason(
                        RegisterReason.OTHER_HOST,
                        RecordKind.ENGAGEMENT,
                        engagement.id().value())
                .with("host", engagement.host().value())
                .with("need", need.id().value())
                .with("expected", need.host().value());
    }

    static Reason reason(RegisterReason code, RecordKind<?> kind, String id) {
        return Reason.of(code).with("kind", kind.term()).with("id", id);
    }
}
