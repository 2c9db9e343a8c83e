package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.consent.BreachContact;
import io.github.diasporaskills.core.consent.ProtocolParty;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code protocol-parties.csv}: who shares data, in which countries, whom each tells of a breach, and when it signed. */
final class ProtocolPartyRows extends PartRows<ProtocolPartyRows.Entry> {

    static final String FILE = "protocol-parties.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.reference("protocol", ProtocolRows.FILE),
                    TableColumn.whole("version", 1, 1000),
                    TableColumn.reference("organisation", OrganisationRows.FILE),
                    TableColumn.choice("countries", Choices.COUNTRIES).list(),
                    TableColumn.text("breachDesks").list()),
            List.of(
                    TableColumn.choice("authorityOf", Choices.COUNTRIES),
                    TableColumn.day("signedOn"),
                    TableColumn.text("signatureSource")));

    private static final int LONGEST_DESK = 200;

    /** A party with its desks and its signature. */
    record Entry(
            ProtocolParty party,
            List<BreachContact> desks,
            @Nullable SourcedDate signature) {}

    private final FolderContext folder;

    ProtocolPartyRows(FolderContext folder) {
        super(COLUMNS);
        this.folder = folder;
    }

    @Override
    String owner() {
        return ProtocolRows.id(text("protocol"), text("version"));
    }

    @Override
    String key() {
        return text("organisation");
    }

    @Override
    @Nullable
    Entry make() {
        neededReference("organisation", folder.tables().organisations);
        Set<CountryCode> countries = neededCodes("countries", folder.codes().countries);
        @Nullable CountryCode authorityOf = code("authorityOf", folder.codes().countries);
        String desks = needed("breachDesks");
        List<String> each = Arrays.stream(desks.split(";", -1))
                .map(String::strip)
                .filter(desk -> !desk.isEmpty())
                .toList();
        if (each.isEmpty() && !cells.hasErrors()) {
            error("breachDesks", ImportReason.CELL_MISSING);
        } else if (each.stream().anyMatch(desk -> desk.length() > LONGEST_DESK)) {
            error("breachDesks", Reason.of(ImportReason.CELL_TOO_WORDY).with("limit", LONGEST_DESK));
        }
        @Nullable LocalDate signed = day("signedOn");
        if (has("signedOn") != has("signatureSource")) {
            needed("signedOn");
            needed("signatureSource");
        }
        if (cells.hasErrors()) {
            return null;
        }
        OrganisationId organisation = OrganisationId.of(text("organisation"));
        return new Entry(
                new ProtocolParty(organisation, countries, authorityOf),
                each.stream().map(desk -> new BreachContact(organisation, desk)).toList(),
                signed == null ? null : new SourcedDate(signed, text("signatureSource")));
    }
}
