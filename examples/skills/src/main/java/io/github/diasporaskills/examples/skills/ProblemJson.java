package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What went wrong, for machines: code, place and words. What a file holds is never shown, for it may be personal,
 * except what it can be read as; {@code found} is what stands on the command line.
 */
final class ProblemJson {

    /** The arguments in which a reason lists what would do. */
    private static final List<String> EXPECTATIONS = List.of("expected", "known", "form", "accepted", "names");

    /** The arguments in which a reason about a command line has what stands there. */
    private static final List<String> GIVEN = List.of("found", "id", "folder", "file");

    private ProblemJson() {}

    static void add(ObjectNode to, Problem problem, Wording wording) {
        Location at = problem.location();
        to.put("severity", problem.severity().name());
        to.put("file", at.file());
        to.put("line", at.line());
        if (at.column() > 0) {
            to.put("column", at.column());
        }
        to.put("field", at.field());
        add(to, problem.reason(), problem.wordsWithReadings(wording));
        problem.suggestion().ifPresent(maybe -> to.put("maybe", maybe));
        if (problem.suggestion().isEmpty() && !problem.readings().isEmpty()) {
            to.put("maybe", String.join(", ", problem.readings()));
        }
    }

    private static void add(ObjectNode to, Reason reason, String words) {
        to.put("code", reason.code());
        to.put("words", words);
        @Nullable Argument least = reason.arguments().get("least");
        @Nullable Argument most = reason.arguments().get("most");
        if (least != null && most != null) {
            to.put("expected", least.words(Locale.ROOT) + ".." + most.words(Locale.ROOT));
        } else {
            put(to, "expected", reason, EXPECTATIONS);
        }
    }

    /** Puts the first of the arguments that the reason has. */
    private static void put(ObjectNode to, String field, Reason reason, List<String> names) {
        for (String name : names) {
            @Nullable Argument argument = reason.arguments().get(name);
            if (argument != null) {
                to.put(field, argument.words(Locale.ROOT));
                return;
            }
        }
    }

    /** An answer that there is none, because of a mistake in the usage or something else without a place in a file. */
    static ObjectNode failure(int exit, Reason reason, @Nullable String maybe, Wording wording) {
        ObjectNode whole = PlanFiles.object();
        ObjectNode one = problems(whole, exit).addObject();
        one.put("severity", Problem.Severity.ERROR.name());
        put(one, "field", reason, List.of("name"));
        add(one, reason, wording.say(reason));
        put(one, "found", reason, GIVEN);
        if (maybe != null) {
            one.put("maybe", maybe);
        }
        return whole;
    }

    /** An answer that there is none, for several reasons. */
    static ObjectNode refusal(List<Reason> reasons, Wording wording) {
        ObjectNode whole = PlanFiles.object();
        ArrayNode problems = problems(whole, ExitCode.PROBLEMS);
        for (Reason reason : reasons) {
            ObjectNode one = problems.addObject();
            one.put("severity", Problem.Severity.ERROR.name());
            add(one, reason, wording.say(reason));
        }
        return whole;
    }

    /** An answer that there is none, because of problems in files. */
    static ObjectNode failure(List<Problem> found, Wording wording) {
        ObjectNode whole = PlanFiles.object();
        ArrayNode problems = problems(whole, ExitCode.PROBLEMS);
        found.forEach(problem -> add(problems.addObject(), problem, wording));
        return whole;
    }

    private static ArrayNode problems(ObjectNode whole, int exit) {
        return whole.putObject("error").put("exit", exit).putArray("problems");
    }
}
