package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.country.Fact;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.LanguageUse;
import io.github.diasporaskills.core.country.PackCurrency;
import io.github.diasporaskills.core.country.PackLanguage;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.Region;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.RegionGroup;
import io.github.diasporaskills.core.country.RegionMapping;
import io.github.diasporaskills.core.country.RegionScheme;
import io.github.diasporaskills.core.country.Source;
import io.github.diasporaskills.core.country.SourceStatus;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.country.Subdivision;
import io.github.diasporaskills.core.country.TextDirection;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.EngagementState;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.NeedState;
import io.github.diasporaskills.core.engagement.PlannedEngagement;
import io.github.diasporaskills.core.engagement.ProposedEngagement;
import io.github.diasporaskills.core.io.ColumnMapping;
import io.github.diasporaskills.core.io.CsvFormat;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.Origin;
import io.github.diasporaskills.core.register.RefusedProposal;
import io.github.diasporaskills.core.register.RegisterRecord;
import io.github.diasporaskills.core.teleexpertise.SampleCases;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.ReportedCount;
import io.github.diasporaskills.core.time.TimeReason;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** A full and a bare value of every type of core that JSON knows; enums are taken from their constants. */
final class Samples {

    static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    static final DateRange TERM = DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31));
    static final Currency USD = Currency.getInstance("USD");
    static final Currency EUR = Currency.getInstance("EUR");
    static final OrganisationId RABAT = OrganisationId.of("CHU-RABAT");
    static final OrganisationId CNOM = OrganisationId.of("CNOM");
    static final LocalText TITLE = LocalText.of("en", "Pilot").and("fr", "Pilote");
    static final ProfessionCode DOCTOR = new ProfessionCode("2212");
    static final LanguageSkill FRENCH = new LanguageSkill(new LanguageCode("fr"), CefrLevel.C1);

    private Samples() {}

    static List<Object> all() {
        List<Object> all = given();
        all.addAll(RecordSamples.madeOf(all));
        return all;
    }

    private static List<Object> given() {
        List<Object> all = new ArrayList<>();
        all.addAll(GroundSamples.ground());
        all.addAll(GroundSamples.money());
        all.addAll(ProgrammeSamples.people());
        all.addAll(ProgrammeSamples.organisations());
        all.addAll(ProgrammeSamples.programmes());
        all.addAll(engagements());
        all.addAll(CalendarSamples.calendars());
        all.addAll(countries());
        all.addAll(records());
        all.addAll(LifeCycleSamples.all());
        all.addAll(EngagementSamples.all());
        all.addAll(ConsentSamples.all());
        all.addAll(SampleCases.all());
        all.addAll(CasefileSamples.all());
        all.addAll(OrganisationSamples.all());
        all.addAll(ModelSamples.all());
        all.addAll(CampaignSamples.all());
        all.addAll(ReferralSamples.all());
        return all;
    }

    /** A programme with a definition of mobilisation. */
    static Programme programme() {
        return (Programme)
                ProgrammeSamples.programmes().get(ProgrammeSamples.programmes().size() - 1);
    }

    private static List<Object> engagements() {
        EngagementId id = EngagementId.of("G-1");
        PersonId member = PersonId.of("E-1");
        Engagement bare = Engagement.builder(id, member, RABAT, DAY, TERM).build();
        Need need = Need.builder(NeedId.of("N-1"), RABAT, "Ophthalmology", DOCTOR, TERM)
                .build();
        return List.of(
                id,
                NeedId.of("N-1"),
                bare,
                bare.toBuilder()
                        .need(NeedId.of("N-1"))
                        .modality(Modality.ONSITE)
                        .state(EngagementState.COMPLETED)
                        .startedOn(DAY)
                        .endedOn(DAY.plusDays(20))
                        .languagePlan("works in French")
                        .outsideTermReason("follow-up")
                        .build(),
                need,
                need.toBuilder()
                        .specialty(new SpecialtyCode("ophthalmology"))
                        .language(FRENCH)
                        .modality(Modality.HYBRID)
                        .places(2)
                        .patientWork(false)
                        .state(NeedState.OPEN)
                        .approvedOn(DAY)
                        .requester(member)
                        .build(),
                new FieldVisit("V-1", DAY, RABAT, Set.of(CNOM), Set.of(id)),
                new PlannedEngagement(id, member, RABAT, TERM),
                new ProposedEngagement(member, NeedId.of("N-1"), RABAT, Modality.REMOTE, TERM),
                new RefusedProposal(
                        new ProposedEngagement(member, NeedId.of("N-1"), RABAT, Modality.REMOTE, TERM),
                        Reason.of(TimeReason.COUNT_PLANNED)));
    }

    private static List<Object> countries() {
        Source source = new Source("iso-codes 4.15.0", SourceStatus.UNVERIFIED, true, "");
        RegionCode code = RegionCode.of("MA-2015", "MA-04");
        Subdivision part = new Subdivision(code, "MA-RAB", "prefecture", TITLE, List.of(), source);
        Region region = new Region(code, TITLE, List.of("Rabat"), List.of(part), source);
        RegionMapping.Part into = new RegionMapping.Part(code, List.of("Rabat"));
        return List.of(
                source,
                new Fact(Location.of("regions.json"), "{}", source),
                new PackCurrency(Currency.getInstance("MAD"), 2, List.of("DH"), source),
                new PackLanguage(new LanguageCode("ar"), TITLE, LanguageUse.OFFICIAL, TextDirection.RTL, source),
                part,
                region,
                into,
                new RegionMapping(RegionCode.of("MA-1997", "MA-07"), List.of(into), source),
                new RegionScheme("MA-2015", TITLE, DateRange.from(DAY), List.of(region), source),
                new RegionGroup("southern", TITLE, List.of(), List.of(code), source));
    }

    private static List<Object> records() {
        List<Object> all = new ArrayList<>(List.of(
                RegisterRecord.of(IndicatorValue.of("1.1.b", DAY, ReportedCount.about(50), "minutes")),
                Origin.of("experts.csv", "E-1"),
                ColumnMapping.parse(
                        "mapping.json",
                        "{\"schema\":\"1.0\",\"table\":\"experts.csv\",\"sheet\":\"liste\",\"separator\":\";\","
                                + "\"charset\":\"windows-1252\",\"columns\":[{\"heading\":\"Nom\",\"field\":\"familyName\"},"
                                + "{\"heading\":\"Sexe\",\"field\":\"gender\",\"values\":{\"F\":\"WOMAN\"}},"
                                + "{\"heading\":\"Inscription\",\"field\":\"registeredOn\",\"dates\":\"dd/MM/yyyy\"}],"
                                + "\"constants\":{\"origin\":\"MA\"},\"ignored\":[\"Observations\"]}"),
                CsvFormat.detected(),
                CsvFormat.detected()
                        .in(StandardCharsets.UTF_8)
                        .separatedBy(';')
                        .utf8Only()
                        .limitedTo(10, 20, 30)));
        ProgrammeSamples.people().stream()
                .filter(DiasporaMember.class::isInstance)
                .forEach(member -> all.add(RegisterRecord.of((DiasporaMember) member)));
        ProgrammeSamples.organisations().forEach(value -> {
            if (value instanceof Organisation organisation) {
                all.add(RegisterRecord.of(organisation));
            } else if (value instanceof EnrolmentPeriod enrolment) {
                all.add(RegisterRecord.of(enrolment));
            }
        });
        engagements().forEach(value -> {
            if (value instanceof Engagement engagement) {
                all.add(RegisterRecord.of(engagement));
            } else if (value instanceof Need need) {
                all.add(RegisterRecord.of(need));
            } else if (value instanceof FieldVisit visit) {
                all.add(RegisterRecord.of(visit));
            }
        });
        return all;
    }
}
