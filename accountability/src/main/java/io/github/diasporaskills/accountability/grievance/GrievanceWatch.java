package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.BatchDraft;
import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.accountability.ledger.StateQuery;
import io.github.diasporaskills.accountability.ledger.StreamState;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Watches that no complaint is forgotten: lists for those whose business it is, escalation of what is overdue, deadlines
 * that moved, what is to be erased, and figures. Thread-safe; may run in several places at once.
 */
public final class GrievanceWatch {

    private static final Actor SOFTWARE = Actor.of("watch", Role.SYSTEM);

    /** Who sees of every complaint that there is one, and of none what it is about. */
    private static final Set<Role> OVERSEERS =
            Collections.unmodifiableSet(EnumSet.of(Role.PROGRAMME_MANAGER, Role.COORDINATOR, Role.MONITORING_OFFICER));

    /** Every state but that of what was passed on, of which no officer of the programme's record sees anything. */
    private static final Set<String> HERE = Arrays.stream(GrievanceState.values())
            .filter(state -> state != GrievanceState.TRANSFERRED)
            .map(GrievanceState::name)
            .collect(Collectors.toUnmodifiableSet());

    /** The states in which a clock can run. */
    private static final Set<String> GOING_ON = HERE.stream()
            .filter(state -> !state.equals(GrievanceState.CLOSED.name())
                    && !state.equals(GrievanceState.OUT_OF_SCOPE_REFERRED.name()))
            .collect(Collectors.toUnmodifiableSet());

    private static final int USUAL_PAGE = 500;

    /** Runs over all cases go on in the order of the ids, but for the first page, for which SQLite sorts all that is due. */
    private static final int SWEPT_PAGE = 500;

    /** So many cases share a commit: few enough that other writers wait no longer than for a moment. */
    private static final int SWEPT_GROUP = 100;

    private final GrievanceDesk desk;

    GrievanceWatch(GrievanceDesk desk) {
        this.desk = desk;
    }

    static boolean oversees(Actor reader) {
        return OVERSEERS.contains(reader.role());
    }

    /**
     * The cases that are open to a reader: of the record in which the reader's role works, none in which the reader is in
     * conflict. Those who oversee the programme see each complaint of its record with its state; of one that was passed on
     * nothing but that. Reads every case that is listed; a large programme is better asked page by page.
     *
     * @param key of the reader's making; the list is written down first
     * @param reader who, in which role
     * @param at now
     * @return in the order of the ids; refused if the key was used for something else
     */
    public DeskResult<List<InboxLine>> inbox(IdempotencyKey key, Actor reader, Instant at) {
        return list(key, reader, at, false, null, Integer.MAX_VALUE - 1).map(InboxPage::lines);
    }

    /**
     * A page of {@link #inbox(IdempotencyKey, Actor, Instant)}. Finds by what is kept beside the cases, and reads the cases
     * of this page alone, to ask each whether it is open to the reader.
     *
     * @param key of the reader's making; the list is written down first
     * @param reader who, in which role
     * @param at now
     * @param page which page
     * @return in the order of the ids; refused if the key was used for something else
     */
    public DeskResult<InboxPage> inbox(IdempotencyKey key, Actor reader, Instant at, CasePage page) {
        return list(key, reader, at, false, page.after().orElse(null), page.limit());
    }

    /**
     * As {@link #inbox(IdempotencyKey, Actor, Instant)}, of what is overdue.
     *
     * @param key of the reader's making; the list is written down first
     * @param reader who, in which role
     * @param at now
     * @return in the order of the ids; refused if the key was used for something else
     */
    public DeskResult<List<InboxLine>> overdue(IdempotencyKey key, Actor reader, Instant at) {
        return list(key, reader, at, true, null, Integer.MAX_VALUE - 1).map(InboxPage::lines);
    }

    /**
     * As {@link #inbox(IdempotencyKey, Actor, Instant, CasePage)}, of what is overdue.
     *
     * @param key of the reader's making; the list is written down first
     * @param reader who, in which role
     * @param at now
     * @param page which page
     * @return in the order of the ids; refused if the key was used for something else
     */
    public DeskResult<InboxPage> overdue(IdempotencyKey key, Actor reader, Instant at, CasePage page) {
        return list(key, reader, at, true, page.after().orElse(null), page.limit());
    }

    private DeskResult<InboxPage> list(
            IdempotencyKey key,
            Actor reader,
            Instant at,
            boolean overdueOnly,
            @Nullable GrievanceId behind,
            int limit) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        LocalDate on = now.atOffset(ZoneOffset.UTC).toLocalDate();
        CaseKeeper keeper = desk.keeper(GrievanceDesk.recordOf(reader.role()));
        StateQuery asked = asked(keeper, reader).limit(Math.min(limit, USUAL_PAGE - 1) + 1);
        asked = overdueOnly ? asked.dueBefore(now) : asked;
        asked = behind == null ? asked : asked.after(keeper.stream(behind));
        List<InboxLine> lines = new ArrayList<>();
        keeper.whileWanted(asked, state -> {
            keeper.find(GrievanceId.of(state.stream().id()))
                    .filter(of -> isOpenTo(reader, of, on))
                    .map(of -> line(of, reader, now))
                    .filter(line -> !overdueOnly || line.overdue())
                    .ifPresent(lines::add);
            return lines.size() <= limit;
        });
        boolean more = lines.size() > limit;
        List<InboxLine> page = more ? lines.subList(0, limit) : lines;
        AppendResult written =
                keeper.exported(reader, now, overdueOnly ? "overdue" : "inbox", page.size(), "list", key);
        return written instanceof AppendResult.Refused
                ? DeskResult.refused(Reason.of(GrievanceReason.KEY_REUSED))
                : new DeskResult.Done<>(new InboxPage(page, more));
    }

    /** What could be open to a reader, by what is kept beside the cases. */
    private static StateQuery asked(CaseKeeper keeper, Actor reader) {
        if (oversees(reader)) {
            return keeper.all();
        }
        StateQuery here = keeper.all().in(HERE);
        return reader.role() == Role.GRIEVANCE_HANDLER
                ? here.where(Field.HANDLER, reader.id().value())
                : here;
    }

    private boolean isOpenTo(Actor reader, GrievanceCase of, LocalDate on) {
        if (oversees(reader)) {
            return CaseAccess.conflicts(reader, of, desk.setting(), on).isEmpty();
        }
        return !CaseField.shownTo(reader.role()).isEmpty()
                && reader.role() != Role.COMPLAINANT
                && CaseAccess.against(reader, of, desk.setting(), on).isEmpty();
    }

    private InboxLine line(GrievanceCase of, Actor reader, Instant at) {
        @Nullable Instant due = ServiceClock.nextDue(of, desk.setting()).orElse(null);
        return new InboxLine(
                of.id(),
                of.state(),
                due,
                due != null && at.isAfter(due),
                CaseField.HANDLER.isShownTo(reader.role()) ? of.handler().orElse(null) : null,
                of.version());
    }

    /**
     * Tells the right people about every time that ran out and was not told yet, in both records.
     *
     * @param key of this run; the same run again tells nothing twice
     * @param at now
     * @return how many cases there is something new about
     */
    public int escalate(IdempotencyKey key, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        return sweep(
                key,
                keeper -> keeper.all().dueBefore(now),
                state -> CaseKeeper.isToBeTold(state, now),
                of -> Escalation.due(of, desk.setting(), now).stream()
                        .<CaseCommand>map(
                                next -> (c, around) -> c.escalate(StepCall.of(SOFTWARE, now, "overdue"), next, around))
                        .toList());
    }

    /**
     * Writes down every deadline that moved with the calendar, in both records, and by how it is due now.
     *
     * @param key of this run
     * @param before the setting before
     * @param at now
     * @return how many cases have a deadline that moved
     */
    public int recompute(IdempotencyKey key, GrievanceSetting before, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        String calendar = desk.setting().calendar().version();
        return sweep(key, keeper -> keeper.all().in(GOING_ON), state -> true, of -> {
            List<RunningClock> were = ServiceClock.running(of, before);
            List<RunningClock> are = ServiceClock.running(of, desk.setting());
            List<CaseCommand> moved = new ArrayList<>();
            for (int i = 0; i < Math.min(were.size(), are.size()); i++) {
                RunningClock was = were.get(i);
                RunningClock is = are.get(i);
                if (is.isOpen() && !Objects.equals(was.due(), is.due())) {
                    moved.add((c, around) -> c.recompute(
                            StepCall.of(SOFTWARE, now, "calendar-changed"),
                            is.clock(),
                            was.due(),
                            is.due(),
                            calendar,
                            around));
                }
            }
            return moved;
        });
    }

    /**
     * Lets clocks run again whose longest pause is over, in both records.
     *
     * @param key of this run
     * @param at now
     * @return how many
     */
    public int endPauses(IdempotencyKey key, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        int days = desk.setting().section().longestPauseDays();
        return sweep(
                key,
                keeper -> keeper.all().where(Field.PAUSED, Field.YES),
                state -> true,
                of -> of.pauses().stream()
                                .anyMatch(pause -> pause.until() == null
                                        && !now.isBefore(pause.from().plus(days, ChronoUnit.DAYS)))
                        ? List.of((c, around) -> c.resume(StepCall.of(SOFTWARE, now, "pause-over"), around))
                        : List.of());
    }

    /**
     * Erases every case whose time is over and on which no legal hold stands, in both records.
     *
     * @param key of this run
     * @param at now
     * @return how many
     */
    public int eraseWhatIsDue(IdempotencyKey key, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        LocalDate on = now.atOffset(ZoneOffset.UTC).toLocalDate();
        return sweep(
                key,
                keeper -> keeper.all()
                        .in(Set.of(GrievanceState.CLOSED.name(), GrievanceState.OUT_OF_SCOPE_REFERRED.name())),
                state -> CaseKeeper.isToBeErased(state, on, desk.setting()),
                of -> SubjectRequests.isDue(of, on, desk.setting())
                        ? List.of((c, around) -> c.erase(StepCall.of(SOFTWARE, now, "retention-over"), around))
                        : List.of());
    }

    /**
     * Goes through both records, group by group: what is decided about the cases of a group shares a commit, and a run that
     * breaks off has done whole groups. About each case all is kept or nothing; who is overtaken by somebody else leaves
     * that case to the next run.
     */
    private int sweep(
            IdempotencyKey key,
            Function<CaseKeeper, StateQuery> which,
            Predicate<StreamState> still,
            Function<GrievanceCase, List<CaseCommand>> commands) {
        int changed = 0;
        for (CaseRecord record : CaseRecord.values()) {
            CaseKeeper keeper = desk.keeper(record);
            List<GrievanceId> ids = new ArrayList<>();
            keeper.each(which.apply(keeper).limit(SWEPT_PAGE), state -> {
                if (still.test(state)) {
                    ids.add(GrievanceId.of(state.stream().id()));
                }
            });
            for (int from = 0; from < ids.size(); from += SWEPT_GROUP) {
                List<GrievanceId> group = ids.subList(from, Math.min(from + SWEPT_GROUP, ids.size()));
                List<BatchDraft> drafts = new ArrayList<>();
                for (GrievanceId id : group) {
                    keeper.find(id)
                            .filter(of -> desk.isOpen(of, SOFTWARE))
                            .flatMap(of -> draft(keeper, of, key, commands.apply(of)))
                            .ifPresent(drafts::add);
                }
                changed += (int) keeper.ledger().appendAll(drafts).stream()
                        .filter(AppendResult.Appended.class::isInstance)
                        .count();
            }
        }
        return changed;
    }

    /** What comes of commands one after the other, up to the first that is refused. */
    private Optional<BatchDraft> draft(
            CaseKeeper keeper, GrievanceCase of, IdempotencyKey key, List<CaseCommand> commands) {
        GrievanceCase now = of;
        List<CaseEvent> events = new ArrayList<>();
        for (CaseCommand command : commands) {
            if (!(command.ask(now, desk.setting()) instanceof CaseResult.Decided decided)) {
                break;
            }
            now = decided.orThrow();
            events.addAll(decided.events());
        }
        IdempotencyKey own = key.derived(of.record() + " " + of.id() + " " + of.version());
        return events.isEmpty() ? Optional.empty() : Optional.of(keeper.further(of, now, events, own, desk.setting()));
    }

    /**
     * The figures of a programme: those of its record, protected against small groups. Made of what is kept beside all
     * cases until then; whether an answer was in time is judged by the calendar as it was when something last happened to its case.
     *
     * @param key of the reader's making; the export is written down first
     * @param reader who oversees the programme, an approver, or an auditor
     * @param from the first quarter
     * @param until the last quarter
     * @param threshold the least that a group may count, {@value GrievanceStatistics#LEAST_THRESHOLD} or more
     * @param at now
     * @return the figures; refused as not found for anybody else
     */
    public DeskResult<GrievanceStatistics> statistics(
            IdempotencyKey key, Actor reader, Quarter from, Quarter until, int threshold, Instant at) {
        boolean may = oversees(reader)
                || ((reader.role() == Role.AUDITOR || reader.role() == Role.GRIEVANCE_APPROVER)
                        && desk.setting().roster().knows(reader));
        if (!may) {
            return DeskResult.refused(Reason.of(GrievanceReason.NOT_FOUND));
        }
        CaseKeeper keeper = desk.keeper(CaseRecord.PROGRAMME);
        SortedMap<Quarter, List<CaseFigures>> cases = new TreeMap<>();
        keeper.each(keeper.all().limit(SWEPT_PAGE), state -> {
            Quarter quarter = Quarter.parse(state.index().getOrDefault(Field.QUARTER, from.toString()));
            if (quarter.compareTo(until) <= 0) {
                cases.computeIfAbsent(quarter, of -> new ArrayList<>()).add(keeper.figures(state, desk.setting()));
            }
        });
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        GrievanceStatistics figures = GrievanceStatistics.of(cases, from, until, Quarter.of(now), threshold);
        AppendResult written = keeper.exported(reader, now, "statistics", figures.received(), "report", key);
        return written instanceof AppendResult.Refused
                ? DeskResult.refused(Reason.of(GrievanceReason.KEY_REUSED))
                : new DeskResult.Done<>(figures);
    }

    @Override
    public String toString() {
        return "watch of " + desk.programme();
    }
}
