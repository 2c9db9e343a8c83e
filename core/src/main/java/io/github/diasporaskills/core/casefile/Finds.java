package io.github.diasporaskills.core.casefile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** What was found so far; what overlaps something found before is not found again. One use, one thread. */
final class Finds {

    private final SearchText text;
    private final BitSet taken = new BitSet();
    private final List<IdentifierFinding> findings = new ArrayList<>();

    Finds(SearchText text) {
        this.text = text;
    }

    void add(IdentifierKind kind, int from, int to) {
        int next = taken.nextSetBit(from);
        if (next >= 0 && next < to) {
            return;
        }
        taken.set(from, to);
        findings.add(text.finding(kind, from, to));
    }

    boolean isTaken(int place) {
        return taken.get(place);
    }

    List<IdentifierFinding> inOrder() {
        findings.sort(Comparator.comparingInt(IdentifierFinding::offset));
        return List.copyOf(findings);
    }
}
