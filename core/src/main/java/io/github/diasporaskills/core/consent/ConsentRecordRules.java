package io.github.diasporaskills.core.consent;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a consent that was written down has to prove, as its steps do: words that the country has for these purposes, a
 * giver who may decide, a form that is proven, the word of a minor, and a period that was not over. A history that does
 * not begin with the draft owes what had to be so by its first state.
 *
 * <p>Not examined is what no record keeps: the age and the assessment behind the standing of the person, of which only
 * the standing stays; and what took the place of a consent that was superseded, since nothing is disclosed under that.
 * Stateless and thread-safe.
 */
public final class ConsentRecordRules {

    private final Consent consent;
    private final RecordedGate gate;
    private final @Nullable ConsentSection rules;
    private final List<RecordFault> faults = new ArrayList<>();

    private ConsentRecordRules(Consent consent, RecordedGate gate) {
        this.consent = consent;
        this.gate = gate;
        this.rules = ConsentSection.of(gate.pack()).orElse(null);
    }

    /**
     * What stands against a consent.
     *
     * @param consent as it was written down
     * @param before what was on record of it before, which was examined then; null if it is new
     * @param gate the records there are and the rules of the country
     * @return the reasons for which the steps would have been refused; empty if nothing stands against it
     */
    public static List<RecordFault> faults(Consent consent, @Nullable Consent before, RecordedGate gate) {
        ConsentRecordRules examined = new ConsentRecordRules(consent, gate);
        List<Step<ConsentState>> steps = consent.history().steps();
        for (int i = examined.known(before); i < steps.size(); i++) {
            examined.examine(steps.get(i), "history[" + i + "]");
        }
        return List.copyOf(examined.faults);
    }

    /** How many steps were examined before, of a consent that says the same but for what happened to it. */
    private int known(@Nullable Consent before) {
        History<ConsentState> history = consent.history();
        boolean same = before != null
                && before.history().isContinuedBy(history)
                && before.caseKey().equals(consent.caseKey())
                && before.text().equals(consent.text())
                && before.scope().equals(consent.scope())
                && (before.giving().isEmpty() || before.giving().equals(consent.giving()))
                && (before.standing().isEmpty() || before.standing().equals(consent.standing()));
        return same ? Objects.requireNonNull(before).history().steps().size() : 0;
    }

    private void examine(Step<ConsentState> step, String at) {
        LocalDate on = gate.dayOf(step.at());
        boolean opening = step.from().isEmpty();
        switch (step.to()) {
            case PROPOSED -> asked();
            case ACTIVE -> {
                if (opening) {
                    asked();
                }
                given(step, on);
            }
            case EXPIRED -> {
                if (opening) {
                    asked();
                }
                add(at, () -> consent.againstEnd(on));
            }
            case REFUSED, WITHDRAWN, SUPERSEDED -> {
                if (opening) {
                    asked();
                }
            }
            case DRAFT, ENTERED_IN_ERROR -> {
                // Whatever it says, nothing rests on it.
            }
        }
    }

    private void asked() {
        @Nullable ConsentSection country = rules;
        add(
                "text",
                () -> country == null
                        ? List.of(Reason.of(ConsentCondition.TEXT_IN_PACK))
                        : consent.againstText(country));
    }

    private void given(Step<ConsentState> step, LocalDate on) {
        @Nullable ConsentGiving giving = consent.giving().orElse(null);
        @Nullable SubjectStanding standing = consent.standing().orElse(null);
        @Nullable ConsentSection country = rules;
        if (giving != null && standing != null && country != null) {
            add("giving.relation", () -> giving.againstGiver(standing, country));
            add("giving.witness", () -> giving.againstForm(step.by().id()));
            add("giving.assent", () -> giving.againstAssent(standing, country));
        }
        add("scope.period", () -> consent.againstBegin(on));
    }

    private void add(String at, Supplier<List<Reason>> against) {
        against.get().forEach(reason -> faults.add(new RecordFault(reason, at)));
    }
}
