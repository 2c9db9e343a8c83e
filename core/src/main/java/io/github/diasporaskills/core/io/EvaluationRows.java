package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.engagement.Evaluation;
import io.github.diasporaskills.core.engagement.EvaluationSide;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code evaluations.csv}: how each side saw an engagement, in marks and without words. */
final class EvaluationRows extends PartRows<Evaluation> {

    static final String FILE = "evaluations.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.reference("engagement", EngagementRows.FILE),
                    TableColumn.id("point"),
                    TableColumn.choice("side", EvaluationSide.class),
                    TableColumn.day("on"),
                    TableColumn.numbered("scores", 1, 5)),
            List.of());

    private final Vocabulary<EvaluationSide> sides = Codebook.constants(EvaluationSide.class);

    EvaluationRows() {
        super(COLUMNS);
    }

    @Override
    String key() {
        return text("point") + '|' + text("side");
    }

    @Override
    @Nullable
    Evaluation make() {
        String point = neededId("point");
        @Nullable EvaluationSide side = neededCode("side", sides);
        @Nullable LocalDate on = neededDay("on");
        needed("scores");
        Map<String, Integer> scores = numbered("scores");
        return cells.hasErrors() || side == null || on == null ? null : new Evaluation(point, side, on, scores);
    }
}
