package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.engagement.Application;
import io.github.diasporaskills.core.engagement.ApplicationId;
import io.github.diasporaskills.core.engagement.ApplicationLifeCycle;
import io.github.diasporaskills.core.engagement.ApplicationState;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code applications.csv}: the offers of members to meet a need. */
final class ApplicationRows extends RecordRows<Application> {

    static final String FILE = "applications.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.id("id"),
                    TableColumn.reference("member", ExpertRows.FILE),
                    TableColumn.reference("need", NeedRows.FILE),
                    TableColumn.choice("modality", Modality.class),
                    TableColumn.day("from"),
                    TableColumn.day("until")),
            List.of(
                    TableColumn.numbered("scores", 0, 100),
                    TableColumn.reference("host", OrganisationRows.FILE),
                    TableColumn.choice(STATE, ApplicationState.class),
                    TableColumn.instant(SINCE)));

    private final FolderContext folder;
    private final Vocabulary<ApplicationState> states = Codebook.constants(ApplicationState.class);

    ApplicationRows(FolderContext folder) {
        super(COLUMNS, new IdTable(), RecordKind.APPLICATION, folder.steps(), List.of());
        this.folder = folder;
    }

    @Override
    @Nullable
    Application make() {
        neededReference("member", folder.tables().members);
        neededReference("need", folder.tables().needs);
        reference("host", folder.tables().organisations);
        @Nullable Modality modality = neededCode("modality", folder.codes().modalities);
        @Nullable LocalDate from = neededDay("from");
        @Nullable LocalDate until = neededDay("until");
        if (from != null && until != null) {
            cells.inOrder(Days.of(from), Days.of(until), at("until"));
        }
        Map<String, Integer> scores = numbered("scores");
        @Nullable
        History<ApplicationState> history = history(ApplicationState.class, ApplicationLifeCycle.TABLE, states);
        if (history != null && history.state() == ApplicationState.SELECTED && !has("host")) {
            error("host", ImportReason.HOST_MISSING);
        }
        if (cells.hasErrors() || modality == null || from == null || until == null || history == null) {
            return null;
        }
        Application submitted = Application.submitted(
                history.first().call(),
                ApplicationId.of(id()),
                PersonId.of(text("member")),
                NeedId.of(text("need")),
                modality,
                DateRange.of(from, until));
        return Application.recorded(submitted, scores, has("host") ? OrganisationId.of(cells.text()) : null, history);
    }
}
