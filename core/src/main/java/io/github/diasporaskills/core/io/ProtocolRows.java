package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.consent.CaseKey;
import io.github.diasporaskills.core.consent.DataAtEnd;
import io.github.diasporaskills.core.consent.DataSharingProtocol;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code data-sharing-protocols.csv}: agreements on who sees what; a new version is a new row. */
final class ProtocolRows extends RecordRows<DataSharingProtocol> {

    static final String FILE = "data-sharing-protocols.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.id("id"),
                    TableColumn.whole("version", 1, 1000),
                    TableColumn.whole("retentionDays", 0, 36_600),
                    TableColumn.choice("atEnd", DataAtEnd.class),
                    TableColumn.day("from"),
                    TableColumn.day("until")),
            List.of());

    private final Parts<ProtocolPartyRows.Entry> parties;
    private final Parts<ProtocolViewRows.Entry> views;
    private final Vocabulary<String> keys = made(text -> CaseKey.of(text).value());
    private final Vocabulary<DataAtEnd> ends = Codebook.constants(DataAtEnd.class);

    ProtocolRows(FolderContext folder, Parts<ProtocolPartyRows.Entry> parties, Parts<ProtocolViewRows.Entry> views) {
        super(COLUMNS, folder.tables().protocols, RecordKind.PROTOCOL, folder.steps(), List.of(parties, views));
        this.parties = parties;
        this.views = views;
    }

    static String id(String protocol, String version) {
        return protocol + " version " + version;
    }

    @Override
    long checkId() {
        return cells.id(0) == 0 ? 0 : IdTable.hash(id());
    }

    @Override
    long idOfBrokenRow() {
        return 0;
    }

    @Override
    String id() {
        return id(text("id"), text("version"));
    }

    @Override
    @Nullable
    DataSharingProtocol make() {
        @Nullable String name = neededCode("id", keys);
        needed("version");
        @Nullable Integer version = whole("version");
        needed("retentionDays");
        @Nullable Integer days = whole("retentionDays");
        @Nullable DataAtEnd atEnd = neededCode("atEnd", ends);
        @Nullable LocalDate from = neededDay("from");
        @Nullable LocalDate until = neededDay("until");
        if (from != null && until != null) {
            cells.inOrder(Days.of(from), Days.of(until), at("until"));
        }
        List<ProtocolPartyRows.Entry> sharing = parts(parties);
        List<ProtocolViewRows.Entry> seen = parts(views);
        if (cells.hasErrors() || name == null || version == null || days == null || atEnd == null) {
            return null;
        }
        if (sharing.size() < 2 || seen.isEmpty()) {
            String file = seen.isEmpty() ? ProtocolViewRows.FILE : ProtocolPartyRows.FILE;
            cells.error(0, Reason.of(ImportReason.PARTS_MISSING).with("file", file));
            return null;
        }
        if (from == null || until == null) {
            return null;
        }
        var made = DataSharingProtocol.builder(name, version)
                .retentionDays(days)
                .atEnd(atEnd)
                .term(from, until);
        for (ProtocolPartyRows.Entry each : sharing) {
            made.party(each.party());
            each.desks().forEach(made::breachContact);
            if (each.signature() != null) {
                made.signature(each.party().organisation(), each.signature());
            }
        }
        seen.forEach(each -> made.view(each.recipient(), each.view()));
        return made.build();
    }
}
