package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.Purpose;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.consent.RoleView;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code protocol-views.csv}: which categories of data each function sees, and for what. */
final class ProtocolViewRows extends PartRows<ProtocolViewRows.Entry> {

    static final String FILE = "protocol-views.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.reference("protocol", ProtocolRows.FILE),
                    TableColumn.whole("version", 1, 1000),
                    TableColumn.code("recipient"),
                    TableColumn.choice("categories", DataCategory.class).list(),
                    TableColumn.choice("purposes", Purpose.class).list()),
            List.of());

    /** What a function sees. */
    record Entry(RecipientClass recipient, RoleView view) {}

    private final Vocabulary<RecipientClass> recipients = made(RecipientClass::of);
    private final Vocabulary<DataCategory> categories = Codebook.constants(DataCategory.class);
    private final Vocabulary<Purpose> purposes = Codebook.constants(Purpose.class);

    ProtocolViewRows() {
        super(COLUMNS);
    }

    @Override
    String owner() {
        return ProtocolRows.id(text("protocol"), text("version"));
    }

    @Override
    String key() {
        return text("recipient");
    }

    @Override
    @Nullable
    Entry make() {
        @Nullable RecipientClass recipient = neededCode("recipient", recipients);
        Set<DataCategory> seen = neededCodes("categories", categories);
        Set<Purpose> wanted = neededCodes("purposes", purposes);
        return cells.hasErrors() || recipient == null ? null : new Entry(recipient, new RoleView(seen, wanted));
    }
}
