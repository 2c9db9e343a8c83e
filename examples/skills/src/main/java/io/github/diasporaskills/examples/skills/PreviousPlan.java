package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.PreviousPair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The proposals of a previous plan: the columns {@code need} and {@code member} of its table. */
final class PreviousPlan {

    private static final List<String> COLUMNS = List.of("need", "member");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<PreviousPair, Integer> pairs = new HashMap<>();

    private PreviousPlan() {}

    static PreviousPlan read(Path file) throws IOException {
        PreviousPlan plan = new PreviousPlan();
        NamedColumns.read(file, COLUMNS, plan.problems::add, plan::row);
        return plan;
    }

    private void row(Location at, List<String> cells) {
        Optional<NeedId> need = id(at.at("need"), cells.get(0), NeedId::of);
        Optional<PersonId> member = id(at.at("member"), cells.get(1), PersonId::of);
        if (need.isPresent() && member.isPresent()) {
            @Nullable Integer before = pairs.putIfAbsent(new PreviousPair(member.get(), need.get()), at.line());
            if (before != null) {
                problems.add(Problem.error(at, Reason.of(Said.ASSIGN_PAIR_TWICE).with("line", before)));
            }
        }
    }

    private <I> Optional<I> id(Location at, String text, Function<String, I> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException e) {
            problems.add(Problem.error(at, Reason.of(Said.PLAN_ID)).finding(text));
            return Optional.empty();
        }
    }

    /** Every mistake of the file, with its place. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The proposals, each once. */
    List<PreviousPair> pairs() {
        return List.copyOf(pairs.keySet());
    }
}
