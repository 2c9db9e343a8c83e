package io.github.diasporaskills.core.campaign;

import static io.github.diasporaskills.core.referral.Chains.missing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.consent.Capacity;
import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.ConsentGiving;
import io.github.diasporaskills.core.consent.ConsentId;
import io.github.diasporaskills.core.consent.ConsentSection;
import io.github.diasporaskills.core.consent.GiverRelation;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.journal.EntryKind;
import io.github.diasporaskills.core.json.ProgrammeJson;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.referral.Chains;
import io.github.diasporaskills.core.referral.HandedOver;
import io.github.diasporaskills.core.referral.ReferralCase;
import io.github.diasporaskills.core.referral.ReferralId;
import io.github.diasporaskills.core.referral.ReferralState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From what was found on an open day to care along the chain, with invented people. */
class CampaignReferralTest {

    private static final SessionId MORNING = SessionId.of("MORNING");
    private static final Shift SHIFT = new Shift(MORNING, PersonId.of("S-1"), OpenDay.EYES);
    private static final Instant BEGAN = Chains.START.minusSeconds(3600);
    private static final long FOUND = 10;

    private final Chains chains = Chains.morocco();
    private final Beneficiary woman = Beneficiary.of(BeneficiaryId.of("B-1"), Gender.WOMAN, BEGAN);

    private static StepCall manager(long minute) {
        return StepCall.of(
                Actor.of("manager", Role.PROGRAMME_MANAGER), Chains.START.plusSeconds(60 * minute), "as-planned");
    }

    /** A campaign that runs and on which something urgent was found ten minutes past the start of the chain. */
    private Campaign campaign() {
        Campaign running = Campaign.builder(
                        CampaignId.of("OPEN-DAY-2022"),
                        LocalText.of("fr", "Journée portes ouvertes"),
                        OrganisationId.of("AMMS"),
                        History.opened(
                                CampaignState.RUNNING,
                                StepCall.of(Actor.of("manager", Role.PROGRAMME_MANAGER), BEGAN, "as-planned")))
                .session(CampaignSession.of(MORNING, Chains.DAY.atTime(8, 0), Chains.DAY.atTime(13, 0), "AMMS, Rabat"))
                .shift(SHIFT)
                .beneficiary(woman)
                .build();
        Finding serious = Finding.of(
                        FindingId.of("F-1"), SHIFT, woman.id(), OpenDay.EYES, Chains.START.plusSeconds(60 * FOUND))
                .needingCareUrgently();
        return running.find(serious, chains.pack().zone()).orThrow();
    }

    private ReferralCase begun(ReferralNeeded needed) {
        return ReferralCase.identify(
                chains.call(0, FOUND + 1, "found-on-an-open-day"),
                needed.opening(
                        ReferralId.of("RF-1"), Chains.CASE, chains.chain(), chains.organisation(0), Chains.AGREEMENT));
    }

    private Consent given(long minute) {
        ConsentSection texts = ConsentSection.of(chains.pack()).orElseThrow();
        return Consent.draft(
                        chains.call(0, minute, "care-needed"),
                        ConsentId.of("C-" + minute),
                        Chains.CASE,
                        texts.textFor(chains.scope().purposes())
                                .orElseThrow()
                                .in(LanguageCode.of("fr"))
                                .orElseThrow(),
                        chains.scope())
                .propose(chains.call(0, minute, "asked"), texts)
                .orThrow()
                .give(
                        chains.call(0, minute, "said-yes"),
                        ConsentGiving.oral(GiverRelation.SELF, ActorId.of("interpreter-1")),
                        Capacity.ofAge(30),
                        texts,
                        Chains.DAY)
                .orThrow();
    }

    @Test
    @Tag("A42")
    @DisplayName("A42 a finding of an open day becomes a referral that goes along the chain with a fresh consent only")
    void a_finding_of_an_open_day_becomes_a_referral_with_fresh_consent() {
        Campaign found = campaign();
        ReferralCase sought = begun(found.referralsNeeded().get(0))
                .seekConsent(
                        chains.call(0, FOUND + 2, "asked"),
                        Chains.partnership(),
                        chains.lacking(),
                        chains.rules(),
                        chains.journal())
                .orThrow();
        Consent before = given(2);
        Consent fresh = given(FOUND + 3);

        assertThat(missing(sought.consented(chains.call(0, 20, "said-yes"), before, chains.rules(before))))
                .containsExactly("referral.consent.too-old");
        assertThat(missing(chains.tryHop(sought, 0, 1, chains.rules(before))))
                .as("nothing leaves without a consent to this referral")
                .containsExactly("lifecycle.step.not-allowed");
        ReferralCase passed = sought.consented(chains.call(0, 20, "said-yes"), fresh, chains.rules(fresh))
                .orThrow();
        for (int hop = 1; hop <= 3; hop++) {
            HandedOver<?> step = passed.handOver(
                            chains.call(hop - 1, 30L + hop, "handed-over"),
                            chains.file(),
                            chains.recipient(hop),
                            chains.rules(fresh),
                            chains.journal())
                    .orThrow();
            passed = step.referral();
        }
        Campaign followed = found.refer(found.findings().get(0).id(), passed).orThrow();

        assertThat(passed.state()).isEqualTo(ReferralState.PROVIDER_OFFERED);
        assertThat(passed.opening().specialty()).isEqualTo(OpenDay.EYES);
        assertThat(chains.journal().entries())
                .filteredOn(entry -> entry.kind() == EntryKind.DISCLOSURE)
                .hasSize(3);
        assertThat(followed.referralsNeeded()).isEmpty();
        assertThat(followed.referrals())
                .containsExactly(new ReferralOpened(
                        FindingId.of("F-1"), passed.id(), Chains.START.plusSeconds(60 * (FOUND + 1))));
        assertThat(followed.tally(Chains.START.plusSeconds(60 * FOUND)).referred())
                .isZero();
        assertThat(followed.tally(Chains.START.plusSeconds(60 * (FOUND + 1))).referred())
                .isEqualTo(1);
        assertThat(followed.complete(manager(300), chains.pack().zone())
                        .orThrow()
                        .report(manager(301), "report.pdf")
                        .isTaken())
                .isTrue();
        assertThat(List.of(found.complete(manager(300), chains.pack().zone())
                        .orThrow()
                        .report(manager(301), "report.pdf")))
                .as("a finding that nobody follows stands against the report")
                .allSatisfy(result -> assertThat(missing(result)).containsExactly("campaign.findings.open"));
    }

    @Test
    @Tag("A42")
    @DisplayName("A42 a beneficiary who says no to the referral is followed, too, and nothing was handed over")
    void a_refusal_of_the_referral_follows_the_finding() {
        Campaign found = campaign();
        ReferralCase sought = begun(found.referralsNeeded().get(0))
                .seekConsent(
                        chains.call(0, FOUND + 2, "asked"),
                        Chains.partnership(),
                        chains.lacking(),
                        chains.rules(),
                        chains.journal())
                .orThrow();
        Consent no = chains.asked()
                .refuse(chains.call(0, 20, "said-no"), chains.care(20))
                .orThrow();
        ReferralCase refused = sought.refused(chains.call(0, 21, "said-no"), no).orThrow();
        Campaign followed = found.refer(FindingId.of("F-1"), refused).orThrow();

        assertThat(refused.handovers()).isEmpty();
        assertThat(followed.referralsNeeded()).isEmpty();
        assertThat(ProgrammeJson.write(followed))
                .as("the campaign names the referral and not the case")
                .contains("RF-1")
                .doesNotContain(Chains.CASE.value());
    }
}
