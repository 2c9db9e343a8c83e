package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.campaign.CampaignSession;
import io.github.diasporaskills.core.campaign.SessionId;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code sessions.csv}: when and where a campaign serves people. The offset is needed only where the clock shows a time twice. */
final class SessionRows extends PartRows<CampaignSession> {

    static final String FILE = "sessions.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.reference("campaign", CampaignRows.FILE),
                    TableColumn.id("id"),
                    TableColumn.of("opens", ColumnKind.CLOCK_TIME),
                    TableColumn.of("closes", ColumnKind.CLOCK_TIME),
                    TableColumn.text("place")),
            List.of(TableColumn.code("offset")));

    private final Vocabulary<ZoneOffset> offsets = new Vocabulary<>(text -> {
        try {
            return Parsed.of(ZoneOffset.of(text));
        } catch (DateTimeException e) {
            return Parsed.refused(Reason.of(ImportReason.CELL_NOT_CODE));
        }
    });

    SessionRows() {
        super(COLUMNS);
    }

    @Override
    String key() {
        return text("id");
    }

    @Override
    @Nullable
    CampaignSession make() {
        String id = neededId("id");
        @Nullable LocalDateTime opens = neededLocalTime("opens");
        @Nullable LocalDateTime closes = neededLocalTime("closes");
        String place = needed("place");
        @Nullable ZoneOffset offset = code("offset", offsets);
        if (opens != null && closes != null && !closes.isAfter(opens)) {
            cells.reversed(at("closes"), opens, closes);
        }
        return cells.hasErrors() || opens == null || closes == null
                ? null
                : new CampaignSession(SessionId.of(id), opens, closes, offset, place);
    }
}
