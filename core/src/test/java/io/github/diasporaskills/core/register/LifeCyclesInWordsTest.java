package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.lifecycle.Attempt;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import io.github.diasporaskills.core.lifecycle.Merge;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepRefusal;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.PlainWords;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read of states, roles and life cycles, in each language. */
class LifeCyclesInWordsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z]{3,}");
    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
    private static final Wording FRENCH = Wording.in(Locale.FRENCH);
    private static final Wording ARABIC = Wording.in(Locale.forLanguageTag("ar"));

    static Stream<LifeCycle<?>> machines() {
        return LifeCycles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void each_machine_and_each_of_its_states_has_words_of_its_own_in_each_language(LifeCycle<?> machine) {
        assertWorded(machine.term());
        Map<String, String> english = new HashMap<>();
        Set<String> french = new HashSet<>();
        Set<String> arabic = new HashSet<>();
        for (Enum<?> state : machine.states()) {
            Argument.Term term = Argument.Term.of(state);
            assertWorded(term);
            english.put(ENGLISH.term(term), state.name());
            french.add(FRENCH.term(term));
            arabic.add(ARABIC.term(term));
        }
        assertThat(english).hasSameSizeAs(machine.states());
        assertThat(french).hasSameSizeAs(machine.states());
        assertThat(arabic).hasSameSizeAs(machine.states());
    }

    @Test
    void each_role_and_each_kind_of_record_has_words_in_each_language() {
        for (Role role : Role.values()) {
            assertWorded(Argument.Term.of(role));
        }
        RecordKind.all().forEach(kind -> assertWorded(kind.term()));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void no_refusal_of_a_machine_shows_a_code_to_a_person(LifeCycle<?> machine) {
        List<Reason> refusals = refusals(machine);

        assertThat(refusals).isNotEmpty();
        for (Reason reason : refusals) {
            assertThat(PlainWords.raw(List.of(reason))).isEmpty();
            if (reason.code().startsWith("lifecycle.")) {
                assertThat(ENGLISH.say(reason)).doesNotContainPattern(CAPITALS);
                assertThat(FRENCH.say(reason)).doesNotContainPattern(CAPITALS);
                assertThat(ARABIC.say(reason).replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z", ""))
                        .doesNotContainPattern("[A-Za-z]");
            }
        }
    }

    @Test
    void a_refusal_reads_well_in_each_language() {
        LifeCycle<?> referral = LifeCycles.all().stream()
                .filter(machine -> machine.name().equals("referral"))
                .findFirst()
                .orElseThrow();
        Reason reason = refusals(referral).stream()
                .filter(each -> each.arguments().get("state") instanceof Argument.Term state
                        && state.code().equals("IN_CARE")
                        && each.arguments().containsKey("allowed")
                        && each.arguments().get("wanted") instanceof Argument.Term wanted
                        && wanted.code().equals("CANCELLED"))
                .findFirst()
                .orElseThrow();

        assertThat(ENGLISH.say(reason))
                .isEqualTo("referral: no step leads from “in care” to “cancelled”; from there steps lead to:"
                        + " care completed");
        assertThat(FRENCH.say(reason).replace('\u00a0', ' '))
                .isEqualTo("orientation : l’état « en soins » ne mène pas à « annulée » ; il mène à : soins achevés");
        assertThat(ARABIC.say(reason).replaceAll("[\u2066-\u2069]", ""))
                .isEqualTo("الإحالة: الحالة «قيد الرعاية» لا تؤدي إلى «ملغاة»؛ الممكن: اكتملت الرعاية");
    }

    private static void assertWorded(Argument.Term term) {
        String line = "term." + term.kind() + "." + term.code();
        assertThat(ENGLISH.label(line)).as("English words of %s", line).isPresent();
        assertThat(FRENCH.label(line)).as("French words of %s", line).isPresent();
        assertThat(ARABIC.label(line))
                .as("Arabic words of %s", line)
                .hasValueSatisfying(words -> assertThat(words.codePoints())
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC));
        assertThat(ENGLISH.term(term)).doesNotContainPattern("[A-Z]{2,}_");
    }

    /** All that a machine has against anybody in any state, a second too early. */
    private static <S extends Enum<S>> List<Reason> refusals(LifeCycle<S> machine) {
        List<Reason> all = new ArrayList<>();
        for (S from : machine.states()) {
            History<S> history = opened(from);
            for (S to : machine.states()) {
                for (Role role : Role.values()) {
                    Attempt<S> attempt = machine.attempt(
                            history, to, StepCall.of(Actor.of("b", role), NOW.minusSeconds(1), "tried"));
                    attempt.take(Function.identity())
                            .refusal()
                            .map(StepRefusal::missing)
                            .ifPresent(all::addAll);
                }
                if (from != to) {
                    Merge<S, S> merge = Merge.of(from, to, LifeCyclesInWordsTest::opened);
                    all.add(((Merge.Conflict<S, S>) merge).reason());
                }
            }
        }
        return all.stream().distinct().toList();
    }

    private static <S extends Enum<S>> History<S> opened(S state) {
        return History.opened(state, StepCall.of(Actor.of("a", Role.SYSTEM), NOW, "read"));
    }
}
