package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.Lookup;
import io.github.diasporaskills.accountability.ledger.SealedEvent;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorReason;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where complaints of one programme are taken in, read and acted on: joins the cases with two ledgers, each with keys
 * and a store of its own, one of the programme and one for what leaves its sight. Nothing is answered before the ledger
 * kept it; nobody reads before the reading is written down. Thread-safe.
 *
 * <p>Whoever acts gives a key of his or her own making and the version seen: the same key again gives the same answer
 * and does nothing, another version in between is a conflict and nothing is lost. A case of another programme is not
 * there. Whoever has nothing to do with a case, or is in conflict, is told that there is nothing.
 *
 * <p>The library authorises; it does not authenticate: the embedding application vouches for who calls. If a key
 * provider cannot be reached, every method throws
 * {@link io.github.diasporaskills.accountability.ledger.key.KeyUnavailableException} and nothing is written or shown.
 */
public final class GrievanceDesk {

    private static final Set<String> NO_BUSINESS = Set.of(
            GrievanceReason.NOT_ON_ROSTER.id(),
            GrievanceReason.OTHER_RECORD.id(),
            GrievanceReason.NOT_ASSIGNED.id(),
            GrievanceReason.RECUSED.id(),
            GrievanceReason.OWN_COMPLAINT.id(),
            GrievanceReason.EARLIER_DECIDER.id(),
            ActorReason.CONCERNS_SELF.id(),
            ActorReason.TIED.id());

    private final ProgrammeId programme;
    private final GrievanceSetting setting;
    private final CaseKeeper open;
    private final CaseKeeper restricted;
    private final ReceiptIndex openIndex;
    private final ReceiptIndex restrictedIndex;

    private GrievanceDesk(
            ProgrammeId programme, GrievanceSetting setting, Ledger programmeLedger, Ledger restrictedLedger) {
        this.programme = requireNonNull(programme, "programme");
        this.setting = requireNonNull(setting, "setting");
        this.open = new CaseKeeper(programme, CaseRecord.PROGRAMME, programmeLedger);
        this.restricted = new CaseKeeper(programme, CaseRecord.RESTRICTED, restrictedLedger);
        this.openIndex = new ReceiptIndex(programmeLedger.keys());
        this.restrictedIndex = new ReceiptIndex(restrictedLedger.keys());
        if (programmeLedger.store().ledger().equals(restrictedLedger.store().ledger())) {
            throw new IllegalArgumentException("The two records are two ledgers; found "
                    + programmeLedger.store().ledger() + " for both");
        }
    }

    /**
     * A desk.
     *
     * @param programme whose complaints
     * @param setting what surrounds them
     * @param programmeLedger keeps what the programme handles
     * @param restrictedLedger keeps what leaves its sight, in another store under other keys
     * @return the desk
     * @throws IllegalArgumentException if both are the same ledger
     */
    public static GrievanceDesk of(
            ProgrammeId programme, GrievanceSetting setting, Ledger programmeLedger, Ledger restrictedLedger) {
        return new GrievanceDesk(programme, setting, programmeLedger, restrictedLedger);
    }

    /**
     * The same desk in another setting: another roster, other ties, a calendar with a late decree.
     *
     * @param now the setting
     * @return a new desk over the same ledgers
     */
    public GrievanceDesk with(GrievanceSetting now) {
        return new GrievanceDesk(programme, now, open.ledger(), restricted.ledger());
    }

    /**
     * Whose complaints.
     *
     * @return the programme
     */
    public ProgrammeId programme() {
        return programme;
    }

    /**
     * What surrounds them.
     *
     * @return the setting
     */
    public GrievanceSetting setting() {
        return setting;
    }

    /**
     * Where complainants come back to.
     *
     * @return the counter of this desk
     */
    public ReceiptCounter counter() {
        return new ReceiptCounter(this);
    }

    /**
     * Who watches that nothing is forgotten.
     *
     * @return the watch of this desk
     */
    public GrievanceWatch watch() {
        return new GrievanceWatch(this);
    }

    /**
     * The holds that recipients of sensitive cases place.
     *
     * @return the holds of this desk
     */
    public HoldRegistry holds() {
        return new HoldRegistry(this);
    }

    /**
     * Answers to those whose data stand in complaints.
     *
     * @return the requests of this desk
     */
    public DataRequests requests() {
        return new DataRequests(this);
    }

    CaseKeeper keeper(CaseRecord record) {
        return record == CaseRecord.PROGRAMME ? open : restricted;
    }

    ReceiptIndex index(CaseRecord record) {
        return record == CaseRecord.PROGRAMME ? openIndex : restrictedIndex;
    }

    /**
     * Takes a complaint in, exactly once however often it is sent. What its maker calls sensitive, or not for this
     * programme, never enters the programme's record.
     *
     * @param key of the client's making; sent again, it gives the same receipt
     * @param call who takes it in, when and why; the instant does not count for being the same
     * @param intake what was said
     * @return the receipt; refused if the key was used for something else
     */
    public DeskResult<Submitted> submit(IdempotencyKey key, StepCall call, Intake intake) {
        return submit(key, call, intake, openIndex.receiptOf(key));
    }

    /**
     * Takes a complaint in, with a receipt that a device made when it was offline.
     *
     * @param key of the device's making; sent again, it gives the same receipt
     * @param call who takes it in, when and why
     * @param intake what was said
     * @param receipt of the device's making, from a cryptographic source of chance
     * @return the receipt; refused if the key was used for something else, the receipt included
     */
    public DeskResult<Submitted> submit(IdempotencyKey key, StepCall call, Intake intake, ReceiptCode receipt) {
        GrievanceId id = openIndex.idOf(key, programme.value());
        SpokenCode spoken = openIndex.spokenOf(key);
        Returns returns = new Returns(
                List.of(openIndex.lookup(receipt), openIndex.lookup(spoken)),
                List.of(restrictedIndex.lookup(receipt), restrictedIndex.lookup(spoken)));
        StepCall settled = settled(call);
        Optional<CategoryRule> leaving = intake.statement()
                .categoryGuess()
                .flatMap(setting.section()::category)
                .filter(rule -> rule.route().leavesProgramme());
        AppendResult kept;
        if (leaving.isEmpty()) {
            CaseResult.Decided received = GrievanceCase.receive(settled, id, intake, returns);
            kept = open.open(received.orThrow(), received.events(), key, returns.programme(), setting);
        } else {
            kept = new RecordMove(this).passOn(id, key, settled, intake, returns, leaving.get());
        }
        return kept.fold(
                appended -> new DeskResult.Done<>(new Submitted(id, receipt, spoken, false)),
                replayed -> new DeskResult.Done<>(new Submitted(id, receipt, spoken, true)),
                refused -> DeskResult.refused(Reason.of(GrievanceReason.KEY_REUSED)));
    }

    /**
     * Reads a case. The reading is written down first, and so is an attempt that is refused.
     *
     * @param key of the reader's making
     * @param reader who, in which role
     * @param id which case
     * @param purpose why, as a code such as {@code handling}
     * @param at now
     * @return what the reader sees; refused as not found if there is nothing for this reader
     */
    public DeskResult<CaseView> read(IdempotencyKey key, Actor reader, GrievanceId id, String purpose, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        Optional<GrievanceCase> found = find(reader.role(), id);
        if (found.isEmpty()) {
            // Written down like the attempt at a case that is there: whoever tries out ids is seen, and waits as long.
            AppendResult tried =
                    keeper(recordOf(reader.role())).readBy(reader, id.value(), now, purpose, "refused", key);
            return DeskResult.refused(Reason.of(
                    tried instanceof AppendResult.Refused ? GrievanceReason.KEY_REUSED : GrievanceReason.NOT_FOUND));
        }
        GrievanceCase of = found.get();
        CaseKeeper its = keeper(of.record());
        boolean shown = !CaseField.shownTo(reader.role()).isEmpty()
                && CaseAccess.against(
                                reader,
                                of,
                                setting,
                                StepCall.of(reader, now, "read").day())
                        .isEmpty();
        AppendResult written = its.readBy(reader, id.value(), now, purpose, shown ? "shown" : "refused", key);
        if (written instanceof AppendResult.Refused) {
            return DeskResult.refused(Reason.of(GrievanceReason.KEY_REUSED));
        }
        return shown
                ? new DeskResult.Done<>(CaseView.of(of, reader, setting, now))
                : DeskResult.refused(Reason.of(GrievanceReason.NOT_FOUND));
    }

    /** The record in which a role works. */
    static CaseRecord recordOf(Role role) {
        return role == Role.SENSITIVE_CASE_RECIPIENT ? CaseRecord.RESTRICTED : CaseRecord.PROGRAMME;
    }

    /** A case in the record of a role; what was sent elsewhere is found by first readers, custodians look in both. */
    private Optional<GrievanceCase> find(Role role, GrievanceId id) {
        Optional<GrievanceCase> first = keeper(recordOf(role)).find(id);
        boolean gone = first.map(of -> of.state() == GrievanceState.TRANSFERRED).orElse(true);
        boolean both = role == Role.GRIEVANCE_TRIAGE || role == Role.IDENTITY_CUSTODIAN;
        return gone && both ? restricted.find(id).or(() -> first) : first;
    }

    /**
     * Acts on a case.
     *
     * @param key of the actor's making; used again it changes nothing
     * @param by who acts: the same as in the command's call
     * @param id which case
     * @param version the version that the actor has seen
     * @param command what is asked
     * @return that it is kept; refused with all that is missing, as a conflict if somebody acted in between, as not found
     *     if there is nothing for this actor
     */
    public DeskResult<Acted> act(IdempotencyKey key, Actor by, GrievanceId id, int version, CaseCommand command) {
        return decide(key, by, id, version, command)
                .map(after -> new Acted(after.id(), after.state(), after.version()));
    }

    DeskResult<GrievanceCase> decide(IdempotencyKey key, Actor by, GrievanceId id, int version, CaseCommand command) {
        Optional<GrievanceCase> found = find(by.role(), id);
        if (found.isEmpty()) {
            return DeskResult.refused(Reason.of(GrievanceReason.NOT_FOUND));
        }
        return decide(key, by, found.get(), version, command);
    }

    /** Decides about a case as it was read just now. */
    DeskResult<GrievanceCase> decide(
            IdempotencyKey key, Actor by, GrievanceCase now, int version, CaseCommand command) {
        CaseKeeper keeper = keeper(now.record());
        GrievanceId id = now.id();
        if (!isOpen(now, by)) {
            // Not even that there is a case, or how far it is; but a repeated step is answered as it was.
            return keeper.wasWritten(id, key, by)
                    ? new DeskResult.Done<>(now)
                    : DeskResult.refused(Reason.of(GrievanceReason.NOT_FOUND));
        }
        if (version < 1 || version > now.version()) {
            return DeskResult.refused(conflict(version, now.version()));
        }
        GrievanceCase seen = now.at(version);
        CaseResult result = command.ask(seen, setting);
        if (result instanceof CaseResult.Decided decided) {
            if (decided.events().stream().anyMatch(event -> !event.by().equals(by))) {
                throw new IllegalArgumentException("Who acts is who calls; found another actor in the call of "
                        + decided.events().get(0).action());
            }
            if (version < now.version() && !keeper.wasWritten(id, key, by)) {
                return DeskResult.refused(conflict(version, now.version()));
            }
            AppendResult kept = keeper.add(seen, decided.orThrow(), decided.events(), key, setting);
            return kept.fold(
                    appended -> new DeskResult.Done<>(decided.orThrow()),
                    replayed -> new DeskResult.Done<>(now),
                    refused -> DeskResult.refused(refusal(refused, version)));
        }
        CaseRefusal refusal = result.refusal().orElseThrow();
        Optional<SealedEvent> before = keeper.written(id, key, by);
        if (before.isPresent()) {
            // Done before, and what it rested on is gone since; unless it was another step.
            return before.get().type().equals(CaseKeeper.type(refusal.action()))
                    ? new DeskResult.Done<>(now)
                    : DeskResult.refused(Reason.of(GrievanceReason.KEY_REUSED));
        }
        List<Reason> missing = refusal.missing();
        boolean noBusiness = missing.stream().map(Reason::code).anyMatch(NO_BUSINESS::contains);
        return new DeskResult.Refused<>(noBusiness ? List.of(Reason.of(GrievanceReason.NOT_FOUND)) : missing);
    }

    boolean isOpen(GrievanceCase now, Actor by) {
        LocalDate on = now.lastAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return CaseAccess.against(by, now, setting, on).isEmpty();
    }

    private static Reason refusal(AppendResult.Refused refused, int version) {
        if (refused instanceof AppendResult.Conflict conflict) {
            return conflict(version, conflict.found());
        }
        return refused instanceof AppendResult.KeyReused
                ? Reason.of(GrievanceReason.KEY_REUSED)
                : Reason.of(GrievanceReason.ERASED);
    }

    static Reason conflict(long expected, long found) {
        return Reason.of(GrievanceReason.CONFLICT)
                .with("expected", Long.toString(expected))
                .with("found", Long.toString(found));
    }

    /**
     * Takes a case out of the programme's record: all that was said goes to the restricted one, and what is left can be
     * read by nobody. Whatever breaks in between, doing it again with the same key mends it.
     *
     * @param key of the actor's making
     * @param call a first reader, a handler or an approver, when and why; a note goes along
     * @param id which case
     * @param version the version that the actor has seen
     * @param category a category that is sensitive or not the programme's
     * @return that it is kept; refused as by {@link #act}
     */
    public DeskResult<Acted> transfer(IdempotencyKey key, StepCall call, GrievanceId id, int version, String category) {
        StepCall settled = settled(call);
        List<CaseEvent> events = open.events(id);
        if (events.isEmpty()) {
            return DeskResult.refused(Reason.of(GrievanceReason.NOT_FOUND));
        }
        GrievanceCase now = GrievanceCase.of(id, events);
        if (now.state() == GrievanceState.TRANSFERRED && open.wasWritten(id, key, call.by())) {
            return new DeskResult.Done<>(new Acted(id, now.state(), now.version()));
        }
        if (!isOpen(now, call.by())) {
            return DeskResult.refused(Reason.of(GrievanceReason.NOT_FOUND));
        }
        if (version != events.size()) {
            return DeskResult.refused(conflict(version, events.size()));
        }
        CaseResult moved = now.moved(settled, category, setting);
        if (moved instanceof CaseResult.Decided there) {
            AppendResult kept = new RecordMove(this).copy(now, there, key, settled);
            if (kept instanceof AppendResult.Refused refused) {
                return DeskResult.refused(refusal(refused, version));
            }
        }
        return act(key, call.by(), id, version, (of, around) -> of.transfer(settled, category, around));
    }

    /**
     * Uses a permission to see who complains; it is written down first.
     *
     * @param key of the reader's making
     * @param call who asked for it, when and why
     * @param id which case
     * @param version the version that the reader has seen
     * @param number the number of the request that a custodian granted
     * @return the permission; refused as by {@link #act}
     */
    public DeskResult<IdentityAccess> reveal(
            IdempotencyKey key, StepCall call, GrievanceId id, int version, int number) {
        StepCall settled = settled(call);
        return decide(key, call.by(), id, version, (of, around) -> of.revealIdentity(settled, number, around))
                .then(after -> after.complainant()
                        .flatMap(who -> after.identityRequests()
                                .get(number - 1)
                                .seenUntil()
                                .map(until ->
                                        IdentityAccess.granted(id, call.by().id(), until, who)))
                        .<DeskResult<IdentityAccess>>map(DeskResult.Done::new)
                        .orElseGet(() -> DeskResult.refused(Reason.of(GrievanceReason.ERASED))));
    }

    /**
     * Who read a case of the record in which a role works, or tried to: for auditors, and for recipients of sensitive
     * cases.
     *
     * @param reader an auditor, or a recipient of sensitive cases
     * @param id which case
     * @return the events in order; refused as not found for anybody else
     */
    public DeskResult<List<SealedEvent>> readings(Actor reader, GrievanceId id) {
        boolean may = reader.role() == Role.AUDITOR || reader.role() == Role.SENSITIVE_CASE_RECIPIENT;
        if (!may || !setting.roster().knows(reader)) {
            return DeskResult.refused(Reason.of(GrievanceReason.NOT_FOUND));
        }
        return new DeskResult.Done<>(keeper(recordOf(reader.role())).reads(id.value()));
    }

    static StepCall settled(StepCall call) {
        return new StepCall(call.by(), call.at().truncatedTo(ChronoUnit.MICROS), call.why());
    }

    /** Where a code leads, with the same work for every code. */
    Optional<GrievanceId> led(CaseRecord record, Lookup lookup) {
        return keeper(record).lookup(lookup);
    }

    /**
     * The programme only.
     *
     * @return for example {@code grievance desk of ma-pilot}
     */
    @Override
    public String toString() {
        return "grievance desk of " + programme;
    }
}
