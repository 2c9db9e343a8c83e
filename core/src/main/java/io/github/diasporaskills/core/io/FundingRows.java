package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.contribution.Funding;
import io.github.diasporaskills.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code funding.csv}: what was committed to a venture, and what was disbursed. */
final class FundingRows extends PartRows<FundingRows.Entry> {

    static final String FILE = "funding.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.reference("project", InvestmentRows.FILE),
                    TableColumn.choice("type", Type.class),
                    TableColumn.amount("amount"),
                    TableColumn.day("on"),
                    TableColumn.text("source")),
            List.of());

    /** Whether money is promised or paid. */
    enum Type {
        COMMITMENT,
        DISBURSEMENT
    }

    /** Money and what became of it. */
    record Entry(Type type, Funding funding) {}

    private final FolderContext folder;
    private final Vocabulary<Type> types = Codebook.constants(Type.class);

    FundingRows(FolderContext folder) {
        super(COLUMNS);
        this.folder = folder;
    }

    @Override
    String key() {
        return String.join("|", text("type"), text("amount"), text("on"), text("source"));
    }

    @Override
    @Nullable
    Entry make() {
        @Nullable Type type = neededCode("type", types);
        needed("amount");
        @Nullable Money amount = money("amount", folder.codes().pack.currencies());
        @Nullable LocalDate on = neededDay("on");
        String source = needed("source");
        return cells.hasErrors() || type == null || amount == null || on == null
                ? null
                : new Entry(type, new Funding(amount, on, source));
    }
}
