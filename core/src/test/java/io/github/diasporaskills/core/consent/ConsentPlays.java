package io.github.diasporaskills.core.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.register.Play;
import io.github.diasporaskills.core.register.Play.Trial;
import io.github.diasporaskills.core.register.RecordKind;

/** Consents for the model test. */
public final class ConsentPlays {

    private static final String ASKS = "FOCAL_POINT REQUESTER CLINICIAN HOST COORDINATOR";
    private static final String RECORDS = "SUBJECT " + ASKS;
    private static final String NOTICES = "SYSTEM " + ASKS;

    private ConsentPlays() {}

    /** Consents to an opinion from France. */
    public static Play<Consent, ConsentState> consents() {
        return Play.of(
                        RecordKind.CONSENT,
                        ConsentLifeCycle.TABLE,
                        """
                        DRAFT > PROPOSED ENTERED_IN_ERROR
                        PROPOSED > ACTIVE REFUSED ENTERED_IN_ERROR
                        ACTIVE > WITHDRAWN EXPIRED SUPERSEDED ENTERED_IN_ERROR
                        REFUSED > ENTERED_IN_ERROR
                        WITHDRAWN > ENTERED_IN_ERROR
                        EXPIRED > ENTERED_IN_ERROR
                        SUPERSEDED > ENTERED_IN_ERROR
                        """,
                        Patient.NOW,
                        Consent::history,
                        ConsentPlays::drafted)
                .step(
                        "PROPOSED",
                        ASKS,
                        (consent, trial) -> true,
                        (consent, trial) -> consent.propose(trial.call(), Patient.RULES))
                .step(
                        "ACTIVE",
                        RECORDS,
                        (consent, trial) -> trial.good()
                                && !trial.day().isAfter(consent.scope().period().last()),
                        (consent, trial) -> consent.give(
                                trial.call(),
                                Patient.bySelf(),
                                Capacity.ofAge(trial.good() ? 40 : 9),
                                Patient.RULES,
                                trial.day()))
                .step(
                        "REFUSED",
                        RECORDS,
                        (consent, trial) -> true,
                        (consent, trial) -> consent.refuse(trial.call(), care(trial)))
                .step(
                        "WITHDRAWN",
                        RECORDS,
                        (consent, trial) -> true,
                        (consent, trial) -> consent.withdraw(trial.call(), care(trial)))
                .step(
                        "EXPIRED",
                        NOTICES,
                        (consent, trial) ->
                                trial.day().isAfter(consent.scope().period().last()),
                        (consent, trial) -> consent.expire(trial.call(), trial.day()))
                .looked(
                        "SUPERSEDED",
                        ASKS,
                        (consent, trial) -> consent.supersede(
                                trial.call(), Patient.given("C-NEXT", consent.caseKey(), Patient.scope())))
                .step("ENTERED_IN_ERROR", ASKS, Consent::enteredInError)
                .holding(consent -> {
                    boolean given =
                            consent.history().firstReached(ConsentState.ACTIVE).isPresent();
                    assertThat(consent.giving().isPresent())
                            .as("I2 how it was given")
                            .isEqualTo(given);
                    if (consent.state() != ConsentState.ACTIVE) {
                        assertThat(consent.isInForceAt(consent.history().last().at(), Patient.TODAY))
                                .as("I3 only ACTIVE permits")
                                .isFalse();
                    }
                });
    }

    private static Consent drafted(int number, Trial trial) {
        ConsentTextReference text = Patient.RULES
                .textFor(Patient.scope().purposes())
                .orElseThrow()
                .in(LanguageCode.of("fr"))
                .orElseThrow();
        Actor doctor = Actor.of("doctor-1", Role.REQUESTER);
        return Consent.draft(
                new Trial(trial.random(), doctor, trial.at(), true).call(),
                ConsentId.of("CONSENT-" + number),
                CaseKey.of("TE-2025-" + number),
                text,
                Patient.scope());
    }

    private static LocalCarePath care(Trial trial) {
        return new LocalCarePath(Patient.HOSPITAL, Patient.DOCTOR.id(), trial.at());
    }
}
