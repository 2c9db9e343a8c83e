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
            FILE,
            List.of(
                    TableColumn.reference("enrolment", SiteEnrolmentRows.FILE),
                    TableColumn.choice("item", Choices.CHECKLIST),
                    TableColumn.day("on"),
                    TableColumn.text("evidence")),
            List.of(
                    TableColumn.person("holder"),
                    TableColumn.whole("protectedHours", 0, 168),
                    TableColumn.choice("languages", Choices.LANGUAGES).list()));

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
    @Nullable
    ReadinessEvidence make() {
        String item = needed("item");
        @Nullable LocalDate on = neededDay("on");
        String evidence = needed("evidence");
        String holder = pseudonym("holder");
        @Nullable Integer hours = whole("protectedHours");
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
