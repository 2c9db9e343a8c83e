package io.github.diasporaskills.accountability.ledger.verify;

import io.github.diasporaskills.accountability.ledger.verify.LineScanner.Malformed;

/** What the first line of an export says. */
record FirstLine(String ledger, long entries, boolean bodies) {

    static final String FORMAT = "diaspora-skills-ledger";
    static final String BEGINNING = "{\"format\":\"" + FORMAT + "\",\"version\":\"1.0\",\"ledger\":";

    static FirstLine read(LineScanner line) throws Malformed {
        line.expect(BEGINNING);
        String ledger = line.words();
        line.expect(",\"entries\":");
        long entries = line.number();
        line.expect(",\"bodies\":");
        boolean bodies = line.flag();
        line.expect("}");
        line.expectEnd();
        return new FirstLine(ledger, entries, bodies);
    }
}
