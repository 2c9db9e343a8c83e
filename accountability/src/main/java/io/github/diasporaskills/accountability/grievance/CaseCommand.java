package io.github.diasporaskills.accountability.grievance;

/**
 * Something asked of a case: {@code (c, setting) -> c.acknowledge(call, setting)}. It may be asked more than once, and
 * gives the same answer each time.
 */
@FunctionalInterface
public interface CaseCommand {

    /**
     * Asks.
     *
     * @param of the case
     * @param setting what surrounds it
     * @return what comes of it
     */
    CaseResult ask(GrievanceCase of, GrievanceSetting setting);
}
