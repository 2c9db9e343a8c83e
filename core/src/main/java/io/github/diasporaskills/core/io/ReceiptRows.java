package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.contribution.Receipt;
import io.github.diasporaskills.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code receipts.csv}: what arrived of a contribution, as money or in kind. */
final class ReceiptRows extends PartRows<Receipt> {

    static final String FILE = "receipts.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.reference("contribution", ContributionRows.FILE),
                    TableColumn.day("on"),
                    TableColumn.text("evidence")),
            List.of(TableColumn.amount("amount"), TableColumn.quantity("quantity")));

    private final FolderContext folder;

    ReceiptRows(FolderContext folder) {
        super(COLUMNS);
        this.folder = folder;
    }

    @Override
    String key() {
        return text("on") + '|' + text("evidence");
    }

    @Override
    @Nullable
    Receipt make() {
        @Nullable LocalDate on = neededDay("on");
        String evidence = needed("evidence");
        @Nullable Money amount = money("amount", folder.codes().pack.currencies());
        @Nullable BigDecimal quantity = has("amount") ? null : quantity("quantity");
        if (!has("amount")) {
            needed("quantity");
        } else if (has("quantity")) {
            error("quantity", ImportReason.CELL_UNEXPECTED_BESIDE);
        }
        if (cells.hasErrors() || on == null) {
            return null;
        } else if (amount != null) {
            return new Receipt.Cash(amount, on, evidence);
        }
        return quantity == null ? null : new Receipt.InKind(quantity, on, evidence, List.of(), List.of());
    }
}
