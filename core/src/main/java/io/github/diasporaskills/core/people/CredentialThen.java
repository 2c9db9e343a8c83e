package io.github.diasporaskills.core.people;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.lifecycle.History;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A credential looked back at from today: whether it may have stood on an earlier day. Of licences and checks only the
 * last are on record. One that begins after somebody looked may have taken the place of another and proves nothing of what
 * was seen, and nor does a check that the history tells of later (by its day in UTC), whatever day it bears; one that was there
 * and had ended by the day does. States bear no day, so a suspension or a revocation may be of later, and so may a
 * refutation if it came with a later check or if the credential had been verified before. Immutable and thread-safe.
 */
public final class CredentialThen {

    private final Credential credential;
    private final LocalDate seenOn;
    private final LocalDate day;

    private CredentialThen(Credential credential, LocalDate seenOn, LocalDate day) {
        this.credential = requireNonNull(credential, "credential");
        this.seenOn = requireNonNull(seenOn, "seenOn");
        this.day = requireNonNull(day, "day");
    }

    /**
     * Looks back.
     *
     * @param credential as on record today
     * @param day the day of which something was recorded
     * @return what can be said
     */
    public static CredentialThen of(Credential credential, LocalDate day) {
        return new CredentialThen(credential, day, day);
    }

    /**
     * Looks back at what was looked at for a later day, as for the first day of an engagement.
     *
     * @param credential as on record today
     * @param seenOn the day on which somebody looked
     * @param day the day for which it had to stand
     * @return what can be said
     */
    public static CredentialThen of(Credential credential, LocalDate seenOn, LocalDate day) {
        return new CredentialThen(credential, seenOn, day);
    }

    /**
     * Whether the record says nothing of what was seen, because licence or check are of later.
     *
     * @return true if something else may have stood in its place
     */
    public boolean mayHaveReplaced() {
        return isCheckedLater()
                || (credential.verification().isPresent()
                        && credential.term().first().isAfter(seenOn));
    }

    /**
     * Whether it was verified at all, which may have been before or after the day.
     *
     * @return false if nobody checked it, or all that is known is that it had been found wrong
     */
    public boolean mayHaveBeenVerified() {
        boolean onlyRefuted = credential.state() == CredentialState.REFUTED && !isCheckedLater() && !wasOnceVerified();
        return credential.verification().isPresent() && !onlyRefuted;
    }

    /**
     * The same for work with patients, for which a copy alone does not suffice.
     *
     * @return false if it was not verified, or by a copy that was there when somebody looked
     */
    public boolean mayHaveSufficedForPatientWork() {
        return mayHaveBeenVerified()
                && (isCheckedLater()
                        || credential
                                .verification()
                                .filter(check -> check.method().sufficesForPatientWork())
                                .isPresent());
    }

    /**
     * Whether it may have been in force on the day.
     *
     * @return false if it was not verified, or licence or check had ended before
     */
    public boolean mayHaveBeenInForce() {
        return mayHaveBeenVerified() && !hasEnded();
    }

    /**
     * Whether work with patients may have rested on it on the day.
     *
     * @return false if it did not suffice, or licence or check had ended before
     */
    public boolean mayHaveCarriedPatientWork() {
        return mayHaveSufficedForPatientWork() && !hasEnded();
    }

    private boolean hasEnded() {
        return day.isAfter(credential.term().last())
                || (!isCheckedLater()
                        && credential
                                .verification()
                                .filter(check -> !day.isBefore(check.recheckOn()))
                                .isPresent());
    }

    private boolean isCheckedLater() {
        return isCheckedAnew()
                || credential
                        .verification()
                        .filter(check -> check.verifiedOn().isAfter(seenOn))
                        .isPresent();
    }

    /**
     * Whether the history tells of a check before the last one, and of the last one no sooner than somebody looked. To
     * lift a suspension may take a check, too.
     */
    private boolean isCheckedAnew() {
        List<LocalDate> checks = credential.history().map(History::steps).orElse(List.of()).stream()
                .filter(step -> step.to() == CredentialState.VERIFIED)
                .map(step -> step.at().atOffset(ZoneOffset.UTC).toLocalDate())
                .toList();
        return checks.size() > 1 && !checks.get(checks.size() - 1).isBefore(seenOn);
    }

    private boolean wasOnceVerified() {
        return credential
                .history()
                .flatMap(past -> past.firstReached(CredentialState.VERIFIED))
                .isPresent();
    }

    /** The credential and the day. */
    @Override
    public String toString() {
        return credential + " looked at for " + day;
    }
}
