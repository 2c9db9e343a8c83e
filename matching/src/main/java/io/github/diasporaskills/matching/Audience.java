package io.github.diasporaskills.matching;

/**
 * Who reads an explanation; it is cut to what that reader may know.
 *
 * <p>What a host learns of an empty place follows from five things, and from nothing else: the need itself, the
 * standing of the host, the caps and minimums that the programme sets, the proposals of the plan, and the professions
 * and specialties that proposed members have stated. The host reads one of:
 *
 * <ol>
 *   <li>what stands in the way of the need itself: it is not open, the host is not enrolled;
 *   <li>the region of the host has reached its cap, or there is no plan that keeps all caps and minimums;
 *   <li>members with the skills are proposed for other needs; without a count, an id, or a word on whether they would
 *       fit here;
 *   <li>the plan finds nobody, or nobody else, with the skills for the days.
 * </ol>
 *
 * <p>So a fact about a person that leaves the proposals as they are leaves every host's text as it is, and one that
 * changes them reads like a change of the person's calendar with the same effect: a host cannot tell a declared
 * conflict, a credential in doubt, a missing declaration, a rule of the programme on who is admitted, or an order that
 * keeps somebody from being proposed, from somebody who is not free. That is also why the second text does not say that
 * the members <em>fit</em>: whoever knew that the only cardiologist is free could read a conflict off the difference. And it is why no
 * text says whether other days would help: they do only where nothing but the days keeps somebody from the need, so a
 * sentence that is said where that is true, and not where it is untrue, would tell of everything else about that person.
 */
public enum Audience {
    /** Runs the programme: sees ids, scores, rules and cutoffs. */
    COORDINATOR,
    /**
     * The member concerned: sees their own scores and rules, and the cutoff without anybody's id. Of needs that are not
     * open (drafts, filled, over, withdrawn) members learn nothing, not even that they are there.
     */
    PERSON,
    /**
     * The host concerned: sees who is proposed for its need and, where places stay empty, a cause that tells nothing of
     * any person; no scores, competitors, reserves or members left out.
     */
    HOST,
    /** A reader of reports: sees the outcome only. */
    REPORT
}
