package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.consent.Assent;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentForm;
import io.github.diasporaskills.core.consent.ConsentGiving;
import io.github.diasporaskills.core.consent.ConsentId;
import io.github.diasporaskills.core.consent.ConsentLifeCycle;
import io.github.diasporaskills.core.consent.ConsentScope;
import io.github.diasporaskills.core.consent.ConsentState;
import io.github.diasporaskills.core.consent.ConsentTextReference;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.GiverRelation;
import io.github.diasporaskills.core.consent.LocalCarePath;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.consent.SubjectStanding;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code consents.csv}: what somebody agreed to, or did not, with the version of the words; no content of a file. */
final class ConsentRows extends RecordRows<Consent> {

    static final String FILE = "consents.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.id("id"),
                    TableColumn.code("caseKey"),
                    TableColumn.code("text"),
                    TableColumn.code("textVersion"),
                    TableColumn.choice("textLanguage", Choices.LANGUAGES),
                    TableColumn.code("textDigest"),
                    TableColumn.choice("purposes", Purpose.class).list(),
                    TableColumn.code("recipients").list(),
                    TableColumn.choice("categories", DataCategory.class).list(),
                    TableColumn.choice("countries", Choices.COUNTRIES).list(),
                    TableColumn.day("until")),
            List.of(
                    TableColumn.day("from"),
                    TableColumn.id("organisations").list(),
                    TableColumn.choice("relation", GiverRelation.class),
                    TableColumn.choice("form", ConsentForm.class),
                    TableColumn.person("witness"),
                    TableColumn.code("evidence"),
                    TableColumn.choice("assent", Assent.class),
                    TableColumn.choice("standing", SubjectStanding.class),
                    TableColumn.id("localCareAt"),
                    TableColumn.person("localCareBy"),
                    TableColumn.instant("localCareOpenedAt"),
                    TableColumn.choice(STATE, ConsentState.class),
                    TableColumn.instant(SINCE)));

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final List<String> LOCAL_CARE = List.of("localCareAt", "localCareBy", "localCareOpenedAt");

    private final FolderContext folder;
    private final Vocabulary<ConsentId> ids = made(ConsentId::of);
    private final Vocabulary<CaseKey> keys = made(CaseKey::of);
    private final Vocabulary<String> plainKeys = made(text -> CaseKey.of(text).value());
    private final Vocabulary<String> words =
            made(text -> RecipientClass.of(text).value());
    private final Vocabulary<Purpose> purposes = Codebook.constants(Purpose.class);
    private final Vocabulary<RecipientClass> recipients = made(RecipientClass::of);
    private final Vocabulary<OrganisationId> organisationIds = made(OrganisationId::of);
    private final Vocabulary<DataCategory> categories = Codebook.constants(DataCategory.class);
    private final Vocabulary<GiverRelation> relations = Codebook.constants(GiverRelation.class);
    private final Vocabulary<ConsentForm> forms = Codebook.constants(ConsentForm.class);
    private final Vocabulary<Assent> assents = Codebook.constants(Assent.class);
    private final Vocabulary<SubjectStanding> standings = Codebook.constants(SubjectStanding.class);
    private final Vocabulary<ConsentState> states = Codebook.constants(ConsentState.class);

    ConsentRows(FolderContext folder) {
        super(COLUMNS, folder.tables().consents, RecordKind.CONSENT, folder.steps(), List.of());
        this.folder = folder;
    }

    @Override
    String column(String at) {
        return switch (at) {
            case "giving.relation" -> "relation";
            case "giving.witness" -> "witness";
            case "giving.assent" -> "assent";
            case "scope.period" -> "until";
            default -> super.column(at);
        };
    }

    @Override
    @Nullable
    Consent make() {
        @Nullable ConsentId id = neededCode("id", ids);
        @Nullable CaseKey caseKey = neededCode("caseKey", keys);
        @Nullable ConsentTextReference text = consentText();
        @Nullable ConsentScope scope = scope();
        @Nullable History<ConsentState> history = history(ConsentState.class, ConsentLifeCycle.TABLE, states);
        @Nullable ConsentGiving giving = null;
        @Nullable SubjectStanding standing = null;
        @Nullable LocalCarePath localCare = null;
        if (history != null) {
            filledIfReached("relation", history, ConsentState.ACTIVE);
            filledIfReached("form", history, ConsentState.ACTIVE);
            filledIfReached("standing", history, ConsentState.ACTIVE);
            giving = giving();
            standing = code("standing", standings);
            if (giving != null && standing != null && !giving.mayDecideFor(standing)) {
                error("relation", Reason.of(ImportReason.GIVER_MAY_NOT).with("standing", standing));
            }
            localCare = localCare(history);
        }
        return cells.hasErrors() || id == null || caseKey == null || text == null || scope == null || history == null
                ? null
                : Consent.recorded(id, caseKey, text, scope, history, giving, standing, localCare);
    }

    private @Nullable ConsentTextReference consentText() {
        @Nullable String id = neededCode("text", words);
        @Nullable String version = neededCode("textVersion", plainKeys);
        @Nullable LanguageCode language = neededCode("textLanguage", folder.codes().languages);
        if (cells.needs(at("textDigest")) && !DIGEST.matcher(cells.text()).matches()) {
            error("textDigest", ImportReason.CELL_NOT_CODE);
        }
        return cells.hasErrors() || id == null || version == null || language == null
                ? null
                : new ConsentTextReference(id, version, language, text("textDigest"));
    }

    private @Nullable ConsentScope scope() {
        Set<Purpose> asked = neededCodes("purposes", purposes);
        if (asked.size() > 1 && asked.stream().anyMatch(Purpose::isAskedApart)) {
            error("purposes", ImportReason.PURPOSES_NOT_APART);
        }
        Set<RecipientClass> roles = neededCodes("recipients", recipients);
        Set<OrganisationId> organisations = codes("organisations", organisationIds);
        Set<DataCategory> data = neededCodes("categories", categories);
        Set<CountryCode> countries = neededCodes("countries", folder.codes().countries);
        @Nullable LocalDate from = day("from");
        @Nullable LocalDate until = neededDay("until");
        if (from != null && until != null) {
            cells.inOrder(Days.of(from), Days.of(until), at("until"));
        }
        if (cells.hasErrors() || until == null) {
            return null;
        }
        DateRange period = from == null ? DateRange.until(until) : DateRange.of(from, until);
        return new ConsentScope(asked, roles, organisations, data, countries, period);
    }

    private @Nullable ConsentGiving giving() {
        @Nullable GiverRelation relation = code("relation", relations);
        @Nullable ConsentForm form = code("form", forms);
        @Nullable Assent assent = code("assent", assents);
        String witness = pseudonym("witness");
        @Nullable String evidence = code("evidence", plainKeys);
        if (form == null || relation == null) {
            return null;
        }
        boolean oral = form == ConsentForm.ORAL;
        needed(oral ? "witness" : "evidence");
        String other = oral ? "evidence" : "witness";
        if (has(other)) {
            error(other, Reason.of(ImportReason.CELL_UNEXPECTED).with("choice", form));
        }
        if (cells.hasErrors()) {
            return null;
        }
        String proof = evidence == null ? "" : evidence;
        ConsentGiving made = switch (form) {
            case ORAL -> ConsentGiving.oral(relation, ActorId.of(witness));
            case WRITTEN -> ConsentGiving.written(relation, proof);
            case ELECTRONIC -> ConsentGiving.electronic(relation, proof);
        };
        return assent == null ? made : made.assent(assent);
    }

    private @Nullable LocalCarePath localCare(History<ConsentState> history) {
        boolean declined = history.firstReached(ConsentState.REFUSED).isPresent()
                || history.firstReached(ConsentState.WITHDRAWN).isPresent();
        Reason otherwise = Reason.of(ImportReason.CELL_NOT_OF_STATE).with("state", ConsentState.REFUSED);
        LOCAL_CARE.forEach(column -> onlyIf(column, declined, otherwise));
        String organisation = id("localCareAt");
        String by = pseudonym("localCareBy");
        @Nullable Instant at = instant("localCareOpenedAt");
        return cells.hasErrors() || !declined || at == null
                ? null
                : new LocalCarePath(OrganisationId.of(organisation), ActorId.of(by), at);
    }
}
