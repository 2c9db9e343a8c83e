package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorReason;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.ContactPreference;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.CredentialCondition;
import io.github.diasporaskills.core.people.CredentialState;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Disability;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PersonName;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Residence;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.programme.ProgrammeDocument;
import io.github.diasporaskills.core.programme.ProgrammeReason;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code experts.csv}, the one table that may have a million rows. */
final class ExpertRows extends RowReader<DiasporaMember> {

    static final String FILE = "experts.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.person("id"),
                    TableColumn.text("familyName"),
                    TableColumn.text("givenName"),
                    TableColumn.choice("gender", Choices.GENDERS),
                    TableColumn.choice("residence", Choices.COUNTRIES),
                    TableColumn.choice("origin", Choices.COUNTRIES),
                    TableColumn.choice("profession", Choices.PROFESSIONS),
                    TableColumn.choice("council", Choices.ALL_COUNCILS),
                    TableColumn.choice("verification", CredentialState.class),
                    TableColumn.whole("quota", 0, 1000),
                    TableColumn.day("registeredOn")),
            List.of(
                    TableColumn.whole("birthYear", 1900, 2100),
                    TableColumn.choice("specialty", Choices.SPECIALTIES),
                    TableColumn.text("licenceNumber"),
                    TableColumn.day("licenceFrom"),
                    TableColumn.day("licenceUntil"),
                    TableColumn.choice("verificationMethod", VerificationMethod.class),
                    TableColumn.text("verifiedBy"),
                    TableColumn.day("verifiedOn"),
                    TableColumn.day("recheckOn"),
                    TableColumn.choice("authorisationKind", AuthorisationKind.class),
                    TableColumn.choice("authorisationBody", Choices.AUTHORISATION_BODIES),
                    TableColumn.day("authorisationFrom"),
                    TableColumn.day("authorisationUntil"),
                    TableColumn.of("languages", ColumnKind.LANGUAGE_SKILLS).list(),
                    TableColumn.day("availableFrom"),
                    TableColumn.day("availableUntil"),
                    TableColumn.choice("modalities", Modality.class).list(),
                    TableColumn.reference("conflicts", OrganisationRows.FILE).list(),
                    TableColumn.day("codeOfConductOn"),
                    TableColumn.day("protectionBriefingOn"),
                    TableColumn.day("goodStandingOn"),
                    TableColumn.day("misconductDeclarationOn"),
                    TableColumn.text("phone"),
                    TableColumn.text("email"),
                    TableColumn.day("residenceFrom"),
                    TableColumn.choice("formerResidence", Choices.COUNTRIES),
                    TableColumn.choice("disability", Disability.class).ofHealth()));

    private static final int ID = 0;
    private static final int FAMILY = 1;
    private static final int GIVEN = 2;
    private static final int GENDER = 3;
    private static final int RESIDENCE = 4;
    private static final int ORIGIN = 5;
    private static final int PROFESSION = 6;
    private static final int COUNCIL = 7;
    private static final int VERIFICATION = 8;
    private static final int QUOTA = 9;
    private static final int REGISTERED = 10;
    private static final int BIRTH_YEAR = 11;
    private static final int SPECIALTY = 12;
    private static final int LICENCE_NUMBER = 13;
    private static final int LICENCE_FROM = 14;
    private static final int LICENCE_UNTIL = 15;
    private static final int METHOD = 16;
    private static final int VERIFIED_BY = 17;
    private static final int VERIFIED_ON = 18;
    private static final int RECHECK_ON = 19;
    private static final int AUTHORISATION = 20;
    private static final int AUTHORISATION_BODY = 21;
    private static final int AUTHORISATION_FROM = 22;
    private static final int AUTHORISATION_UNTIL = 23;
    private static final int LANGUAGES = 24;
    private static final int AVAILABLE_FROM = 25;
    private static final int AVAILABLE_UNTIL = 26;
    private static final int MODALITIES = 27;
    private static final int CONFLICTS = 28;
    private static final int FIRST_DECLARATION = 29;
    private static final int PHONE = 33;
    private static final int EMAIL = 34;
    private static final int RESIDENCE_FROM = 35;
    private static final int FORMER_RESIDENCE = 36;
    private static final int DISABILITY = 37;

    private static final List<Declaration> DECLARATIONS = List.of(
            Declaration.CODE_OF_CONDUCT,
            Declaration.PROTECTION_BRIEFING,
            Declaration.GOOD_STANDING,
            Declaration.MISCONDUCT_DECLARATION);

    private final Codebook codes;
    private final ImportTables tables;
    private final DuplicateFinder duplicates;
    private final boolean asksDisability;
    private final Vocabulary<CredentialState> states = Codebook.constants(CredentialState.class);
    private final Vocabulary<VerificationMethod> methods = Codebook.constants(VerificationMethod.class);
    private final Vocabulary<AuthorisationKind> kinds = Codebook.constants(AuthorisationKind.class);
    private final Vocabulary<Disability> disabilities = Codebook.constants(Disability.class);

    private long idHash;
    private @Nullable Gender gender;
    private Disability disability = Disability.NOT_ASKED;
    private int birthYear;
    private @Nullable CountryCode residence;
    private int residenceFrom;
    private @Nullable CountryCode formerResidence;
    private @Nullable CountryCode origin;
    private Codebook.@Nullable Profession profession;
    private @Nullable SpecialtyCode specialty;
    private @Nullable CouncilCode council;
    private int licenceFrom;
    private int licenceUntil;
    private @Nullable CredentialState state;
    private @Nullable VerificationMethod method;
    private int verifiedOn;
    private int recheckOn;
    private @Nullable AuthorisationKind authorisation;
    private @Nullable CouncilCode body;
    private int authorisedFrom;
    private int authorisedUntil;
    private @Nullable List<LanguageSkill> languages;
    private int availableFrom;
    private int availableUntil;
    private @Nullable Set<Modality> modalities;
    private Set<OrganisationId> conflicts = Set.of();
    private int quota;
    private int registeredOn;
    private final int[] declaredOn = new int[DECLARATIONS.size()];
    private final int[] days = new int[MemberNotes.DAYS];

    ExpertRows(Codebook codes, ImportTables tables, DuplicateFinder duplicates, boolean asksDisability) {
        super(COLUMNS, tables.members);
        this.codes = codes;
        this.tables = tables;
        this.duplicates = duplicates;
        this.asksDisability = asksDisability;
    }

    @Override
    void check() {
        idHash = cells.personId(ID);
        gender = cells.has(GENDER) ? cells.code(GENDER, codes.genders) : noGender();
        disability = checkedDisability();
        birthYear = cells.whole(BIRTH_YEAR);
        residence = cells.neededCode(RESIDENCE, codes.countries);
        checkMove();
        origin = cells.neededCode(ORIGIN, codes.countries);
        checkCredential();
        checkVerification();
        checkAuthorisation();
        languages = cells.code(LANGUAGES, codes.languageLists);
        checkAvailability();
        quota = cells.needs(QUOTA) ? cells.whole(QUOTA) : Cells.BAD;
        conflicts = references(CONFLICTS, tables.organisations, OrganisationId::of);
        registeredOn = cells.neededDay(REGISTERED);
        if (birthYear > 0 && Days.isDay(registeredOn) && birthYear > registeredOn / 10_000) {
            cells.error(BIRTH_YEAR, Reason.of(ImportReason.BORN_AFTER_REGISTRATION));
        }
        for (int i = 0; i < declaredOn.length; i++) {
            declaredOn[i] = cells.day(FIRST_DECLARATION + i);
        }
        checkContact();
    }

    private Gender noGender() {
        cells.warn(GENDER, Reason.of(ImportReason.GENDER_EMPTY));
        return Gender.NOT_ASKED;
    }

    private Disability checkedDisability() {
        @Nullable Disability answer = cells.code(DISABILITY, disabilities);
        if (answer == null) {
            return Disability.NOT_ASKED;
        }
        if (answer != Disability.NOT_ASKED && !asksDisability) {
            cells.error(
                    DISABILITY,
                    Reason.of(ProgrammeReason.DISABILITY_NOT_ASKED),
                    ProgrammeDocument.FILE + " $.disabilityQuestion");
        }
        return answer;
    }

    private void checkMove() {
        residenceFrom = cells.day(RESIDENCE_FROM);
        formerResidence = cells.code(FORMER_RESIDENCE, codes.countries);
        if (cells.has(FORMER_RESIDENCE) && !cells.has(RESIDENCE_FROM)) {
            cells.error(RESIDENCE_FROM, Reason.of(ImportReason.CELL_MISSING));
        }
    }

    private void checkCredential() {
        profession = cells.neededCode(PROFESSION, codes.professions);
        specialty = null;
        council = null;
        if (profession != null) {
            specialty = cells.code(SPECIALTY, profession.specialties);
            council = cells.neededCode(COUNCIL, profession.licenceCouncils);
        }
        licenceFrom = cells.day(LICENCE_FROM);
        licenceUntil = cells.day(LICENCE_UNTIL);
        cells.inOrder(licenceFrom, licenceUntil, LICENCE_UNTIL);
    }

    private void checkVerification() {
        state = cells.neededCode(VERIFICATION, states);
        method = cells.code(METHOD, methods);
        verifiedOn = cells.day(VERIFIED_ON);
        recheckOn = cells.day(RECHECK_ON);
        if (Days.isDay(verifiedOn) && Days.isDay(recheckOn) && recheckOn <= verifiedOn) {
            cells.error(RECHECK_ON, Reason.of(ImportReason.RECHECK_TOO_EARLY));
        }
        if (cells.has(VERIFIED_BY) && cells.text().equalsIgnoreCase(id())) {
            cells.error(VERIFIED_BY, Reason.of(ActorReason.CONCERNS_SELF));
        }
        if (state == CredentialState.VERIFIED && Days.isDay(licenceUntil) && verifiedOn > licenceUntil) {
            cells.error(VERIFIED_ON, Reason.of(CredentialCondition.TERM_RUNNING).with("last", "…"));
        }
        boolean hasMethod = cells.has(METHOD);
        boolean hasVerifier = cells.has(VERIFIED_BY);
        boolean all = hasMethod && hasVerifier && verifiedOn != Days.NONE && recheckOn != Days.NONE;
        boolean any = hasMethod || hasVerifier || verifiedOn != Days.NONE || recheckOn != Days.NONE;
        if ((state == CredentialState.VERIFIED || any) && !all) {
            cells.error(
                    VERIFICATION,
                    Reason.of(ImportReason.VERIFICATION_INCOMPLETE)
                            .with("missing", missing(METHOD, VERIFIED_BY, VERIFIED_ON, RECHECK_ON)));
        } else if (any && isUnchecked(state)) {
            cells.error(
                    VERIFICATION,
                    Reason.of(ImportReason.VERIFICATION_UNEXPECTED).with("state", requireNonNull(state)));
        }
    }

    /** One that is verified anew keeps its last check until then. */
    private static boolean isUnchecked(@Nullable CredentialState state) {
        return state == CredentialState.CLAIMED || state == CredentialState.EVIDENCED;
    }

    private void checkAuthorisation() {
        authorisation = cells.code(AUTHORISATION, kinds);
        boolean has = cells.has(AUTHORISATION);
        body = profession == null ? null : cells.code(AUTHORISATION_BODY, profession.authorisationBodies);
        authorisedFrom = cells.day(AUTHORISATION_FROM);
        authorisedUntil = cells.day(AUTHORISATION_UNTIL);
        cells.inOrder(authorisedFrom, authorisedUntil, AUTHORISATION_UNTIL);
        boolean all = has && cells.has(AUTHORISATION_BODY) && authorisedFrom != Days.NONE;
        boolean any =
                has || cells.has(AUTHORISATION_BODY) || authorisedFrom != Days.NONE || authorisedUntil != Days.NONE;
        if (any && !all) {
            cells.error(
                    AUTHORISATION,
                    Reason.of(ImportReason.AUTHORISATION_INCOMPLETE)
                            .with("missing", missing(AUTHORISATION, AUTHORISATION_BODY, AUTHORISATION_FROM)));
        }
    }

    private void checkAvailability() {
        availableFrom = cells.day(AVAILABLE_FROM);
        availableUntil = cells.day(AVAILABLE_UNTIL);
        cells.inOrder(availableFrom, availableUntil, AVAILABLE_UNTIL);
        modalities = cells.code(MODALITIES, codes.modalityLists);
        if (!cells.has(MODALITIES) && (availableFrom != Days.NONE || availableUntil != Days.NONE)) {
            cells.error(MODALITIES, Reason.of(ImportReason.CELL_MISSING));
        }
    }

    private void checkContact() {
        if (cells.has(PHONE) && !ContactPreference.isE164(cells.text())) {
            cells.warn(PHONE, Reason.of(ImportReason.PHONE_NOT_E164));
        }
        if (cells.has(EMAIL) && !looksLikeEmail()) {
            cells.warn(EMAIL, Reason.of(ImportReason.EMAIL_ODD));
        }
    }

    private boolean looksLikeEmail() {
        int at = -1;
        for (int i = cells.from; i < cells.to; i++) {
            char c = cells.chars[i];
            if (c == '@') {
                if (at >= 0) {
                    return false;
                }
                at = i;
            } else if (c == ' ') {
                return false;
            }
        }
        return at > cells.from && at < cells.to - 1;
    }

    private List<String> missing(int... wanted) {
        List<String> names = new ArrayList<>();
        for (int column : wanted) {
            if (!cells.has(column)) {
                names.add(columns().names().get(column));
            }
        }
        return names;
    }

    @Override
    long idHash() {
        return idHash;
    }

    @Override
    String id() {
        return cells.text(ID);
    }

    @Override
    void accepted(int number, boolean first) {
        tables.registered(number, registeredOn);
        note(number);
        if (first && cells.has(FAMILY)) {
            int familyFrom = cells.from;
            int familyTo = cells.to;
            char[] family = cells.chars;
            if (cells.has(GIVEN)) {
                duplicates.add(
                        family,
                        familyFrom,
                        familyTo,
                        cells.chars,
                        cells.from,
                        cells.to,
                        Math.max(birthYear, 0),
                        DuplicateFinder.stated(requireNonNull(gender)),
                        cells.line());
            }
        }
    }

    private void note(int number) {
        days[MemberNotes.LICENCE_FROM] = licenceFrom;
        days[MemberNotes.LICENCE_UNTIL] = licenceUntil;
        days[MemberNotes.VERIFIED_ON] = verifiedOn;
        days[MemberNotes.RECHECK_ON] = recheckOn;
        days[MemberNotes.AUTHORISED_FROM] = authorisedFrom;
        days[MemberNotes.AUTHORISED_UNTIL] = authorisedUntil;
        System.arraycopy(declaredOn, 0, days, MemberNotes.FIRST_DECLARATION, declaredOn.length);
        MemberNotes.Note note = new MemberNotes.Note(
                requireNonNull(profession).code, specialty, requireNonNull(state), method, authorisation);
        tables.memberNotes.note(number, note, days);
    }

    @Override
    DiasporaMember build() {
        DiasporaMemberBuilder member = DiasporaMember.builder(
                        PersonId.of(cells.text(ID)), requireNonNull(origin), Days.date(registeredOn))
                .gender(requireNonNull(gender))
                .disability(disability)
                .credential(credential())
                .quota(quota);
        if (formerResidence != null) {
            DateRange before = DateRange.until(Days.date(residenceFrom).minusDays(1));
            member.residence(new Residence(formerResidence, before));
        }
        member.residence(new Residence(requireNonNull(residence), MemberNotes.range(residenceFrom, Days.NONE)));
        String family = cells.text(FAMILY);
        String given = cells.text(GIVEN);
        if (!family.isEmpty() || !given.isEmpty()) {
            member.name(PersonName.of(family, given));
        }
        if (birthYear > 0) {
            member.birthYear(birthYear);
        }
        if (authorisation != null) {
            member.authorisation(new PracticeAuthorisation(
                    authorisation, requireNonNull(body), MemberNotes.range(authorisedFrom, authorisedUntil)));
        }
        if (languages != null) {
            languages.forEach(member::language);
        }
        if (modalities != null) {
            member.availability(new Availability(MemberNotes.range(availableFrom, availableUntil), modalities));
        }
        conflicts.forEach(member::conflictWith);
        for (int i = 0; i < DECLARATIONS.size(); i++) {
            if (Days.isDay(declaredOn[i])) {
                member.declared(DECLARATIONS.get(i), Days.date(declaredOn[i]));
            }
        }
        return member.contact(contact()).build();
    }

    private Credential credential() {
        Credential made = Credential.claimed(
                requireNonNull(profession).code, requireNonNull(council), MemberNotes.range(licenceFrom, licenceUntil));
        if (specialty != null) {
            made = made.in(specialty);
        }
        if (cells.has(LICENCE_NUMBER)) {
            made = made.numbered(cells.text());
        }
        if (method != null) {
            made = made.verified(
                    new Verification(method, cells.text(VERIFIED_BY), Days.date(verifiedOn), Days.date(recheckOn)));
        }
        return made.in(requireNonNull(state));
    }

    private ContactPreference contact() {
        ContactPreference contact = ContactPreference.none();
        if (cells.has(PHONE)) {
            contact = contact.byPhone(cells.text());
        }
        return cells.has(EMAIL) ? contact.byEmail(cells.text()) : contact;
    }

    /** Shows nothing of the row. */
    @Override
    public String toString() {
        return "ExpertRows";
    }
}
