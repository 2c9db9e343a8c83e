package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.referral.ChainPost;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code chain-posts.csv}: who holds a function of a chain of referrals, for whom, on which days. */
final class ChainPostRows extends RecordRows<ChainPost> {

    static final String FILE = "chain-posts.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.code("role"),
                    TableColumn.reference("organisation", OrganisationRows.FILE),
                    TableColumn.person("person"),
                    TableColumn.day("from")),
            List.of(TableColumn.day("until")));

    private final ImportTables tables;
    private final Vocabulary<RecipientClass> roles = made(RecipientClass::of);

    ChainPostRows(FolderContext folder) {
        super(COLUMNS, new IdTable(), RecordKind.CHAIN_POST, folder.steps(), List.of());
        this.tables = folder.tables();
    }

    @Override
    long checkId() {
        return IdTable.hash(id());
    }

    @Override
    long idOfBrokenRow() {
        return 0;
    }

    @Override
    String id() {
        return text("role") + " of " + text("organisation") + " by " + text("person") + " from " + text("from");
    }

    @Override
    @Nullable
    ChainPost make() {
        @Nullable RecipientClass role = neededCode("role", roles);
        neededReference("organisation", tables.organisations);
        String person = neededPseudonym("person");
        @Nullable LocalDate from = neededDay("from");
        @Nullable LocalDate until = day("until");
        if (from != null && until != null) {
            cells.inOrder(Days.of(from), Days.of(until), at("until"));
        }
        return cells.hasErrors() || role == null || from == null
                ? null
                : new ChainPost(
                        role,
                        OrganisationId.of(text("organisation")),
                        ActorId.of(person),
                        until == null ? DateRange.from(from) : DateRange.of(from, until));
    }

    @Override
    String column(String at) {
        return at.startsWith("during") ? "from" : super.column(at);
    }
}
