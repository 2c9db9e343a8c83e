package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.organisation.Adaptation;
import io.github.diasporaskills.core.reason.LocalText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code site-adaptations.csv}: where a site departs from the model, and who allowed it. */
final class SiteAdaptationRows extends PartRows<Adaptation> {

    static final String FILE = "site-adaptations.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.reference("enrolment", SiteEnrolmentRows.FILE),
                    TableColumn.text("what"),
                    TableColumn.text("why"),
                    TableColumn.day("on"),
                    TableColumn.text("approvedBy")),
            List.of(TableColumn.choice(LANGUAGE, Choices.LANGUAGES)));

    SiteAdaptationRows() {
        super(COLUMNS);
    }

    @Override
    String key() {
        return text("on") + '|' + text("what");
    }

    @Override
    @Nullable
    Adaptation make() {
        checkLanguage();
        @Nullable LocalText what = neededWords("what");
        @Nullable LocalText why = neededWords("why");
        @Nullable LocalDate on = neededDay("on");
        String approvedBy = needed("approvedBy");
        return cells.hasErrors() || what == null || why == null || on == null
                ? null
                : new Adaptation(what, why, on, approvedBy);
    }
}
