package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a campaign while a new value is made of them. */
final class CampaignDraft {

    final CampaignId id;
    final LocalText title;
    final OrganisationId host;

    @Nullable
    RegionCode region;

    List<LocalText> themes = List.of();
    List<CampaignSession> sessions = List.of();
    List<StaffMinimum> minimumStaff = List.of();
    CampaignRoll roll = CampaignRoll.empty();

    @Nullable
    String report;

    History<CampaignState> history;

    CampaignDraft(CampaignId id, LocalText title, OrganisationId host, History<CampaignState> history) {
        this.id = requireNonNull(id, "id");
        this.title = requireNonNull(title, "title");
        this.host = requireNonNull(host, "host");
        this.history = requireNonNull(history, "history");
    }

    Campaign after(History<CampaignState> steps) {
        history = steps;
        return new Campaign(this);
    }

    static void checkSessions(CampaignId id, List<CampaignSession> sessions) {
        Set<SessionId> seen = new HashSet<>();
        for (CampaignSession session : sessions) {
            if (!seen.add(session.id())) {
                throw new IllegalArgumentException(
                        "Each session of a campaign has an id of its own; found " + session.id() + " twice in " + id);
            }
        }
    }
}
