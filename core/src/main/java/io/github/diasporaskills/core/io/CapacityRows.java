package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.engagement.CapacityActivity;
import io.github.diasporaskills.core.engagement.CapacityActivityId;
import io.github.diasporaskills.core.engagement.CapacityKind;
import io.github.diasporaskills.core.engagement.CapacityLifeCycle;
import io.github.diasporaskills.core.engagement.CapacityState;
import io.github.diasporaskills.core.engagement.CpdAward;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.Participant;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code capacity-activities.csv}: trainings, courses and mentoring, with who took part. */
final class CapacityRows extends RecordRows<CapacityActivity> {

    static final String FILE = "capacity-activities.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.id("id"),
                    TableColumn.text("title"),
                    TableColumn.choice("kind", CapacityKind.class),
                    TableColumn.reference("provider", OrganisationRows.FILE),
                    TableColumn.day("from"),
                    TableColumn.day("until")),
            List.of(
                    TableColumn.choice(LANGUAGE, Choices.LANGUAGES),
                    TableColumn.reference("engagements", EngagementRows.FILE).list(),
                    TableColumn.whole("cpdPoints", 1, 1000),
                    TableColumn.id("cpdProvider"),
                    TableColumn.choice("cpdCouncil", Choices.ALL_COUNCILS),
                    TableColumn.choice(STATE, CapacityState.class),
                    TableColumn.instant(SINCE)));

    private static final List<String> CPD = List.of("cpdPoints", "cpdProvider", "cpdCouncil");
    private final FolderContext folder;
    private final Parts<Participant> participants;
    private final Vocabulary<CapacityKind> kinds = Codebook.constants(CapacityKind.class);
    private final Vocabulary<CouncilCode> councils = made(Choices.ALL_COUNCILS, CouncilCode::of);
    private final Vocabulary<CapacityState> states = Codebook.constants(CapacityState.class);

    CapacityRows(FolderContext folder, Parts<Participant> participants) {
        super(COLUMNS, new IdTable(), RecordKind.CAPACITY_ACTIVITY, folder.steps(), List.of(participants));
        this.folder = folder;
        this.participants = participants;
    }

    @Override
    @Nullable
    CapacityActivity make() {
        checkLanguage();
        @Nullable LocalText title = neededWords("title");
        @Nullable CapacityKind kind = neededCode("kind", kinds);
        neededReference("provider", folder.tables().organisations);
        @Nullable LocalDate from = neededDay("from");
        @Nullable LocalDate until = neededDay("until");
        if (from != null && until != null) {
            cells.inOrder(Days.of(from), Days.of(until), at("until"));
        }
        Set<EngagementId> engagements = references(at("engagements"), folder.tables().engagements, EngagementId::of);
        @Nullable History<CapacityState> history = history(CapacityState.class, CapacityLifeCycle.TABLE, states);
        @Nullable CpdAward cpd = cpd();
        if (cpd != null && history != null && history.state() != CapacityState.CERTIFIED) {
            error("cpdPoints", Reason.of(ImportReason.CELL_UNEXPECTED).with("choice", history.state()));
        }
        List<Participant> all = parts(participants);
        if (cells.hasErrors() || title == null || kind == null || from == null || until == null || history == null) {
            return null;
        }
        var made = CapacityActivity.builder(
                        history.first().call(),
                        CapacityActivityId.of(id()),
                        title,
                        kind,
                        OrganisationId.of(text("provider")),
                        DateRange.of(from, until))
                .history(history);
        engagements.forEach(made::engagement);
        all.forEach(made::participant);
        if (cpd != null) {
            made.cpd(cpd);
        }
        return made.build();
    }

    private @Nullable CpdAward cpd() {
        if (CPD.stream().noneMatch(this::has)) {
            return null;
        }
        CPD.forEach(this::needed);
        @Nullable Integer points = whole("cpdPoints");
        String provider = id("cpdProvider");
        @Nullable CouncilCode council = code("cpdCouncil", councils);
        return cells.hasErrors() || points == null || council == null
                ? null
                : new CpdAward(points, OrganisationId.of(provider), council);
    }
}
