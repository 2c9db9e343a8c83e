package io.github.diasporaskills.core.referral;

import static io.github.diasporaskills.core.referral.Chains.CASE;
import static io.github.diasporaskills.core.referral.Chains.START;
import static io.github.diasporaskills.core.referral.Chains.TUESDAY;
import static io.github.diasporaskills.core.referral.Chains.missing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ExemptionClaim;
import io.github.diasporaskills.core.consent.HolderNotice;
import io.github.diasporaskills.core.consent.IncapacityRecord;
import io.github.diasporaskills.core.consent.ReviewOutcome;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.journal.EntryKind;
import io.github.diasporaskills.core.journal.MemoryJournal;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The word of the person, and what else has to be so before anything leaves the one who holds the file. */
class ReferralConsentTest {

    private final Chains morocco = Chains.morocco();

    @Test
    @Tag("A13")
    @DisplayName("A13 a critical case without consent cannot leave the health focal point")
    void without_consent_nothing_leaves() {
        for (ReferralCase early : List.of(morocco.identified(), morocco.sought())) {
            int before = morocco.journal().entries().size();
            StepResult<?, ReferralState> result = morocco.tryHop(early, 0, 1, morocco.rules());
            assertThat(missing(result)).containsExactly("lifecycle.step.not-allowed");
            assertThat(morocco.journal().entries()).hasSize(before + 1).last().satisfies(entry -> {
                assertThat(entry.kind()).isEqualTo(EntryKind.REFUSAL);
                assertThat(entry.action()).isEqualTo("referral.handover-refused");
            });
        }
        assertThat(missing(morocco.sought().consented(morocco.call(0, 5, "hurry"), morocco.asked(), morocco.rules())))
                .containsExactly("referral.consent.not-active");

        StepResult<?, ReferralState> gone = morocco.tryHop(morocco.consented(), 0, 1, morocco.rules());
        assertThat(missing(gone)).containsExactly("consent.record.none");
        assertThat(morocco.journal().entries()).last().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.REFUSAL);
            assertThat(entry.action()).isEqualTo("gate.refused");
        });
        ExemptionClaim claim = ExemptionClaim.of("vital-interests", StepReason.of("critical"));
        assertThat(missing(morocco.sought().goOnWithout(morocco.call(0, 5, "critical"), claim, morocco.rules())))
                .containsExactly("consent.exemption.unknown");
    }

    @Test
    @Tag("A15")
    @DisplayName("A15 a refusal ends the case, is counted, discloses nothing and marks nobody")
    void a_refusal_is_an_end_without_penalty() {
        Consent no = morocco.asked()
                .refuse(morocco.call(0, 2, "said-no"), morocco.care(2))
                .orThrow();
        ReferralCase ended =
                morocco.sought().refused(morocco.call(0, 3, "said-no"), no).orThrow();

        assertThat(ended.state()).isEqualTo(ReferralState.CONSENT_REFUSED);
        assertThat(ReferralLifeCycle.TABLE.isTerminal(ended.state())).isTrue();
        assertThat(ended.history().firstReached(ReferralState.CONSENT_REFUSED)).isPresent();
        assertThat(ended.handovers()).isEmpty();
        assertThat(no.localCare()).isPresent();
        assertThat(missing(morocco.tryHop(ended, 0, 1, morocco.rules(no)))).containsExactly("lifecycle.step.ended");
        assertThat(missing(morocco.sought().refused(morocco.call(0, 3, "said-no"), morocco.given())))
                .containsExactly("referral.refusal.not-on-record");
        ReferralCase again = ReferralCase.identify(morocco.call(0, 90, "asks-anew"), morocco.opening());
        assertThat(again.seekConsent(
                                morocco.call(0, 91, "asked"),
                                Chains.partnership(),
                                morocco.lacking(),
                                morocco.rules(no),
                                morocco.journal())
                        .isTaken())
                .isTrue();
    }

    @Test
    @Tag("A16")
    @Tag("I3")
    @DisplayName("A16, I3 a withdrawal after hop 2 stops later hops, tells the holders and keeps the fact")
    void a_withdrawal_stops_the_chain() {
        ReferralCase second = morocco.at(2);
        Consent withdrawn = morocco.given()
                .withdraw(morocco.call(0, 50, "said-no"), morocco.care(50))
                .orThrow();

        assertThat(missing(morocco.tryHop(second, 2, 3, morocco.rules(withdrawn))))
                .containsExactly("consent.record.not-active");
        assertThat(missing(second.withdrawn(morocco.call(0, 51, "said-no"), morocco.given())))
                .containsExactly("referral.withdrawal.not-on-record");
        ReferralCase stopped =
                second.withdrawn(morocco.call(0, 51, "said-no"), withdrawn).orThrow();
        List<HolderNotice> notices = HolderNotice.after(withdrawn, stopped.handovers());
        notices.forEach(notice -> notice.record(morocco.actor(0), START.plusSeconds(3600), morocco.journal()));

        assertThat(stopped.state()).isEqualTo(ReferralState.CONSENT_WITHDRAWN);
        assertThat(missing(morocco.tryHop(stopped, 2, 3, morocco.rules(morocco.given()))))
                .containsExactly("lifecycle.step.ended");
        assertThat(notices)
                .extracting(notice -> notice.holder().organisation())
                .containsExactly(morocco.organisation(1), morocco.organisation(2));
        assertThat(morocco.journal().entries())
                .filteredOn(entry -> entry.kind() == EntryKind.DISCLOSURE)
                .hasSize(2);
        assertThat(morocco.journal().entries().toString() + stopped + stopped.handovers())
                .doesNotContain("Amina", "leishmaniasis");
    }

    @Test
    @Tag("A17")
    @DisplayName("A17 care that the public sector gives is refused unless overridden with a reason; the rule is data")
    void public_care_comes_first() {
        PublicCare available = PublicCare.available(morocco.actor(0).id(), START);
        StepCall call = morocco.call(0, 1, "asked");
        ReferralCase referral = morocco.identified();

        assertThat(missing(referral.seekConsent(
                        call, Chains.partnership(), available, morocco.rules(), morocco.journal())))
                .containsExactly("referral.care.not-subsidiary");
        PublicCare bySoftware = available.overridden(Actor.of("router", Role.SYSTEM), StepReason.of("queue-too-long"));
        assertThat(missing(referral.seekConsent(
                        call, Chains.partnership(), bySoftware, morocco.rules(), morocco.journal())))
                .containsExactly("referral.override.needs-a-person");
        assertThat(morocco.journal().entries()).isEmpty();
        PublicCare overridden = available.overridden(
                morocco.actor(0), StepReason.of("queue-too-long").withNote("Amina waits"));
        ReferralCase asked = referral.seekConsent(
                        call, Chains.partnership(), overridden, morocco.rules(), morocco.journal())
                .orThrow();
        assertThat(asked.publicCare()).contains(overridden);
        assertThat(morocco.journal().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.OVERRIDE);
            assertThat(entry.details()).containsEntry("why", "queue-too-long");
            assertThat(entry.toString()).doesNotContain("Amina");
        });

        Chains elsewhere = new Chains(CountryPack.load("synthetic"), morocco.chain(), new MemoryJournal());
        assertThat(elsewhere
                        .identified()
                        .seekConsent(call, Chains.partnership(), available, elsewhere.rules(), elsewhere.journal())
                        .isTaken())
                .as("the synthetic pack has no such rule")
                .isTrue();
    }

    @Test
    @Tag("A21")
    @DisplayName("A21 in force 2023-05-31, not 2023-06-02; running cases finish")
    void new_cases_need_a_partnership_in_force() {
        assertThat(seekOn("2023-05-31T12:00:00Z")).isEmpty();
        assertThat(seekOn("2023-06-02T12:00:00Z")).containsExactly("referral.partnership.not-in-force");
        ReferralCase other = ReferralCase.identify(
                morocco.call(0, 0, "care-not-at-hand"),
                new ReferralOpening(
                        ReferralId.of("RF-2"),
                        CASE,
                        morocco.chain(),
                        morocco.organisation(0),
                        morocco.opening().specialty(),
                        "P-OTHER",
                        morocco.opening().gender()));
        assertThat(missing(other.seekConsent(
                        morocco.call(0, 1, "asked"),
                        Chains.partnership(),
                        morocco.lacking(),
                        morocco.rules(),
                        morocco.journal())))
                .containsExactly("referral.partnership.other");

        assertThat(Chains.partnership().inForceOn(LocalDate.of(2023, 6, 5))).isFalse();
        ReferralCase finished = morocco.at(3)
                .accept(afterTheTerm(3, 0, "can-help"), morocco.rules())
                .orThrow()
                .schedule(afterTheTerm(3, 1, "day-found"), LocalDateTime.of(2023, 6, 12, 9, 30))
                .orThrow()
                .startCare(afterTheTerm(3, 2, "came"), morocco.rules())
                .orThrow()
                .complete(afterTheTerm(3, 3, "operated"), morocco.rules())
                .orThrow()
                .close(afterTheTerm(0, 4, "told"))
                .orThrow();
        assertThat(finished.state()).isEqualTo(ReferralState.CLOSED);
        assertThat(finished.handovers()).hasSize(3);
    }

    private StepCall afterTheTerm(int place, int minute, String why) {
        return StepCall.of(
                morocco.actor(place), Instant.parse("2023-06-05T09:00:00Z").plusSeconds(60L * minute), why);
    }

    private List<String> seekOn(String instant) {
        Instant at = Instant.parse(instant);
        ReferralCase found =
                ReferralCase.identify(StepCall.of(morocco.actor(0), at, "care-not-at-hand"), morocco.opening());
        return missing(found.seekConsent(
                StepCall.of(morocco.actor(0), at, "asked"),
                Chains.partnership(),
                morocco.lacking(),
                morocco.rules(),
                morocco.journal()));
    }

    @Test
    @Tag("A42")
    @DisplayName("A42 where the need was found says so, a consent from before that is asked for afresh")
    void a_consent_from_before_the_need_was_found_does_not_cover_it() {
        Instant given = START.plusSeconds(120);

        for (Instant found : List.of(START, given)) {
            assertThat(foundAt(found)
                            .consented(morocco.call(0, 3, "said-yes"), morocco.given(), morocco.rules())
                            .isTaken())
                    .isTrue();
        }
        StepResult<ReferralCase, ReferralState> stale = foundAt(given.plusSeconds(1))
                .consented(morocco.call(0, 4, "said-yes"), morocco.given(), morocco.rules());
        assertThat(missing(stale)).containsExactly("referral.consent.too-old");
    }

    private ReferralCase foundAt(Instant found) {
        ReferralOpening known = morocco.opening();
        ReferralOpening opening = new ReferralOpening(
                known.id(),
                known.caseKey(),
                known.chain(),
                known.organisation(),
                known.specialty(),
                known.partnership(),
                known.gender(),
                found);
        return ReferralCase.identify(morocco.call(0, 0, "care-not-at-hand"), opening)
                .seekConsent(
                        morocco.call(0, 1, "asked"),
                        Chains.partnership(),
                        morocco.lacking(),
                        morocco.rules(),
                        morocco.journal())
                .orThrow();
    }

    @Test
    void an_exemption_of_the_pack_opens_the_chain_and_owes_a_review() {
        ReferralChain direct = new ReferralChain(
                "direct",
                LocalText.of("en", "Two handovers"),
                morocco.chain().roles().subList(0, 3));
        Chains rwanda = new Chains(CountryPack.load("RW"), direct, new MemoryJournal());
        ReferralCase referral = twoHops(rwanda);
        assertThat(referral.reviews()).hasSize(2);
        assertThat(referral.reviews()).allMatch(review -> review.isOverdueAt(START.plusSeconds(80L * 3600)));
        assertThat(rwanda.journal().entries())
                .filteredOn(entry -> entry.kind() == EntryKind.OVERRIDE)
                .hasSize(2);
        assertThat(referral.reviewed(rwanda.actor(0), START.plusSeconds(9000), ReviewOutcome.JUSTIFIED)
                        .isRead())
                .isFalse();
        ReferralCase owed = referral.accept(rwanda.call(2, 20, "can-help"), rwanda.rules())
                .orThrow()
                .schedule(rwanda.call(2, 21, "day-found"), TUESDAY)
                .orThrow()
                .startCare(rwanda.call(2, 22, "patient-came"), rwanda.rules())
                .orThrow()
                .complete(rwanda.call(2, 23, "operated"), rwanda.rules())
                .orThrow();
        assertThat(missing(owed.close(rwanda.call(0, 99, "told")))).containsExactly("referral.review.owed");
        ReferralCase reviewed = owed.reviewed(
                        Actor.of("officer-1", Role.COORDINATOR),
                        START.plusSeconds(9000),
                        ReviewOutcome.CONSENT_GIVEN_SINCE)
                .orThrow();
        assertThat(reviewed.close(rwanda.call(0, 199, "told")).isTaken()).isTrue();
        assertThatThrownBy(() -> reviewed.reviewed(rwanda.actor(1), START.plusSeconds(9000), ReviewOutcome.JUSTIFIED))
                .hasMessageContaining("found none");
    }

    @Test
    void an_exemption_reaches_only_the_data_that_it_names() {
        Chains rwanda = new Chains(CountryPack.load("RW"), morocco.chain(), new MemoryJournal());
        assertThat(missing(twoHops(rwanda)
                        .handOver(
                                rwanda.call(2, 20, "handed-over"),
                                rwanda.file(),
                                rwanda.recipient(3),
                                rwanda.rules(),
                                rwanda.journal())))
                .as("how to reach the person is not among the data of the exemption")
                .containsExactly("consent.exemption.categories-not-covered");
    }

    @Test
    void who_goes_on_under_an_exemption_for_those_who_cannot_decide_brings_the_record_of_it() {
        Chains rwanda = new Chains(CountryPack.load("RW"), morocco.chain(), new MemoryJournal());
        ExemptionClaim bare = ExemptionClaim.of("vital-interests", StepReason.of("unconscious"));
        ExemptionClaim later =
                bare.with(new IncapacityRecord(rwanda.actor(0).id(), START.plusSeconds(3600), "assessment-1"));

        for (ExemptionClaim claim : List.of(bare, later)) {
            assertThat(missing(rwanda.sought().goOnWithout(rwanda.call(0, 3, "life-in-danger"), claim, rwanda.rules())))
                    .containsExactly("consent.exemption.needs-incapacity");
        }
    }

    private static ReferralCase twoHops(Chains chains) {
        ExemptionClaim claim = ExemptionClaim.of("vital-interests", StepReason.of("unconscious"))
                .with(new IncapacityRecord(chains.actor(0).id(), START, "assessment-1"));
        ReferralCase referral = chains.sought()
                .goOnWithout(chains.call(0, 3, "life-in-danger"), claim, chains.rules())
                .orThrow();
        for (int hop = 1; hop <= 2; hop++) {
            referral = referral.handOver(
                            chains.call(hop - 1, 10L + hop, "handed-over"),
                            chains.file(),
                            chains.recipient(hop),
                            chains.rules(),
                            chains.journal())
                    .orThrow()
                    .referral();
        }
        return referral;
    }
}
