package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.campaign.SessionId;
import io.github.diasporaskills.core.campaign.Shift;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.people.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code shifts.csv}: who is on duty in which session, with which specialty. */
final class ShiftRows extends PartRows<Shift> {

    static final String FILE = "shifts.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.reference("campaign", CampaignRows.FILE),
                    TableColumn.reference("session", SessionRows.FILE),
                    TableColumn.person("specialist"),
                    TableColumn.choice("specialty", Choices.SPECIALTIES)),
            List.of());

    private final FolderContext folder;

    ShiftRows(FolderContext folder) {
        super(COLUMNS);
        this.folder = folder;
    }

    @Override
    String key() {
        return text("session") + '|' + text("specialist");
    }

    @Override
    @Nullable
    Shift make() {
        String session = neededId("session");
        String specialist = neededPseudonym("specialist");
        @Nullable SpecialtyCode specialty = neededCode("specialty", folder.codes().specialties);
        return cells.hasErrors() || specialty == null
                ? null
                : new Shift(SessionId.of(session), PersonId.of(specialist), specialty);
    }
}
