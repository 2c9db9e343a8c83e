package io.github.diasporaskills.accountability.store;

import static io.github.diasporaskills.accountability.store.Events.begun;
import static io.github.diasporaskills.accountability.store.Events.event;
import static io.github.diasporaskills.accountability.store.Events.followed;
import static io.github.diasporaskills.accountability.store.Events.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.BatchDraft;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a store remembers of where streams end is never trusted further than the database confirms it. */
class RecentEndsTest {

    @TempDir
    Path folder;

    private final Sealer sealer = new Sealer();

    @ParameterizedTest
    @EnumSource
    void nothing_is_written_behind_an_entry_that_a_restored_database_lost(Dialect dialect) throws SQLException {
        try (Place place = Place.empty(dialect, folder)) {
            JdbcLedgerStore store = place.open();
            sealer.append(store, begun(1));
            sealer.append(store, followed(1));
            loseTheLast(place);

            AppendResult behind = sealer.append(store, BatchDraft.of(event(1, 3)));
            AppendResult again = sealer.append(store, followed(1));

            assertThat(behind).isEqualTo(new AppendResult.Conflict(stream(1), 3, 2));
            assertThat(again).isInstanceOf(AppendResult.Appended.class);
            assertThat(sealer.ledger(store).entries(stream(1))).hasSize(3);
        }
    }

    private static void loseTheLast(Place place) throws SQLException {
        boolean sqlite = place.dialect() == Dialect.SQLITE;
        SchemaTest.run(
                place,
                List.of(
                        sqlite
                                ? "DROP TRIGGER ${prefix}entry_remains"
                                : "ALTER TABLE ${prefix}entry DISABLE TRIGGER ${prefix}entry_stays",
                        "DELETE FROM ${prefix}entry WHERE sequence = 3"));
    }

    @ParameterizedTest
    @EnumSource
    void more_streams_than_are_remembered_go_on_all_the_same(Dialect dialect) {
        try (Place place = Place.empty(dialect, folder)) {
            JdbcLedgerStore store = place.open();
            List<BatchDraft> first = LongStream.range(0, 4_200)
                    .mapToObj(number -> BatchDraft.of(event(number, 0)))
                    .toList();
            store.appendTogether(
                    first.stream().map(draft -> sealer.seal(store, draft)).toList());

            for (long number : new long[] {0, 4_199}) {
                assertThat(sealer.append(store, BatchDraft.of(event(number, 1))))
                        .isInstanceOf(AppendResult.Appended.class);
                assertThat(sealer.ledger(store).entries(stream(number))).hasSize(2);
            }
        }
    }
}
