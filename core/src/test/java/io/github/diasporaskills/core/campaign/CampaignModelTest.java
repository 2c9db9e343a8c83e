package io.github.diasporaskills.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.actor.Holds;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Parsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CampaignModelTest {

    private static final PackZone ZONE = CountryPack.load("MA").zone();

    /** Random entries and steps against plain sets and lists. */
    @Test
    @Tag("I16")
    @DisplayName(
            "I16 whatever is tried, services name registered beneficiaries and specialists on duty; counts are distinct")
    void whatever_is_tried_only_what_fits_is_entered_and_counted() {
        int runs = 30 * Integer.getInteger("checks.percent", 1);
        for (int run = 0; run < runs; run++) {
            Random random = new Random(run);
            Campaign now = OpenDay.registering();
            Set<Integer> onDuty = new HashSet<>();
            Map<Integer, Gender> registered = new HashMap<>();
            List<int[]> services = new ArrayList<>();
            Set<Integer> serviceIds = new HashSet<>();
            Set<Integer> needing = new HashSet<>();
            Set<Integer> findings = new HashSet<>();
            Set<Integer> referred = new HashSet<>();
            CampaignState state = CampaignState.REGISTERING;
            int hour = 9;
            for (int i = 0; i < 120; i++) {
                int who = random.nextInt(6);
                int whom = random.nextInt(12);
                int number = random.nextInt(60);
                boolean here = state == CampaignState.RUNNING || state == CampaignState.COMPLETED;
                boolean open = state == CampaignState.REGISTERING
                        || state == CampaignState.STAFFED
                        || state == CampaignState.RUNNING;
                boolean care = number % 2 == 0;
                int choice = random.nextInt(12);
                Parsed<Campaign> entry = null;
                StepResult<Campaign, CampaignState> step = null;
                boolean expected;
                switch (choice) {
                    case 0, 1 -> {
                        entry = now.assign(
                                OpenDay.shift(who),
                                OpenDay.papers(OpenDay.specialist(who), Holds.none()),
                                ZONE,
                                OpenDay.at(8));
                        expected = open && onDuty.add(who);
                    }
                    case 2, 3 -> {
                        entry = now.register(OpenDay.beneficiary(whom));
                        expected = open
                                && registered.putIfAbsent(
                                                whom, OpenDay.beneficiary(whom).gender())
                                        == null;
                    }
                    case 4, 5, 6 -> {
                        entry = now.serve(OpenDay.service(number, whom, who), ZONE);
                        expected =
                                here && registered.containsKey(whom) && onDuty.contains(who) && serviceIds.add(number);
                        if (expected) {
                            services.add(new int[] {whom, who});
                        }
                    }
                    case 7 -> {
                        Finding found = Finding.of(
                                FindingId.of("F-" + number),
                                OpenDay.shift(who),
                                OpenDay.beneficiary(whom).id(),
                                OpenDay.EYES,
                                OpenDay.at(10));
                        entry = now.find(care ? found.needingCare() : found, ZONE);
                        expected = here && registered.containsKey(whom) && onDuty.contains(who) && findings.add(number);
                        if (expected && care) {
                            needing.add(number);
                        }
                    }
                    case 8 -> {
                        entry = now.refer(FindingId.of("F-" + number), OpenDay.referral(number, OpenDay.at(11)));
                        expected = here && needing.contains(number) && referred.add(number);
                    }
                    case 9 -> {
                        step = now.staff(OpenDay.call(hour), Holds.none());
                        expected = state == CampaignState.REGISTERING && onDuty.size() >= 2;
                    }
                    case 10 -> {
                        step = now.start(OpenDay.call(hour), ZONE, Holds.none());
                        expected = state == CampaignState.STAFFED;
                    }
                    default -> {
                        hour = Math.min(18, hour + random.nextInt(2));
                        step = now.complete(OpenDay.call(hour), ZONE);
                        expected = state == CampaignState.RUNNING && hour >= 17;
                    }
                }
                boolean taken = entry == null ? step.isTaken() : entry.isRead();
                assertThat(taken)
                        .as("run %s, choice %s, %s", run, choice, state)
                        .isEqualTo(expected);
                if (taken) {
                    now = entry == null ? step.orThrow() : entry.orThrow();
                    state = now.state();
                }
            }
            CampaignTally tally = now.tally(OpenDay.at(20));
            boolean began = state == CampaignState.RUNNING || state == CampaignState.COMPLETED;
            assertThat(tally.beneficiaries()).isEqualTo(began ? registered.size() : 0);
            assertThat(tally.byGender().get(Gender.WOMAN))
                    .isEqualTo(
                            began
                                    ? (int) registered.values().stream()
                                            .filter(Gender.WOMAN::equals)
                                            .count()
                                    : 0);
            assertThat(tally.specialists()).isEqualTo(began ? onDuty.size() : 0);
            assertThat(tally.services()).isEqualTo(services.size());
            assertThat(tally.served()).isEqualTo((int)
                    services.stream().map(each -> each[0]).distinct().count());
            assertThat(tally.serving()).isEqualTo((int)
                    services.stream().map(each -> each[1]).distinct().count());
            assertThat(tally.needingCare()).isEqualTo(needing.size());
            assertThat(tally.referred()).isEqualTo(referred.size());
            assertThat(now.referralsNeeded()).hasSize(needing.size() - referred.size());
        }
    }

    @Test
    void a_large_campaign_is_entered_one_by_one_and_counted_in_one_pass() {
        int size = 20_000;
        Campaign day = OpenDay.running(35);
        for (int i = 0; i < size; i++) {
            day = day.register(OpenDay.beneficiary(i)).orThrow();
            day = day.serve(OpenDay.service(i, i, i % 35), ZONE).orThrow();
        }

        CampaignTally tally = day.tally(OpenDay.at(20));
        assertThat(tally.beneficiaries()).isEqualTo(size);
        assertThat(tally.served()).isEqualTo(size);
        assertThat(tally.serving()).isEqualTo(35);
    }
}
