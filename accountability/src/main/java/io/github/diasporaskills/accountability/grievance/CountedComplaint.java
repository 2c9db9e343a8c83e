package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.people.Gender;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one complaint adds to results: when it came, when it was first dealt with, and what is counted about it. Neither
 * what was said nor who said it is in it, nor the id of the case. Of a complaint that was passed on nothing is left but
 * when it came. Still of one person, so {@code toString} shows nothing; numbers made of it pass a publication guard
 * before anybody sees them. Immutable and thread-safe.
 */
public final class CountedComplaint {

    private final Instant received;
    private final @Nullable Instant acknowledged;
    private final @Nullable Instant answered;
    private final @Nullable Instant resolved;
    private final @Nullable Instant rated;
    private final boolean inTime;
    private final CaseFigures figures;

    private CountedComplaint(Instant received, List<CaseEvent> course, boolean inTime, CaseFigures figures) {
        this.received = received;
        this.acknowledged = first(CaseAction.ACKNOWLEDGE, course);
        this.answered = first(CaseAction.RESPOND, course);
        this.resolved = first(CaseAction.CLOSE, course);
        this.rated = figures.rating() == null ? null : first(CaseAction.RATE, course);
        this.inTime = inTime;
        this.figures = figures;
    }

    /**
     * From what stands in the clear and what is counted.
     *
     * @param course its events, without content
     */
    static CountedComplaint of(GrievanceId id, List<CaseEvent> course, CaseFigures figures, GrievanceSetting setting) {
        CaseEvent first = course.get(0);
        if (!first.codes().getOrDefault(Field.RECORD, "").equals(CaseRecord.PROGRAMME.name())) {
            throw new IllegalArgumentException("Results are made of the programme's record; found another one");
        }
        boolean gone = figures.state() == GrievanceState.TRANSFERRED;
        return gone
                ? new CountedComplaint(first.at(), List.of(), false, figures)
                : new CountedComplaint(first.at(), course, firstAnswerInTime(id, course, setting), figures);
    }

    private static @Nullable Instant first(CaseAction action, List<CaseEvent> course) {
        return course.stream()
                .filter(event -> event.action() == action)
                .findFirst()
                .map(CaseEvent::at)
                .orElse(null);
    }

    private static boolean firstAnswerInTime(GrievanceId id, List<CaseEvent> course, GrievanceSetting setting) {
        for (int i = 0; i < course.size(); i++) {
            if (course.get(i).action() == CaseAction.RESPOND) {
                GrievanceCase then = GrievanceCase.of(id, course.subList(0, i + 1));
                return ServiceClock.running(then, setting).stream()
                        .anyMatch(clock -> clock.clock() == ClockKind.RESPOND && CaseFigures.isInTime(clock));
            }
        }
        return false;
    }

    /**
     * When it came.
     *
     * @return the instant
     */
    public Instant receivedAt() {
        return received;
    }

    /**
     * When the complainant was told that it was read.
     *
     * @return empty before, and of what was passed on
     */
    public Optional<Instant> acknowledgedAt() {
        return Optional.ofNullable(acknowledged);
    }

    /**
     * When it was answered first, whatever came later.
     *
     * @return empty before, and of what was passed on
     */
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answered);
    }

    /**
     * Whether the first answer came in time, by the calendar and the rules of the setting.
     *
     * @return false if there is none yet
     */
    public boolean isAnsweredInTime() {
        return inTime;
    }

    /**
     * When it was closed first, whatever came later.
     *
     * @return empty before, and of what was passed on
     */
    public Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolved);
    }

    /**
     * When the complainant first said how content he or she was.
     *
     * @return empty if that did not happen, or was erased
     */
    public Optional<Instant> ratedAt() {
        return Optional.ofNullable(rated);
    }

    /**
     * How content the complainant is.
     *
     * @return 1, not at all, to 5, entirely, the last one said; empty if nothing was said, or it was erased
     */
    public Optional<Integer> rating() {
        return Optional.ofNullable(figures.rating());
    }

    /**
     * Whether it left the programme's record, for whatever reason.
     *
     * @return true of what is counted as received alone
     */
    public boolean isPassedOn() {
        return figures.state() == GrievanceState.TRANSFERRED;
    }

    /**
     * The complainant's own statement of gender.
     *
     * @return empty of what was passed on
     */
    public Optional<Gender> gender() {
        return Optional.ofNullable(figures.gender());
    }

    /**
     * What the complainant is to the programme.
     *
     * @return empty of what was passed on
     */
    public Optional<ComplainantKind> kind() {
        return Optional.ofNullable(figures.kind());
    }

    /**
     * Its category, one of those that the programme handles.
     *
     * @return the code; empty before one was chosen, and of what was passed on
     */
    public Optional<String> category() {
        return Optional.ofNullable(figures.category());
    }

    /**
     * Shows nothing.
     *
     * @return a fixed text
     */
    @Override
    public String toString() {
        return "CountedComplaint[withheld]";
    }
}
