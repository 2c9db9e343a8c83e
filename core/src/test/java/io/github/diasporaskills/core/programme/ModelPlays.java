package io.github.diasporaskills.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.money.MoneyBag;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.register.Play;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Operating models for the model test. */
public final class ModelPlays {

    private static final String PROGRAMME = "PROGRAMME_MANAGER PARTNER";
    private static final LocalText WORDS = LocalText.of("fr", "mots");

    private ModelPlays() {}

    /** Models, every third of which has a first edition with gaps. */
    public static Play<OperatingModel, ModelState> models() {
        return Play.of(
                        RecordKind.OPERATING_MODEL,
                        OperatingModelLifeCycle.TABLE,
                        """
                        DRAFT > VALIDATED
                        VALIDATED > PILOTED
                        PILOTED > REVISED
                        REVISED > VALIDATED ADOPTED
                        """,
                        Instant.parse("2025-03-01T10:00:00Z"),
                        OperatingModel::history,
                        (number, trial) -> OperatingModel.drafted(
                                "model-" + number, WORDS, edition(1, number % 3 > 0), trial.call()))
                .step(
                        "VALIDATED",
                        PROGRAMME,
                        (model, trial) -> isWhole(model),
                        (model, trial) -> model.validate(trial.call()))
                .proven(
                        "PILOTED",
                        PROGRAMME,
                        (model, trial) -> model.pilot(
                                trial.call(),
                                trial.good() ? List.of(pilot(model.version().version(), trial.day())) : List.of()))
                .proven(
                        "REVISED",
                        PROGRAMME,
                        (model, trial) -> model.revise(
                                trial.call(),
                                edition(model.version().version() + (trial.good() ? 1 : 2), true),
                                List.of(lesson(trial.day()))))
                .step(
                        "ADOPTED",
                        PROGRAMME,
                        (model, trial) -> trial.good() && isWhole(model),
                        (model, trial) -> model.adopt(
                                trial.call(),
                                new Adoption(
                                        trial.good()
                                                ? ModelInstrument.ENGAGEMENT_STRATEGY
                                                : ModelInstrument.MINISTERIAL_ACT,
                                        "Stratégie 2026-2030",
                                        "Government council",
                                        trial.day(),
                                        "official gazette")))
                .holding(model -> assertThat(model.adoption().isPresent())
                        .as("A35 only adoption reaches the outcome")
                        .isEqualTo(model.state() == ModelState.ADOPTED));
    }

    private static boolean isWhole(OperatingModel model) {
        return !model.current().procedures().isEmpty();
    }

    private static Pilot pilot(int version, LocalDate day) {
        return new Pilot(
                version,
                OrganisationId.of("CHU-FES"),
                DateRange.of(day.minusDays(90), day),
                40,
                MoneyBag.of(Money.of("20000", "MAD")),
                "register and accounts");
    }

    private static Lesson lesson(LocalDate day) {
        return new Lesson("L-" + day, WORDS, day, List.of(new Lesson.Decision(WORDS, "steering committee", day)));
    }

    private static ModelEdition edition(int version, boolean whole) {
        return whole
                ? new ModelEdition(
                        version,
                        List.of(new Procedure("triage", WORDS, WORDS)),
                        List.of(new ModelRole(Role.COORDINATOR, WORDS)),
                        List.of(new GenderFinding("G1", WORDS, List.of(WORDS))))
                : new ModelEdition(version, List.of(), List.of(), List.of());
    }
}
