package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.grievance.CaseCommand;
import io.github.diasporaskills.core.lifecycle.StepCall;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What somebody may do with a complaint by {@code skills grievance act}, with the options that it needs. */
enum ActStep {
    ACKNOWLEDGE((call, with) -> (of, around) -> of.acknowledge(call, around)),
    TAKE_UP(
            (call, with) -> (of, around) -> of.takeUp(call, with.category(), with.handler(), around),
            "--category",
            "--handler"),
    TRANSFER(null, "--category"),
    REASSIGN((call, with) -> (of, around) -> of.reassign(call, with.handler(), around), "--handler"),
    NAME_CONCERNED((call, with) -> (of, around) -> of.nameConcerned(call, with.about(), around), "--about"),
    RECUSE((call, with) -> (of, around) -> of.recuse(call, around)),
    MESSAGE((call, with) -> (of, around) -> of.write(call, with.text(), around), "--text"),
    PAUSE((call, with) -> (of, around) -> of.pause(call, around)),
    RESUME((call, with) -> (of, around) -> of.resume(call, around)),
    LINK((call, with) -> (of, around) -> of.link(call, with.other(), around), "--other"),
    PROPOSE((call, with) -> (of, around) -> of.propose(call, with.text(), around), "--text"),
    RESPOND((call, with) -> (of, around) -> of.respond(call, around)),
    CLOSE((call, with) -> (of, around) -> of.close(call, around)),
    REOPEN(null, "--text"),
    APPEAL(null, "--text"),
    RATE(null, "--rating"),
    ROUTE_AGAIN((call, with) -> (of, around) -> of.routeAgain(call, around)),
    OFFER_ASSISTANCE((call, with) -> (of, around) -> of.offerAssistance(call, around)),
    ANSWER_ASSISTANCE((call, with) -> (of, around) -> of.answerAssistance(call, with.consents(), around), "--consents"),
    LESSON((call, with) -> (of, around) -> of.learn(call, with.text(), around), "--text"),
    PLACE_LEGAL_HOLD((call, with) -> (of, around) -> of.placeLegalHold(call, with.reviewOn(), around), "--review-on"),
    RELEASE_LEGAL_HOLD((call, with) -> (of, around) -> of.releaseLegalHold(call, around)),
    PLACE_HOLD(null, "--about", "--review-on"),
    REVIEW_HOLD(null, "--about", "--review-on"),
    LIFT_HOLD(null, "--about");

    private final String needs;

    // A lambda without state, which Error Prone cannot see.
    @SuppressWarnings("ImmutableEnumChecker")
    private final @Nullable BiFunction<StepCall, ActOptions, CaseCommand> command;

    ActStep(@Nullable BiFunction<StepCall, ActOptions, CaseCommand> command, String... needs) {
        this.command = command;
        this.needs = String.join(",", needs);
    }

    /** The options without which it is not done. */
    List<String> needs() {
        return needs.isEmpty() ? List.of() : List.of(needs.split(",", -1));
    }

    /** Whether an officer does it with a case as it is, and not the counter or the registry of holds. */
    boolean isOfCase() {
        return command != null;
    }

    CaseCommand command(StepCall call, ActOptions with) {
        return requireNonNull(command, "command").apply(call, with);
    }

    /** As it is written on a command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
