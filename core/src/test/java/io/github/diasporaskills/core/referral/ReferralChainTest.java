package io.github.diasporaskills.core.referral;

import static io.github.diasporaskills.core.referral.Chains.CASE;
import static io.github.diasporaskills.core.referral.Chains.TUESDAY;
import static io.github.diasporaskills.core.referral.Chains.missing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.consent.ContentReference;
import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.Patient;
import io.github.diasporaskills.core.consent.Recipient;
import io.github.diasporaskills.core.consent.Sealed;
import io.github.diasporaskills.core.consent.SubjectProtection;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.journal.EntryKind;
import io.github.diasporaskills.core.journal.MemoryJournal;
import io.github.diasporaskills.core.lifecycle.StepRefusal;
import io.github.diasporaskills.core.reason.Argument;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way from who holds the file to a provider who accepts. */
class ReferralChainTest {

    private final Chains morocco = Chains.morocco();

    @Test
    @Tag("A14")
    @DisplayName("A14 four parties, three handovers in order; each sees its own fields")
    void the_case_goes_along_the_chain() {
        ReferralCase referral = morocco.consented();
        for (int hop = 1; hop <= 3; hop++) {
            HandedOver<Patient.PatientFile> step = morocco.handOver(referral, hop);
            referral = step.referral();
            assertThat(step.disclosed().content().parts().keySet())
                    .isEqualTo(morocco.chain().at(hop).sees());
            assertThat(referral.hop()).isEqualTo(hop);
            assertThat(step.toString()).doesNotContain("Amina");
        }
        assertThat(morocco.chain().roles()).hasSize(4);
        assertThat(referral.handovers()).hasSize(3);
        assertThat(referral.state()).isEqualTo(ReferralState.PROVIDER_OFFERED);
        assertThat(referral.handovers())
                .extracting(record -> record.recipient().role().value())
                .containsExactly("partnership-focal-point", "council-focal-point", "provider");
        assertThat(referral.handovers().get(0).categories()).containsExactly(DataCategory.CARE_NEED);
        assertThat(referral.handovers().get(0).by()).isEqualTo(morocco.actor(0));
        assertThat(referral.handovers())
                .extracting(DisclosureRecord::at)
                .isSorted()
                .doesNotContainNull();

        ReferralCase done = referral.accept(morocco.call(3, 20, "can-help"), morocco.rules())
                .orThrow()
                .schedule(morocco.call(3, 21, "day-found"), TUESDAY)
                .orThrow()
                .startCare(morocco.call(3, 22, "patient-came"), morocco.rules())
                .orThrow()
                .complete(morocco.call(3, 23, "operated"), morocco.rules())
                .orThrow()
                .close(morocco.call(0, 24, "told"))
                .orThrow();
        assertThat(done.state()).isEqualTo(ReferralState.CLOSED);
        assertThat(done.appointment()).contains(TUESDAY);
        assertThat(ReferralLifeCycle.TABLE.faults(done.history())).isEmpty();
    }

    @Test
    @Tag("I4")
    @DisplayName("I4 no function is skipped, and who hands over holds the function and the case")
    void nobody_is_skipped() {
        ReferralRules rules = morocco.rules(morocco.given());
        ReferralCase first = morocco.consented();
        int before = morocco.journal().entries().size();

        assertThat(missing(morocco.tryHop(first, 0, 2, rules))).containsExactly("referral.chain.not-next");
        assertThat(missing(morocco.tryHop(first, 0, 3, rules))).containsExactly("referral.chain.not-next");
        assertThat(missing(morocco.tryHop(first, 1, 1, rules))).containsExactly("referral.actor.role-not-held");
        assertThat(missing(morocco.tryHop(morocco.at(1), 0, 2, rules))).containsExactly("referral.actor.role-not-held");
        assertThat(missing(morocco.tryHop(morocco.at(1), 1, 1, rules))).containsExactly("referral.chain.not-next");
        Recipient stranger = new Recipient(
                morocco.chain().at(1).role(),
                morocco.organisation(1),
                ActorId.of("stranger"),
                morocco.pack().country());
        assertThat(missing(first.handOver(
                        morocco.call(0, 100, "handed-over"), morocco.file(), stranger, rules, morocco.journal())))
                .containsExactly("referral.recipient.role-not-held");
        Recipient wrongParty = new Recipient(
                morocco.chain().at(1).role(),
                morocco.organisation(2),
                morocco.actor(1).id(),
                morocco.pack().country());
        assertThat(missing(first.handOver(
                        morocco.call(0, 100, "handed-over"), morocco.file(), wrongParty, rules, morocco.journal())))
                .containsExactly("referral.recipient.role-not-held");
        assertThat(morocco.journal().entries().subList(before, before + 3))
                .allMatch(entry -> entry.kind() == EntryKind.REFUSAL)
                .allMatch(entry -> entry.action().startsWith("referral."));
        assertThat(missing(morocco.tryHop(morocco.at(3), 3, 3, rules))).containsExactly("lifecycle.step.not-allowed");
    }

    @Test
    void a_refusal_names_only_the_places_that_the_chain_leads_to_from_here() {
        assertThat(allowed(morocco, 0)).containsExactlyInAnyOrder("WITH_FOCAL_POINT", "CANCELLED", "CONSENT_WITHDRAWN");
        assertThat(allowed(morocco, 1)).isEqualTo(allowed(morocco, 0));
        assertThat(allowed(morocco, 2))
                .containsExactlyInAnyOrder("PROVIDER_OFFERED", "NO_PROVIDER", "CANCELLED", "CONSENT_WITHDRAWN");
        assertThat(allowed(morocco, 3))
                .containsExactlyInAnyOrder("WITH_FOCAL_POINT", "ACCEPTED", "CANCELLED", "CONSENT_WITHDRAWN");

        ReferralChain whole = morocco.chain();
        Chains direct = new Chains(
                morocco.pack(),
                new ReferralChain("direct", whole.names(), List.of(whole.at(0), whole.at(3))),
                new MemoryJournal());
        assertThat(allowed(direct, 0))
                .containsExactlyInAnyOrder("PROVIDER_OFFERED", "NO_PROVIDER", "CANCELLED", "CONSENT_WITHDRAWN");
        assertThat(allowed(direct, 1))
                .containsExactlyInAnyOrder("CONSENTED", "ACCEPTED", "CANCELLED", "CONSENT_WITHDRAWN");
    }

    /** What a step that leads nowhere from a place is told, in the refusal and in its reason alike. */
    private static Set<String> allowed(Chains chains, int place) {
        StepRefusal<ReferralState> refusal =
                chains.at(place).close(chains.call(0, 200, "told")).refusal().orElseThrow();
        assertThat(refusal.missing().get(0).arguments())
                .containsEntry("allowed", Argument.Terms.of(List.copyOf(refusal.allowed())));
        return refusal.allowed().stream().map(Enum::name).collect(Collectors.toSet());
    }

    @Test
    void a_provider_who_declines_gives_the_case_back_and_another_is_asked() {
        ReferralCase offered = morocco.at(3);

        assertThat(missing(offered.decline(morocco.call(1, 30, "no-time"), morocco.rules())))
                .containsExactly("referral.actor.role-not-held");
        ReferralCase back =
                offered.decline(morocco.call(3, 30, "no-time"), morocco.rules()).orThrow();
        assertThat(back.state()).isEqualTo(ReferralState.WITH_FOCAL_POINT);
        assertThat(back.hop()).isEqualTo(2);
        assertThat(back.handovers()).hasSize(3);
        ReferralCase again = morocco.tryHop(back, 2, 3, morocco.rules(morocco.given()))
                .orThrow()
                .referral();
        assertThat(again.handovers()).hasSize(4);
        assertThat(offered.decline(morocco.call(2, 30, "no-answer"), morocco.rules())
                        .isTaken())
                .as("the contact before takes it back")
                .isTrue();
        assertThat(back.noProvider(morocco.call(2, 40, "nobody"), morocco.rules())
                        .orThrow()
                        .state())
                .isEqualTo(ReferralState.NO_PROVIDER);
        assertThat(missing(morocco.at(1).noProvider(morocco.call(1, 40, "nobody"), morocco.rules())))
                .containsExactly("referral.chain.not-last");
    }

    @Test
    void a_step_that_leads_where_another_leads_is_not_mistaken_for_it() {
        ReferralRules rules = morocco.rules(morocco.given());
        for (int place = 0; place <= 2; place++) {
            assertThat(missing(morocco.at(place).decline(morocco.call(place, 40, "no-time"), rules)))
                    .containsExactly("lifecycle.step.not-allowed");
        }
        assertThat(missing(morocco.at(3).consented(morocco.call(0, 40, "said-yes"), morocco.given(), rules)))
                .containsExactly("lifecycle.step.not-allowed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    @DisplayName("A chain of one, two, three or five handovers is data only")
    void a_chain_of_any_length_is_data(int handovers) {
        String roles = String.join(
                ",",
                IntStream.rangeClosed(0, handovers)
                        .mapToObj(place -> """
                        {"role": "place-%d", "names": {"en": "Place"}, "sees": ["CARE_NEED"]}""".formatted(place))
                        .toList());
        ReferralChain chain = Document.parse("referral.json", """
                        {"schema": "1.0", "sources": {"s": {"text": "made up", "status": "UNVERIFIED"}},
                         "onlyWherePublicCareLacks": {"value": true, "source": "s"},
                         "chains": [{"id": "any", "names": {"en": "Any"}, "source": "s", "roles": [%s]}]}""".formatted(roles))
                .read(ReferralSection.READER.schema(), root -> {
                    root.find("sources").ifPresent(sources -> sources.names());
                    return ReferralSection.READER.read(root);
                })
                .orThrow("the section")
                .chain("any")
                .orElseThrow();
        Chains chains = new Chains(CountryPack.load("MA"), chain, new MemoryJournal());

        ReferralCase offered = chains.at(handovers);
        assertThat(offered.state()).isEqualTo(ReferralState.PROVIDER_OFFERED);
        assertThat(offered.handovers()).hasSize(handovers);
        ReferralCase back = offered.decline(chains.call(handovers, 30, "no-time"), chains.rules())
                .orThrow();
        assertThat(back.hop()).isEqualTo(handovers - 1);
        assertThat(back.state()).isEqualTo(handovers == 1 ? ReferralState.CONSENTED : ReferralState.WITH_FOCAL_POINT);
        assertThat(back.noProvider(chains.call(handovers - 1, 31, "nobody"), chains.rules())
                        .isTaken())
                .isTrue();
        assertThat(offered.accept(chains.call(handovers, 30, "can-help"), chains.rules())
                        .isTaken())
                .isTrue();
    }

    @Test
    void a_file_without_the_fields_of_a_function_is_not_handed_over() {
        Sealed<String> photo = Sealed.whole(
                ContentReference.of(CASE, "photo-1", DataCategory.IMAGES), SubjectProtection.notNeeded(), "pixels");

        assertThat(missing(morocco.consented()
                        .handOver(
                                morocco.call(0, 100, "handed-over"),
                                photo,
                                morocco.recipient(1),
                                morocco.rules(morocco.given()),
                                morocco.journal())))
                .containsExactly("referral.content.nothing-to-see");
    }
}
