package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.engagement.Participant;
import io.github.diasporaskills.core.engagement.ParticipantState;
import io.github.diasporaskills.core.engagement.TestScores;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code participants.csv}: who takes part in a capacity activity, and the test scores before and after. */
final class ParticipantRows extends PartRows<Participant> {

    static final String FILE = "participants.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.reference("activity", CapacityRows.FILE),
                    TableColumn.person("person"),
                    TableColumn.choice("gender", Choices.GENDERS),
                    TableColumn.reference("institution", OrganisationRows.FILE),
                    TableColumn.choice("state", ParticipantState.class),
                    TableColumn.instant("since")),
            List.of(TableColumn.whole("scoreBefore", 0, 100), TableColumn.whole("scoreAfter", 0, 100)));

    private final FolderContext folder;
    private final Vocabulary<ParticipantState> states = Codebook.constants(ParticipantState.class);

    ParticipantRows(FolderContext folder) {
        super(COLUMNS);
        this.folder = folder;
    }

    @Override
    String key() {
        return text("person");
    }

    @Override
    @Nullable
    Participant make() {
        String person = neededPseudonym("person");
        @Nullable Gender gender = neededCode("gender", folder.codes().genders);
        neededReference("institution", folder.tables().organisations);
        @Nullable ParticipantState state = neededCode("state", states);
        @Nullable Instant since = neededInstant("since");
        @Nullable Integer before = whole("scoreBefore");
        @Nullable Integer after = whole("scoreAfter");
        if (has("scoreBefore") != has("scoreAfter")) {
            needed("scoreBefore");
            needed("scoreAfter");
        }
        if (state != null && state != ParticipantState.ATTENDED && has("scoreBefore")) {
            error("scoreBefore", Reason.of(ImportReason.CELL_UNEXPECTED).with("choice", state));
        }
        if (cells.hasErrors() || gender == null || state == null || since == null) {
            return null;
        }
        StepCall call = StepCall.readFromFile(since);
        Participant registered =
                Participant.registered(call, ActorId.of(person), gender, OrganisationId.of(text("institution")));
        return Participant.recorded(
                registered,
                before == null || after == null ? null : new TestScores(before, after),
                History.opened(state, call));
    }
}
