package io.github.diasporaskills.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.country.ChecklistItem;
import io.github.diasporaskills.core.country.ChecklistKind;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.EnrolmentSection;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.register.Play;
import io.github.diasporaskills.core.register.RecordKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Sites that join, for the model test. */
public final class SitePlays {

    private static final String PROGRAMME = "COORDINATOR PROGRAMME_MANAGER";
    private static final String EITHER = "COORDINATOR PROGRAMME_MANAGER HOST";
    private static final CountryPack MOROCCO = CountryPack.load("MA");

    private SitePlays() {}

    /** Enrolments of one hospital. */
    public static Play<SiteEnrolment, SiteState> sites() {
        return Play.of(
                        RecordKind.SITE_ENROLMENT,
                        SiteLifeCycle.TABLE,
                        """
                        PROPOSED > ASSESSED
                        ASSESSED > PROPOSED READY
                        READY > ENROLLED
                        ENROLLED > SUSPENDED LEFT
                        SUSPENDED > ENROLLED LEFT
                        """,
                        Instant.parse("2025-03-01T10:00:00Z"),
                        SiteEnrolment::history,
                        (number, trial) -> SiteEnrolment.proposed(
                                EnrolmentId.of("ENR-" + number), OrganisationId.of("CHU-FES"), trial.call()))
                .step("ASSESSED", PROGRAMME, SiteEnrolment::assess)
                .step("PROPOSED", PROGRAMME, SiteEnrolment::sendBack)
                .looked("READY", PROGRAMME, (site, trial) -> site.declareReady(trial.call(), MOROCCO, trial.day()))
                .looked(
                        "ENROLLED",
                        "PROGRAMME_MANAGER",
                        (site, trial) -> site.enrol(trial.call(), MOROCCO, trial.day()))
                .step("SUSPENDED", EITHER, SiteEnrolment::suspend)
                .step("LEFT", EITHER, (site, trial) -> trial.at() != null, (site, trial) -> site.leave(trial.call()))
                .edit("show everything", (site, trial) -> Parsed.of(whole(site, trial.day())))
                .holding(site -> {
                    if (site.state() == SiteState.READY || site.state() == SiteState.ENROLLED) {
                        assertThat(site.evidence()).as("A36").isNotEmpty();
                        assertThat(site.models()).as("A36").isNotEmpty();
                    }
                });
    }

    private static SiteEnrolment whole(SiteEnrolment site, LocalDate day) {
        if (!site.models().isEmpty() || site.state() == SiteState.LEFT) {
            return site;
        }
        SiteEnrolment shown = site.using(new ModelUse(new ModelVersion("tele-expertise", 2), day));
        for (ChecklistItem item : MOROCCO.section(EnrolmentSection.class).checklist()) {
            ReadinessEvidence bare =
                    ReadinessEvidence.of(item.code(), day, "minutes 12").in(Set.copyOf(item.languages()));
            shown = shown.showing(
                    Set.of(ChecklistKind.COUNTERPART, ChecklistKind.COORDINATOR, ChecklistKind.DEPUTY)
                                    .contains(item.kind())
                            ? bare.appointing(
                                    ActorId.of(item.code()),
                                    item.protectedHours().orElse(0))
                            : bare);
        }
        return shown;
    }
}
