package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.Relationship;
import io.github.diasporaskills.core.engagement.RelationshipId;
import io.github.diasporaskills.core.engagement.RelationshipObservation;
import io.github.diasporaskills.core.engagement.RelationshipPartner;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code relationships.csv}: what remains between a member and those whom an engagement brought together. */
final class RelationshipRows extends RecordRows<Relationship> {

    static final String FILE = "relationships.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.id("id"),
                    TableColumn.reference("member", ExpertRows.FILE),
                    TableColumn.reference("engagement", EngagementRows.FILE),
                    TableColumn.choice("partner", Partner.class),
                    TableColumn.day("from")),
            List.of(
                    TableColumn.reference("organisation", OrganisationRows.FILE).orElsewhere(),
                    TableColumn.person("person")));

    /** With whom a member stays in touch. */
    enum Partner {
        INSTITUTION,
        COMMUNITY,
        COUNTERPART
    }

    private final FolderContext folder;
    private final Parts<RelationshipObservation> observations;
    private final Vocabulary<Partner> partners = Codebook.constants(Partner.class);

    RelationshipRows(FolderContext folder, Parts<RelationshipObservation> observations) {
        super(COLUMNS, new IdTable(), RecordKind.RELATIONSHIP, folder.steps(), List.of(observations));
        this.folder = folder;
        this.observations = observations;
    }

    @Override
    @Nullable
    Relationship make() {
        neededReference("member", folder.tables().members);
        neededReference("engagement", folder.tables().engagements);
        @Nullable Partner partner = neededCode("partner", partners);
        @Nullable LocalDate from = neededDay("from");
        List<RelationshipObservation> seen = parts(observations);
        @Nullable RelationshipPartner with = partner == null ? null : with(partner);
        return cells.hasErrors() || with == null || from == null
                ? null
                : new Relationship(
                        RelationshipId.of(id()),
                        PersonId.of(text("member")),
                        with,
                        EngagementId.of(text("engagement")),
                        from,
                        seen);
    }

    private @Nullable RelationshipPartner with(Partner partner) {
        if (partner == Partner.COMMUNITY) {
            neededId("organisation");
        } else {
            neededReference("organisation", folder.tables().organisations);
        }
        if (partner == Partner.COUNTERPART) {
            neededPseudonym("person");
        } else if (has("person")) {
            error("person", Reason.of(ImportReason.CELL_UNEXPECTED).with("choice", partner));
        }
        if (cells.hasErrors()) {
            return null;
        }
        OrganisationId organisation = OrganisationId.of(text("organisation"));
        return switch (partner) {
            case INSTITUTION -> new RelationshipPartner.Institution(organisation);
            case COMMUNITY -> new RelationshipPartner.Community(organisation);
            case COUNTERPART -> new RelationshipPartner.Counterpart(ActorId.of(text("person")), organisation);
        };
    }
}
