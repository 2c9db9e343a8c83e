package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.json.JsonPath.Step;
import io.github.diasporaskills.core.reason.Problem;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Thrown by the mapper where JSON is no value of this module: a field is missing, null or unknown, or its value is
 * refused. Carries every problem found; the path of the first one is Jackson's own path,
 * {@link #getPathReference()}. The message shows paths and expectations, and no value that was found.
 */
public final class JsonRefusedException extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    private JsonRefusedException(JsonParser parser, Class<?> type, String message, List<Problem> problems) {
        super(parser, message, type);
        this.problems = List.copyOf(problems);
    }

    static JsonRefusedException of(JsonParser parser, Class<?> type, List<Problem> problems) {
        StringBuilder message =
                new StringBuilder("JSON is no " + type.getSimpleName() + "; problems: " + problems.size());
        problems.forEach(problem -> message.append("\n  ").append(problem));
        JsonRefusedException refused = new JsonRefusedException(parser, type, message.toString(), problems);
        List<Step> steps = JsonPath.steps(problems.get(0).location().field());
        for (int i = steps.size() - 1; i >= 0; i--) {
            refused.prependPath(steps.get(i).reference(type));
        }
        return refused;
    }

    /**
     * Every problem found. Paths begin with {@code $} at the value that was read, and lines are counted from its
     * first one.
     *
     * @return at least one
     */
    public List<Problem> problems() {
        return problems;
    }
}
