package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.organisation.ModelUse;
import io.github.diasporaskills.core.organisation.ModelVersion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code site-models.csv}: the version of the operating model after which a site works, from a day on. */
final class SiteModelRows extends PartRows<ModelUse> {

    static final String FILE = "site-models.csv";

    static final Columns COLUMNS = new Columns(FILE, List.of("enrolment", "model", "version", "from"), List.of());

    private static final int MOST_VERSIONS = 1000;

    SiteModelRows() {
        super(COLUMNS);
    }

    @Override
    String key() {
        return String.join("|", text("model"), text("version"), text("from"));
    }

    @Override
    String ownerFile(String owner) {
        return SiteEnrolmentRows.FILE;
    }

    @Override
    @Nullable
    ModelUse make() {
        String model = needed("model");
        needed("version");
        @Nullable Integer version = whole("version", 1, MOST_VERSIONS);
        @Nullable LocalDate from = neededDay("from");
        return cells.hasErrors() || version == null || from == null
                ? null
                : new ModelUse(new ModelVersion(model, version), from);
    }
}
