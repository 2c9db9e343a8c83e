package io.github.diasporaskills.accountability.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What drivers say, and what it means. */
class DiagnosisTest {

    @ParameterizedTest
    @CsvSource({
        "53100, FULL",
        "25006, READ_ONLY",
        "40001, CONTENDED",
        "40P01, CONTENDED",
        "55P03, BUSY",
        "57014, BUSY",
        "53300, BUSY",
        "08006, CONNECTION_LOST",
        "08003, CONNECTION_LOST",
        "57P01, CONNECTION_LOST",
        "08001, UNREACHABLE",
        "57P03, UNREACHABLE",
        "3D000, UNREACHABLE",
        "28P01, NOT_ALLOWED",
        "42501, NOT_ALLOWED",
        "42P01, WRONG_SCHEMA",
        "42703, WRONG_SCHEMA",
        "58030, DISK_FAILED",
        "XX001, DAMAGED",
        "22001, UNEXPECTED"
    })
    void a_server_tells_by_its_state(String state, StoreFailure failure) {
        assertThat(Diagnosis.of(Dialect.POSTGRESQL, new SQLException("words", state)))
                .isEqualTo(failure);
    }

    @ParameterizedTest
    @CsvSource({
        "5, database is locked, BUSY",
        "6, table is locked, BUSY",
        "8, readonly, READ_ONLY",
        "10, disk i/o error, DISK_FAILED",
        "2570, disk i/o error (an extended code), DISK_FAILED",
        "11, malformed, DAMAGED",
        "26, not a database, DAMAGED",
        "13, full, FULL",
        "14, cannot open, UNREACHABLE",
        "23, not authorised, NOT_ALLOWED",
        "1, no such table: x, WRONG_SCHEMA",
        "1, no such column: x, WRONG_SCHEMA",
        "1, syntax error, UNEXPECTED",
        "0, database connection closed, CONNECTION_LOST",
        "0, something of the driver, UNEXPECTED",
        "20, mismatch, UNEXPECTED"
    })
    void a_file_tells_by_its_code(int code, String words, StoreFailure failure) {
        assertThat(Diagnosis.of(Dialect.SQLITE, new SQLException(words, null, code)))
                .isEqualTo(failure);
    }

    @Test
    void the_whole_chain_is_asked() {
        SQLException batch = new BatchUpdateException("batch entry 3 was aborted", new int[0]);
        batch.setNextException(new SQLException("full", "53100"));
        assertThat(Diagnosis.of(Dialect.POSTGRESQL, batch)).isEqualTo(StoreFailure.FULL);
        SQLException wrapped = new SQLException("pool", null, 0, new SQLException("busy", null, 5));
        assertThat(Diagnosis.of(Dialect.SQLITE, wrapped)).isEqualTo(StoreFailure.BUSY);
        assertThat(Diagnosis.of(Dialect.SQLITE, new SQLException((String) null)))
                .isEqualTo(StoreFailure.UNEXPECTED);
        assertThat(Diagnosis.of(Dialect.POSTGRESQL, new SQLException((String) null)))
                .isEqualTo(StoreFailure.UNEXPECTED);
    }

    @Test
    void pauses_double_up_to_the_longest() {
        Retries retries = new Retries(9, Duration.ofMillis(10), Duration.ofMillis(50));
        assertThat(retries.pauseAfter(1)).isEqualTo(Duration.ofMillis(10));
        assertThat(retries.pauseAfter(2)).isEqualTo(Duration.ofMillis(20));
        assertThat(retries.pauseAfter(3)).isEqualTo(Duration.ofMillis(40));
        assertThat(retries.pauseAfter(4)).isEqualTo(Duration.ofMillis(50));
        assertThat(retries.pauseAfter(1_000)).isEqualTo(Duration.ofMillis(50));
        assertThatIllegalArgumentException().isThrownBy(() -> Retries.withoutPause(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Retries(1, Duration.ofMillis(-1), Duration.ZERO));
    }

    @Test
    void lists_of_parameters_have_few_lengths() {
        assertThat(Statements.places(1)).isEqualTo(1);
        assertThat(Statements.places(2)).isEqualTo(2);
        assertThat(Statements.places(3)).isEqualTo(4);
        assertThat(Statements.places(5)).isEqualTo(8);
        assertThat(Statements.places(512)).isEqualTo(512);
    }
}
