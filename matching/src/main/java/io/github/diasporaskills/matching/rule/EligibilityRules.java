package io.github.diasporaskills.matching.rule;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules that hold, in the order in which they leave members out. Immutable and thread-safe.
 *
 * <p>Profession and specialty always come first, and cannot be taken away: the search for candidates is indexed by
 * them. Nor can quota, workload and need, which go with the capacities.
 */
public final class EligibilityRules {

    private static final Set<String> FIXED =
            Set.of(SkillRules.PROFESSION, SkillRules.SPECIALTY, "quota", "workload", "need");

    private static final EligibilityRules STANDARD = new EligibilityRules(
            Stream.of(SkillRules.all(), StandingRules.all(), PracticalRules.all(), NeedRules.all(), ConflictRules.all())
                    .flatMap(List::stream)
                    .toList());

    private final List<EligibilityRule> rules;

    private EligibilityRules(List<EligibilityRule> rules) {
        this.rules = rules;
    }

    /**
     * The rules of the library: {@code profession}, {@code specialty}, {@code credential}, {@code council},
     * {@code authorisation}; {@code registration}, {@code declarations}, {@code policy}, {@code quota};
     * {@code language}, {@code modality}, {@code availability}, {@code workload}, {@code presence}; {@code need},
     * {@code enrolment}; {@code conflict}.
     *
     * @return the standard rules
     */
    public static EligibilityRules standard() {
        return STANDARD;
    }

    /**
     * These rules and one more, asked last.
     *
     * @param rule a rule with a new id
     * @return new rules
     * @throws IllegalArgumentException if a rule with this id is there already
     */
    public EligibilityRules and(EligibilityRule rule) {
        requireNonNull(rule, "rule");
        if (rules.stream().anyMatch(known -> known.id().equals(rule.id()))) {
            throw new IllegalArgumentException("A rule id stands once; found it twice: " + rule.id()
                    + ". Maybe leave out the standard one first with without(\"" + rule.id() + "\")");
        }
        List<EligibilityRule> more = new ArrayList<>(rules);
        more.add(rule);
        return new EligibilityRules(List.copyOf(more));
    }

    /**
     * These rules less one.
     *
     * @param id the id of a rule, none of {@code profession}, {@code specialty}, {@code quota}, {@code workload} and
     *     {@code need}
     * @return new rules
     * @throws IllegalArgumentException if there is no such rule or it cannot be taken away
     */
    public EligibilityRules without(String id) {
        requireNonNull(id, "id");
        if (FIXED.contains(id)) {
            throw new IllegalArgumentException("Search and capacities stand on this rule: " + id);
        }
        List<EligibilityRule> fewer =
                rules.stream().filter(rule -> !rule.id().equals(id)).toList();
        if (fewer.size() == rules.size()) {
            throw new IllegalArgumentException("There is no rule " + id + ". Maybe one of "
                    + rules.stream().map(EligibilityRule::id).toList());
        }
        return new EligibilityRules(fewer);
    }

    /**
     * The rules.
     *
     * @return in order
     */
    public List<EligibilityRule> all() {
        return rules;
    }

    /**
     * The rules that look at the member alone.
     *
     * @return in order
     */
    public List<MemberRule> ofMember() {
        return only(MemberRule.class);
    }

    /**
     * The rules that look at the need alone.
     *
     * @return in order
     */
    public List<NeedRule> ofNeed() {
        return only(NeedRule.class);
    }

    /**
     * The rules that look at both.
     *
     * @return in order
     */
    public List<PairRule> ofPair() {
        return only(PairRule.class);
    }

    private <R extends EligibilityRule> List<R> only(Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * Everything in which a candidacy falls short.
     *
     * @param candidacy a member and a need
     * @return by rule, in order; empty if the member is eligible
     */
    public List<Failure> failures(Candidacy candidacy) {
        List<Failure> all = new ArrayList<>(0);
        for (EligibilityRule rule : rules) {
            List<Reason> reasons = rule.failures(candidacy);
            if (!reasons.isEmpty()) {
                all.add(new Failure(rule.id(), rule.isConfidential(), reasons));
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return rules.stream().map(EligibilityRule::id).toList().toString();
    }
}
