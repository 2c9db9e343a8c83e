package io.github.diasporaskills.core.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.teleexpertise.AllocationLifeCycle;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code steps.csv}: what happened to a record, one step a row. The first step in time opens its history. The
 * state, the actor and the reason of every step are there; from them follows the state of the record at any instant.
 */
final class StepRows extends PartRows<StepBook.Entry> {

    static final String FILE = "steps.csv";

    /** The tables of the kinds that take steps, by the codes of the kinds. */
    private static final ImmutableMap<String, String> FILES = files();

    private static final Choices KINDS = Choices.words("record-kind", FILES.keySet());

    /** The states of all kinds; a row has one of its own kind. */
    private static final Choices STATES = Choices.words(
            "state",
            lifeCycles().values().stream()
                    .flatMap(table -> table.states().stream())
                    .map(Enum::name)
                    .collect(Collectors.toCollection(LinkedHashSet::new)));

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.id("id"),
                    TableColumn.choice("kind", KINDS),
                    TableColumn.choice("state", STATES),
                    TableColumn.instant("at"),
                    TableColumn.person("by"),
                    TableColumn.choice("role", Role.class),
                    TableColumn.code("reason")),
            List.of(TableColumn.text("note")));

    private final Vocabulary<String> kinds;
    private final Map<String, Vocabulary<Enum<?>>> states = new HashMap<>();
    private final Vocabulary<Role> roles = Codebook.constants(Role.class);
    private final Vocabulary<StepReason> reasons = made(StepReason::of);

    /** Actors seen before, so that each is held once. */
    private final Map<String, Actor> actors = new HashMap<>();

    StepRows(StepBook steps) {
        super(COLUMNS, steps.parts());
        this.kinds = new Vocabulary<>(
                KINDS, text -> FILES.containsKey(text) ? Parsed.of(text) : Codebook.unlisted(text, KINDS.codes()));
        lifeCycles().forEach((kind, table) -> states.put(kind, statesOf(table)));
    }

    private static ImmutableMap<String, String> files() {
        return ImmutableMap.<String, String>builder()
                .put(RecordKind.NEED.code(), NeedRows.FILE)
                .put(RecordKind.ENGAGEMENT.code(), EngagementRows.FILE)
                .put(RecordKind.APPLICATION.code(), ApplicationRows.FILE)
                .put(RecordKind.CAPACITY_ACTIVITY.code(), CapacityRows.FILE)
                .put(RecordKind.SITE_ENROLMENT.code(), SiteEnrolmentRows.FILE)
                .put(RecordKind.CAMPAIGN.code(), CampaignRows.FILE)
                .put(RecordKind.CONSENT.code(), ConsentRows.FILE)
                .put(RecordKind.REFERRAL.code(), ReferralRows.FILE)
                .put(RecordKind.TELE_EXPERTISE_REQUEST.code(), TeleExpertiseRows.FILE)
                .put(AllocationRows.STEPS, AllocationRows.FILE)
                .put(RecordKind.CONTRIBUTION.code(), ContributionRows.FILE)
                .put(RecordKind.INVESTMENT_PROJECT.code(), InvestmentRows.FILE)
                .build();
    }

    /** The life cycles of the kinds that take steps. */
    private static Map<String, LifeCycle<?>> lifeCycles() {
        Map<String, LifeCycle<?>> tables = new LinkedHashMap<>();
        for (RecordKind<?> kind : RecordKind.all()) {
            kind.lifeCycle()
                    .filter(table -> FILES.containsKey(kind.code()))
                    .ifPresent(table -> tables.put(kind.code(), table));
        }
        tables.put(AllocationRows.STEPS, AllocationLifeCycle.TABLE);
        return tables;
    }

    private static Vocabulary<Enum<?>> statesOf(LifeCycle<?> table) {
        Map<String, Enum<?>> known = new LinkedHashMap<>();
        table.states().forEach(state -> known.put(state.name(), state));
        return Codebook.oneOf(STATES, known);
    }

    @Override
    String owner() {
        return text("kind") + '/' + cells.text(0);
    }

    @Override
    String key() {
        return text("state") + '|' + text("at");
    }

    @Override
    String ownerFile(String owner) {
        return requireNonNull(FILES.getOrDefault(owner.substring(0, owner.indexOf('/')), FILE));
    }

    @Override
    StepBook.@Nullable Entry make() {
        @Nullable String kind = neededCode("kind", kinds);
        @Nullable Enum<?> state = kind == null ? null : neededCode("state", requireNonNull(states.get(kind)));
        @Nullable Instant at = neededInstant("at");
        String by = neededPseudonym("by");
        @Nullable Role role = neededCode("role", roles);
        @Nullable StepReason why = neededCode("reason", reasons);
        if (has("note") && cells.to - cells.from > StepReason.LONGEST_NOTE) {
            error("note", Reason.of(ImportReason.CELL_TOO_WORDY).with("limit", StepReason.LONGEST_NOTE));
        }
        if (cells.hasErrors() || state == null || at == null || role == null || why == null) {
            return null;
        }
        StepReason reason = has("note") ? why.withNote(cells.text()) : why;
        Actor actor = actors.computeIfAbsent(by + ' ' + role, id -> new Actor(ActorId.of(by), role));
        return new StepBook.Entry(state, new StepCall(actor, at, reason));
    }
}
