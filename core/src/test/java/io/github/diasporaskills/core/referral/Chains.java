package io.github.diasporaskills.core.referral;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.BreachContact;
import io.github.diasporaskills.core.consent.Capacity;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentGate;
import io.github.diasporaskills.core.consent.ConsentGiving;
import io.github.diasporaskills.core.consent.ConsentId;
import io.github.diasporaskills.core.consent.ConsentScope;
import io.github.diasporaskills.core.consent.ConsentSection;
import io.github.diasporaskills.core.consent.DataAtEnd;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.DataSharingProtocol;
import io.github.diasporaskills.core.consent.GiverRelation;
import io.github.diasporaskills.core.consent.LocalCarePath;
import io.github.diasporaskills.core.consent.Patient;
import io.github.diasporaskills.core.consent.ProtocolParty;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.consent.Recipient;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.consent.RoleView;
import io.github.diasporaskills.core.consent.Sealed;
import io.github.diasporaskills.core.consent.SubjectProtection;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.journal.MemoryJournal;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A chain of any length in a country, with somebody at each place: {@code person-0} of {@code ORG-0} holds the file, the
 * last gives the care.
 */
public record Chains(CountryPack pack, ReferralChain chain, MemoryJournal journal) {

    public static final CaseKey CASE = CaseKey.of("RF-2022-0001");
    public static final Instant START = Instant.parse("2022-03-01T10:00:00Z");
    public static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    public static final LocalDateTime TUESDAY = LocalDateTime.of(2022, 3, 8, 9, 30);
    public static final String AGREEMENT = "P-CNOM-UNHCR";

    /** The chain of the order of physicians and UNHCR in Morocco. */
    public static Chains morocco() {
        CountryPack pack = CountryPack.load("MA");
        return new Chains(pack, ReferralSection.of(pack).chain("cnom-unhcr").orElseThrow(), new MemoryJournal());
    }

    public OrganisationId organisation(int place) {
        return OrganisationId.of("ORG-" + place);
    }

    public int last() {
        return chain.handovers();
    }

    public Actor actor(int place) {
        return Actor.of("person-" + place, place == last() ? Role.CLINICIAN : Role.FOCAL_POINT);
    }

    public StepCall call(int place, long minute, String why) {
        return StepCall.of(actor(place), START.plusSeconds(60 * minute), why);
    }

    public Recipient recipient(int place) {
        return new Recipient(
                chain.at(place).role(), organisation(place), actor(place).id(), pack.country());
    }

    public ReferralOpening opening() {
        return new ReferralOpening(
                ReferralId.of("RF-1"),
                CASE,
                chain,
                organisation(0),
                SpecialtyCode.of("ophthalmology"),
                AGREEMENT,
                Gender.WOMAN);
    }

    public ReferralCase identified() {
        return ReferralCase.identify(call(0, 0, "care-not-at-hand"), opening());
    }

    public static Partnership partnership() {
        OrganisationId council = OrganisationId.of("CNOM");
        OrganisationId agency = OrganisationId.of("UNHCR");
        SourcedDate signed = new SourcedDate(LocalDate.of(2020, 5, 20), "press");
        return Partnership.between(AGREEMENT, LocalText.of("fr", "Convention"), List.of(council, agency))
                .signedBy(council, signed)
                .signedBy(agency, signed)
                .effectiveFrom(new SourcedDate(LocalDate.of(2020, 6, 1), "convention"))
                .lasting(LocalDate.of(2023, 6, 1));
    }

    public PublicCare lacking() {
        return PublicCare.lacking(actor(0).id(), START);
    }

    public ConsentScope scope() {
        Set<RecipientClass> recipients = new TreeSet<>();
        Set<DataCategory> seen = EnumSet.noneOf(DataCategory.class);
        chain.roles().stream().skip(1).forEach(each -> {
            recipients.add(each.role());
            seen.addAll(each.sees());
        });
        return new ConsentScope(
                Set.of(Purpose.REFERRAL, Purpose.TREATMENT),
                recipients,
                Set.of(),
                seen,
                Set.of(pack.country()),
                DateRange.of(DAY, DAY.plusMonths(6)));
    }

    public Consent asked() {
        ConsentSection rules = ConsentSection.of(pack).orElseThrow();
        return Consent.draft(
                        call(0, 0, "care-needed"),
                        ConsentId.of("C-1"),
                        CASE,
                        rules.textFor(scope().purposes())
                                .orElseThrow()
                                .in(LanguageCode.of("fr"))
                                .orElseThrow(),
                        scope())
                .propose(call(0, 1, "asked"), rules)
                .orThrow();
    }

    public Consent given() {
        return asked().give(
                        call(0, 2, "said-yes"),
                        ConsentGiving.oral(GiverRelation.SELF, ActorId.of("interpreter-1")),
                        Capacity.ofAge(30),
                        ConsentSection.of(pack).orElseThrow(),
                        DAY)
                .orThrow();
    }

    public LocalCarePath care(long minute) {
        return new LocalCarePath(organisation(0), actor(0).id(), START.plusSeconds(60 * minute));
    }

    public DataSharingProtocol protocol() {
        DataSharingProtocol.Builder made = DataSharingProtocol.builder("DSP-CHAIN", 1)
                .retentionDays(180)
                .atEnd(DataAtEnd.DESTROY)
                .term(LocalDate.of(2020, 6, 1), LocalDate.of(2024, 12, 31));
        for (int place = 0; place <= last(); place++) {
            OrganisationId party = organisation(place);
            made.party(ProtocolParty.of(party, pack.country()))
                    .breachContact(new BreachContact(party, "desk"))
                    .signature(party, new SourcedDate(LocalDate.of(2020, 6, 1), "signed copy"));
            if (place > 0) {
                made.view(chain.at(place).role(), new RoleView(chain.at(place).sees(), Set.of(Purpose.REFERRAL)));
            }
        }
        return made.build();
    }

    public List<ChainPost> posts() {
        List<ChainPost> posts = new ArrayList<>();
        for (int place = 0; place <= last(); place++) {
            posts.add(new ChainPost(
                    chain.at(place).role(),
                    organisation(place),
                    actor(place).id(),
                    DateRange.from(LocalDate.of(2020, 6, 1))));
        }
        return posts;
    }

    public ReferralRules rules(Consent... consents) {
        ConsentGate gate = ConsentGate.builder(pack)
                .consents(List.of(consents))
                .protocols(List.of(protocol()))
                .build();
        return ReferralRules.of(pack, gate, posts());
    }

    public Sealed<Patient.PatientFile> file() {
        return Patient.file(CASE, SubjectProtection.from(CountryCode.of("SY")));
    }

    public ReferralCase sought() {
        return identified()
                .seekConsent(call(0, 1, "asked"), partnership(), lacking(), rules(), journal)
                .orThrow();
    }

    public ReferralCase consented() {
        return sought().consented(call(0, 3, "said-yes"), given(), rules(given()))
                .orThrow();
    }

    /** A case that was handed to a place. */
    public ReferralCase at(int place) {
        ReferralCase referral = consented();
        for (int hop = 1; hop <= place; hop++) {
            referral = handOver(referral, hop).referral();
        }
        return referral;
    }

    public HandedOver<Patient.PatientFile> handOver(ReferralCase referral, int to) {
        return referral.handOver(call(to - 1, 10L + to, "handed-over"), file(), recipient(to), rules(given()), journal)
                .orThrow();
    }

    /** Tries to hand a case on from a place to another. */
    public StepResult<HandedOver<Patient.PatientFile>, ReferralState> tryHop(
            ReferralCase referral, int from, int to, ReferralRules rules) {
        return referral.handOver(call(from, 100, "handed-over"), file(), recipient(to), rules, journal());
    }

    /** What a refusal lacks, empty if the step was taken. */
    public static List<String> missing(StepResult<?, ?> result) {
        return result.refusal().stream()
                .flatMap(refusal -> refusal.missing().stream())
                .map(reason -> reason.code())
                .toList();
    }
}
