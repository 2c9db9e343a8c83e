package io.github.diasporaskills.core.teleexpertise;

import static io.github.diasporaskills.core.teleexpertise.Cases.COORDINATOR;
import static io.github.diasporaskills.core.teleexpertise.Cases.FRANCE;
import static io.github.diasporaskills.core.teleexpertise.Cases.POLICY;
import static io.github.diasporaskills.core.teleexpertise.Cases.QUESTION;
import static io.github.diasporaskills.core.teleexpertise.Cases.TODAY;
import static io.github.diasporaskills.core.teleexpertise.Cases.after;
import static io.github.diasporaskills.core.teleexpertise.Cases.bareExpert;
import static io.github.diasporaskills.core.teleexpertise.Cases.call;
import static io.github.diasporaskills.core.teleexpertise.Cases.consent;
import static io.github.diasporaskills.core.teleexpertise.Cases.evidence;
import static io.github.diasporaskills.core.teleexpertise.Cases.expert;
import static io.github.diasporaskills.core.teleexpertise.Cases.gate;
import static io.github.diasporaskills.core.teleexpertise.Cases.missing;
import static io.github.diasporaskills.core.teleexpertise.Cases.offered;
import static io.github.diasporaskills.core.teleexpertise.Cases.person;
import static io.github.diasporaskills.core.teleexpertise.Cases.ready;
import static io.github.diasporaskills.core.teleexpertise.Cases.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.journal.MemoryJournal;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands against an offer can be asked before it is made, and is what the offer would be refused with. */
class ObstaclesTest {

    private static final Duration LATER = Duration.ofHours(1);

    @Test
    void what_is_asked_before_is_what_the_offer_is_refused_with() {
        List<ExpertEvidence> experts = List.of(
                evidence(expert("E-1")),
                evidence(bareExpert("E-2").build()),
                ExpertEvidence.of(expert("E-3"), 9, Ties.none(), Holds.none()),
                evidence(expert(Cases.REQUESTER.id().value())));
        for (ExpertEvidence each : experts) {
            List<String> against = ready().obstacles(each, POLICY, after(LATER)).stream()
                    .map(Reason::code)
                    .toList();
            var offer = Cases.offer(ready(), each, LATER);
            assertThat(offer.isTaken()).isEqualTo(against.isEmpty());
            if (!against.isEmpty()) {
                assertThat(missing(offer)).containsAll(against);
            }
        }
    }

    @Test
    void whoever_has_the_case_is_not_asked_again_and_whoever_asks_does_not_matter_to_the_rest() {
        DiasporaMember expert = expert("E-1");

        assertThat(offered(expert).obstacles(evidence(expert), POLICY, after(LATER)))
                .containsExactly(Reason.of(TeleExpertiseReason.EXPERT_HAS_IT));
        assertThat(evidence(expert(Cases.REQUESTER.id().value())).obstacles(QUESTION, POLICY, after(LATER)))
                .isEmpty();
    }

    @Test
    void days_of_availability_are_those_where_the_expert_lives() {
        DiasporaMember from = withAvailability(expert("E-1"), DateRange.from(TODAY.plusDays(1)));
        Instant nightInRabat = Instant.parse("2026-03-03T01:00:00Z");
        Instant nightInToronto = Instant.parse("2026-03-03T05:00:00Z");
        PackZone toronto = PackZone.fixed("America/Toronto", ZoneOffset.ofHours(-5));

        assertThat(evidence(from).obstacles(QUESTION, POLICY, nightInRabat)).isEmpty();
        assertThat(evidence(from).in(toronto).obstacles(QUESTION, POLICY, nightInRabat))
                .containsExactly(Reason.of(TeleExpertiseReason.EXPERT_UNAVAILABLE));
        assertThat(evidence(from).in(toronto).obstacles(QUESTION, POLICY, nightInToronto))
                .isEmpty();
    }

    private static DiasporaMember withAvailability(DiasporaMember member, DateRange during) {
        return Cases.signing(DiasporaMember.builder(PersonId.of("E-2"), member.origin(), member.registeredOn()))
                .residence(member.residences().get(0))
                .language(member.languages().get(0))
                .availability(new Availability(during, Set.of(Modality.REMOTE)))
                .credential(member.credentials().get(0))
                .authorisation(member.authorisations().get(0))
                .build();
    }

    @Test
    void the_gate_is_asked_without_showing_or_recording_anything() {
        MemoryJournal journal = new MemoryJournal();
        Handover handover = Handover.of(gate(consent()), words("text-1"), Cases.NETWORK, journal);
        DiasporaMember expert = expert("E-1");

        assertThat(handover.obstacles(
                        call(COORDINATOR, LATER, "dry-run"), RecipientClass.EXPERT, person(expert), FRANCE))
                .isEmpty();
        assertThat(handover.obstacles(
                        call(COORDINATOR, LATER, "dry-run"),
                        RecipientClass.EXPERT,
                        person(expert),
                        CountryCode.of("US")))
                .extracting(Reason::code)
                .contains("consent.scope.country");
        assertThat(journal.entries()).isEmpty();
    }
}
