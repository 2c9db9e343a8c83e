package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.organisation.ReadinessEvidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code site-evidence.csv}: what a site shows of the checklist of its country. */
final class SiteEvidenceRows extends PartRows<ReadinessEvidence> {

    static final String FILE = "site-evidence.csv";

    static final Columns COLUMNS = new Columns(
            FILE, List.of("enrolment", "item", "on", "evidence"), List.of("holder", "protectedHours", "languages"));

    private static final int MOST_HOURS = 168;

    private final FolderContext folder;

    SiteEvidenceRows(FolderContext folder) {
        super(COLUMNS);
        this.folder = folder;
    }

    @Override
    String key() {
        return String.join("|", text("item"), text("on"), text("evidence"));
    }

    @Override
    String ownerFile(String owner) {
        return SiteEnrolmentRows.FILE;
    }

    @Override
    @Nullable
    ReadinessEvidence make() {
        String item = needed("item");
        @Nullable LocalDate on = neededDay("on");
        String evidence = needed("evidence");
        String holder = pseudonym("holder");
        @Nullable Integer hours = whole("protectedHours", 0, MOST_HOURS);
        Set<LanguageCode> languages = codes("languages", folder.codes().languages);
        return cells.hasErrors() || on == null
                ? null
                : new ReadinessEvidence(
                        item,
                        on,
                        evidence,
                        holder.isEmpty() ? null : ActorId.of(holder),
                        hours == null ? 0 : hours,
                        languages);
    }
}
