package io.github.diasporaskills.core.programme;

import io.github.diasporaskills.core.lifecycle.Condition;
import io.github.diasporaskills.core.lifecycle.Proof;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;

/**
 * Whether the steps of an operating model that was written down were allowed. Each revision opens the next version, so
 * the version of a step follows from the newest one and the revisions after the step; its parts, pilots, lessons and the instrument show the rest.
 * An opening is asked by the newest version, as it is not known which it was. Immutable and thread-safe.
 *
 * @param model the model
 */
public record ModelProof(OperatingModel model) implements Proof<ModelState> {

    @Override
    public List<Reason> missing(Condition condition, Step<ModelState> step) {
        ModelCondition asked = (ModelCondition) condition;
        int version = versionAfter(step);
        return switch (asked) {
            case VERSION_IS_COMPLETE ->
                version < 1 ? List.of() : model.editions().get(version - 1).gaps();
            case PILOT_IS_REPORTED ->
                Proof.unless(
                        step.from().isEmpty()
                                ? !model.pilots().isEmpty()
                                : model.pilots().stream().anyMatch(pilot -> pilot.version() == version),
                        condition);
            case LESSONS_ARE_DECIDED -> OperatingModel.undecided(model.lessons());
            case VERSION_IS_THE_NEXT ->
                version > 1 || step.from().isEmpty() ? List.of() : OperatingModel.notNext(version, version + 1);
            case ADOPTED_IN_THE_ENGAGEMENT_STRATEGY ->
                model.adoption()
                        .map(OperatingModel::elsewhere)
                        .orElseGet(() -> List.of(Reason.of(condition).with("instrument", "…")));
        };
    }

    /** The newest version, less the revisions after the step. */
    private int versionAfter(Step<ModelState> step) {
        List<Step<ModelState>> steps = model.history().steps();
        int version = model.current().version();
        for (int i = steps.size() - 1; i >= 0 && !steps.get(i).equals(step); i--) {
            if (steps.get(i).to() == ModelState.REVISED) {
                version--;
            }
        }
        return version;
    }
}
