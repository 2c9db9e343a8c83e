package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.ExemptionClaim;
import io.github.diasporaskills.core.consent.IncapacityRecord;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.referral.PublicCare;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.referral.ReferralChain;
import io.github.diasporaskills.core.referral.ReferralId;
import io.github.diasporaskills.core.referral.ReferralLifeCycle;
import io.github.diasporaskills.core.referral.ReferralOpening;
import io.github.diasporaskills.core.referral.ReferralState;
import io.github.diasporaskills.core.register.RecordKind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code referrals.csv}: patients passed along a chain of functions, by case key. */
final class ReferralRows extends RecordRows<ReferralCase> {

    static final String FILE = "referrals.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.id("id"),
                    TableColumn.code("caseKey"),
                    TableColumn.choice("chain", Choices.CHAINS),
                    TableColumn.id("organisation"),
                    TableColumn.choice("specialty", Choices.SPECIALTIES),
                    TableColumn.code("partnership"),
                    TableColumn.choice("gender", Choices.GENDERS)),
            List.of(
                    TableColumn.whole("hop", 0),
                    TableColumn.choice("publicCare", Choices.YES_NO),
                    TableColumn.person("publicCareBy"),
                    TableColumn.instant("publicCareAt"),
                    TableColumn.person("overriddenBy"),
                    TableColumn.choice("overriddenRole", Role.class),
                    TableColumn.code("overrideReason"),
                    TableColumn.code("exemption"),
                    TableColumn.code("exemptionReason"),
                    TableColumn.person("incapacityBy"),
                    TableColumn.instant("incapacityAt"),
                    TableColumn.code("incapacityEvidence"),
                    TableColumn.instant("needFoundAt"),
                    TableColumn.of("appointment", ColumnKind.CLOCK_TIME),
                    TableColumn.choice(STATE, ReferralState.class),
                    TableColumn.instant(SINCE)));

    private static final List<String> PUBLIC_CARE = List.of("publicCare", "publicCareBy", "publicCareAt");
    private static final List<String> OVERRIDE = List.of("overriddenBy", "overriddenRole", "overrideReason");
    private static final List<String> EXEMPTION = List.of("exemption", "exemptionReason");
    private static final List<String> INCAPACITY = List.of("incapacityBy", "incapacityAt", "incapacityEvidence");

    private final FolderContext folder;
    private final Parts<DisclosureRows.Entry> handovers;
    private final Vocabulary<ReferralId> ids = made(ReferralId::of);
    private final Vocabulary<CaseKey> keys = made(CaseKey::of);
    private final Vocabulary<String> plainKeys = made(text -> CaseKey.of(text).value());
    private final Vocabulary<OrganisationId> organisations = made(OrganisationId::of);
    private final Vocabulary<Role> roles = Codebook.constants(Role.class);
    private final Vocabulary<StepReason> reasons = made(StepReason::of);
    private final Vocabulary<ReferralChain> chains;
    private final Vocabulary<String> exemptions;
    private final Vocabulary<String> partnerships;
    private final Vocabulary<ReferralState> states = Codebook.constants(ReferralState.class);

    ReferralRows(FolderContext folder, Parts<DisclosureRows.Entry> handovers) {
        super(COLUMNS, new IdTable(), RecordKind.REFERRAL, folder.steps(), List.of(handovers));
        this.folder = folder;
        this.handovers = handovers;
        this.chains = new Vocabulary<>(Choices.CHAINS, folder.codes().pack::chain);
        this.exemptions = new Vocabulary<>(folder.codes().pack::exemption);
        this.partnerships = new Vocabulary<>(id ->
                folder.partnerships().contains(id) ? Parsed.of(id) : Codebook.unlisted(id, folder.partnerships()));
    }

    @Override
    String column(String at) {
        return at.equals("opening.partnership") ? "partnership" : super.column(at);
    }

    @Override
    boolean refused(String list, int number, Parts.Fault fault) {
        if (!list.equals("handovers")) {
            return super.refused(list, number, fault);
        }
        fault(handovers, number, DisclosureRows.at(fault));
        return true;
    }

    @Override
    @Nullable
    ReferralCase make() {
        @Nullable ReferralId id = neededCode("id", ids);
        @Nullable CaseKey caseKey = neededCode("caseKey", keys);
        @Nullable ReferralChain chain = neededCode("chain", chains);
        @Nullable OrganisationId organisation = neededCode("organisation", organisations);
        @Nullable SpecialtyCode specialty = neededCode("specialty", folder.codes().specialties);
        @Nullable String partnership = neededCode("partnership", partnerships);
        @Nullable Gender gender = neededCode("gender", folder.codes().genders);
        @Nullable PublicCare publicCare = publicCare();
        @Nullable ExemptionClaim exemption = exemption();
        @Nullable LocalDateTime appointment = localTime("appointment");
        @Nullable Instant needFoundAt = instant("needFoundAt");
        @Nullable History<ReferralState> history = history(ReferralState.class, ReferralLifeCycle.TABLE, states);
        List<DisclosureRows.Entry> hops = parts(handovers);
        @Nullable Integer written = whole("hop", chain == null ? 0 : chain.handovers());
        if (cells.hasErrors() || id == null || caseKey == null || chain == null || history == null) {
            return null;
        }
        int reached = reached(chain, hops);
        if (cells.hasErrors() || organisation == null || specialty == null || partnership == null || gender == null) {
            return null;
        }
        int hop = written == null ? hop(history.state(), chain, reached) : written;
        if (hop > reached || !isPlace(history.state(), hop, chain)) {
            error("hop", Reason.of(ImportReason.HOP_NOT_OF_CASE).with("state", history.state()));
            return null;
        }
        ReferralOpening opening =
                new ReferralOpening(id, caseKey, chain, organisation, specialty, partnership, gender, needFoundAt);
        var made = ReferralCase.recorded(opening, history).hop(hop);
        for (DisclosureRows.Entry each : hops) {
            made.handover(each.of(caseKey));
            each.reviewOf(caseKey, folder.codes().pack).ifPresent(made::review);
        }
        if (publicCare != null) {
            made.publicCare(publicCare);
        }
        if (exemption != null) {
            made.exemption(exemption);
        }
        if (appointment != null) {
            made.appointment(appointment);
        }
        return made.build();
    }

    /** The hop to which the handovers lead; one that leaves out a function of the chain is told. */
    private int reached(ReferralChain chain, List<DisclosureRows.Entry> hops) {
        int reached = 0;
        for (DisclosureRows.Entry each : hops) {
            int to = chain.hopOf(each.recipient().role()).orElse(-1);
            if (to < 1 || to > reached + 1) {
                Reason reason = Reason.of(ImportReason.PARTS_OUT_OF_ORDER).with("file", DisclosureRows.HANDOVERS);
                fault(handovers, each, reason);
                return reached;
            }
            reached = Math.max(reached, to);
        }
        return reached;
    }

    /** Where a case is unless the row says otherwise. */
    private static int hop(ReferralState state, ReferralChain chain, int reached) {
        return switch (state) {
            case IDENTIFIED, CONSENT_SOUGHT, CONSENTED, CONSENT_REFUSED -> 0;
            case WITH_FOCAL_POINT, NO_PROVIDER -> Math.min(reached, chain.between());
            case PROVIDER_OFFERED, ACCEPTED, SCHEDULED, IN_CARE, COMPLETED, CLOSED -> chain.handovers();
            case CANCELLED, CONSENT_WITHDRAWN -> reached;
        };
    }

    private static boolean isPlace(ReferralState state, int hop, ReferralChain chain) {
        return switch (state) {
            case IDENTIFIED, CONSENT_SOUGHT, CONSENTED, CONSENT_REFUSED -> hop == 0;
            case WITH_FOCAL_POINT -> hop >= 1 && hop <= chain.between();
            case NO_PROVIDER -> hop == chain.between();
            case PROVIDER_OFFERED, ACCEPTED, SCHEDULED, IN_CARE, COMPLETED, CLOSED -> hop == chain.handovers();
            case CANCELLED, CONSENT_WITHDRAWN -> true;
        };
    }

    private @Nullable PublicCare publicCare() {
        if (!fillTogether(PUBLIC_CARE)) {
            fillTogether(OVERRIDE);
            if (OVERRIDE.stream().anyMatch(this::has)) {
                PUBLIC_CARE.forEach(this::needed);
            }
            return null;
        }
        @Nullable Boolean available = code("publicCare", folder.codes().yesOrNo);
        String by = pseudonym("publicCareBy");
        @Nullable Instant at = instant("publicCareAt");
        boolean overridden = fillTogether(OVERRIDE);
        String decider = pseudonym("overriddenBy");
        @Nullable Role role = code("overriddenRole", roles);
        @Nullable StepReason why = code("overrideReason", reasons);
        if (overridden && Boolean.FALSE.equals(available)) {
            error("overriddenBy", ImportReason.CELL_UNEXPECTED_BESIDE);
        }
        if (cells.hasErrors() || available == null || at == null) {
            return null;
        }
        PublicCare found =
                available ? PublicCare.available(ActorId.of(by), at) : PublicCare.lacking(ActorId.of(by), at);
        return role == null || why == null ? found : found.overridden(new Actor(ActorId.of(decider), role), why);
    }

    private @Nullable ExemptionClaim exemption() {
        fillTogether(EXEMPTION);
        @Nullable StepReason why = code("exemptionReason", reasons);
        @Nullable String id = code("exemption", exemptions);
        @Nullable IncapacityRecord incapacity = incapacity();
        if (cells.hasErrors() || why == null || id == null) {
            return null;
        }
        ExemptionClaim claim = ExemptionClaim.of(id, why);
        return incapacity == null ? claim : claim.with(incapacity);
    }

    /** Who found that the person cannot decide. */
    private @Nullable IncapacityRecord incapacity() {
        if (!fillTogether(INCAPACITY)) {
            return null;
        }
        needed("exemption");
        String by = pseudonym("incapacityBy");
        @Nullable Instant at = instant("incapacityAt");
        @Nullable String evidence = code("incapacityEvidence", plainKeys);
        return cells.hasErrors() || at == null || evidence == null
                ? null
                : new IncapacityRecord(ActorId.of(by), at, evidence);
    }

    /** Whether columns that belong together are filled; if only some are, the empty ones are told. */
    private boolean fillTogether(List<String> columns) {
        if (columns.stream().noneMatch(this::has)) {
            return false;
        }
        columns.forEach(this::needed);
        return true;
    }
}
