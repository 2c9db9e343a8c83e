package io.github.diasporaskills.core.programme;

import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * One version of an operating model: how things are done, by whom, and what it means for women and men. Immutable and
 * thread-safe.
 *
 * @param version its number, 1 or more
 * @param procedures how things are done
 * @param roles who does what
 * @param genderAnalysis what the gender analysis found, with actions
 */
public record ModelEdition(
        int version, List<Procedure> procedures, List<ModelRole> roles, List<GenderFinding> genderAnalysis) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the number is less than 1, or two procedures or findings have one code
     */
    public ModelEdition {
        procedures = List.copyOf(procedures);
        roles = List.copyOf(roles);
        genderAnalysis = List.copyOf(genderAnalysis);
        if (version < 1) {
            throw new IllegalArgumentException("Versions are numbered from 1; found " + version);
        }
        distinct("procedures", procedures.stream().map(Procedure::code).toList());
        distinct("findings", genderAnalysis.stream().map(GenderFinding::code).toList());
    }

    private static void distinct(String what, List<String> codes) {
        if (codes.stream().distinct().count() < codes.size()) {
            throw new IllegalArgumentException("The " + what + " of a version have a code each; found " + codes);
        }
    }

    /** What is missing before the version can be validated. */
    List<Reason> gaps() {
        List<ModelPart> parts = new ArrayList<>();
        if (procedures.isEmpty()) {
            parts.add(ModelPart.PROCEDURES);
        }
        if (roles.isEmpty()) {
            parts.add(ModelPart.ROLES);
        }
        if (genderAnalysis.isEmpty()) {
            parts.add(ModelPart.GENDER_ANALYSIS);
        }
        List<Reason> gaps = new ArrayList<>();
        if (!parts.isEmpty()) {
            gaps.add(Reason.of(ModelCondition.VERSION_IS_COMPLETE).with("parts", Argument.Terms.of(parts)));
        }
        genderAnalysis.stream()
                .filter(finding -> finding.actions().isEmpty())
                .forEach(finding -> gaps.add(
                        Reason.of(ProgrammeReason.FINDING_WITHOUT_ACTION).with("finding", finding.code())));
        return gaps;
    }
}
