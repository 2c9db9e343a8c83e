package io.github.diasporaskills.core.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.consent.Consent;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.consent.LocalCarePath;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.journal.MemoryJournal;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.register.Play;
import io.github.diasporaskills.core.register.Play.Trial;
import io.github.diasporaskills.core.register.RecordKind;
import java.time.Instant;
import java.util.List;

/** Referrals along the chain of Morocco, for the model test. */
public final class ReferralPlays {

    private static final String HOLDERS = "FOCAL_POINT CLINICIAN REQUESTER";
    private static final String RECORDS = HOLDERS + " SUBJECT";
    private static final String PROVIDERS = "CLINICIAN HOST MEMBER";
    private static final String DECLINERS = PROVIDERS + " FOCAL_POINT REQUESTER";
    private static final String ENDERS = RECORDS + " COORDINATOR";

    private ReferralPlays() {}

    private static Chains chains() {
        Chains morocco = Chains.morocco();
        return new Chains(morocco.pack(), morocco.chain(), new MemoryJournal());
    }

    /** Cases of one person, whose consent was given and lasts six months. */
    public static Play<ReferralCase, ReferralState> referrals() {
        Chains chains = chains();
        Consent given = chains.given();
        Consent asked = chains.asked();
        ReferralRules rules = chains.rules(given);
        Consent refused =
                asked.refuse(chains.call(0, 2, "said-no"), chains.care(2)).orThrow();
        return Play.of(
                        RecordKind.REFERRAL,
                        ReferralLifeCycle.TABLE,
                        """
                        IDENTIFIED > CONSENT_SOUGHT CANCELLED
                        CONSENT_SOUGHT > CONSENTED CONSENT_REFUSED CANCELLED
                        CONSENTED > WITH_FOCAL_POINT CANCELLED CONSENT_WITHDRAWN
                        WITH_FOCAL_POINT > WITH_FOCAL_POINT PROVIDER_OFFERED NO_PROVIDER CANCELLED CONSENT_WITHDRAWN
                        PROVIDER_OFFERED > ACCEPTED WITH_FOCAL_POINT CANCELLED CONSENT_WITHDRAWN
                        ACCEPTED > SCHEDULED CANCELLED CONSENT_WITHDRAWN
                        SCHEDULED > IN_CARE CANCELLED CONSENT_WITHDRAWN
                        IN_CARE > COMPLETED
                        COMPLETED > CLOSED
                        """,
                        Chains.START.plusSeconds(600),
                        ReferralCase::history,
                        (number, trial) -> identified(chains, number, trial))
                .proven(
                        "CONSENT_SOUGHT",
                        HOLDERS,
                        (referral, trial) -> referral.seekConsent(
                                trial.call(),
                                trial.good() ? Chains.partnership() : unsigned(),
                                chains.lacking(),
                                rules,
                                new MemoryJournal()))
                .step(
                        "CONSENTED",
                        RECORDS,
                        (referral, trial) -> trial.good() && lasts(given, trial),
                        (referral, trial) ->
                                referral.consented(trial.call(), trial.good() ? given : asked, chains.rules(given)))
                .proven(
                        "CONSENT_REFUSED",
                        RECORDS,
                        (referral, trial) -> referral.refused(trial.call(), trial.good() ? refused : given))
                .step(
                        "WITH_FOCAL_POINT",
                        HOLDERS,
                        (referral, trial) -> trial.good()
                                && lasts(given, trial)
                                && referral.state() != ReferralState.PROVIDER_OFFERED
                                && referral.hop() + 1 < chains.last()
                                && holds(referral.hop(), trial),
                        (referral, trial) -> handedOver(
                                chains, rules, referral, trial, Math.min(referral.hop() + 1, chains.last() - 1)))
                .step(
                        "PROVIDER_OFFERED",
                        HOLDERS,
                        (referral, trial) -> trial.good()
                                && lasts(given, trial)
                                && referral.hop() + 1 == chains.last()
                                && holds(referral.hop(), trial),
                        (referral, trial) -> handedOver(chains, rules, referral, trial, chains.last()))
                .looked("NO_PROVIDER", HOLDERS, (referral, trial) -> referral.noProvider(trial.call(), rules))
                .step(
                        "ACCEPTED",
                        PROVIDERS,
                        (referral, trial) -> holds(chains.last(), trial),
                        (referral, trial) -> referral.accept(trial.call(), rules))
                .looked("WITH_FOCAL_POINT", DECLINERS, (referral, trial) -> referral.decline(trial.call(), rules))
                .step(
                        "SCHEDULED",
                        DECLINERS,
                        (referral, trial) -> true,
                        (referral, trial) -> referral.schedule(trial.call(), Chains.TUESDAY))
                .looked("IN_CARE", PROVIDERS, (referral, trial) -> referral.startCare(trial.call(), rules))
                .step(
                        "COMPLETED",
                        PROVIDERS,
                        (referral, trial) -> holds(chains.last(), trial),
                        (referral, trial) -> referral.complete(trial.call(), rules))
                .step(
                        "CLOSED",
                        "FOCAL_POINT COORDINATOR",
                        (referral, trial) -> true,
                        (referral, trial) -> referral.close(trial.call()))
                .step(
                        "CANCELLED",
                        ENDERS,
                        (referral, trial) -> true,
                        (referral, trial) -> referral.cancel(trial.call()))
                .proven(
                        "CONSENT_WITHDRAWN",
                        ENDERS,
                        (referral, trial) -> referral.withdrawn(
                                trial.call(), trial.good() ? withdrawn(given, chains, trial) : given))
                .holding(referral -> check(referral, chains, given));
    }

    private static ReferralCase identified(Chains chains, int number, Trial trial) {
        return ReferralCase.identify(
                StepCall.of(chains.actor(0), trial.at(), "care-not-at-hand"),
                new ReferralOpening(
                        ReferralId.of("RF-" + number),
                        Chains.CASE,
                        chains.chain(),
                        chains.organisation(0),
                        SpecialtyCode.of(number % 2 == 0 ? "ophthalmology" : "cardiology"),
                        Chains.AGREEMENT,
                        List.of(Gender.values()).get(number % Gender.values().length)));
    }

    private static Partnership unsigned() {
        return Partnership.between(
                Chains.AGREEMENT,
                LocalText.of("fr", "Convention"),
                List.of(OrganisationId.of("CNOM"), OrganisationId.of("UNHCR")));
    }

    private static boolean lasts(Consent given, Trial trial) {
        return given.scope().period().contains(trial.day());
    }

    private static boolean holds(int hop, Trial trial) {
        return trial.by().id().value().equals("person-" + hop);
    }

    private static StepResult<ReferralCase, ReferralState> handedOver(
            Chains chains, ReferralRules rules, ReferralCase referral, Trial trial, int to) {
        return referral.handOver(
                        trial.call(),
                        chains.file(),
                        chains.recipient(trial.good() ? to : 0),
                        rules,
                        new MemoryJournal())
                .map(HandedOver::referral);
    }

    private static Consent withdrawn(Consent given, Chains chains, Trial trial) {
        Instant earliest = Chains.START.plusSeconds(600);
        Instant at = trial.at().isBefore(earliest) ? earliest : trial.at();
        return given.withdraw(
                        StepCall.of(chains.actor(0), at, "changed-mind"),
                        new LocalCarePath(
                                chains.organisation(0), chains.actor(0).id(), at))
                .orThrow();
    }

    private static void check(ReferralCase referral, Chains chains, Consent given) {
        int reached = 0;
        for (DisclosureRecord record : referral.handovers()) {
            int hop =
                    referral.opening().chain().hopOf(record.recipient().role()).orElseThrow();
            assertThat(hop)
                    .as("I4 none skipped")
                    .isLessThanOrEqualTo(reached + 1)
                    .isPositive();
            reached = Math.max(reached, hop);
            assertThat(record.by().id().value())
                    .as("I4 the actor holds the role")
                    .isEqualTo("person-" + (hop - 1));
            assertThat(given.isInForceAt(
                            record.at(),
                            StepCall.of(record.by(), record.at(), "x").day()))
                    .as("I2 a consent was active")
                    .isTrue();
            referral.history()
                    .firstReached(ReferralState.CONSENT_WITHDRAWN)
                    .ifPresent(withdrawn -> assertThat(record.at()).as("I3").isBeforeOrEqualTo(withdrawn));
        }
        if (referral.history().firstReached(ReferralState.CONSENTED).isEmpty()) {
            assertThat(referral.handovers()).as("A13 A15 nothing is disclosed").isEmpty();
        }
        assertThat(referral.hop()).isLessThanOrEqualTo(chains.last());
    }
}
