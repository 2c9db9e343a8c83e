package io.github.diasporaskills.accountability.store;

import java.sql.Statement;

/** Small things about statements. Stateless. */
final class Statements {

    private Statements() {}

    /** Each statement of a batch that may write nothing wrote its row. */
    static void requireAllWritten(int[] counts) {
        for (int count : counts) {
            if (count == 0) {
                throw new Collision();
            }
            if (count != 1 && count != Statement.SUCCESS_NO_INFO) {
                throw new StoreException(StoreFailure.UNEXPECTED);
            }
        }
    }

    /**
     * How many places a list of parameters has for so many values: a power of two, so that a database prepares a handful
     * of statements and not one for each length. The last value fills what is over.
     */
    static int places(int values) {
        return values <= 1 ? 1 : Integer.highestOneBit(values - 1) << 1;
    }
}
