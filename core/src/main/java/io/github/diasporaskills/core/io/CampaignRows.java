package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.campaign.Beneficiary;
import io.github.diasporaskills.core.campaign.BeneficiaryId;
import io.github.diasporaskills.core.campaign.Campaign;
import io.github.diasporaskills.core.campaign.CampaignBuilder;
import io.github.diasporaskills.core.campaign.CampaignId;
import io.github.diasporaskills.core.campaign.CampaignLifeCycle;
import io.github.diasporaskills.core.campaign.CampaignProof;
import io.github.diasporaskills.core.campaign.CampaignSession;
import io.github.diasporaskills.core.campaign.CampaignState;
import io.github.diasporaskills.core.campaign.Finding;
import io.github.diasporaskills.core.campaign.FindingId;
import io.github.diasporaskills.core.campaign.ServiceId;
import io.github.diasporaskills.core.campaign.ServiceRendered;
import io.github.diasporaskills.core.campaign.SessionId;
import io.github.diasporaskills.core.campaign.Shift;
import io.github.diasporaskills.core.campaign.StaffMinimum;
import io.github.diasporaskills.core.country.AuthorisationsSection;
import io.github.diasporaskills.core.country.CouncilsSection;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.country.ZoneSection;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code campaigns.csv}: open days and other dated events, with whom they served. */
final class CampaignRows extends RecordRows<Campaign> {

    static final String FILE = "campaigns.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.id("id"),
                    TableColumn.text("title"),
                    TableColumn.reference("host", OrganisationRows.FILE)),
            List.of(
                    TableColumn.choice(LANGUAGE, Choices.LANGUAGES),
                    TableColumn.choice(REGION_SCHEME, Choices.REGION_SCHEMES),
                    TableColumn.choice("region", Choices.REGIONS),
                    TableColumn.text("themes").list(),
                    TableColumn.numbered("minimumStaff", 1, 1000),
                    TableColumn.text("report"),
                    TableColumn.choice(STATE, CampaignState.class),
                    TableColumn.instant(SINCE)));

    private final FolderContext folder;
    private final Parts<CampaignSession> sessions;
    private final Parts<Shift> shifts;
    private final Parts<Beneficiary> beneficiaries;
    private final Parts<ServiceRows.Entry> services;
    private final Parts<FindingRows.Entry> findings;
    private final Vocabulary<CampaignState> states = Codebook.constants(CampaignState.class);

    CampaignRows(
            FolderContext folder,
            Parts<CampaignSession> sessions,
            Parts<Shift> shifts,
            Parts<Beneficiary> beneficiaries,
            Parts<ServiceRows.Entry> services,
            Parts<FindingRows.Entry> findings) {
        super(
                COLUMNS,
                new IdTable(),
                RecordKind.CAMPAIGN,
                folder.steps(),
                List.of(sessions, shifts, beneficiaries, services, findings));
        this.folder = folder;
        this.sessions = sessions;
        this.shifts = shifts;
        this.beneficiaries = beneficiaries;
        this.services = services;
        this.findings = findings;
    }

    @Override
    @Nullable
    Campaign make() {
        checkLanguage();
        @Nullable LocalText title = neededWords("title");
        neededReference("host", folder.tables().organisations);
        @Nullable RegionCode region = region("region", folder);
        List<LocalText> themes = wordsOfEach("themes");
        Map<SpecialtyCode, Integer> staff = staff();
        @Nullable History<CampaignState> history = history(CampaignState.class, CampaignLifeCycle.TABLE, states);
        List<CampaignSession> times = parts(sessions);
        List<Shift> duty = parts(shifts);
        List<Beneficiary> people = parts(beneficiaries);
        List<ServiceRows.Entry> done = parts(services);
        List<FindingRows.Entry> found = parts(findings);
        if (cells.hasErrors() || title == null || history == null) {
            return null;
        }
        OrganisationId host = OrganisationId.of(text("host"));
        CampaignBuilder made = Campaign.builder(CampaignId.of(id()), title, host, history);
        if (region != null) {
            made.region(region);
        }
        themes.forEach(made::theme);
        times.forEach(made::session);
        staff.forEach((specialty, least) -> made.minimumStaff(new StaffMinimum(specialty, least)));
        people.forEach(made::beneficiary);
        if (has("report")) {
            made.report(cells.text());
        }
        addDuty(made, duty, times);
        Map<String, Shift> onDuty = new HashMap<>();
        duty.forEach(shift -> onDuty.put(onDuty(shift.session(), shift.specialist()), shift));
        Set<BeneficiaryId> served = new HashSet<>();
        people.forEach(each -> served.add(each.id()));
        for (ServiceRows.Entry each : done) {
            @Nullable Shift shift = onDuty.get(onDuty(each.session(), each.specialist()));
            if (isKnown(services, each, shift, served.contains(each.beneficiary())) && shift != null) {
                made.service(ServiceRendered.of(each.id(), shift, each.beneficiary(), each.kind(), each.at()));
            }
        }
        for (FindingRows.Entry each : found) {
            @Nullable Shift shift = onDuty.get(onDuty(each.session(), each.specialist()));
            if (isKnown(findings, each, shift, served.contains(each.beneficiary())) && shift != null) {
                add(made, each, shift);
            }
        }
        if (cells.hasErrors()) {
            return null;
        }
        Campaign campaign = made.build();
        checkEntries(campaign, done, found);
        return cells.hasErrors() ? null : campaign;
    }

    /** Says where it stands what was entered and could not have been; the register asks the same once more. */
    private void checkEntries(Campaign campaign, List<ServiceRows.Entry> done, List<FindingRows.Entry> found) {
        @Nullable ZoneSection zone = folder.codes().pack.section(ZoneSection.class);
        CampaignProof proof = new CampaignProof(campaign, zone == null ? null : zone.zone());
        @Nullable AuthorisationsSection accepted = folder.codes().pack.section(AuthorisationsSection.class);
        @Nullable CouncilsSection councils = folder.codes().pack.section(CouncilsSection.class);
        if (accepted != null) {
            firstFault(
                    shifts,
                    parts(shifts),
                    shift -> folder.tables()
                            .noted(shift.specialist())
                            .filter(member -> councils == null || member.hasCouncil(councils))
                            .flatMap(member -> proof.against(shift, member, accepted)));
        }
        Map<ServiceId, ServiceRendered> rendered = new HashMap<>();
        campaign.services().forEach(each -> rendered.put(each.id(), each));
        firstFault(services, done, each -> proof.against(requireNonNull(rendered.get(each.id()))));
        Map<FindingId, Finding> known = new HashMap<>();
        campaign.findings().forEach(each -> known.put(each.id(), each));
        firstFault(findings, found, each -> proof.against(requireNonNull(known.get(each.id()))));
    }

    private <P> void firstFault(Parts<P> of, List<P> all, Function<P, Optional<Reason>> against) {
        for (P part : all) {
            Optional<Reason> wrong = cells.hasErrors() ? Optional.empty() : against.apply(part);
            if (wrong.isPresent()) {
                fault(of, part, withoutCells(wrong.get()));
                return;
            }
        }
    }

    private Map<SpecialtyCode, Integer> staff() {
        Map<SpecialtyCode, Integer> staff = new LinkedHashMap<>();
        numbered("minimumStaff").forEach((name, least) -> {
            @Nullable
            SpecialtyCode specialty =
                    cells.meant(at("minimumStaff"), folder.codes().pack.specialty(name));
            if (specialty != null) {
                staff.put(specialty, least);
            }
        });
        return staff;
    }

    private void addDuty(CampaignBuilder made, List<Shift> duty, List<CampaignSession> times) {
        Set<SessionId> known = new HashSet<>();
        times.forEach(session -> known.add(session.id()));
        for (Shift shift : duty) {
            if (known.contains(shift.session())) {
                made.shift(shift);
            } else {
                fault(shifts, shift, Reason.of(ImportReason.PART_UNKNOWN).with("file", SessionRows.FILE));
                return;
            }
        }
    }

    private <P> boolean isKnown(Parts<P> of, P part, @Nullable Shift shift, boolean served) {
        if (shift != null && served) {
            return true;
        }
        if (!cells.hasErrors()) {
            String file = shift == null ? ShiftRows.FILE : BeneficiaryRows.FILE;
            fault(of, part, Reason.of(ImportReason.PART_UNKNOWN).with("file", file));
        }
        return false;
    }

    private static void add(CampaignBuilder made, FindingRows.Entry each, Shift shift) {
        Finding finding = Finding.of(each.id(), shift, each.beneficiary(), each.sought(), each.at());
        switch (each.care()) {
            case NONE -> made.finding(finding);
            case NEEDED -> made.finding(finding.needingCare());
            case URGENT -> made.finding(finding.needingCareUrgently());
        }
        if (each.referral() != null) {
            made.referral(each.referral());
        }
    }

    private static String onDuty(SessionId session, PersonId specialist) {
        return session.value() + '|' + specialist.value();
    }
}
