package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.RegionsSection;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementCheck;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what a record refers to is on the register, and fits it. Stateless. */
final class References {

    private References() {}

    static @Nullable Reason missing(
            RegisterRecord record, Tables tables, Programme programme, @Nullable CountryPack pack) {
        Search search = new Search(record, tables);
        return record.fold(
                organisation -> ofOrganisation(organisation, programme, pack),
                enrolment -> search.organisation(enrolment.site()),
                member -> ofMember(member, search),
                need -> ofNeed(need, search),
                engagement -> ofEngagement(engagement, search, programme),
                visit -> ofVisit(visit, search),
                value -> ofIndicatorValue(value, search, programme));
    }

    /** The scheme of a region of the country served has to be in use while the programme runs. */
    private static @Nullable Reason ofOrganisation(
            Organisation organisation, Programme programme, @Nullable CountryPack pack) {
        Optional<RegionCode> region = organisation.region();
        if (pack == null || region.isEmpty() || !organisation.country().equals(pack.country())) {
            return null;
        }
        return pack.find(RegionsSection.class)
                .filter(section -> !section.schemes().isEmpty())
                .flatMap(
                        section -> section.check(region.get(), programme.term()).reason())
                .orElse(null);
    }

    private static @Nullable Reason ofMember(DiasporaMember member, Search search) {
        for (OrganisationId organisation : member.conflicts()) {
            @Nullable Reason wrong = search.organisation(organisation);
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private static @Nullable Reason ofNeed(Need need, Search search) {
        @Nullable Reason wrong = search.organisation(need.host());
        Optional<PersonId> requester = need.requester();
        if (wrong == null && requester.isPresent()) {
            wrong = search.member(requester.get());
        }
        return wrong == null ? search.engagementsElsewhere(need) : wrong;
    }

    private static @Nullable Reason ofEngagement(Engagement engagement, Search search, Programme programme) {
        @Nullable Reason wrong = search.organisation(engagement.host());
        if (wrong == null) {
            wrong = search.member(engagement.member());
        }
        Optional<NeedId> need = engagement.need();
        if (wrong == null && need.isPresent()) {
            wrong = search.need(need.get(), engagement.host());
        }
        if (wrong != null) {
            return wrong;
        }
        @Nullable
        DiasporaMember member = search.tables.members().at(engagement.member().value(), null);
        List<Reason> shortcomings =
                member == null ? List.of() : EngagementCheck.shortcomings(engagement, member, programme.term());
        return shortcomings.isEmpty() ? null : shortcomings.get(0);
    }

    private static @Nullable Reason ofVisit(FieldVisit visit, Search search) {
        @Nullable Reason wrong = search.organisation(visit.host());
        for (OrganisationId visitor : visit.visitors()) {
            wrong = wrong != null ? wrong : search.organisation(visitor);
        }
        for (EngagementId engagement : visit.engagements()) {
            wrong = wrong != null ? wrong : search.engagement(engagement);
        }
        return wrong;
    }

    private static @Nullable Reason ofIndicatorValue(IndicatorValue value, Search search, Programme programme) {
        Optional<Indicator> indicator = programme.results().indicator(value.indicator());
        if (indicator.isEmpty()) {
            return search.reason(RegisterReason.INDICATOR_UNKNOWN).with("indicator", value.indicator());
        }
        return indicator.get().measure().isEmpty()
                ? null
                : search.reason(RegisterReason.COUNTED_HERE).with("indicator", value.indicator());
    }

    /** Looks one record's references up. */
    private record Search(RegisterRecord record, Tables tables) {

        @Nullable
        Reason organisation(OrganisationId id) {
            return tables.organisations().at(id.value(), null) != null
                    ? null
                    : reason(RegisterReason.ORGANISATION_UNKNOWN).with("organisation", id.value());
        }

        @Nullable
        Reason member(PersonId id) {
            return tables.members().at(id.value(), null) != null
                    ? null
                    : reason(RegisterReason.MEMBER_UNKNOWN).with("member", id.value());
        }

        @Nullable
        Reason need(NeedId id, OrganisationId host) {
            @Nullable Need need = tables.needs().at(id.value(), null);
            if (need == null) {
                return reason(RegisterReason.NEED_UNKNOWN).with("need", id.value());
            }
            return need.host().equals(host)
                    ? null
                    : reason(RegisterReason.OTHER_HOST)
                            .with("host", host.value())
                            .with("need", id.value())
                            .with("expected", need.host().value());
        }

        /** A need cannot move to another host from under its engagements. */
        @Nullable
        Reason engagementsElsewhere(Need need) {
            for (String id : tables.engagementsByNeed().of(need.id().value())) {
                @Nullable Engagement engagement = tables.engagements().at(id, null);
                if (engagement != null
                        && engagement.need().filter(need.id()::equals).isPresent()
                        && !engagement.host().equals(need.host())) {
                    return Reason.of(RegisterReason.OTHER_HOST)
                            .with("kind", RecordKind.ENGAGEMENT.code())
                            .with("id", id)
                            .with("host", engagement.host().value())
                            .with("need", need.id().value())
                            .with("expected", need.host().value());
                }
            }
            return null;
        }

        @Nullable
        Reason engagement(EngagementId id) {
            return tables.engagements().at(id.value(), null) != null
                    ? null
                    : reason(RegisterReason.ENGAGEMENT_UNKNOWN).with("engagement", id.value());
        }

        private Reason reason(RegisterReason code) {
            return Reason.of(code).with("kind", record.kind().code()).with("id", record.id());
        }
    }
}
