package io.github.diasporaskills.core.programme;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.Step;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a programme's results tree. An approved version is frozen: a report that names an indicator of
 * version 2 means the same for good, whatever version 3 says. A revision opens the next version while the last one
 * approved still holds. Immutable and thread-safe.
 */
public final class ResultsFramework {

    private final ProgrammeId programme;
    private final List<ResultsTree> approved;
    private final @Nullable ResultsTree open;
    private final History<ResultsFrameworkState> history;

    private ResultsFramework(
            ProgrammeId programme,
            List<ResultsTree> approved,
            @Nullable ResultsTree open,
            History<ResultsFrameworkState> history) {
        this.programme = requireNonNull(programme, "programme");
        this.approved = List.copyOf(approved);
        this.open = open;
        this.history = requireNonNull(history, "history");
        long approvals = history.steps().stream()
                .filter(step -> step.to() == ResultsFrameworkState.APPROVED)
                .count();
        if (approvals != approved.size() || (open == null) != (history.state() == ResultsFrameworkState.APPROVED)) {
            throw new IllegalArgumentException("A framework has a version for each approval, and an open one unless it"
                    + " is approved; found " + approved.size() + " versions for " + approvals + " approvals of "
                    + programme + ", " + history.state());
        }
        List<ResultsTree> all = new ArrayList<>(approved);
        if (open != null) {
            all.add(open);
        }
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).version() != all.get(i - 1).version() + 1) {
                throw new IllegalArgumentException("Each version of a framework follows the one before; found "
                        + all.get(i).version() + " after " + all.get(i - 1).version() + " of " + programme);
            }
        }
    }

    /**
     * A framework that is being written.
     *
     * @param call who opens it, and when
     * @param programme whose results
     * @param tree the first version
     * @return a framework that is {@link ResultsFrameworkState#DRAFT}
     */
    public static ResultsFramework draft(StepCall call, ProgrammeId programme, ResultsTree tree) {
        return new ResultsFramework(
                programme, List.of(), requireNonNull(tree, "tree"), ResultsFrameworkLifeCycle.TABLE.open(call));
    }

    /**
     * A framework that was written down.
     *
     * @param programme whose results
     * @param approved the approved versions, ascending, one for each approval in the history
     * @param open the version that is open, or null if the framework is approved
     * @param history what happened
     * @return the framework
     * @throws IllegalArgumentException if versions and history contradict each other
     */
    public static ResultsFramework recorded(
            ProgrammeId programme,
            List<ResultsTree> approved,
            @Nullable ResultsTree open,
            History<ResultsFrameworkState> history) {
        return new ResultsFramework(programme, approved, open, history);
    }

    /**
     * Writes the open version anew.
     *
     * @param tree the tree, of the open version's number
     * @return the framework, or {@link ProgrammeReason#FRAMEWORK_FROZEN}
     */
    public Parsed<ResultsFramework> rewrite(ResultsTree tree) {
        if (open == null || tree.version() != open.version()) {
            return Parsed.refused(Reason.of(ProgrammeReason.FRAMEWORK_FROZEN).with("version", tree.version()));
        }
        return Parsed.of(new ResultsFramework(programme, approved, tree, history));
    }

    /**
     * A baseline is taken for each indicator.
     *
     * @param call by the programme manager or who follows results
     * @return the framework {@link ResultsFrameworkState#BASELINED}, or which indicators have none
     */
    public StepResult<ResultsFramework, ResultsFrameworkState> baseline(StepCall call) {
        return to(ResultsFrameworkState.BASELINED, call)
                .examine(ProgrammeCondition.BASELINES_TAKEN, this::withoutBaseline)
                .take(now -> new ResultsFramework(programme, approved, open, now));
    }

    /**
     * The open version is approved, and frozen.
     *
     * @param call by the programme manager or the donor
     * @return the framework {@link ResultsFrameworkState#APPROVED}, or why not
     */
    public StepResult<ResultsFramework, ResultsFrameworkState> approve(StepCall call) {
        return to(ResultsFrameworkState.APPROVED, call)
                .examine(ProgrammeCondition.BASELINES_TAKEN, this::withoutBaseline)
                .take(now -> {
                    List<ResultsTree> more = new ArrayList<>(approved);
                    more.add(requireNonNull(open, "open"));
                    return new ResultsFramework(programme, more, null, now);
                });
    }

    /**
     * The next version is opened; it begins as the last one.
     *
     * @param call by the programme manager or who follows results
     * @return the framework {@link ResultsFrameworkState#REVISED}, or why not
     */
    public StepResult<ResultsFramework, ResultsFrameworkState> revise(StepCall call) {
        return to(ResultsFrameworkState.REVISED, call).take(now -> {
            ResultsTree last = approved.get(approved.size() - 1);
            return new ResultsFramework(programme, approved, new ResultsTree(last.version() + 1, last.roots()), now);
        });
    }

    private Attempt<ResultsFrameworkState> to(ResultsFrameworkState wanted, StepCall call) {
        return ResultsFrameworkLifeCycle.TABLE.attempt(history, wanted, call);
    }

    private List<Reason> withoutBaseline() {
        List<String> bare = requireNonNull(open, "open").indicators().stream()
                .filter(indicator -> indicator.baseline().isEmpty())
                .map(Indicator::code)
                .toList();
        return bare.isEmpty()
                ? List.of()
                : List.of(Reason.of(ProgrammeCondition.BASELINES_TAKEN).with("indicators", bare));
    }

    /**
     * The version that held at an instant.
     *
     * @param instant any instant
     * @return the last version approved by then, or empty if none was
     */
    public Optional<ResultsTree> inForceAt(Instant instant) {
        requireNonNull(instant, "instant");
        int approvals = 0;
        for (Step<ResultsFrameworkState> step : history.steps()) {
            if (step.to() == ResultsFrameworkState.APPROVED && !step.at().isAfter(instant)) {
                approvals++;
            }
        }
        return approvals == 0 ? Optional.empty() : Optional.of(approved.get(approvals - 1));
    }

    /**
     * An approved version.
     *
     * @param number its number
     * @return the tree, or empty if there is no such version, or it is not approved
     */
    public Optional<ResultsTree> version(int number) {
        return approved.stream().filter(tree -> tree.version() == number).findFirst();
    }

    /**
     * An indicator as a report that names the version means it.
     *
     * @param code the indicator's code
     * @param version the version of the framework
     * @return the indicator, or empty if that version is not approved or has none of that code
     */
    public Optional<Indicator> indicator(String code, int version) {
        return version(version).flatMap(tree -> tree.indicator(code));
    }

    /**
     * Whose results.
     *
     * @return the programme
     */
    public ProgrammeId programme() {
        return programme;
    }

    /**
     * The approved versions.
     *
     * @return ascending
     */
    public List<ResultsTree> approved() {
        return approved;
    }

    /**
     * The version that is being written.
     *
     * @return the tree, or empty if the framework is approved
     */
    public Optional<ResultsTree> open() {
        return Optional.ofNullable(open);
    }

    /**
     * The state now.
     *
     * @return the last state of its history
     */
    public ResultsFrameworkState state() {
        return history.state();
    }

    /**
     * What happened to it.
     *
     * @return the opening and every step
     */
    public History<ResultsFrameworkState> history() {
        return history;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResultsFramework f
                && programme.equals(f.programme)
                && approved.equals(f.approved)
                && Objects.equals(open, f.open)
                && history.equals(f.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(programme, approved, open, history);
    }

    @Override
    public String toString() {
        return "ResultsFramework of " + programme + ", " + approved.size() + " approved, " + state();
    }
}
