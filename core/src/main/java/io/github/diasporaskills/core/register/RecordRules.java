package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.RegionsSection;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementCheck;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.Programme;
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
            Tables tables, Programme programme, @Nullable CountryPack pack) {

        /** What stands against putting a record on the register; empty if nothing does. */
        <V> List<RecordFault> faults(RecordKind<V> kind, String id, V value) {
            @Nullable Reason refusal = refusal(kind, id, value);
            return refusal != null ? List.of(RecordFault.of(refusal)) : kind.unproven(value, id, this);
        }

        private <V> @Nullable Reason refusal(RecordKind<V> kind, String id, V value) {
            for (RecordKind.Naming<V> naming : kind.namings()) {
                Table<?> named = tables.of(naming.kind());
                for (String other : naming.ids().apply(value)) {
                    if (named.at(other, null) == null) {
                        return reason(naming.kind().missing(), kind, id)
                                .with(naming.kind().code(), other);
                    }
                }
            }
            List<Reason> faults = kind.faults(value);
            if (!faults.isEmpty()) {
                Reason fault = faults.get(0);
                return reason(RegisterReason.STEP_NOT_ALLOWED, kind, id)
                        .with("state", requireNonNull(fault.arguments().get("state"), "state"))
                        .with("wanted", requireNonNull(fault.arguments().get("wanted"), "wanted"));
            }
            return kind.rule().broken(value, this);
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
        Table<Engagement> engagements = setting.tables().of(RecordKind.ENGAGEMENT);
        for (Engagement engagement :
                engagements.naming(RecordKind.NEED, need.id().value(), null)) {
            if (!engagement.host().equals(need.host())) {
                return otherHost(engagement, need);
            }
        }
        return null;
    }

    /** An engagement is at the host of its need, and fits the member and the programme's term. */
    static @Nullable Reason ofEngagement(Engagement engagement, Setting setting) {
        Tables tables = setting.tables();
        Optional<NeedId> need = engagement.need();
        if (need.isPresent()) {
            @Nullable Need met = tables.of(RecordKind.NEED).at(need.get().value(), null);
            if (met != null && !met.host().equals(engagement.host())) {
                return otherHost(engagement, met);
            }
        }
        @Nullable
        DiasporaMember member =
                tables.of(RecordKind.MEMBER).at(engagement.member().value(), null);
        List<Reason> shortcomings = member == null
                ? List.of()
                : EngagementCheck.shortcomings(
                        engagement, member, setting.programme().term());
        return shortcomings.isEmpty() ? null : shortcomings.get(0);
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
