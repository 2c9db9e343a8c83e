package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is answered when somebody whose data stand in a complaint asks to have them erased, or to see them; and how long
 * they are kept if nobody asks. No legal advice: the rules are careful ones, the times are the pack's. Stateless and
 * thread-safe.
 */
public final class SubjectRequests {

    private SubjectRequests() {}

    /** What follows from a request for erasure. */
    public enum Erasure {
        /** Everything that was said is erased now. */
        ALL,
        /** Name and contact are erased now, the rest with the case. */
        IDENTITY,
        /** Nothing is erased now. */
        NOTHING
    }

    /**
     * An answer with its reason.
     *
     * @param erasure what is erased
     * @param why the answer in words
     */
    public record ErasureAnswer(Erasure erasure, Reason why) {
        /** Checks that both are there. */
        public ErasureAnswer {
            requireNonNull(erasure, "erasure");
            requireNonNull(why, "why");
        }
    }

    /**
     * What somebody gets who asks to see the own data.
     *
     * @param fields the parts of the case
     * @param why the answer in words
     */
    public record AccessAnswer(Set<CaseField> fields, Reason why) {
        /** Copies the parts. */
        public AccessAnswer {
            fields = Set.copyOf(fields);
            requireNonNull(why, "why");
        }
    }

    /**
     * What is answered to a request for erasure.
     *
     * @param of the case
     * @param who in which capacity somebody asks
     * @param on the day
     * @param setting what surrounds the case
     * @return the answer; to be carried out by {@link ProtectionSteps#erase} or {@link ProtectionSteps#eraseIdentity}
     */
    public static ErasureAnswer erasure(GrievanceCase of, DataSubject who, LocalDate on, GrievanceSetting setting) {
        requireNonNull(who, "who");
        if (of.isErased()) {
            return nothing(GrievanceReason.ERASE_NOTHING);
        }
        if (who == DataSubject.OFFICER) {
            return nothing(GrievanceReason.ERASE_OFFICE);
        }
        if (of.legalHold().isPresent()) {
            return nothing(GrievanceReason.ERASE_HELD);
        }
        boolean over = isOver(of);
        if (who == DataSubject.COMPLAINANT) {
            if (over) {
                return new ErasureAnswer(Erasure.ALL, Reason.of(GrievanceReason.ERASE_ALL));
            }
            return of.isIdentityErased()
                    ? nothing(GrievanceReason.ERASE_OPEN)
                    : new ErasureAnswer(Erasure.IDENTITY, Reason.of(GrievanceReason.ERASE_IDENTITY));
        }
        if (!over) {
            return nothing(GrievanceReason.ERASE_OPEN);
        }
        LocalDate until = keptUntil(of, setting).orElse(on);
        return on.isBefore(until)
                ? new ErasureAnswer(
                        Erasure.NOTHING,
                        Reason.of(GrievanceReason.ERASE_RETAINED).with("until", until))
                : new ErasureAnswer(Erasure.ALL, Reason.of(GrievanceReason.ERASE_ALL));
    }

    /**
     * What is answered to somebody who asks to see the own data.
     *
     * @param of the case
     * @param who in which capacity somebody asks
     * @return the parts, and why these
     */
    public static AccessAnswer access(GrievanceCase of, DataSubject who) {
        if (of.isErased()) {
            return new AccessAnswer(Set.of(), Reason.of(GrievanceReason.ERASE_NOTHING));
        }
        return switch (who) {
            case COMPLAINANT ->
                new AccessAnswer(
                        EnumSet.of(
                                CaseField.STATE,
                                CaseField.DEADLINES,
                                CaseField.STATEMENT,
                                CaseField.FACTS,
                                CaseField.DIALOGUE,
                                CaseField.RATING),
                        Reason.of(GrievanceReason.ACCESS_OWN));
            case OFFICER ->
                new AccessAnswer(
                        EnumSet.of(CaseField.STATE, CaseField.HANDLER), Reason.of(GrievanceReason.ACCESS_OFFICE));
            case CONCERNED, THIRD_PERSON ->
                of.record() == CaseRecord.PROGRAMME && isOver(of)
                        ? new AccessAnswer(
                                EnumSet.of(CaseField.STATE, CaseField.CATEGORY),
                                Reason.of(GrievanceReason.ACCESS_CONCERNED))
                        : new AccessAnswer(Set.of(), Reason.of(GrievanceReason.ACCESS_LATER));
        };
    }

    /**
     * Until when a case is kept: the time of its category from the last time it was closed. To be opened again or appealed
     * makes it begin anew.
     *
     * @param of the case
     * @param setting what surrounds the case
     * @return the day on which it may be erased; empty while the case goes on
     */
    public static Optional<LocalDate> keptUntil(GrievanceCase of, GrievanceSetting setting) {
        if (!isOver(of)) {
            return Optional.empty();
        }
        int months = setting.section().ruleFor(of.category().orElse(null)).retentionMonths();
        return Optional.of(
                of.history().last().at().atOffset(ZoneOffset.UTC).toLocalDate().plusMonths(months));
    }

    /**
     * Whether the software has to erase a case by itself.
     *
     * @param of the case
     * @param on the day
     * @param setting what surrounds the case
     * @return true if the time is over, nothing was erased yet and no legal hold stands
     */
    public static boolean isDue(GrievanceCase of, LocalDate on, GrievanceSetting setting) {
        return !of.isErased()
                && of.legalHold().isEmpty()
                && keptUntil(of, setting).filter(until -> !on.isBefore(until)).isPresent();
    }

    static boolean isOver(GrievanceCase of) {
        return of.state() == GrievanceState.CLOSED || of.state() == GrievanceState.OUT_OF_SCOPE_REFERRED;
    }

    private static ErasureAnswer nothing(GrievanceReason why) {
        return new ErasureAnswer(Erasure.NOTHING, Reason.of(why));
    }
}
