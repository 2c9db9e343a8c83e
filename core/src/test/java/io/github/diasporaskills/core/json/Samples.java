package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.calendar.Allowance;
import io.github.diasporaskills.core.calendar.Closure;
import io.github.diasporaskills.core.calendar.DayHours;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.calendar.Holiday;
import io.github.diasporaskills.core.calendar.HolidayRule;
import io.github.diasporaskills.core.calendar.HostHours;
import io.github.diasporaskills.core.calendar.HoursChange;
import io.github.diasporaskills.core.calendar.KnownInstant;
import io.github.diasporaskills.core.calendar.LocalResolution;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.calendar.Pause;
import io.github.diasporaskills.core.calendar.Provenance;
import io.github.diasporaskills.core.calendar.Recomputation;
import io.github.diasporaskills.core.calendar.TimeSpan;
import io.github.diasporaskills.core.calendar.WeeklyHours;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import io.github.diasporaskills.core.calendar.ZoneRulesCheck;
import io.github.diasporaskills.core.calendar.ZoneRulesReport;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
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
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.document.SchemaVersion;
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
import io.github.diasporaskills.core.money.ConvertedTotal;
import io.github.diasporaskills.core.money.CurrencyNames;
import io.github.diasporaskills.core.money.ExchangeRate;
import io.github.diasporaskills.core.money.InKindTotal;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.money.MoneyBag;
import io.github.diasporaskills.core.money.MoneyCorrection;
import io.github.diasporaskills.core.money.Valuation;
import io.github.diasporaskills.core.money.ValuationMethod;
import io.github.diasporaskills.core.organisation.EnrolmentPeriod;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.OrganisationKind;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.ContactPreference;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.CredentialState;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PersonName;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Residence;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.programme.Baseline;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.EligibilityPolicy;
import io.github.diasporaskills.core.programme.ExternalId;
import io.github.diasporaskills.core.programme.Indicator;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.MobilisationDefinition;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.programme.ResourceKind;
import io.github.diasporaskills.core.programme.Result;
import io.github.diasporaskills.core.programme.ResultLevel;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.programme.Target;
import io.github.diasporaskills.core.programme.TermThreshold;
import io.github.diasporaskills.core.programme.Trajectory;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.Origin;
import io.github.diasporaskills.core.register.RefusedProposal;
import io.github.diasporaskills.core.register.RegisterRecord;
import io.github.diasporaskills.core.teleexpertise.SampleCases;
import io.github.diasporaskills.core.time.DateRange;
import io.github.diasporaskills.core.time.PartialDate;
import io.github.diasporaskills.core.time.ReportedCount;
import io.github.diasporaskills.core.time.TimeReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A full and a bare value of every type of core that JSON knows; enums are taken from their constants. */
final class Samples {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final DateRange TERM = DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31));
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final OrganisationId RABAT = OrganisationId.of("CHU-RABAT");
    private static final OrganisationId CNOM = OrganisationId.of("CNOM");
    private static final LocalText TITLE = LocalText.of("en", "Pilot").and("fr", "Pilote");
    private static final ProfessionCode DOCTOR = new ProfessionCode("2212");
    private static final LanguageSkill FRENCH = new LanguageSkill(new LanguageCode("fr"), CefrLevel.C1);

    private Samples() {}

    static List<Object> all() {
        List<Object> all = given();
        all.addAll(RecordSamples.madeOf(all));
        return all;
    }

    private static List<Object> given() {
        List<Object> all = new ArrayList<>();
        all.addAll(ground());
        all.addAll(money());
        all.addAll(people());
        all.addAll(organisations());
        all.addAll(programmes());
        all.addAll(engagements());
        all.addAll(calendars());
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
        return all;
    }

    /** A programme with a definition of mobilisation. */
    static Programme programme() {
        return (Programme) programmes().get(programmes().size() - 1);
    }

    private static List<Object> ground() {
        Reason reason = Reason.of(TimeReason.DATE_AMBIGUOUS)
                .with("text", " ")
                .with("whole", Long.MAX_VALUE)
                .with("decimal", new BigDecimal("1.50"))
                .with("day", DAY)
                .with("moment", Instant.parse("2026-09-20T01:30:00Z"))
                .with("items", List.of("a", ""));
        Location location = new Location("experts.csv", 17, "licenceUntil");
        return List.of(
                new Argument.Text("words"),
                new Argument.Whole(-5),
                new Argument.Decimal(new BigDecimal("1E+3")),
                new Argument.Day(DAY),
                new Argument.Moment(Instant.EPOCH),
                new Argument.Items(List.of()),
                reason,
                Reason.of(TimeReason.COUNT_PLANNED),
                location,
                Location.of("experts.csv"),
                Problem.error(location, reason).finding("31/02").maybe("2026-03-31"),
                Problem.warning(location, reason),
                TITLE,
                TERM,
                DateRange.always(),
                DateRange.from(DAY),
                DateRange.until(DAY),
                PartialDate.parse("mi-juin 2015"),
                PartialDate.of(DAY),
                ReportedCount.parse("over 200 treated"),
                ReportedCount.exactly(0),
                SchemaVersion.of(1, 12),
                new DocumentLimits(1024, 8),
                CountryCode.of("MA"),
                RegionCode.of("MA-2015", "MA-04"),
                DOCTOR,
                new SpecialtyCode("ophthalmology"),
                new CouncilCode("CNOM"),
                new LanguageCode("ar"));
    }

    private static List<Object> money() {
        MoneyBag bag = MoneyBag.of(Money.of("10", "EUR"), Money.of("2.50", "USD"));
        ExchangeRate rate = ExchangeRate.of(EUR, USD, new BigDecimal("1.0850"), DAY, "treasury");
        Valuation valuation = Valuation.of("50000", "USD", DAY, ValuationMethod.PUBLISHED, "UNHCR");
        return List.of(
                Money.of("300000", "USD"),
                Money.of("1500", "RWF"),
                bag,
                MoneyBag.empty(),
                MoneyCorrection.lowering(Money.of("5", "USD"), DAY, "entered twice"),
                rate,
                bag.totalIn(USD, List.of(rate), RoundingMode.HALF_EVEN),
                new ConvertedTotal(Money.zero(USD), MoneyBag.empty(), List.of()),
                valuation,
                InKindTotal.of(List.of(valuation)),
                CurrencyNames.of(Map.of("DH", "MAD")));
    }

    private static List<Object> people() {
        Verification check = new Verification(VerificationMethod.REGISTER, "desk", DAY, DAY.plusYears(1));
        Credential credential = Credential.claimed(DOCTOR, new CouncilCode("CNOM"), TERM)
                .in(new SpecialtyCode("ophthalmology"))
                .numbered("A-77")
                .verified(check);
        Availability availability = new Availability(TERM, Set.of(Modality.REMOTE, Modality.ONSITE));
        Residence residence = new Residence(CountryCode.of("BE"), DateRange.from(DAY));
        PracticeAuthorisation authorisation =
                new PracticeAuthorisation(AuthorisationKind.TEMPORARY, new CouncilCode("CNOM"), TERM);
        ContactPreference contact =
                ContactPreference.none().byPhone("+32 2 555 00 00").byEmail("a@example.org");
        DiasporaMember bare = DiasporaMember.builder(PersonId.of("E-1"), CountryCode.of("MA"), DAY)
                .build();
        return List.of(
                check,
                credential,
                credential.in(CredentialState.SUSPENDED),
                Credential.claimed(DOCTOR, new CouncilCode("CNOM"), DateRange.always()),
                availability,
                residence,
                authorisation,
                FRENCH,
                PersonId.of("E-0042"),
                PersonName.of("Benali", "Amina"),
                PersonName.of("", "Amina"),
                contact,
                ContactPreference.none(),
                bare,
                bare.toBuilder()
                        .name(PersonName.of("Benali", "Amina"))
                        .gender(Gender.WOMAN)
                        .birthYear(1980)
                        .residence(residence)
                        .credential(credential)
                        .authorisation(authorisation)
                        .language(FRENCH)
                        .availability(availability)
                        .quota(3)
                        .conflictWith(RABAT)
                        .declared(Declaration.CODE_OF_CONDUCT, DAY)
                        .contact(contact)
                        .build(),
                Actor.of("coordinator-1", Role.COORDINATOR),
                new ActorId("coordinator-1"));
    }

    private static List<Object> organisations() {
        SourcedDate signed = new SourcedDate(LocalDate.of(2020, 5, 20), "press");
        Partnership unsigned = Partnership.between("P-1", TITLE, List.of(RABAT, CNOM));
        return List.of(
                RABAT,
                Organisation.of(RABAT, "Ibn Sina", OrganisationKind.UNIVERSITY_HOSPITAL, CountryCode.of("MA")),
                Organisation.of(RABAT, "Ibn Sina", OrganisationKind.UNIVERSITY_HOSPITAL, CountryCode.of("MA"))
                        .in(RegionCode.of("MA-2015", "MA-04"))
                        .inDistrict("Rabat"),
                new EnrolmentPeriod(RABAT, TERM),
                signed,
                unsigned,
                unsigned.signedBy(CNOM, signed)
                        .signedBy(RABAT, signed)
                        .effectiveFrom(new SourcedDate(LocalDate.of(2020, 6, 1), "agreement"))
                        .lasting(LocalDate.of(2023, 6, 1)));
    }

    private static List<Object> programmes() {
        Baseline baseline = new Baseline(DAY, 0, "survey");
        Target target = new Target(DAY.plusYears(1), 10_000, "plan");
        Indicator counted = Indicator.counted("1.1.a", TITLE, RegisterMeasure.ENGAGED_MEMBERS)
                .startingAt(baseline)
                .aimingAt(target);
        Indicator reported = Indicator.reported("1.1.b", TITLE, CountingUnit.ITEM, false);
        Result output = new Result(ResultLevel.OUTPUT, "1.1", TITLE, List.of(counted, reported), List.of());
        Result outcome = new Result(ResultLevel.OUTCOME, "1", TITLE, List.of(), List.of(output));
        ResultsTree tree = new ResultsTree(2, List.of(outcome));
        MobilisationDefinition definition =
                new MobilisationDefinition(DAY, TITLE, RegisterMeasure.REGISTERED_MEMBERS, "circular");
        EligibilityPolicy women =
                EligibilityPolicy.onlyFor(Set.of(Gender.WOMAN), "programme for women", "steering committee", DAY);
        Programme bare = Programme.builder(
                        ProgrammeId.of("ma-pilot"), TITLE, CountryCode.of("MA"), ProgrammeState.ACTIVE, TERM)
                .build();
        return List.of(
                baseline,
                target,
                counted,
                reported,
                output,
                outcome,
                tree,
                ResultsTree.empty(),
                definition,
                women,
                EligibilityPolicy.open(),
                IndicatorValue.of("1.1.a", DAY, ReportedCount.moreThan(5), "minutes")
                        .byGender(Map.of(Gender.WOMAN, ReportedCount.atLeast(3))),
                new ExternalId("Prima", "MA10P0577"),
                ProgrammeId.of("ma-pilot"),
                new TermThreshold(90),
                new Trajectory(DAY, 0, DAY.plusYears(9), 10_000),
                bare,
                bare.toBuilder()
                        .externalId(new ExternalId("Prima", "MA10P0577"))
                        .type("Health Promotion")
                        .scope("National")
                        .budget(Money.of("300000", "USD"))
                        .results(tree)
                        .termThreshold(new TermThreshold(90))
                        .eligibility(women)
                        .resources(Set.of(ResourceKind.SKILLS, ResourceKind.SOCIAL))
                        .mobilisation(definition)
                        .partnership(Partnership.between("P-1", TITLE, List.of(RABAT, CNOM)))
                        .needFirst(true)
                        .synthetic(true)
                        .build());
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

    private static List<Object> calendars() {
        Provenance source = Provenance.verified("decree");
        WeeklyHours week =
                WeeklyHours.of(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), DayHours.parse("08:30-12:30, 14:00-24:00"));
        Holiday holiday = Holiday.of("Throne Day", HolidayRule.everyYear(Month.JULY, 30), source);
        HoursChange ramadan = HoursChange.of("Ramadan", TERM, week, source);
        HostHours host = HostHours.of("Ibn Sina", TERM, week);
        PackZone zone = PackZone.of(
                "Africa/Casablanca",
                ZoneOffset.ofHours(1),
                List.of(ZoneOffsetTransition.of(
                        LocalDateTime.of(2026, 9, 20, 2, 0), ZoneOffset.ofHours(1), ZoneOffset.UTC)));
        WorkingCalendar calendar = WorkingCalendar.builder("MA", zone, week)
                .holiday(holiday)
                .change(ramadan)
                .build()
                .forHost(List.of(host));
        Instant monday = Instant.parse("2026-09-14T09:00:00Z");
        Pause pause = Pause.of(monday.plusSeconds(3600), monday.plusSeconds(7200));
        Deadline deadline = Deadline.of(monday, Allowance.workingHours(6), List.of(pause), calendar);
        Recomputation moved = deadline.recomputed(
                calendar.with(Holiday.of("Day off", HolidayRule.on(LocalDate.of(2026, 9, 14)), source)));
        ZoneRulesCheck check = new ZoneRulesCheck(
                "Africa/Casablanca", "2026c", List.of(new KnownInstant(monday, ZoneOffset.ofHours(1), "decree")));
        List<Object> all = new ArrayList<>(List.of(
                source,
                week,
                WeeklyHours.closed(),
                DayHours.closed(),
                TimeSpan.parse("08:30-24:00"),
                holiday,
                holiday.withSubstitute().validIn(TERM).publishedAt(monday),
                ramadan,
                ramadan.publishedAt(monday),
                host,
                HostHours.closed("Ibn Sina", TERM),
                zone,
                PackZone.fixed("Africa/Kigali", ZoneOffset.ofHours(2)),
                calendar,
                calendar.on(LocalDate.of(2026, 9, 14)),
                calendar.openTimes(LocalDate.of(2026, 9, 14)).get(0),
                pause,
                Pause.since(monday),
                deadline,
                Deadline.of(monday, Allowance.elapsedHours(72), calendar),
                Deadline.of(monday, Allowance.workingDays(3), List.of(Pause.since(monday)), calendar),
                deadline.explanation().get(0),
                moved,
                moved.differences().get(0),
                check,
                check.known().get(0)));
        all.addAll(List.of(
                Allowance.workingHours(16),
                Allowance.workingDays(5),
                Allowance.elapsedHours(48),
                Closure.wholeDay(),
                Closure.during(TimeSpan.parse("08:00-12:00")),
                Closure.observed(),
                HolidayRule.everyYear(Month.JULY, 30),
                new HolidayRule.DaysFrom(MonthDay.of(4, 7), 7),
                new HolidayRule.NthWeekday(Set.of(Month.AUGUST), -1, DayOfWeek.FRIDAY),
                new HolidayRule.Easter(1),
                HolidayRule.on(DAY, DAY.plusDays(1)),
                zone.resolve(LocalDateTime.of(2026, 9, 20, 1, 30)),
                zone.resolve(LocalDateTime.of(2026, 9, 21, 1, 30)),
                new LocalResolution.Never(
                        LocalDateTime.of(2026, 3, 22, 2, 30),
                        ZoneOffset.UTC,
                        ZoneOffset.ofHours(1),
                        OffsetDateTime.parse("2026-03-22T03:00+01:00")),
                new ZoneRulesReport(check, false, List.of()),
                new ZoneRulesReport.Disagreement(check.known().get(0), ZoneOffset.UTC)));
        return all;
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
        people().stream()
                .filter(DiasporaMember.class::isInstance)
                .forEach(member -> all.add(RegisterRecord.of((DiasporaMember) member)));
        organisations().forEach(value -> {
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
