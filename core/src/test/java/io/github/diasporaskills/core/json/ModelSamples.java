package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.money.MoneyBag;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.programme.Adoption;
import io.github.diasporaskills.core.programme.CostPerCase;
import io.github.diasporaskills.core.programme.GenderFinding;
import io.github.diasporaskills.core.programme.Lesson;
import io.github.diasporaskills.core.programme.ModelEdition;
import io.github.diasporaskills.core.programme.ModelInstrument;
import io.github.diasporaskills.core.programme.ModelRole;
import io.github.diasporaskills.core.programme.OperatingModel;
import io.github.diasporaskills.core.programme.Pilot;
import io.github.diasporaskills.core.programme.Procedure;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** An operating model and its parts. */
final class ModelSamples {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final LocalText WORDS = LocalText.of("en", "words");

    private ModelSamples() {}

    static List<Object> all() {
        StepCall call = StepCall.of(
                Actor.of("manager", Role.PROGRAMME_MANAGER), Instant.parse("2025-09-01T09:00:00Z"), "as-minuted");
        Procedure procedure = new Procedure("triage", WORDS, WORDS);
        ModelRole role = new ModelRole(Role.COORDINATOR, WORDS);
        GenderFinding finding = new GenderFinding("G1", WORDS, List.of(WORDS));
        ModelEdition first = new ModelEdition(1, List.of(procedure), List.of(role), List.of(finding));
        ModelEdition second = new ModelEdition(2, List.of(procedure), List.of(role), List.of(finding));
        Pilot pilot = new Pilot(
                1,
                OrganisationId.of("CHU-FES"),
                DateRange.of(DAY, DAY.plusDays(90)),
                40,
                MoneyBag.of(Money.of("20000", "MAD")),
                "accounts");
        Lesson.Decision decision = new Lesson.Decision(WORDS, "committee", DAY);
        Lesson lesson = new Lesson("L1", WORDS, DAY, List.of(decision));
        Adoption strategy = new Adoption(ModelInstrument.ENGAGEMENT_STRATEGY, "strategy", "government", DAY, "gazette");
        Adoption circular = new Adoption(ModelInstrument.MINISTERIAL_ACT, "circular", "ministry", DAY, "copy");
        OperatingModel drafted = OperatingModel.drafted("tele-expertise", WORDS, first, call);
        OperatingModel adopted = drafted.toBuilder()
                .endorsement(circular)
                .build()
                .validate(call)
                .orThrow()
                .pilot(call, List.of(pilot))
                .orThrow()
                .revise(call, second, List.of(lesson))
                .orThrow()
                .adopt(call, strategy)
                .orThrow();
        CostPerCase cost =
                adopted.costPerCase(1, Currency.getInstance("MAD"), List.of()).orElseThrow();
        return List.of(
                procedure, role, finding, first, pilot, decision, lesson, strategy, circular, drafted, adopted, cost);
    }
}
