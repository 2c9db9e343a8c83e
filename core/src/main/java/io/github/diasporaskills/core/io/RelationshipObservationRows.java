package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.engagement.RelationshipObservation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code relationship-observations.csv}: whether a relationship still lived on a day. */
final class RelationshipObservationRows extends PartRows<RelationshipObservation> {

    static final String FILE = "relationship-observations.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.reference("relationship", RelationshipRows.FILE),
                    TableColumn.day("on"),
                    TableColumn.choice("active", Choices.YES_NO),
                    TableColumn.text("evidence")),
            List.of());

    private final FolderContext folder;

    RelationshipObservationRows(FolderContext folder) {
        super(COLUMNS);
        this.folder = folder;
    }

    @Override
    String key() {
        return text("on");
    }

    @Override
    @Nullable
    RelationshipObservation make() {
        @Nullable LocalDate on = neededDay("on");
        @Nullable Boolean active = neededCode("active", folder.codes().yesOrNo);
        String evidence = needed("evidence");
        return cells.hasErrors() || on == null || active == null
                ? null
                : new RelationshipObservation(on, active, evidence);
    }
}
