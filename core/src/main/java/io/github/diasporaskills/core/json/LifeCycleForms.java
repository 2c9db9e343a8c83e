package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Hold;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Tie;
import io.github.diasporaskills.core.actor.TieKind;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepReason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The forms of what happened, of who is bound to whom, and of holds. */
final class LifeCycleForms {

    private LifeCycleForms() {}

    static void addTo(Forms.Registry registry) {
        registry.add(StepReason.class, reason(registry.forms()));
        registry.add(Tie.class, tie(registry.forms()));
        registry.add(Hold.class, hold(registry.forms()));
    }

    /** A history is the list of its entries: the opening, which comes from nowhere, and the steps. */
    static <S extends Enum<S>> Form<History<S>> history(Forms forms, Class<S> states) {
        Form<List<Step<S>>> steps = new CollectionForms.OfList<>(step(forms, states));
        return new ChangedForm<>(steps, History::steps, History::of);
    }

    private static <S extends Enum<S>> Form<Step<S>> step(Forms forms, Class<S> states) {
        ObjectForm.Outline<Step<S>> of = ObjectForm.outline();
        var from = of.optional("from", forms.later(states), Step::from);
        var to = of.required("to", forms.later(states), Step::to);
        var by = of.required("by", forms.later(Actor.class), Step::by);
        var at = of.required("at", forms.later(Instant.class), Step::at);
        var why = of.required("why", forms.later(StepReason.class), Step::why);
        return of.made(in -> {
            StepCall call = new StepCall(in.get(by), in.get(at), in.get(why));
            Optional<S> before = in.find(from);
            return before.isEmpty() ? Step.opening(in.get(to), call) : Step.between(before.get(), in.get(to), call);
        });
    }

    private static Form<StepReason> reason(Forms forms) {
        ObjectForm.Outline<StepReason> of = ObjectForm.outline();
        var code = of.required("code", Scalars.TEXT, StepReason::code);
        var note = of.optional("note", Scalars.TEXT, StepReason::note);
        var erased = of.optional(
                "erased",
                forms.later(Boolean.class),
                reason -> reason.isErased() ? Optional.of(true) : Optional.empty());
        return of.made(in -> {
            if (!in.find(erased).orElse(false)) {
                return in.changed(StepReason.of(in.get(code)), note, StepReason::withNote);
            }
            if (in.find(note).isPresent()) {
                throw new IllegalArgumentException("A note that was erased has no words; found some");
            }
            return StepReason.ofErased(in.get(code));
        });
    }

    private static Form<Tie> tie(Forms forms) {
        ObjectForm.Outline<Tie> of = ObjectForm.outline();
        var one = of.required("one", forms.later(ActorId.class), Tie::one);
        var other = of.required("other", forms.later(ActorId.class), Tie::other);
        var kind = of.required("kind", forms.later(TieKind.class), Tie::kind);
        var during = of.required("during", forms.later(DateRange.class), Tie::during);
        return of.made(in -> Tie.of(in.get(one), in.get(other), in.get(kind), in.get(during)));
    }

    private static Form<Hold> hold(Forms forms) {
        ObjectForm.Outline<Hold> of = ObjectForm.outline();
        var subject = of.required("subject", forms.later(ActorId.class), Hold::subject);
        var placedBy = of.required("placedBy", forms.later(ActorId.class), Hold::placedBy);
        var from = of.required("from", forms.later(Instant.class), Hold::from);
        var reviewOn = of.required("reviewOn", Scalars.DAY, Hold::reviewOn);
        var liftedAt = of.optional("liftedAt", forms.later(Instant.class), Hold::liftedAt);
        return of.made(in -> {
            Actor recipient = new Actor(in.get(placedBy), Role.SENSITIVE_CASE_RECIPIENT);
            Hold placed = Hold.place(in.get(subject), recipient, in.get(from), in.get(reviewOn))
                    .orThrow();
            return in.find(liftedAt)
                    .map(at -> placed.lift(recipient, at).orThrow())
                    .orElse(placed);
        });
    }
}
