package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Problem;
import tools.jackson.databind.node.ObjectNode;

/** A problem for machines: code, place and words, without the value that was found, which may be personal. */
final class ProblemJson {

    private ProblemJson() {}

    static void add(ObjectNode to, Problem problem, Console console) {
        to.put("severity", problem.severity().name());
        to.put("file", problem.location().file());
        to.put("line", problem.location().line());
        to.put("field", problem.location().field());
        to.put("code", problem.reason().code());
        to.put("words", problem.words(console.wording()));
        problem.suggestion().ifPresent(maybe -> to.put("maybe", maybe));
    }
}
