package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.organisation.ModelUse;
import io.github.diasporaskills.core.organisation.ModelVersion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code site-models.csv}: the version of the operating model after which a site works, from a day on. */
final class SiteModelRows extends PartRows<ModelUse> {

    static final String FILE = "site-models.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.reference("enrolment", SiteEnrolmentRows.FILE),
                    TableColumn.text("model"),
                    TableColumn.whole("version", 1, 1000),
                    TableColumn.day("from")),
            List.of());

    SiteModelRows() {
        super(COLUMNS);
    }

    @Override
    String key() {
        return String.join("|", text("model"), text("version"), text("from"));
    }

    @Override
    @Nullable
    ModelUse make() {
        String model = needed("model");
        needed("version");
        @Nullable Integer version = whole("version");
        @Nullable LocalDate from = neededDay("from");
        return cells.hasErrors() || version == null || from == null
                ? null
                : new ModelUse(new ModelVersion(model, version), from);
    }
}
