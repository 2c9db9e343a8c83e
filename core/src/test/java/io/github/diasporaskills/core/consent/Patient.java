package io.github.diasporaskills.core.consent;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.journal.Journal;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A patient in Synthetica with a file, a consent to an opinion from France, and everything a gate needs. */
public final class Patient {

    public static final CountryPack PACK = CountryPack.load("synthetic");
    public static final ConsentSection RULES = ConsentSection.of(PACK).orElseThrow();
    public static final CountryCode HOME = PACK.country();
    public static final CountryCode FRANCE = CountryCode.of("FR");
    public static final CaseKey CASE = CaseKey.of("TE-2025-0001");
    public static final Instant NOW = Instant.parse("2025-03-03T10:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2025, 3, 3);
    public static final Actor DOCTOR = Actor.of("doctor-1", Role.REQUESTER);
    public static final OrganisationId HOSPITAL = OrganisationId.of("CHU-1");
    public static final OrganisationId NETWORK = OrganisationId.of("NETWORK-FR");
    public static final Recipient EXPERT = new Recipient(RecipientClass.EXPERT, NETWORK, ActorId.of("E-0042"), FRANCE);
    public static final Set<DataCategory> SHARED =
            Set.of(DataCategory.DEMOGRAPHICS, DataCategory.CLINICAL_SUMMARY, DataCategory.IMAGES);
    public static final String SECRET = "Amina Benali has leishmaniasis";

    private Patient() {}

    /** A file with one text for each category. */
    public record PatientFile(Map<DataCategory, String> parts) implements Disclosable<PatientFile> {

        @Override
        public PatientFile only(Set<DataCategory> categories) {
            Map<DataCategory, String> kept = new EnumMap<>(DataCategory.class);
            parts.forEach((category, text) -> {
                if (categories.contains(category)) {
                    kept.put(category, text);
                }
            });
            return new PatientFile(kept);
        }
    }

    public static Sealed<PatientFile> file() {
        return file(CASE, SubjectProtection.notNeeded());
    }

    public static Sealed<PatientFile> file(CaseKey key, SubjectProtection protection) {
        Map<DataCategory, String> parts = new EnumMap<>(DataCategory.class);
        for (DataCategory category : DataCategory.values()) {
            parts.put(category, SECRET + " " + category);
        }
        return Sealed.byCategory(
                new ContentReference(key, "file-1", EnumSet.allOf(DataCategory.class)),
                protection,
                new PatientFile(parts));
    }

    public static ConsentScope scope() {
        return new ConsentScope(
                Set.of(Purpose.TELE_EXPERTISE, Purpose.FOLLOW_UP),
                Set.of(RecipientClass.EXPERT, RecipientClass.COORDINATOR),
                Set.of(),
                SHARED,
                Set.of(HOME, FRANCE),
                DateRange.of(TODAY, TODAY.plusDays(90)));
    }

    public static Consent asked(String id, ConsentScope scope) {
        return asked(id, CASE, scope);
    }

    public static Consent asked(String id, CaseKey key, ConsentScope scope) {
        StepCall before = StepCall.of(DOCTOR, NOW.minusSeconds(7200), "opinion-needed");
        ConsentTextReference text = RULES.textFor(scope.purposes())
                .orElseThrow()
                .in(LanguageCode.of("fr"))
                .orElseThrow();
        return Consent.draft(before, ConsentId.of(id), key, text, scope)
                .propose(StepCall.of(DOCTOR, NOW.minusSeconds(7100), "asked"), RULES)
                .orThrow();
    }

    /** A consent that an adult gave an hour ago. */
    public static Consent given(String id, ConsentScope scope) {
        return given(id, CASE, scope);
    }

    public static Consent given(String id, CaseKey key, ConsentScope scope) {
        return asked(id, key, scope)
                .give(call(-3600, "said-yes"), bySelf(), Capacity.ofAge(40), RULES, TODAY)
                .orThrow();
    }

    public static ConsentGiving bySelf() {
        return ConsentGiving.written(GiverRelation.SELF, "paper-1");
    }

    public static StepCall call(long seconds, String why) {
        return StepCall.of(DOCTOR, NOW.plusSeconds(seconds), why);
    }

    public static LocalCarePath care(long seconds) {
        return new LocalCarePath(HOSPITAL, DOCTOR.id(), NOW.plusSeconds(seconds));
    }

    public static DataSharingProtocol unsigned() {
        return DataSharingProtocol.builder("DSP-1", 1)
                .party(ProtocolParty.of(HOSPITAL, HOME))
                .party(ProtocolParty.of(NETWORK, FRANCE, CountryCode.of("BE")))
                .view(RecipientClass.EXPERT, new RoleView(SHARED, Set.of(Purpose.TELE_EXPERTISE, Purpose.FOLLOW_UP)))
                .view(
                        RecipientClass.COORDINATOR,
                        new RoleView(Set.of(DataCategory.DEMOGRAPHICS), Set.of(Purpose.TELE_EXPERTISE)))
                .retentionDays(30)
                .atEnd(DataAtEnd.DESTROY)
                .breachContact(new BreachContact(HOSPITAL, "privacy desk"))
                .breachContact(new BreachContact(NETWORK, "privacy desk"))
                .term(TODAY.minusDays(100), TODAY.plusDays(400))
                .build();
    }

    public static DataSharingProtocol signed() {
        SourcedDate day = new SourcedDate(TODAY.minusDays(100), "signed copy");
        return unsigned().signedBy(HOSPITAL, day).signedBy(NETWORK, day);
    }

    public static TransferBasis basis() {
        return TransferBasis.of("consent", FRANCE, "legal-opinion-1", DateRange.from(TODAY.minusDays(10)));
    }

    /** A gate that opens for the expert in France, if the consents cover it. */
    public static ConsentGate.Builder gate(Consent... consents) {
        return ConsentGate.builder(PACK)
                .consents(List.of(consents))
                .transferBases(List.of(basis()))
                .protocols(List.of(signed()));
    }

    public static DisclosureRequest request() {
        return request(EXPERT);
    }

    public static DisclosureRequest request(Recipient recipient) {
        return DisclosureRequest.of(DOCTOR, NOW, CASE, Purpose.TELE_EXPERTISE, recipient, SHARED);
    }

    /** The codes for which a gate refuses. */
    public static List<String> refused(ConsentGate gate, Sealed<?> sealed, DisclosureRequest request, Journal journal) {
        return gate.open(sealed, request, journal).refusal().stream()
                .map(reason -> reason.code())
                .toList();
    }
}
