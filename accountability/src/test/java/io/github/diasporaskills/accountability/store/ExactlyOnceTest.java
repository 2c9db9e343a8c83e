package io.github.diasporaskills.accountability.store;

import static io.github.diasporaskills.accountability.store.Events.LEDGER;
import static io.github.diasporaskills.accountability.store.Events.begun;
import static io.github.diasporaskills.accountability.store.Events.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.Batch;
import io.github.diasporaskills.accountability.ledger.Digest;
import io.github.diasporaskills.accountability.ledger.Ledger;
import io.github.diasporaskills.accountability.ledger.LedgerEntry;
import io.github.diasporaskills.accountability.ledger.LedgerStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many submissions, each sent three times in whatever order by eight threads, while calls of the driver fail at random:
 * each is written once, and each sending gets the same answer.
 */
class ExactlyOnceTest {

    private static final int THREADS = 8;
    private static final int TIMES = 3;
    private static final int SUBMISSIONS = Math.max(60, 10_000 * Integer.getInteger("checks.percent", 1) / 100);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void each_submission_is_written_once_by_single_commits(Dialect dialect) throws Exception {
        try (Place place = Place.empty(dialect, folder)) {
            FaultyJdbc faulty = new FaultyJdbc(place.source(), dialect);
            JdbcLedgerStore store = open(place, faulty);
            send(place.open(), store, faulty);
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_submission_is_written_once_by_group_commits(Dialect dialect) throws Exception {
        try (Place place = Place.empty(dialect, folder)) {
            FaultyJdbc faulty = new FaultyJdbc(place.source(), dialect);
            try (GroupCommit group = GroupCommit.start(open(place, faulty))) {
                send(place.open(), group, faulty);
            }
        }
    }

    private static JdbcLedgerStore open(Place place, FaultyJdbc faulty) {
        return JdbcLedgerStore.open(faulty.source(), LEDGER, place.options().retries(Retries.withoutPause(2)));
    }

    private static void send(JdbcLedgerStore clean, LedgerStore store, FaultyJdbc faulty) throws Exception {
        Sealer sealer = new Sealer();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < SUBMISSIONS * TIMES; i++) {
            order.add(i % SUBMISSIONS);
        }
        Collections.shuffle(order, new Random(20_260_312));
        ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>(order);
        ConcurrentMap<Integer, Set<List<Digest>>> answers = new ConcurrentHashMap<>();
        AtomicInteger appended = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        faulty.plan(call -> {
            Random chance = new Random(call * 0x9E3779B97F4A7C15L);
            return chance.nextInt(150) == 0 ? FaultyJdbc.FAULTS.get(chance.nextInt(FaultyJdbc.FAULTS.size())) : null;
        });

        InParallel.run(THREADS, thread -> {
            for (Integer number = queue.poll(); number != null; number = queue.poll()) {
                Batch batch = sealer.seal(clean, begun(number)); // Each sending has ciphertext of its own.
                AppendResult answer = null;
                while (answer == null) {
                    try {
                        answer = store.append(batch);
                    } catch (StoreException e) {
                        failed.incrementAndGet();
                    }
                }
                appended.addAndGet(answer instanceof AppendResult.Appended ? 1 : 0);
                answers.computeIfAbsent(number, key -> ConcurrentHashMap.newKeySet())
                        .add(answer.entries().stream().map(LedgerEntry::digest).toList());
            }
        });
        faulty.heal();

        assertThat(failed.get()).as("some sendings failed").isPositive();
        assertThat(appended.get()).isLessThanOrEqualTo(SUBMISSIONS);
        Ledger ledger = sealer.ledger(clean);
        for (int i = 0; i < SUBMISSIONS; i++) {
            List<Digest> written =
                    ledger.entries(stream(i)).stream().map(LedgerEntry::digest).toList();
            assertThat(written).hasSize(2);
            assertThat(answers.get(i)).containsExactly(written);
            assertThat(clean.lookup(Events.receipt(i))).contains(stream(i));
            assertThat(clean.state(stream(i))).isPresent();
        }
        assertThat(ledger.sequence()).isEqualTo(2L * SUBMISSIONS);
    }
}
