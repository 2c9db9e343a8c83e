package io.github.diasporaskills.core.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ParsedTest {

    private static final Reason WHY = new Reason("time.date.unreadable", java.util.Map.of());
    private static final Location CELL = Location.of("experts.csv", 17).at("licenceUntil");

    @Test
    void a_text_that_was_read_has_a_value_and_no_reason() {
        Parsed<Integer> read = Parsed.of(5);

        assertThat(read.isRead()).isTrue();
        assertThat(read.value()).contains(5);
        assertThat(read.reason()).isEmpty();
        assertThat(read.suggestion()).isEmpty();
        assertThat(read.orThrow()).isEqualTo(5);
        assertThat(read.problem(CELL, "5")).isEmpty();
        assertThat(read.map(i -> i + 1)).isEqualTo(Parsed.of(6));
        assertThat(read.then(i -> Parsed.<String>refused(WHY)).reason()).contains(WHY);
    }

    @Test
    void a_refused_text_has_a_reason_and_stays_refused() {
        Parsed<Integer> refused = Parsed.refused(WHY, "2026-03-31");

        assertThat(refused.isRead()).isFalse();
        assertThat(refused.value()).isEmpty();
        assertThat(refused.reason()).contains(WHY);
        assertThat(refused.suggestion()).contains("2026-03-31");
        assertThat(refused.map(i -> i + 1)).isEqualTo(refused);
        assertThat(refused.then(Parsed::of)).isEqualTo(refused);
        assertThat(refused).isNotEqualTo(Parsed.refused(WHY)).hasSameHashCodeAs(Parsed.refused(WHY, "2026-03-31"));
    }

    @Test
    void a_refusal_becomes_a_problem_with_what_was_found_and_what_may_help() {
        Problem problem =
                Parsed.refused(WHY, "2026-03-31").problem(CELL, "31/03").orElseThrow();

        assertThat(problem).isEqualTo(Problem.error(CELL, WHY).finding("31/03").maybe("2026-03-31"));
        assertThat(Parsed.refused(WHY).problem(CELL, "31/03").orElseThrow().suggestion())
                .isEmpty();
    }

    @Test
    void the_exception_carries_reason_and_suggestion_and_shows_no_text() {
        assertThatThrownBy(() -> Parsed.refused(WHY, "2026-03-31").orThrow())
                .isInstanceOfSatisfying(UnreadableException.class, e -> {
                    assertThat(e.reason()).isEqualTo(WHY);
                    assertThat(e.suggestion()).contains("2026-03-31");
                    assertThat(e).hasMessageStartingWith("Not a date;").hasMessageEndingWith("Maybe 2026-03-31");
                });
    }

    @Test
    void what_a_text_can_be_read_as_is_handed_out_and_never_in_the_message() {
        Parsed<Integer> refused = Parsed.refused(WHY, List.of("2026-03-31", "2026-01-03"));

        assertThat(refused.readings()).containsExactly("2026-03-31", "2026-01-03");
        assertThat(refused.suggestion()).isEmpty();
        assertThat(refused.map(i -> i + 1).readings()).hasSize(2);
        assertThat(refused).isNotEqualTo(Parsed.refused(WHY)).hasToString("refused: time.date.unreadable");
        assertThat(Parsed.of(5).readings()).isEmpty();
        Problem problem = refused.problem(CELL, "31/03").orElseThrow();
        assertThat(problem).isEqualTo(Problem.error(CELL, WHY).finding("31/03").readAs(refused.readings()));
        assertThat(problem).isNotEqualTo(Problem.error(CELL, WHY).finding("31/03"));
        assertThat(problem.at(Location.of("a.csv", 2)).readings()).isEqualTo(refused.readings());
        assertThat(problem.toString())
                .startsWith("experts.csv:17 licenceUntil: Not a date")
                .doesNotContain("Maybe");
        assertThat(problem.maybe("never").wordsWithReadings(Wording.in(Locale.FRENCH)))
                .endsWith(". Peut-être never, 2026-03-31, 2026-01-03");
        assertThatThrownBy(refused::orThrow).isInstanceOfSatisfying(UnreadableException.class, e -> {
            assertThat(e.readings()).isEqualTo(refused.readings());
            assertThat(e.getMessage()).doesNotContain("2026-0");
        });
    }

    @Test
    void its_words_show_neither_value_nor_text() {
        assertThat(Parsed.of("+32 2 555 00 00")).hasToString("read");
        assertThat(Parsed.refused(WHY, "2026-03-31")).hasToString("refused: time.date.unreadable");
    }

    @Test
    void nothing_is_made_of_null() {
        assertThatThrownBy(() -> Parsed.of(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Parsed.refused(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Parsed.refused(WHY, (String) null)).isInstanceOf(NullPointerException.class);
    }
}
