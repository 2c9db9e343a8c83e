package io.github.diasporaskills.core.referral;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.consent.ConsentGate;
import io.github.diasporaskills.core.consent.ConsentSection;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.ZoneSection;
import io.github.diasporaskills.core.organisation.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a referral are measured by: the country's pack, the gate, and who holds which function. Build it from
 * the newest records. Immutable and thread-safe.
 */
public final class ReferralRules {

    private final CountryPack pack;
    private final ReferralSection section;
    private final @Nullable ConsentSection consent;
    private final ConsentGate gate;
    private final List<ChainPost> posts;

    private ReferralRules(CountryPack pack, ConsentGate gate, List<ChainPost> posts) {
        this.pack = requireNonNull(pack, "pack");
        this.section = ReferralSection.of(pack);
        this.consent = ConsentSection.of(pack).orElse(null);
        this.gate = requireNonNull(gate, "gate");
        this.posts = posts;
    }

    /**
     * Rules.
     *
     * @param pack the pack of the country in which the chain begins
     * @param gate the gate to the file
     * @param posts who holds which function, when
     * @return the rules
     * @throws io.github.diasporaskills.core.reason.ProblemsException with every mistake, if a section of the pack is
     *     broken
     */
    public static ReferralRules of(CountryPack pack, ConsentGate gate, Collection<ChainPost> posts) {
        return new ReferralRules(pack, gate, List.copyOf(posts));
    }

    ReferralSection section() {
        return section;
    }

    Optional<ConsentSection> consent() {
        return Optional.ofNullable(consent);
    }

    ConsentGate gate() {
        return gate;
    }

    /** The day of an instant in the country of the chain. */
    LocalDate day(Instant at) {
        return pack.find(ZoneSection.class)
                .map(zones -> zones.zone().at(at).toLocalDate())
                .orElseGet(() -> at.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    boolean holds(ActorId person, RecipientClass role, OrganisationId organisation, Instant at) {
        LocalDate on = day(at);
        return posts.stream().anyMatch(post -> post.isHeldBy(person, role, organisation, on));
    }
}
