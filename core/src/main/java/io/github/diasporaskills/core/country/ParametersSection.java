package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import java.util.List;
import java.util.Optional;

/**
 * The numbers that programmes of a country start from; a programme may set its own. Immutable and thread-safe.
 */
public final class ParametersSection implements PackSection {

    /** Reads {@code parameters.json}. */
    public static final SectionReader<ParametersSection> READER =
            CoreSectionReader.of("parameters", ParametersSection.class, ParametersSection::read);

    private final List<AnswerDeadline> answerDeadlines;
    private final Sourced<Integer> followUpDays;
    private final Sourced<Integer> backupHours;
    private final Sourced<Integer> expertQuota;
    private final Sourced<Integer> shortTermUpToDays;

    private ParametersSection(
            List<AnswerDeadline> answerDeadlines,
            Sourced<Integer> followUpDays,
            Sourced<Integer> backupHours,
            Sourced<Integer> expertQuota,
            Sourced<Integer> shortTermUpToDays) {
        this.answerDeadlines = List.copyOf(answerDeadlines);
        this.followUpDays = followUpDays;
        this.backupHours = backupHours;
        this.expertQuota = expertQuota;
        this.shortTermUpToDays = shortTermUpToDays;
    }

    /**
     * The deadlines for answers, by urgency.
     *
     * @return the deadlines in the order of the pack, the most urgent first
     */
    public List<AnswerDeadline> answerDeadlines() {
        return answerDeadlines;
    }

    /**
     * The deadline for answers of one urgency.
     *
     * @param urgency for example {@code URGENT}
     * @return the deadline, or empty if the pack has none of this urgency
     */
    public Optional<AnswerDeadline> answerDeadline(String urgency) {
        requireNonNull(urgency, "urgency");
        return answerDeadlines.stream()
                .filter(deadline -> deadline.urgency().equals(urgency))
                .findFirst();
    }

    /**
     * How many days after its submission a request for an opinion is followed up.
     *
     * @return the days, 1 or more
     */
    public Sourced<Integer> followUpDays() {
        return followUpDays;
    }

    /**
     * After how many hours without answer a request goes to the next expert.
     *
     * @return the hours around the clock, 1 or more
     */
    public Sourced<Integer> backupHours() {
        return backupHours;
    }

    /**
     * How many engagements or cases one expert has at most at once, unless the expert says otherwise.
     *
     * @return the number, 1 or more
     */
    public Sourced<Integer> expertQuota() {
        return expertQuota;
    }

    /**
     * Up to how many days an engagement is short.
     *
     * @return the days, first and last included, 1 or more
     */
    public Sourced<Integer> shortTermUpToDays() {
        return shortTermUpToDays;
    }

    private static ParametersSection read(DocumentNode root) {
        List<AnswerDeadline> deadlines = Entries.unique(root.get("answerDeadlines"), "urgency", AnswerDeadline::read);
        Optional<Sourced<Integer>> followUp = number(root, "followUpDays", 366);
        Optional<Sourced<Integer>> backup = number(root, "backupHours", 8760);
        Optional<Sourced<Integer>> quota = number(root, "expertQuota", 1000);
        Optional<Sourced<Integer>> shortTerm = number(root, "shortTermUpToDays", 3660);
        return new ParametersSection(
                deadlines, followUp.orElseThrow(), backup.orElseThrow(), quota.orElseThrow(), shortTerm.orElseThrow());
    }

    private static Optional<Sourced<Integer>> number(DocumentNode root, String name, int greatest) {
        return root.object(name, node -> new Sourced<>(node.wholeNumber("value", 1, greatest), Source.of(node)));
    }
}
