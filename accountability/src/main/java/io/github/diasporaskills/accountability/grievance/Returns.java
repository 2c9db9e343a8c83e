package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.accountability.ledger.Digest;
import io.github.diasporaskills.accountability.ledger.Lookup;
import java.util.List;
import java.util.stream.Collectors;

/**
 * By which keyed digests a complainant comes back to a case, in each of its records. They stand in the encrypted content
 * so that they can go along to the other record, and be forgotten when the case is erased; the code itself is kept
 * nowhere.
 *
 * @param programme what leads to the programme's record
 * @param restricted what leads to the restricted one
 */
record Returns(List<Lookup> programme, List<Lookup> restricted) {

    static final Returns NONE = new Returns(List.of(), List.of());

    Returns {
        programme = List.copyOf(programme);
        restricted = List.copyOf(restricted);
    }

    CaseEvent both(CaseEvent received) {
        return received.withContent(Field.OWN, text(programme)).withContent(Field.RETURN, text(restricted));
    }

    CaseEvent restrictedOnly(CaseEvent received) {
        return received.withContent(Field.OWN, text(restricted));
    }

    private static String text(List<Lookup> lookups) {
        return lookups.stream()
                .map(lookup -> lookup.kind() + ":" + lookup.mac())
                .collect(Collectors.joining("\n"));
    }

    static List<Lookup> read(String text) {
        return text.lines()
                .map(line -> line.split(":", 2))
                .map(parts -> new Lookup(parts[0], Digest.parse(parts[1])))
                .toList();
    }
}
