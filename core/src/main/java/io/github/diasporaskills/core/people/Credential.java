package io.github.diasporaskills.core.people;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A qualification that a member claims: profession, specialty, issuer, number, term, and how far it is verified.
 * Immutable and thread-safe.
 *
 * <p>It holds personal data (the number); {@code toString} does not show it.
 *
 * <p>A file tells the state of a credential and not since when; such a credential has no history before its first step
 * here, which then begins with the state that the file told.
 */
public final class Credential implements CredentialSteps {

    private final ProfessionCode profession;
    private final @Nullable SpecialtyCode specialty;
    private final CouncilCode issuer;
    private final @Nullable String number;
    private final DateRange term;
    private final CredentialState state;
    private final @Nullable Verification verification;
    private final @Nullable History<CredentialState> history;

    private Credential(
            ProfessionCode profession,
            @Nullable SpecialtyCode specialty,
            CouncilCode issuer,
            @Nullable String number,
            DateRange term,
            CredentialState state,
            @Nullable Verification verification,
            @Nullable History<CredentialState> history) {
        this.profession = profession;
        this.specialty = specialty;
        this.issuer = issuer;
        this.number = number;
        this.term = term;
        this.state = state;
        this.verification = verification;
        this.history = history;
    }

    /**
     * A credential as its holder states it.
     *
     * @param profession the occupation it allows
     * @param issuer the council or order that gave it
     * @param term the days on which it is valid
     * @return a credential in the state {@link CredentialState#CLAIMED}
     */
    public static Credential claimed(ProfessionCode profession, CouncilCode issuer, DateRange term) {
        return new Credential(
                requireNonNull(profession, "profession"),
                null,
                requireNonNull(issuer, "issuer"),
                null,
                requireNonNull(term, "term"),
                CredentialState.CLAIMED,
                null,
                null);
    }

    /**
     * The same credential for a branch of the profession.
     *
     * @param branch the specialty
     * @return a new value
     */
    public Credential in(SpecialtyCode branch) {
        return new Credential(
                profession, requireNonNull(branch, "branch"), issuer, number, term, state, verification, history);
    }

    /**
     * The same credential with its number in the issuer's register.
     *
     * @param registered the number, personal data
     * @return a new value
     */
    public Credential numbered(String registered) {
        return new Credential(
                profession,
                specialty,
                issuer,
                requireNonNull(registered, "registered"),
                term,
                state,
                verification,
                history);
    }

    /**
     * The same credential, verified as a file tells; what is known of its history is left behind. To take the step,
     * use {@link #verify}.
     *
     * @param how method, verifier, day and re-check
     * @return a new value in the state {@link CredentialState#VERIFIED}
     */
    public Credential verified(Verification how) {
        return stood(term, CredentialState.VERIFIED, requireNonNull(how, "how"), null);
    }

    /**
     * The same credential in the state that a file tells; an earlier verification is kept as a fact, and a history
     * that ends otherwise is left behind. To take a step, use the methods named for it.
     *
     * @param now any state; {@link CredentialState#VERIFIED} only if a verification is already there
     * @return a new value
     * @throws IllegalArgumentException if the state is VERIFIED and nobody verified
     */
    public Credential in(CredentialState now) {
        requireNonNull(now, "now");
        if (now == CredentialState.VERIFIED && verification == null) {
            throw new IllegalArgumentException(
                    "A verified credential names method, verifier and re-check date; found none. Maybe use verified(…)");
        }
        return stood(term, now, verification, now == state ? history : null);
    }

    /**
     * The same credential with what happened to it, and the state in which that ends.
     *
     * @param past the history
     * @return a new value
     * @throws IllegalArgumentException if it ends VERIFIED and nobody verified
     */
    public Credential with(History<CredentialState> past) {
        return in(past.state()).stood(term, past.state(), verification, past);
    }

    /** The same credential with another term, state, check and history. */
    Credential stood(
            DateRange during,
            CredentialState now,
            @Nullable Verification check,
            @Nullable History<CredentialState> past) {
        return new Credential(profession, specialty, issuer, number, during, now, check, past);
    }

    /** What happened, or the beginning of the history of a credential of which a file told the state. */
    History<CredentialState> historyAt(StepCall call) {
        return history != null ? history : History.opened(state, StepCall.readFromFile(call.at()));
    }

    /**
     * What happened to it.
     *
     * @return the opening and every step, or empty if a file told its state and nothing has happened since
     */
    public Optional<History<CredentialState>> history() {
        return Optional.ofNullable(history);
    }

    /**
     * The occupation it allows.
     *
     * @return the profession
     */
    public ProfessionCode profession() {
        return profession;
    }

    /**
     * The branch of the profession.
     *
     * @return the specialty, or empty if it names none
     */
    public Optional<SpecialtyCode> specialty() {
        return Optional.ofNullable(specialty);
    }

    /**
     * Who gave it.
     *
     * @return a council or order, at home or abroad
     */
    public CouncilCode issuer() {
        return issuer;
    }

    /**
     * Its number in the issuer's register: personal data, keep it out of logs.
     *
     * @return the number, or empty if unknown
     */
    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    /**
     * The days on which it is valid.
     *
     * @return the term
     */
    public DateRange term() {
        return term;
    }

    /**
     * The state on record. What it is worth on a day is {@link #standingOn(LocalDate)}.
     *
     * @return the state
     */
    public CredentialState state() {
        return state;
    }

    /**
     * Who verified it, how and when.
     *
     * @return the verification, or empty if nobody did
     */
    public Optional<Verification> verification() {
        return Optional.ofNullable(verification);
    }

    /**
     * What it is worth on a day.
     *
     * @param day the day
     * @return {@link CredentialStanding#IN_FORCE} only if it is verified, the check counts on that day and the day
     *     lies in the term
     */
    public CredentialStanding standingOn(LocalDate day) {
        requireNonNull(day, "day");
        return switch (state) {
            case REFUTED -> CredentialStanding.REFUTED;
            case SUSPENDED -> CredentialStanding.SUSPENDED;
            case REVOKED -> CredentialStanding.REVOKED;
            case EXPIRED -> CredentialStanding.EXPIRED;
            case CLAIMED, EVIDENCED, IN_VERIFICATION ->
                day.isAfter(term.last()) ? CredentialStanding.EXPIRED : CredentialStanding.UNVERIFIED;
            case VERIFIED -> standingOfVerified(day);
        };
    }

    private CredentialStanding standingOfVerified(LocalDate day) {
        if (day.isAfter(term.last())) {
            return CredentialStanding.EXPIRED;
        }
        Verification check = requireNonNull(verification, "a verified credential has a verification");
        if (day.isBefore(term.first()) || day.isBefore(check.verifiedOn())) {
            return CredentialStanding.NOT_YET;
        }
        return check.countsOn(day) ? CredentialStanding.IN_FORCE : CredentialStanding.RECHECK_DUE;
    }

    /**
     * Whether it may carry work with patients on a day.
     *
     * @param day the day
     * @return true if it is in force and was verified by more than a copy
     */
    public boolean carriesPatientWorkOn(LocalDate day) {
        return standingOn(day) == CredentialStanding.IN_FORCE
                && verification != null
                && verification.method().sufficesForPatientWork();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Credential c
                && profession.equals(c.profession)
                && Objects.equals(specialty, c.specialty)
                && issuer.equals(c.issuer)
                && Objects.equals(number, c.number)
                && term.equals(c.term)
                && state == c.state
                && Objects.equals(verification, c.verification)
                && Objects.equals(history, c.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(profession, specialty, issuer, number, term, state, verification);
    }

    /**
     * Without the number.
     *
     * @return profession, issuer, term and state
     */
    @Override
    public String toString() {
        return "Credential " + profession + " by " + issuer + ", " + term + ", " + state;
    }
}
