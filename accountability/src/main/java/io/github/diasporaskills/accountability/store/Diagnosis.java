package io.github.diasporaskills.accountability.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a driver's exception means. SQLite's driver gives no SQLState and its primary result code (sqlite.org,
 * rescode.html); PostgreSQL's gives an SQLState (PostgreSQL 18, appendix A) and no code. Both are asked for along the
 * whole chain of causes, because a failed batch and a wrapped exception hide theirs further down.
 */
final class Diagnosis {

    private Diagnosis() {}

    /** What went wrong; {@link StoreFailure#UNEXPECTED} if no part of the chain tells. */
    static StoreFailure of(Dialect dialect, SQLException thrown) {
        StoreFailure found = StoreFailure.UNEXPECTED;
        for (Throwable each : thrown) {
            if (found == StoreFailure.UNEXPECTED && each instanceof SQLException part) {
                found = one(dialect, part);
            }
        }
        return found;
    }

    /**
     * Whether a commit that ended like this certainly wrote nothing. Only what the database itself answered counts: after
     * anything else the commit may have reached the disk. SQLite's driver commits and then begins anew, all in one call,
     * so that being busy may concern what comes after the commit.
     */
    static boolean certainlyUndone(Dialect dialect, StoreFailure failure) {
        return switch (failure) {
            case CONTENDED, FULL, READ_ONLY, NOT_ALLOWED -> true;
            case BUSY -> dialect == Dialect.POSTGRESQL;
            default -> false;
        };
    }

    private static StoreFailure one(Dialect dialect, SQLException part) {
        return dialect == Dialect.SQLITE
                ? ofSqlite(part.getErrorCode(), part.getSQLState(), part.getMessage())
                : ofPostgres(part.getSQLState());
    }

    private static StoreFailure ofSqlite(int code, @Nullable String state, @Nullable String words) {
        if (state != null && state.startsWith("08")) {
            return StoreFailure.CONNECTION_LOST; // Said by a pool.
        }
        return switch (code & 0xff) {
            case 3, 23 -> StoreFailure.NOT_ALLOWED;
            case 5, 6, 15 -> StoreFailure.BUSY;
            case 8 -> StoreFailure.READ_ONLY;
            case 10 -> StoreFailure.DISK_FAILED;
            case 11, 26 -> StoreFailure.DAMAGED;
            case 13 -> StoreFailure.FULL;
            case 14 -> StoreFailure.UNREACHABLE;
            case 1 -> missing(words) ? StoreFailure.WRONG_SCHEMA : StoreFailure.UNEXPECTED;
            case 17 -> StoreFailure.WRONG_SCHEMA;
            // The driver's own exceptions have no code.
            case 0 -> String.valueOf(words).contains("closed") ? StoreFailure.CONNECTION_LOST : StoreFailure.UNEXPECTED;
            default -> StoreFailure.UNEXPECTED;
        };
    }

    private static boolean missing(@Nullable String words) {
        String known = String.valueOf(words);
        return known.contains("no such table") || known.contains("no such column") || known.contains("has no column");
    }

    private static StoreFailure ofPostgres(@Nullable String state) {
        if (state == null) {
            return StoreFailure.UNEXPECTED;
        }
        switch (state) {
            case "08001", "08004", "57P03", "3D000" -> {
                return StoreFailure.UNREACHABLE;
            }
            case "57P01", "57P02", "57P05", "25P03" -> {
                return StoreFailure.CONNECTION_LOST;
            }
            case "40001", "40P01" -> {
                return StoreFailure.CONTENDED;
            }
            case "25006" -> {
                return StoreFailure.READ_ONLY;
            }
            case "42501" -> {
                return StoreFailure.NOT_ALLOWED;
            }
            case "42P01", "42703", "42804", "3F000" -> {
                return StoreFailure.WRONG_SCHEMA;
            }
            case "55P03", "57014", "53300", "53200" -> {
                return StoreFailure.BUSY;
            }
            case "53100" -> {
                return StoreFailure.FULL;
            }
            case "58030" -> {
                return StoreFailure.DISK_FAILED;
            }
            default -> {
                return ofPostgresClass(state);
            }
        }
    }

    private static StoreFailure ofPostgresClass(String state) {
        if (state.startsWith("08")) {
            return StoreFailure.CONNECTION_LOST;
        }
        if (state.startsWith("28")) {
            return StoreFailure.NOT_ALLOWED;
        }
        return state.startsWith("XX") ? StoreFailure.DAMAGED : StoreFailure.UNEXPECTED;
    }
}
