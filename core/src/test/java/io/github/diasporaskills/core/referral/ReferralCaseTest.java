package io.github.diasporaskills.core.referral;

import static io.github.diasporaskills.core.referral.Chains.TUESDAY;
import static io.github.diasporaskills.core.referral.Chains.missing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.journal.EntryKind;
import io.github.diasporaskills.core.journal.JournalEntry;
import io.github.diasporaskills.core.journal.MemoryJournal;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.lifecycle.Machines;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table, what is on record, and steps at random. */
class ReferralCaseTest {

    private final Chains morocco = Chains.morocco();

    @Test
    void the_table_is_that_of_the_domain_and_a_way_for_chains_without_contacts_between() {
        LifeCycle<ReferralState> table = ReferralLifeCycle.TABLE;
        Machines.check(table, """
                IDENTIFIED > CONSENT_SOUGHT CANCELLED
                CONSENT_SOUGHT > CONSENTED CONSENT_REFUSED CANCELLED
                CONSENTED > WITH_FOCAL_POINT PROVIDER_OFFERED NO_PROVIDER CANCELLED CONSENT_WITHDRAWN
                CONSENT_REFUSED
                WITH_FOCAL_POINT > WITH_FOCAL_POINT PROVIDER_OFFERED NO_PROVIDER CANCELLED CONSENT_WITHDRAWN
                PROVIDER_OFFERED > ACCEPTED WITH_FOCAL_POINT CONSENTED CANCELLED CONSENT_WITHDRAWN
                NO_PROVIDER
                ACCEPTED > SCHEDULED CANCELLED CONSENT_WITHDRAWN
                SCHEDULED > IN_CARE CANCELLED CONSENT_WITHDRAWN
                IN_CARE > COMPLETED
                COMPLETED > CLOSED
                CLOSED
                CANCELLED
                CONSENT_WITHDRAWN
                """);
        assertThat(table.states()).hasSize(14);
    }

    @Test
    void a_case_is_given_up_at_any_time_before_care_begins() {
        for (int place = 0; place <= 3; place++) {
            assertThat(morocco.at(place)
                            .cancel(morocco.call(0, 60, "moved-away"))
                            .orThrow()
                            .state())
                    .isEqualTo(ReferralState.CANCELLED);
        }
        ReferralCase inCare = morocco.at(3)
                .accept(morocco.call(3, 20, "can-help"), morocco.rules())
                .orThrow()
                .schedule(morocco.call(3, 21, "day-found"), TUESDAY)
                .orThrow()
                .startCare(morocco.call(3, 22, "patient-came"), morocco.rules())
                .orThrow();
        assertThat(missing(inCare.cancel(morocco.call(0, 60, "moved-away"))))
                .containsExactly("lifecycle.step.not-allowed");
        Consent withdrawn = morocco.given()
                .withdraw(morocco.call(0, 50, "said-no"), morocco.care(50))
                .orThrow();
        assertThat(missing(inCare.withdrawn(morocco.call(0, 60, "said-no"), withdrawn)))
                .as("between patient and clinician")
                .containsExactly("lifecycle.step.not-allowed");
    }

    @Test
    void a_written_case_keeps_to_its_chain() {
        ReferralCase second = morocco.at(2);
        List<DisclosureRecord> gap = second.handovers().subList(1, 2);

        assertThatThrownBy(() -> {
                    ReferralCaseBuilder made = ReferralCase.recorded(second.opening(), second.history())
                            .hop(2);
                    gap.forEach(made::handover);
                    made.build();
                })
                .hasMessageContaining("leave none out");
        assertThatThrownBy(() -> {
                    ReferralCaseBuilder made = ReferralCase.recorded(second.opening(), second.history())
                            .hop(3);
                    second.handovers().forEach(made::handover);
                    made.build();
                })
                .hasMessageContaining("hop 3");
        assertThatThrownBy(() -> new ReferralChain("x", LocalText.of("en", "x"), List.of()))
                .hasMessageContaining("two or more");
        ChainRole role =
                new ChainRole(RecipientClass.PROVIDER, LocalText.of("en", "x"), Set.of(DataCategory.CARE_NEED));
        assertThatThrownBy(() -> new ReferralChain("x", LocalText.of("en", "x"), List.of(role, role)))
                .hasMessageContaining("different");
    }

    @Test
    void random_steps_give_typed_refusals_only_and_never_break_the_chain() {
        Random random = new Random(20220301);
        Consent given = morocco.given();
        Consent refused = morocco.asked()
                .refuse(morocco.call(0, 2, "said-no"), morocco.care(2))
                .orThrow();
        Consent withdrawn =
                given.withdraw(morocco.call(0, 3, "said-no"), morocco.care(3)).orThrow();
        int runs = Math.max(200, 200 * Integer.getInteger("checks.percent", 1) / 10);
        EnumSet<ReferralState> seen = EnumSet.noneOf(ReferralState.class);
        for (int run = 0; run < runs; run++) {
            MemoryJournal journal = new MemoryJournal();
            ReferralCase referral = morocco.identified();
            for (int step = 0; step < 40; step++) {
                boolean sealedOff = random.nextInt(30) == 0;
                ReferralRules rules = sealedOff ? morocco.rules(withdrawn) : morocco.rules(given);
                int place = random.nextInt(4);
                StepCall call = morocco.call(place, 10 + step, "tried");
                ReferralCase now = referral;
                int kind = random.nextInt(14);
                StepResult<ReferralCase, ReferralState> result = switch (kind) {
                    case 0 -> now.seekConsent(call, Chains.partnership(), morocco.lacking(), rules, journal);
                    case 1 -> now.consented(call, random.nextBoolean() ? given : refused, rules);
                    case 2 -> random.nextInt(9) == 0 ? now.refused(call, refused) : now.consented(call, given, rules);
                    case 3 -> random.nextInt(9) == 0 ? now.noProvider(call, rules) : now.accept(call, rules);
                    case 4 -> now.accept(call, rules);
                    case 5 -> now.decline(call, rules);
                    case 6 -> now.schedule(call, TUESDAY);
                    case 7 -> now.startCare(call, rules);
                    case 8 -> now.complete(call, rules);
                    case 9 -> now.close(call);
                    case 10 -> random.nextInt(30) == 0 ? now.cancel(call) : now.schedule(call, TUESDAY);
                    case 11 -> random.nextInt(30) == 0 ? now.withdrawn(call, withdrawn) : now.accept(call, rules);
                    default ->
                        now.handOver(call, morocco.file(), morocco.recipient(1 + random.nextInt(3)), rules, journal)
                                .map(HandedOver::referral);
                };
                referral = result.value().orElse(referral);
                if (sealedOff && kind > 11) {
                    assertThat(result.isTaken()).isFalse();
                }
            }
            seen.add(referral.state());
            assertSound(referral, journal);
        }
        assertThat(seen).hasSizeGreaterThan(4);
    }

    private void assertSound(ReferralCase referral, MemoryJournal journal) {
        assertThat(ReferralLifeCycle.TABLE.faults(referral.history())).isEmpty();
        assertThat(journal.entries())
                .filteredOn(entry -> entry.kind() == EntryKind.DISCLOSURE)
                .extracting(JournalEntry::at)
                .containsExactlyElementsOf(
                        referral.handovers().stream().map(DisclosureRecord::at).toList());
        int reached = 0;
        for (DisclosureRecord record : referral.handovers()) {
            int to = morocco.chain().hopOf(record.recipient().role()).orElseThrow();
            assertThat(to).isLessThanOrEqualTo(reached + 1);
            assertThat(record.categories()).isSubsetOf(morocco.chain().at(to).sees());
            reached = Math.max(reached, to);
        }
        assertThat(referral.hop()).isLessThanOrEqualTo(reached);
    }
}
