package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.organisation.Adaptation;
import io.github.diasporaskills.core.organisation.EnrolmentId;
import io.github.diasporaskills.core.organisation.ModelUse;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.ReadinessEvidence;
import io.github.diasporaskills.core.organisation.SiteEnrolment;
import io.github.diasporaskills.core.organisation.SiteLifeCycle;
import io.github.diasporaskills.core.organisation.SiteState;
import io.github.diasporaskills.core.register.RecordKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code site-enrolments.csv}: how a hospital joins, from the proposal on. */
final class SiteEnrolmentRows extends RecordRows<SiteEnrolment> {

    static final String FILE = "site-enrolments.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(TableColumn.id("id"), TableColumn.reference("site", OrganisationRows.FILE)),
            List.of(TableColumn.choice(STATE, SiteState.class), TableColumn.instant(SINCE)));

    private final FolderContext folder;
    private final Parts<ReadinessEvidence> evidence;
    private final Parts<ModelUse> models;
    private final Parts<Adaptation> adaptations;
    private final Vocabulary<SiteState> states = Codebook.constants(SiteState.class);

    SiteEnrolmentRows(
            FolderContext folder,
            Parts<ReadinessEvidence> evidence,
            Parts<ModelUse> models,
            Parts<Adaptation> adaptations) {
        super(
                COLUMNS,
                new IdTable(),
                RecordKind.SITE_ENROLMENT,
                folder.steps(),
                List.of(evidence, models, adaptations));
        this.folder = folder;
        this.evidence = evidence;
        this.models = models;
        this.adaptations = adaptations;
    }

    @Override
    @Nullable
    SiteEnrolment make() {
        neededReference("site", folder.tables().organisations);
        @Nullable History<SiteState> history = history(SiteState.class, SiteLifeCycle.TABLE, states);
        List<ReadinessEvidence> shown = parts(evidence);
        List<ModelUse> uses = parts(models);
        List<Adaptation> changes = parts(adaptations);
        if (cells.hasErrors() || history == null) {
            return null;
        }
        SiteEnrolment made = SiteEnrolment.of(EnrolmentId.of(id()), OrganisationId.of(text("site")), history);
        for (ReadinessEvidence each : shown) {
            made = made.showing(each);
        }
        for (ModelUse each : uses) {
            made = made.using(each);
        }
        for (Adaptation each : changes) {
            made = made.adapting(each);
        }
        return made;
    }
}
