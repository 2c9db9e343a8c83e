package io.github.diasporaskills.accountability.publication.protection;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a release may show beside everything that was released before, or why it may not. Immutable and thread-safe. */
public final class ReleaseCheck {

    private final ReleaseHistory before;
    private final @Nullable Release release;
    private final Assurance weakest;
    private final InsiderStanding insiders;
    private final @Nullable Reason promise;
    private final List<Reason> reasons;
    private final List<Statement> withheld;
    private final List<List<String>> primary;
    private final @Nullable HistoryAttack audit;

    private ReleaseCheck(
            ReleaseHistory before,
            @Nullable Release release,
            Assurance weakest,
            InsiderStanding insiders,
            @Nullable Reason promise,
            List<Reason> reasons,
            List<Statement> withheld,
            List<List<String>> primary,
            @Nullable HistoryAttack audit) {
        this.before = before;
        this.release = release;
        this.weakest = weakest;
        this.insiders = insiders;
        this.promise = promise;
        this.reasons = List.copyOf(reasons);
        this.withheld = List.copyOf(withheld);
        this.primary = List.copyOf(primary);
        this.audit = audit;
    }

    static ReleaseCheck refused(ReleaseHistory before, Reason why) {
        return new ReleaseCheck(
                before,
                null,
                Assurance.WIDEST,
                InsiderStanding.EXACTLY,
                null,
                List.of(why),
                List.of(),
                List.of(),
                null);
    }

    static ReleaseCheck passed(
            ReleaseHistory before,
            Release release,
            Assurance weakest,
            InsiderStanding insiders,
            Reason promise,
            List<Reason> reasons,
            List<Statement> withheld,
            List<List<String>> primary,
            HistoryAttack audit) {
        return new ReleaseCheck(before, release, weakest, insiders, promise, reasons, withheld, primary, audit);
    }

    /**
     * Whether nothing may be released.
     *
     * @return true if {@link #reasons()} says why
     */
    public boolean isRefused() {
        return release == null;
    }

    /**
     * The release as it may be seen.
     *
     * @return with what is shown and said; empty if it is refused
     */
    public Optional<Release> release() {
        return Optional.ofNullable(release);
    }

    /**
     * The table as it may be seen.
     *
     * @return empty if the release is refused
     */
    public Optional<SafeTable> table() {
        return release().flatMap(Release::shown);
    }

    /**
     * Everything released so far with this release at the end; to be kept once it is out.
     *
     * @return the history as it was if the release is refused
     */
    public ReleaseHistory history() {
        return release == null ? before : before.plus(release);
    }

    /**
     * How much is left open about the small count of which most is known.
     *
     * @return the weakest assurance given
     */
    public Assurance weakest() {
        return weakest;
    }

    /**
     * What somebody can tell who knows of one person in which cells that person is counted.
     *
     * @return the standing; the worst if the release is refused
     */
    public InsiderStanding insiders() {
        return insiders;
    }

    /**
     * What is promised: a sentence and its conditions, which belong beside the table.
     *
     * @return empty if the release is refused
     */
    public Optional<Reason> promise() {
        return Optional.ofNullable(promise);
    }

    /**
     * Why it is refused, or what had to be given up or left out.
     *
     * @return in order
     */
    public List<Reason> reasons() {
        return reasons;
    }

    /**
     * What may not be said.
     *
     * @return statements in order
     */
    public List<Statement> withheld() {
        return withheld;
    }

    /**
     * The cells that are hidden for their own sake, which is not for publication.
     *
     * @return by their codes
     */
    public List<List<String>> primary() {
        return primary;
    }

    /**
     * What an outsider can work out from the table beside everything released before, without what is said of it.
     *
     * @return the attack that the table has stood; empty if the release is refused
     */
    public Optional<HistoryAttack> audit() {
        return Optional.ofNullable(audit);
    }

    @Override
    public String toString() {
        return "ReleaseCheck[" + (isRefused() ? "refused" : weakest) + "]";
    }
}
