package io.github.diasporaskills.matching.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.teleexpertise.Allocation;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * A decision and a fingerprint of what it was made on: the rule, the hash of the country pack, the case with its steps,
 * offers and notes, and the experts that came first with every number that ranked them. Whoever has the register as it
 * was then makes the decision again and compares. It holds no content of the case. Immutable and thread-safe.
 *
 * @param decision what was decided
 * @param at when
 * @param packHash the country pack by which it was decided
 * @param inputs SHA-256 of what it was made on, in hexadecimal
 */
public record DispatchRecord(DispatchDecision decision, Instant at, String packHash, String inputs) {

    /** Checks that all parts are there. */
    public DispatchRecord {
        requireNonNull(decision, "decision");
        requireNonNull(at, "at");
        requireNonNull(packHash, "packHash");
        requireNonNull(inputs, "inputs");
    }

    /**
     * Makes the decision again and compares.
     *
     * @param dispatcher with the roster of then
     * @param network the experts as known then
     * @param dispatched the case as it was then
     * @return true if the same is decided on the same
     */
    public boolean isReproducedBy(Dispatcher dispatcher, DispatchNetwork network, DispatchCase dispatched) {
        return dispatcher.record(network, dispatched, at).equals(this);
    }

    static DispatchRecord of(DispatchDecision decision, DispatchNetwork network, DispatchCase dispatched, Instant at) {
        return new DispatchRecord(decision, at, network.policy().packHash(), digest(decision, network, dispatched, at));
    }

    private static String digest(
            DispatchDecision decision, DispatchNetwork network, DispatchCase dispatched, Instant at) {
        TeleExpertiseRequest request = dispatched.request();
        StringBuilder text = new StringBuilder();
        line(text, "rule", network.rule().canonical());
        line(text, "pack", network.policy().packHash());
        line(text, "at", at.toString());
        line(text, "request", request.id().value());
        line(text, "question", request.question().toString());
        line(text, "urgency", request.urgency().orElse(""));
        for (Step<?> step : request.history().steps()) {
            line(
                    text,
                    "step",
                    step.to() + " " + step.at() + " " + step.by().id().value());
        }
        for (Allocation offer : request.allocations()) {
            line(text, "offer", offer.expert().value() + " " + offer.state() + " " + offer.deadline());
        }
        line(
                text,
                "countries",
                dispatched.countries().stream().map(CountryCode::value).collect(Collectors.joining(" ")));
        line(text, "wish", dispatched.preference() + " " + dispatched.isEmergency());
        line(text, "known", dispatched.knownTo().stream().map(PersonId::value).collect(Collectors.joining(" ")));
        dispatched.notes().forEach(note -> line(text, "note", note.kind() + " " + note.at() + " " + note.why()));
        line(text, "decision", decision.toString());
        return sha256(text.toString());
    }

    /** Lengths first, so that no text can pass for another. */
    private static void line(StringBuilder text, String name, String value) {
        text.append(name)
                .append(' ')
                .append(value.length())
                .append(' ')
                .append(value)
                .append('\n');
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
