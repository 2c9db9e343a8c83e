package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.calendar.Allowance;
import io.github.diasporaskills.core.calendar.Deadline;
import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.AllocationId;
import io.github.diasporaskills.core.teleexpertise.AllocationState;
import io.github.diasporaskills.core.teleexpertise.Answer;
import io.github.diasporaskills.core.teleexpertise.ConversionLeave;
import io.github.diasporaskills.core.teleexpertise.Extent;
import io.github.diasporaskills.core.teleexpertise.FollowUpReport;
import io.github.diasporaskills.core.teleexpertise.Opinion;
import io.github.diasporaskills.core.teleexpertise.PatientExperience;
import io.github.diasporaskills.core.teleexpertise.PatientOutcome;
import io.github.diasporaskills.core.teleexpertise.Question;
import io.github.diasporaskills.core.teleexpertise.ReferralRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseLifeCycle;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseReason;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequestId;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code tele-expertise-requests.csv}: questions to remote experts, by case key. Texts and opinions are named and never there. */
final class TeleExpertiseRows extends RecordRows<TeleExpertiseRequest> {

    static final String FILE = "tele-expertise-requests.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.id("id"),
                    TableColumn.code("caseKey"),
                    TableColumn.reference("site", OrganisationRows.FILE),
                    TableColumn.person("requester"),
                    TableColumn.choice("profession", Choices.PROFESSIONS),
                    TableColumn.choice("specialty", Choices.SPECIALTIES)),
            List.of(
                    TableColumn.of("languages", ColumnKind.LANGUAGE_SKILLS).list(),
                    TableColumn.choice("gender", Choices.GENDERS),
                    TableColumn.choice("urgency", Choices.URGENCIES),
                    TableColumn.code("texts").list(),
                    TableColumn.choice("textCategories", DataCategory.class).list(),
                    TableColumn.instant("followUpDue"),
                    TableColumn.person("opinionBy"),
                    TableColumn.instant("opinionAt"),
                    TableColumn.code("opinion"),
                    TableColumn.choice("opinionSpecialty", Choices.SPECIALTIES),
                    TableColumn.choice("opinionCouncil", Choices.ALL_COUNCILS),
                    TableColumn.choice("opinionAuthorisation", AuthorisationKind.class),
                    TableColumn.choice("referralSpecialty", Choices.SPECIALTIES),
                    TableColumn.instant("referralAt"),
                    TableColumn.person("leaveBy"),
                    TableColumn.instant("leaveAt"),
                    TableColumn.choice("outcome", PatientOutcome.class),
                    TableColumn.choice("harmSuspected", Choices.YES_NO),
                    TableColumn.choice("feasible", Extent.class),
                    TableColumn.choice("followed", Extent.class),
                    TableColumn.choice("diagnosisChanged", Answer.class),
                    TableColumn.choice("managementChanged", Answer.class),
                    TableColumn.choice("transferAvoided", Answer.class),
                    TableColumn.choice("experience", PatientExperience.class),
                    TableColumn.choice(STATE, TeleExpertiseState.class),
                    TableColumn.instant(SINCE)));

    private static final List<String> OPINION =
            List.of("opinionBy", "opinionAt", "opinion", "opinionSpecialty", "opinionCouncil", "opinionAuthorisation");
    private static final List<String> REFERRAL = List.of("referralSpecialty", "referralAt", "leaveBy", "leaveAt");
    private static final List<String> REPORT = List.of(
            "outcome",
            "harmSuspected",
            "feasible",
            "followed",
            "diagnosisChanged",
            "managementChanged",
            "transferAvoided",
            "experience");

    private static final Pattern OFFER_STEP = Pattern.compile("history\\[(\\d{1,9})\\]\\.?(.*)");

    /** How long a plain day is, such as 2026-04-26. */
    private static final int DAY = 10;

    private final FolderContext folder;
    private final Parts<AllocationRows.Entry> allocations;
    private final Parts<DisclosureRows.Entry> disclosures;
    private final Vocabulary<String> urgencies;
    private final Vocabulary<TeleExpertiseRequestId> ids = made(TeleExpertiseRequestId::of);
    private final Vocabulary<CaseKey> keys = made(CaseKey::of);
    private final Vocabulary<String> contents = made(text -> CaseKey.of(text).value());
    private final Vocabulary<DataCategory> data = Codebook.constants(DataCategory.class);
    private final Vocabulary<CouncilCode> councils = made(Choices.ALL_COUNCILS, CouncilCode::of);
    private final Vocabulary<AuthorisationKind> authorisations = Codebook.constants(AuthorisationKind.class);
    private final Vocabulary<PatientOutcome> outcomes = Codebook.constants(PatientOutcome.class);
    private final Vocabulary<PatientExperience> experiences = Codebook.constants(PatientExperience.class);
    private final Vocabulary<Extent> extents = Codebook.constants(Extent.class);
    private final Vocabulary<Answer> answers = Codebook.constants(Answer.class);
    private final Vocabulary<TeleExpertiseState> states = Codebook.constants(TeleExpertiseState.class);

    TeleExpertiseRows(
            FolderContext folder, Parts<AllocationRows.Entry> allocations, Parts<DisclosureRows.Entry> disclosures) {
        super(
                COLUMNS,
                folder.tables().requests,
                RecordKind.TELE_EXPERTISE_REQUEST,
                folder.steps(),
                List.of(allocations, disclosures));
        this.folder = folder;
        this.urgencies = new Vocabulary<>(Choices.URGENCIES, folder.codes().pack::urgency);
        this.allocations = allocations;
        this.disclosures = disclosures;
    }

    @Override
    String column(String at) {
        return switch (at) {
            case "opinion.author" -> "opinionBy";
            case "opinion.at" -> "opinionAt";
            case "opinion.specialty" -> "opinionSpecialty";
            case "opinion.credentialBy" -> "opinionCouncil";
            case "opinion.authorisation" -> "opinionAuthorisation";
            case "followUp" -> "followUpDue";
            case "referral.leave" -> "leaveBy";
            default -> super.column(at);
        };
    }

    @Override
    boolean refused(String list, int number, Parts.Fault fault) {
        if (list.equals("disclosures")) {
            fault(disclosures, number, DisclosureRows.at(fault));
            return true;
        } else if (list.equals("allocations")) {
            offer(number + 1, fault);
            return true;
        }
        return super.refused(list, number, fault);
    }

    /** Tells what is wrong with an offer, or with a step of it that has a row of its own. */
    private void offer(int number, Parts.Fault fault) {
        Matcher step = OFFER_STEP.matcher(fault.column());
        int line = step.matches()
                ? folder.steps()
                        .fault(
                                AllocationRows.STEPS,
                                AllocationRows.id(id(), Integer.toString(number)),
                                Integer.parseInt(step.group(1)),
                                new Parts.Fault(fault.reason(), step.group(2)))
                : 0;
        if (line > 0) {
            refusedPart(StepRows.FILE, line);
            return;
        }
        List<AllocationRows.Entry> offers =
                requireNonNull(allocations.of(id()), "offers").all();
        for (int place = 0; place < offers.size(); place++) {
            if (offers.get(place).number() == number) {
                fault(allocations, place, fault);
            }
        }
    }

    @Override
    List<String> partsOfParts() {
        Parts.@Nullable Of<AllocationRows.Entry> offers = allocations.of(id());
        return offers == null
                ? List.of()
                : offers.all().stream()
                        .map(each -> AllocationRows.id(id(), Integer.toString(each.number())))
                        .map(offer -> StepBook.owner(AllocationRows.STEPS, offer))
                        .toList();
    }

    @Override
    @Nullable
    TeleExpertiseRequest make() {
        @Nullable TeleExpertiseRequestId id = neededCode("id", ids);
        @Nullable CaseKey caseKey = neededCode("caseKey", keys);
        neededReference("site", folder.tables().organisations);
        String requester = neededPseudonym("requester");
        @Nullable Question question = question();
        @Nullable Gender gender = code("gender", folder.codes().genders);
        @Nullable String urgency = code("urgency", urgencies);
        @Nullable
        History<TeleExpertiseState> history = history(TeleExpertiseState.class, TeleExpertiseLifeCycle.TABLE, states);
        List<AllocationRows.Entry> offers = parts(allocations);
        List<DisclosureRows.Entry> disclosed = parts(disclosures);
        if (id == null || caseKey == null || history == null) {
            return null;
        }
        List<AllocationRows.Entry> inOrder = inOrder(offers, history);
        List<ContentReference> texts = texts(caseKey, history);
        @Nullable Deadline followUp = followUp(history);
        @Nullable Opinion opinion = opinion(caseKey, history);
        @Nullable ReferralRequest referral = referral(id, caseKey, history);
        @Nullable FollowUpReport report = report(history);
        if (history.state() == TeleExpertiseState.CLARIFYING) {
            error(STATE, Reason.of(ImportReason.CLARIFICATION_NOT_IN_FOLDER));
        }
        if (cells.hasErrors() || question == null) {
            return null;
        }
        var made = TeleExpertiseRequest.restored(
                        id, caseKey, OrganisationId.of(text("site")), ActorId.of(requester), question, history)
                .patientGender(gender == null ? Gender.NOT_ASKED : gender)
                .disclosures(disclosed.stream().map(each -> each.of(caseKey)).toList());
        texts.forEach(made::text);
        for (AllocationRows.Entry each : inOrder) {
            made.allocation(Allocation.restored(
                    new AllocationId(id, each.number()),
                    each.expert(),
                    each.country(),
                    deadline(each.history().first().at(), each.due()),
                    each.packHash(),
                    each.history()));
        }
        if (urgency != null) {
            made.urgency(urgency);
        }
        if (followUp != null) {
            made.followUp(followUp);
        }
        if (opinion != null) {
            made.opinion(opinion);
        }
        if (referral != null) {
            made.referral(referral);
        }
        if (report != null) {
            made.report(report);
        }
        return made.build();
    }

    private @Nullable Question question() {
        Codebook.@Nullable Profession profession = neededCode("profession", folder.codes().professions);
        @Nullable SpecialtyCode specialty = profession == null ? null : neededCode("specialty", profession.specialties);
        @Nullable List<LanguageSkill> languages = code("languages", folder.codes().languageLists);
        return profession == null || specialty == null
                ? null
                : new Question(profession.code, specialty, languages == null ? List.of() : languages);
    }

    /** Offers are numbered from 1, and stand as the state of the request says. */
    private List<AllocationRows.Entry> inOrder(List<AllocationRows.Entry> offers, History<TeleExpertiseState> history) {
        List<AllocationRows.Entry> sorted = offers.stream()
                .sorted(Comparator.comparingInt(AllocationRows.Entry::number))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).number() != i + 1 && !cells.hasErrors()) {
                Reason reason = Reason.of(ImportReason.PARTS_OUT_OF_ORDER).with("file", AllocationRows.FILE);
                fault(allocations, sorted.get(i), reason);
            }
        }
        TeleExpertiseState state = history.state();
        boolean answered = history.firstReached(TeleExpertiseState.ANSWERED).isPresent();
        boolean withExpert = state == TeleExpertiseState.ACCEPTED;
        if (!cells.hasErrors()
                && ((count(offers, AllocationState.OFFERED) > 0) != (state == TeleExpertiseState.ALLOCATED)
                        || count(offers, AllocationState.ACCEPTED) != (withExpert ? 1 : 0)
                        || count(offers, AllocationState.FULFILLED) > 1
                        || (!beginsAnswered(history) && (count(offers, AllocationState.FULFILLED) == 1) != answered))) {
            cells.error(0, Reason.of(ImportReason.OFFERS_NOT_OF_STATE).with("state", state));
        }
        return sorted;
    }

    private static long count(List<AllocationRows.Entry> offers, AllocationState state) {
        return offers.stream().filter(each -> each.history().state() == state).count();
    }

    /**
     * Cells that a state brings: there if and only if it was reached. Of a request without steps that may have passed the
     * state they may be there: all of them, or none.
     */
    private void filled(List<String> columns, History<TeleExpertiseState> history, TeleExpertiseState state) {
        if (beginsAfter(history, state)) {
            if (columns.stream().anyMatch(this::has)) {
                columns.forEach(this::needed);
            }
            return;
        }
        columns.forEach(column -> filledIfReached(column, history, state));
    }

    private static boolean beginsAnswered(History<TeleExpertiseState> history) {
        return history.first().to() == TeleExpertiseState.ANSWERED || beginsAfter(history, TeleExpertiseState.ANSWERED);
    }

    private static boolean beginsAfter(History<TeleExpertiseState> history, TeleExpertiseState state) {
        TeleExpertiseState first = history.first().to();
        return history.firstReached(state).isEmpty()
                && first != TeleExpertiseState.DRAFT
                && TeleExpertiseLifeCycle.TABLE.leads(state, first);
    }

    private List<ContentReference> texts(CaseKey caseKey, History<TeleExpertiseState> history) {
        filled(List.of("texts", "textCategories"), history, TeleExpertiseState.SUBMITTED);
        Set<String> texts = codes("texts", contents);
        Set<DataCategory> categories = codes("textCategories", data);
        if (has("texts") && (texts.isEmpty() || categories.isEmpty()) && !cells.hasErrors()) {
            error(texts.isEmpty() ? "texts" : "textCategories", ImportReason.CELL_MISSING);
        }
        return cells.hasErrors()
                ? List.of()
                : texts.stream()
                        .map(text -> new ContentReference(caseKey, text, categories))
                        .toList();
    }

    private @Nullable Deadline followUp(History<TeleExpertiseState> history) {
        @Nullable Instant due = instant("followUpDue");
        Optional<Deadline> derived =
                history.firstReached(TeleExpertiseState.SUBMITTED).flatMap(folder.codes().pack::followUp);
        if (derived.isPresent()) {
            if (due != null) {
                agrees(due, derived.get());
            }
            return derived.get();
        }
        filled(List.of("followUpDue"), history, TeleExpertiseState.SUBMITTED);
        if (due == null || cells.hasErrors()) {
            return null;
        }
        Instant submitted = history.firstReached(TeleExpertiseState.SUBMITTED)
                .orElseGet(() -> history.first().at());
        if (!due.isAfter(submitted)) {
            cells.reversed(at("followUpDue"), submitted, due);
            return null;
        }
        return deadline(submitted, due);
    }

    /** Tells a time of follow-up, if it is written, that is not the one which the country pack says; a day is enough. */
    private void agrees(Instant written, Deadline derived) {
        Instant due = derived.due().orElseThrow();
        boolean sameDay = text("followUpDue").length() == DAY && written.equals(due.truncatedTo(ChronoUnit.DAYS));
        if (!sameDay && !written.equals(due)) {
            error(
                    "followUpDue",
                    withoutCells(
                            Reason.of(TeleExpertiseReason.FOLLOW_UP_OTHER_DAY).with("expected", due)));
        }
    }

    /** A deadline of which only beginning and end are known. */
    private static Deadline deadline(Instant start, Instant due) {
        Allowance allowance = Allowance.elapsed(Duration.between(start, due));
        return Deadline.restored(start, allowance, List.of(), Deadline.ROUND_THE_CLOCK, due, List.of());
    }

    private @Nullable Opinion opinion(CaseKey caseKey, History<TeleExpertiseState> history) {
        filled(OPINION, history, TeleExpertiseState.ANSWERED);
        String by = pseudonym("opinionBy");
        @Nullable Instant at = instant("opinionAt");
        @Nullable String content = code("opinion", contents);
        @Nullable SpecialtyCode specialty = code("opinionSpecialty", folder.codes().specialties);
        @Nullable CouncilCode council = code("opinionCouncil", councils);
        @Nullable AuthorisationKind kind = code("opinionAuthorisation", authorisations);
        return cells.hasErrors()
                        || at == null
                        || content == null
                        || specialty == null
                        || council == null
                        || kind == null
                ? null
                : new Opinion(
                        PersonId.of(by),
                        at,
                        ContentReference.of(caseKey, content, DataCategory.OPINION),
                        specialty,
                        council,
                        kind);
    }

    private @Nullable ReferralRequest referral(
            TeleExpertiseRequestId id, CaseKey caseKey, History<TeleExpertiseState> history) {
        REFERRAL.forEach(column -> filledIfReached(column, history, TeleExpertiseState.CONVERTED));
        @Nullable SpecialtyCode specialty = code("referralSpecialty", folder.codes().specialties);
        @Nullable Instant at = instant("referralAt");
        String leaveBy = pseudonym("leaveBy");
        @Nullable Instant leaveAt = instant("leaveAt");
        if (at != null && leaveAt != null && leaveAt.isAfter(at)) {
            cells.reversed(at("referralAt"), leaveAt, at);
        }
        return cells.hasErrors() || specialty == null || at == null || leaveAt == null
                ? null
                : new ReferralRequest(
                        id, caseKey, specialty, at, new ConversionLeave(id, ActorId.of(leaveBy), leaveAt));
    }

    private @Nullable FollowUpReport report(History<TeleExpertiseState> history) {
        @Nullable PatientOutcome outcome = code("outcome", outcomes);
        @Nullable Boolean harm = code("harmSuspected", folder.codes().yesOrNo);
        @Nullable Extent feasible = code("feasible", extents);
        @Nullable Extent followed = code("followed", extents);
        @Nullable Answer diagnosis = code("diagnosisChanged", answers);
        @Nullable Answer management = code("managementChanged", answers);
        @Nullable Answer transfer = code("transferAvoided", answers);
        @Nullable PatientExperience experience = code("experience", experiences);
        if (REPORT.stream().noneMatch(this::has)) {
            return null;
        }
        needed("outcome");
        needed("harmSuspected");
        if (history.firstReached(TeleExpertiseState.CLOSED).isEmpty()) {
            error("outcome", Reason.of(ImportReason.CELL_NOT_OF_STATE).with("state", TeleExpertiseState.CLOSED));
        }
        if (cells.hasErrors() || outcome == null || harm == null) {
            return null;
        }
        return FollowUpReport.builder(outcome, harm)
                .feasible(feasible == null ? Extent.UNKNOWN : feasible)
                .followed(followed == null ? Extent.UNKNOWN : followed)
                .diagnosisChanged(diagnosis == null ? Answer.UNKNOWN : diagnosis)
                .managementChanged(management == null ? Answer.UNKNOWN : management)
                .transferAvoided(transfer == null ? Answer.UNKNOWN : transfer)
                .experience(experience == null ? PatientExperience.NOT_ASKED : experience)
                .build();
    }
}
