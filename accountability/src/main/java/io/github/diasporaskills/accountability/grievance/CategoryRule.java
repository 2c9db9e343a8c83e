package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.Allowance;
import io.github.diasporaskills.core.country.Source;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Optional;

/**
 * What holds for complaints of one category: where they go, how fast, how long they are kept. Immutable and thread-safe.
 *
 * @param code lower-case words joined by hyphens, for example {@code waiting-time}
 * @param group a coarser code, which stays in statistics when all else is erased
 * @param route where they go
 * @param names the category in words
 * @param secondPerson whether an answer is released by another person than who proposed it
 * @param acknowledge how long until somebody has read it
 * @param respond how long until the first answer
 * @param resolve how long until it is closed
 * @param retentionMonths how long it is kept after it was closed for good, 1 to 600
 * @param source where this comes from
 */
public record CategoryRule(
        String code,
        String group,
        CategoryRoute route,
        LocalText names,
        boolean secondPerson,
        Allowance acknowledge,
        Allowance respond,
        Allowance resolve,
        int retentionMonths,
        Source source) {

    private static final String CODE = "lower-case words joined by hyphens such as waiting-time";
    private static final String TIME = "a time such as P2D working, PT16H working or PT24H elapsed";
    private static final int MOST_MONTHS = 600;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the retention is out of its range, or a sensitive category has a clock that
     *     does not run day and night
     */
    public CategoryRule {
        requireNonNull(code, "code");
        requireNonNull(group, "group");
        requireNonNull(route, "route");
        requireNonNull(names, "names");
        requireNonNull(acknowledge, "acknowledge");
        requireNonNull(respond, "respond");
        requireNonNull(resolve, "resolve");
        requireNonNull(source, "source");
        if (retentionMonths < 1 || retentionMonths > MOST_MONTHS) {
            throw new IllegalArgumentException(
                    "A complaint is kept 1 to " + MOST_MONTHS + " months; found " + retentionMonths);
        }
        boolean pausable = acknowledge.canBePaused() || respond.canBePaused() || resolve.canBePaused();
        if (route == CategoryRoute.SENSITIVE && pausable) {
            throw new IllegalArgumentException("The clocks of a sensitive category run day and night; found one that"
                    + " keeps office hours for " + code);
        }
    }

    /**
     * How long a clock runs.
     *
     * @param kind which clock
     * @return the time it gives
     */
    public Allowance allowance(ClockKind kind) {
        return switch (kind) {
            case ACKNOWLEDGE -> acknowledge;
            case RESPOND -> respond;
            case RESOLVE -> resolve;
        };
    }

    static CategoryRule read(DocumentNode node) {
        Optional<String> code = node.value("code", CODE, CategoryRule::requireCode);
        Optional<String> group = node.value("group", CODE, CategoryRule::requireCode);
        CategoryRoute route = node.oneOf("route", CategoryRoute.class);
        LocalText names = node.localized("names");
        boolean secondPerson = node.optionalFlag("secondPerson").orElse(false);
        Optional<Allowance> acknowledge = time(node, "acknowledge", route);
        Optional<Allowance> respond = time(node, "respond", route);
        Optional<Allowance> resolve = time(node, "resolve", route);
        int months = node.wholeNumber("retentionMonths", 1, MOST_MONTHS);
        Source source = Source.of(node);
        return new CategoryRule(
                code.orElseThrow(),
                group.orElseThrow(),
                route,
                names,
                secondPerson,
                acknowledge.orElseThrow(),
                respond.orElseThrow(),
                resolve.orElseThrow(),
                months,
                source);
    }

    private static Optional<Allowance> time(DocumentNode node, String name, CategoryRoute route) {
        Optional<Allowance> time = node.value(name, TIME, Allowance::parse);
        if (time.isPresent() && route == CategoryRoute.SENSITIVE && time.get().canBePaused()) {
            node.get(name).error(Reason.of(GrievanceReason.SECTION_ROUND_THE_CLOCK));
            return Optional.empty();
        }
        return time;
    }

    static String requireCode(String code) {
        if (code.length() > 64 || !code.matches("[a-z][a-z0-9]*(?:-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("Not a code");
        }
        return code;
    }
}
