package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.organisation.Adaptation;
import io.github.diasporaskills.core.organisation.EnrolmentId;
import io.github.diasporaskills.core.organisation.ModelUse;
import io.github.diasporaskills.core.organisation.ModelVersion;
import io.github.diasporaskills.core.organisation.Network;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.organisation.ReadinessEvidence;
import io.github.diasporaskills.core.organisation.Renewal;
import io.github.diasporaskills.core.organisation.SiteEnrolment;
import io.github.diasporaskills.core.organisation.SourcedDate;
import io.github.diasporaskills.core.organisation.Suspension;
import io.github.diasporaskills.core.reason.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Networks, agreements with a history, and how sites join. */
final class OrganisationSamples {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 5);
    private static final PackZone RABAT = PackZone.fixed("Africa/Casablanca", ZoneOffset.UTC);
    private static final LocalText WORDS = LocalText.of("en", "words");
    private static final StepCall CALL = new StepCall(
            Actor.of("partner-1", Role.PROGRAMME_MANAGER),
            Instant.parse("2021-05-05T12:00:00Z"),
            StepReason.of("as-agreed").withNote("in Rabat"));

    private OrganisationSamples() {}

    static List<Object> all() {
        OrganisationId ministry = OrganisationId.of("MOH");
        Network network = Network.of(OrganisationId.of("C3M"), "C3M", Set.of(CountryCode.of("FR")))
                .withProfessions(Set.of(ProfessionCode.of("nurse")));
        SourcedDate day = new SourcedDate(DAY, "press");
        Renewal renewal = new Renewal(day, DAY.plusYears(6));
        Suspension rest = new Suspension(day, null);
        Suspension ended = new Suspension(day, DAY.plusDays(3));
        Partnership drafted = Partnership.drafted("P-2", WORDS, List.of(ministry, network.id()), CALL);
        Partnership signed = drafted.effectiveFrom(day)
                .lasting(DAY.plusYears(3))
                .negotiate(StepCall.of(CALL.by(), CALL.at(), "talks"))
                .orThrow()
                .sign(CALL, ministry, day, RABAT)
                .orThrow()
                .sign(CALL, network.id(), day, RABAT)
                .orThrow()
                .renewedBy(renewal)
                .restingIn(ended)
                .restingIn(rest)
                .terminatedFrom(new SourcedDate(DAY.plusYears(4), "letter"));
        ReadinessEvidence text = ReadinessEvidence.of("consent-texts", DAY, "review")
                .in(Set.of(LanguageCode.of("fr"), LanguageCode.of("ar")));
        ReadinessEvidence letter = ReadinessEvidence.of("deputy", DAY, "letter").appointing(ActorId.of("deputy-1"), 4);
        ModelUse use = new ModelUse(new ModelVersion("tele-expertise", 2), DAY);
        Adaptation adaptation = new Adaptation(WORDS, WORDS, DAY, "programme");
        SiteEnrolment proposed = SiteEnrolment.proposed(EnrolmentId.of("ENR-1"), OrganisationId.of("CHU-FES"), CALL);
        return List.of(
                network,
                renewal,
                rest,
                ended,
                drafted,
                signed,
                EnrolmentId.of("ENR-1"),
                text,
                letter,
                use,
                use.version(),
                adaptation,
                proposed,
                proposed.assess(CALL)
                        .orThrow()
                        .showing(text)
                        .showing(letter)
                        .using(use)
                        .adapting(adaptation));
    }
}
