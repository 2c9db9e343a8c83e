package io.github.diasporaskills.accountability.store;

import static io.github.diasporaskills.accountability.store.Events.LEDGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.accountability.ledger.LedgerId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are made and changed when asked, and a store that finds others says which. */
class SchemaTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void tables_are_made_once_and_are_then_as_they_should_be(Dialect dialect) {
        try (Place place = Place.bare(dialect, folder)) {
            assertThat(place.schema().version()).isEmpty();
            refused(StoreFailure.NO_SCHEMA, place.schema()::check);
            refused(StoreFailure.NO_SCHEMA, place.schema()::migrate);
            refused(StoreFailure.NO_SCHEMA, place::open);

            place.schema().create();

            assertThat(place.schema().version()).hasValue(Schema.newest());
            place.schema().check();
            place.schema().migrate();
            refused(StoreFailure.SCHEMA_PRESENT, place.schema()::create);
            assertThat(place.open().size()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void old_tables_are_migrated_when_asked_and_not_before(Dialect dialect) throws SQLException {
        try (Place place = Place.bare(dialect, folder)) {
            run(place, SchemaScript.of(dialect).get(0).statements(place.prefix()));

            StoreException refused = refused(StoreFailure.OLD_SCHEMA, place::open);
            refused(StoreFailure.SCHEMA_PRESENT, place.schema()::create);
            assertThat(place.schema().version()).hasValue(1);
            place.schema().migrate();

            assertThat(refused).hasMessageContaining("have version 1; expected " + Schema.newest());
            place.schema().check();
            assertThat(place.schema().version()).hasValue(Schema.newest());
        }
    }

    @Test
    void entries_that_waited_for_their_place_when_the_tables_were_migrated_still_do() throws SQLException {
        try (Place place = Place.bare(Dialect.SQLITE, folder)) {
            run(place, SchemaScript.of(Dialect.SQLITE).get(0).statements(place.prefix()));
            run(place, SchemaScript.of(Dialect.SQLITE).get(1).statements(place.prefix()));
            for (int i = 1; i <= 3; i++) {
                run(
                        place,
                        List.of("INSERT INTO ${prefix}entry VALUES (NULL, 'ma-pilot', 'grievance', 'G-1', " + i
                                + ", x'0" + i
                                + "', x'00', 'a', 'SYSTEM', 0, 't', '', NULL, NULL, x'00', zeroblob(32))"));
            }
            run(
                    place,
                    List.of(
                            "INSERT INTO ${prefix}leaf VALUES (0, 1)",
                            "DELETE FROM ${prefix}pending WHERE entry = 1",
                            "INSERT INTO ${prefix}ledger VALUES (1, 'ma-programme', 1)"));

            place.schema().migrate();

            assertThat(place.open().sequence(10)).isEqualTo(2);
            assertThat(place.open().size()).isEqualTo(3);
            assertThat(place.open().sequence(10)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void newer_tables_are_left_alone(Dialect dialect) throws SQLException {
        try (Place place = Place.empty(dialect, folder)) {
            run(place, List.of("INSERT INTO ${prefix}schema (version) VALUES (99)"));

            refused(StoreFailure.NEW_SCHEMA, place.schema()::check);
            refused(StoreFailure.NEW_SCHEMA, place.schema()::migrate);
            refused(StoreFailure.NEW_SCHEMA, place::open);
            assertThat(place.schema().version()).hasValue(99);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_table_or_column_that_is_missing_is_found_before_anything_is_written(Dialect dialect) throws SQLException {
        try (Place place = Place.empty(dialect, folder)) {
            run(place, List.of("ALTER TABLE ${prefix}head RENAME COLUMN signer TO written_by"));

            refused(StoreFailure.WRONG_SCHEMA, place.schema()::check);
            run(place, List.of("ALTER TABLE ${prefix}head RENAME COLUMN written_by TO signer"));
            place.schema().check();
            run(place, List.of("DROP TABLE ${prefix}state_code"));
            refused(StoreFailure.WRONG_SCHEMA, place::open);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tables_hold_one_ledger_and_two_ledgers_share_a_database_by_prefix(Dialect dialect) {
        try (Place place = Place.empty(dialect, folder)) {
            place.open();
            LedgerId sensitive = LedgerId.of("ma-sensitive");
            StoreException refused = refused(
                    StoreFailure.OTHER_LEDGER, () -> JdbcLedgerStore.open(place.source(), sensitive, place.options()));
            TablePrefix second = TablePrefix.of(place.prefix().value() + "s_");
            Schema.of(place.source(), second).create();

            JdbcLedgerStore other = JdbcLedgerStore.open(
                    place.source(), sensitive, StoreOptions.standard().prefix(second));

            assertThat(refused)
                    .hasMessage("These tables hold the ledger ma-programme; expected ma-sensitive. Maybe the"
                            + " database or the prefix of another ledger was given");
            assertThat(other.ledger()).isEqualTo(sensitive);
            assertThat(place.open().ledger()).isEqualTo(LEDGER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void entries_and_leaves_cannot_be_changed_by_statements(Dialect dialect) {
        try (Place place = Place.empty(dialect, folder)) {
            JdbcLedgerStore store = place.open();
            new Sealer().append(store, Events.begun(1));
            store.sequence(10);

            for (String statement : List.of(
                    "UPDATE ${prefix}entry SET type = 'x'",
                    "DELETE FROM ${prefix}entry",
                    "UPDATE ${prefix}leaf SET entry = entry + 1",
                    "DELETE FROM ${prefix}leaf")) {
                assertThatThrownBy(() -> run(place, List.of(statement)))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("entries of a ledger are never changed");
            }
            assertThat(store.entries(0, 10)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_scripts_lie_where_other_tools_find_them_and_are_all_there_is(Dialect dialect) throws SQLException {
        List<SchemaScript> scripts = SchemaScript.of(dialect);
        assertThat(scripts).hasSize(Schema.newest());
        assertThat(scripts.get(0).path())
                .isEqualTo("META-INF/diaspora-skills/ledger/" + dialect.name().toLowerCase(Locale.ROOT)
                        + "/V1__ledger.sql");
        try (Place place = Place.bare(dialect, folder)) {
            for (SchemaScript script : scripts) {
                assertThat(Thread.currentThread().getContextClassLoader().getResource(script.path()))
                        .isNotNull();
                run(place, script.statements(place.prefix()));
            }
            place.schema().check();
            assertThat(place.open().size()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Skills_", "1_", "skills-", "a b", "x;drop", "abcdefghijklmnopqrstuvwxyz"})
    void a_prefix_holds_nothing_that_a_statement_could_stumble_over(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> TablePrefix.of(value));
    }

    @Test
    void a_prefix_says_itself() {
        assertThat(TablePrefix.standard()).hasToString("skills_").isEqualTo(TablePrefix.of("skills_"));
    }

    static void run(Place place, List<String> statements) throws SQLException {
        try (Connection connection = place.source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(place.prefix().in(each));
            }
        }
    }

    private static StoreException refused(StoreFailure failure, ThrowingCallable call) {
        StoreException[] thrown = new StoreException[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.failure()).isEqualTo(failure);
            assertThat(e.reason().is(failure)).isTrue();
            assertThat(e.getMessage()).doesNotContain("{", "store.");
            thrown[0] = e;
        });
        return thrown[0];
    }
}
