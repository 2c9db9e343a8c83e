package io.github.diasporaskills.core.campaign;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.PackZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a campaign at one place. It is planned in local time; the country pack's zone says which moment that
 * is. Sundays and holidays are days like others. Immutable and thread-safe.
 *
 * @param id unique in the campaign
 * @param opens when it opens, in local time
 * @param closes when it closes, in local time, later than it opens
 * @param offset the offset from UTC where the clocks show one of these times twice, or null where that is not needed
 * @param place where, not blank
 */
public record CampaignSession(
        SessionId id,
        LocalDateTime opens,
        LocalDateTime closes,
        @Nullable ZoneOffset offset,
        String place) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if it closes before it opens or has no place
     */
    public CampaignSession {
        requireNonNull(id, "id");
        requireNonNull(opens, "opens");
        requireNonNull(closes, "closes");
        requireNonNull(place, "place");
        if (!closes.isAfter(opens)) {
            throw new IllegalArgumentException(
                    "A session closes after it opens; found " + opens + " and " + closes + " for " + id);
        }
        if (place.isBlank()) {
            throw new IllegalArgumentException("A session has a place; found blank for " + id);
        }
    }

    /**
     * A session.
     *
     * @param id unique in the campaign
     * @param opens when it opens, in local time
     * @param closes when it closes, in local time, later than it opens
     * @param place where, not blank
     * @return the session
     * @throws IllegalArgumentException if it closes before it opens or has no place
     */
    public static CampaignSession of(SessionId id, LocalDateTime opens, LocalDateTime closes, String place) {
        return new CampaignSession(id, opens, closes, null, place);
    }

    /**
     * The moment at which it opens.
     *
     * @param zone the zone of the country
     * @return the moment, or empty if the clocks never show the time, or twice and no offset says which
     */
    public Optional<OffsetDateTime> opening(PackZone zone) {
        return moment(opens, zone);
    }

    /**
     * The moment at which it closes.
     *
     * @param zone the zone of the country
     * @return the moment, or empty if the clocks never show the time, or twice and no offset says which
     */
    public Optional<OffsetDateTime> closing(PackZone zone) {
        return moment(closes, zone);
    }

    private Optional<OffsetDateTime> moment(LocalDateTime local, PackZone zone) {
        requireNonNull(zone, "zone");
        return zone.resolve(local)
                .fold(
                        once -> Optional.of(once.moment()),
                        twice -> Optional.ofNullable(offset)
                                .map(known -> OffsetDateTime.of(local, known))
                                .filter(at -> at.equals(twice.earlier()) || at.equals(twice.later())),
                        never -> Optional.empty());
    }

    /** Whether something may have happened in it: once it had opened, to the end of its last day. */
    boolean covers(Instant at, PackZone zone) {
        LocalDate day = zone.at(at).toLocalDate();
        return opening(zone).map(open -> !at.isBefore(open.toInstant())).orElse(false)
                && !day.isAfter(closes.toLocalDate());
    }

    /** Whether both its times are one moment each. */
    boolean isClear(PackZone zone) {
        return opening(zone).isPresent() && closing(zone).isPresent();
    }
}
