package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.IdempotencyKey;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The complaints of a programme as results count them, for an application that joins them to a report. They are made of
 * the programme's record alone: the restricted one, in which sensitive complaints are, is neither needed nor asked, and
 * of those nothing is known here but that something was passed on. Of each case only what stands in the clear is read,
 * and what is kept beside it to be counted; what was said stays closed.
 *
 * <p>The numbers are not protected, other than {@link GrievanceStatistics}: hand them to a publication guard. Immutable
 * and thread-safe.
 */
public final class GrievanceCounts {

    private static final int PAGE = 5_000;

    private final ProgrammeId programme;
    private final List<CountedComplaint> complaints;

    private GrievanceCounts(ProgrammeId programme, List<CountedComplaint> complaints) {
        this.programme = programme;
        this.complaints = complaints;
    }

    /**
     * Reads them, after writing down who does. Asks the store once for each case.
     *
     * @param programme whose complaints
     * @param setting by which it is judged whether an answer was in time
     * @param programmeLedger the programme's record
     * @param key of the reader's making
     * @param reader who oversees the programme
     * @param at now
     * @return the complaints; refused as not found for anybody else, or if the key was used for something else
     * @throws IllegalArgumentException if the ledger is that of the restricted record
     */
    public static DeskResult<GrievanceCounts> read(
            ProgrammeId programme,
            GrievanceSetting setting,
            Ledger programmeLedger,
            IdempotencyKey key,
            Actor reader,
            Instant at) {
        requireNonNull(setting, "setting");
        if (!GrievanceWatch.oversees(reader)) {
            return DeskResult.refused(Reason.of(GrievanceReason.NOT_FOUND));
        }
        CaseKeeper keeper = new CaseKeeper(programme, CaseRecord.PROGRAMME, programmeLedger);
        List<CountedComplaint> found = new ArrayList<>();
        keeper.each(keeper.all().limit(PAGE), state -> {
            GrievanceId id = GrievanceId.of(state.stream().id());
            CaseFigures figures = keeper.figures(state, setting);
            found.add(CountedComplaint.of(id, keeper.course(id, figures.category()), figures, setting));
        });
        found.sort(Comparator.comparing(CountedComplaint::receivedAt));
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        AppendResult written = keeper.exported(reader, now, "results", found.size(), "report", key);
        return written instanceof AppendResult.Refused
                ? DeskResult.refused(Reason.of(GrievanceReason.KEY_REUSED))
                : new DeskResult.Done<>(new GrievanceCounts(programme, List.copyOf(found)));
    }

    /**
     * Whose complaints.
     *
     * @return the programme
     */
    public ProgrammeId programme() {
        return programme;
    }

    /**
     * All of them.
     *
     * @return in the order in which they came
     */
    public List<CountedComplaint> complaints() {
        return complaints;
    }

    /**
     * The programme only.
     *
     * @return no number
     */
    @Override
    public String toString() {
        return "complaints of " + programme;
    }
}
