package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.json.RegisterFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Anybody tries anything on everything, through the register: all roles, good evidence and bad, copies that are out of
 * date, instants that lie back. A plain list says what must come of it, and no invariant of the domain is broken.
 */
class EverythingModelTest {

    private static final int IN_ONE_WORLD = 2_000;

    @Test
    @Tag("I1")
    @Tag("I2")
    @Tag("I3")
    @Tag("I4")
    @Tag("I5")
    @Tag("I6")
    @Tag("I7")
    @Tag("I8")
    @Tag("I9")
    @Tag("I11")
    @Tag("I13")
    @Tag("I14")
    @Tag("I16")
    @Tag("I17")
    @Tag("I19")
    @Tag("I20")
    @Tag("I21")
    @Tag("I22")
    void whatever_is_tried_ends_as_the_plain_list_says_and_breaks_no_invariant() {
        List<Play<?, ?>> plays = World.plays();
        Random random = new Random(1_000_000);
        int[] tally = new int[4];
        Set<String> reached = new HashSet<>();
        int visits = 0;
        int observed = 0;
        int actions = 10_000 * Integer.getInteger("checks.percent", 1);
        for (int done = 0; done < actions; done += IN_ONE_WORLD) {
            World world = new World(plays, random);
            for (int i = 0; i < IN_ONE_WORLD; i++) {
                world.act();
                if (i % 400 == 399) {
                    world.compare();
                }
            }
            for (int i = 0; i < tally.length; i++) {
                tally[i] += world.tally()[i];
            }
            reached.addAll(world.reached());
            visits += world.fieldwork().visits();
            observed += world.fieldwork().observed();
        }

        assertThat(tally[0]).as("taken").isGreaterThan(actions / 8);
        assertThat(tally[1]).as("refused").isGreaterThan(actions / 20);
        assertThat(tally[2]).as("stale").isPositive();
        assertThat(tally[3]).as("recorded too early").isPositive();
        assertThat(reached).as("states").hasSizeGreaterThan(70);
        assertThat(visits).as("visits made").isPositive();
        assertThat(observed).as("relationships asked about").isPositive();
    }

    @Test
    @Tag("A30")
    @Tag("I21")
    @DisplayName("A30 whatever was built by steps is taken in by another register, from its file and as it stands")
    void whatever_was_built_by_steps_is_taken_in_again() throws IOException {
        List<Play<?, ?>> plays = World.plays();
        Random random = new Random(30_021);
        int worlds = Math.max(1, Integer.getInteger("checks.percent", 1) / 4);
        for (int done = 0; done < worlds; done++) {
            World world = new World(plays, random);
            for (int i = 0; i < 2 * IN_ONE_WORLD; i++) {
                world.act();
            }
            StringWriter file = new StringWriter();
            RegisterFile.write(world.register(), file);
            var read = RegisterFile.read("register.jsonl", new StringReader(file.toString()));
            assertThat(read.problems()).isEmpty();
            assertThat(TakenInAgain.refusals(world.register())).as("refused").isEmpty();
            for (int i = 0; i < 20; i++) {
                assertThat(TakenInAgain.refusals(world.register(), "MA", random))
                        .as("refused in Morocco, years later")
                        .isEmpty();
            }
        }
    }

    @Test
    @Tag("I7")
    @Tag("I9")
    void under_the_rules_of_a_country_what_is_not_proven_is_refused_in_words_and_changes_nothing() {
        Random random = new Random(1_007);
        CountryPack pack = CountryPack.load("MA");
        List<Play<?, ?>> plays = World.plays();
        int actions = 2_000 * Integer.getInteger("checks.percent", 1);
        List<String> unproven = new ArrayList<>();
        int taken = 0;
        for (int done = 0; done < actions; done += IN_ONE_WORLD) {
            World world = World.under(pack, plays, random);
            for (int i = 0; i < IN_ONE_WORLD; i++) {
                world.act();
                if (i % 400 == 399) {
                    world.compare();
                }
            }
            unproven.addAll(world.unproven());
            taken += world.tally()[0];
        }

        assertThat(unproven).as("not proven").hasSizeGreaterThan(actions / 100);
        assertThat(unproven)
                .contains(
                        "consent.record.none",
                        "referral.partnership.not-in-force",
                        "teleexpertise.review.no-harm-reported");
        assertThat(taken).as("taken").isGreaterThan(actions / 20);
    }

    @Test
    @Tag("I10")
    @Tag("I12")
    @Tag("I15")
    void what_stands_beside_the_register_keeps_its_invariants_whatever_is_tried() {
        Besides besides = new Besides(new Random(1_015));
        int rounds = 200 * Integer.getInteger("checks.percent", 1);
        for (int i = 0; i < rounds; i++) {
            besides.text();
            besides.agreement();
            besides.framework();
        }
    }
}
