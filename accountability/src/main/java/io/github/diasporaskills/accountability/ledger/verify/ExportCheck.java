package io.github.diasporaskills.accountability.ledger.verify;

import io.github.diasporaskills.accountability.ledger.verify.LineReader.Found;
import io.github.diasporaskills.accountability.ledger.verify.LineScanner.Malformed;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** One pass over one export. For one thread, once. */
final class ExportCheck {

    private final String name;
    private final Findings findings;
    private final Set<String> trusted;
    private final Earlier earlier;
    private final Predicate<StatedHead> signed;
    private final Hashing hashing = new Hashing();
    private final LineScanner scanner = new LineScanner();
    private final GrowingRoot tree = new GrowingRoot(hashing);
    private final Map<String, End> ends = new HashMap<>();
    private final SeenDigests keys = new SeenDigests();
    private final List<StatedHead> heads = new ArrayList<>();
    private final Set<StatedHead> outside;
    private final Set<String> signers = new TreeSet<>();

    private String ledger = "";
    private int line;
    private long expected;
    private int nextHead;
    private long fits;
    private int outsideFits;
    private boolean forked;

    /** Where a stream ended so far. */
    private static final class End {
        private long sequence;
        private byte[] digest = new byte[Hashing.BYTES];
    }

    ExportCheck(
            String name,
            Findings findings,
            List<StatedHead> outside,
            Set<String> trusted,
            Earlier earlier,
            Predicate<StatedHead> signed) {
        this.name = name;
        this.findings = findings;
        this.heads.addAll(outside);
        this.outside = Set.copyOf(outside);
        this.trusted = trusted;
        this.earlier = earlier;
        this.signed = signed;
    }

    private Location here() {
        return Location.of(name, line);
    }

    void read(InputStream in) throws IOException {
        LineReader lines = new LineReader(in);
        Found found = next(lines);
        FirstLine first;
        try {
            first = FirstLine.read(scanner);
        } catch (Malformed e) {
            findings.error(here(), Reason.of(VerifyReason.FORMAT));
            return;
        }
        ledger = first.ledger();
        found = found == Found.LINE ? next(lines) : Found.NOTHING;
        while (found == Found.LINE && scanner.sees(StatedHead.BEGINNING)) {
            head();
            found = next(lines);
        }
        prepareHeads();
        String last = "{\"end\":\"" + FirstLine.FORMAT + "\",\"entries\":";
        EntryLine entry = new EntryLine(hashing, ledger, first.bodies());
        while (found == Found.LINE && !scanner.sees(last)) {
            entry(entry);
            found = next(lines);
        }
        if (found == Found.LINE) {
            last(last, first);
            if (next(lines) != Found.NOTHING) {
                findings.error(here(), Reason.of(VerifyReason.CONTINUES));
            }
        } else {
            findings.error(here(), Reason.of(VerifyReason.CUT));
        }
        finish();
    }

    private Found next(LineReader lines) throws IOException {
        Found found = lines.next();
        line++;
        scanner.begin(lines.bytes(), lines.start(), lines.end());
        return found;
    }

    private void head() {
        try {
            heads.add(StatedHead.read(scanner, here()));
        } catch (Malformed e) {
            malformed(e);
        }
    }

    private void malformed(Malformed e) {
        findings.error(here(), Reason.of(VerifyReason.MALFORMED).with("column", e.column()));
    }

    private void prepareHeads() {
        List<StatedHead> fit = new ArrayList<>();
        for (StatedHead head : heads) {
            if (!head.ledger().equals(ledger)) {
                findings.error(
                        head.location(),
                        Reason.of(VerifyReason.HEAD_LEDGER)
                                .with("found", head.ledger())
                                .with("ledger", ledger));
            } else if (!signed.test(head)) {
                findings.error(
                        head.location(), Reason.of(VerifyReason.HEAD_SIGNATURE).with("key", head.key()));
            } else if (!trusted.isEmpty() && !trusted.contains(head.key())) {
                findings.error(head.location(), Reason.of(VerifyReason.HEAD_KEY).with("key", head.key()));
            } else {
                fit.add(head);
            }
        }
        heads.clear();
        heads.addAll(fit);
        heads.sort(Comparator.comparingLong(StatedHead::size));
        compareHeads();
    }

    private void compareHeads() {
        while (nextHead < heads.size() && heads.get(nextHead).size() == tree.size()) {
            StatedHead head = heads.get(nextHead++);
            if (head.hasRoot(tree.root())) {
                fits = head.size();
                signers.add(head.key());
                outsideFits += outside.contains(head) ? 1 : 0;
            } else {
                findings.error(
                        head.location(),
                        Reason.of(VerifyReason.HEAD_ROOT)
                                .with("size", head.size())
                                .with("fits", fits));
            }
        }
    }

    private void entry(EntryLine entry) {
        try {
            entry.read(scanner);
        } catch (Malformed e) {
            malformed(e);
            // What it was cannot be told; the tree goes on with something that no head can fit.
            grow(new byte[Hashing.BYTES]);
            expected++;
            return;
        }
        if (entry.position() != expected) {
            findings.error(
                    here(),
                    Reason.of(VerifyReason.POSITION).with("expected", expected).with("found", entry.position()));
        }
        expected = entry.position() + 1;
        if (!Arrays.equals(entry.stated(), entry.computed())) {
            findings.error(here(), reason(VerifyReason.CHANGED, entry));
        }
        if (!entry.bodyFits()) {
            findings.error(here(), reason(VerifyReason.BODY, entry));
        }
        if (!keys.add(entry.idempotency())) {
            findings.error(here(), reason(VerifyReason.KEY_TWICE, entry));
        }
        link(entry);
        if (!forked && earlier.differs(tree.size(), entry.computed())) {
            forked = true;
            findings.error(here(), Reason.of(VerifyReason.FORKED).with("position", tree.size()));
        }
        grow(entry.computed());
    }

    private void grow(byte[] digest) {
        tree.add(digest);
        compareHeads();
    }

    private void link(EntryLine entry) {
        End end = ends.computeIfAbsent(entry.streamKey(), key -> new End());
        if (entry.sequence() != end.sequence + 1) {
            findings.error(
                    here(),
                    Reason.of(VerifyReason.SEQUENCE)
                            .with("stream", entry.stream())
                            .with("expected", end.sequence + 1)
                            .with("found", entry.sequence()));
        } else if (!Arrays.equals(entry.previous(), end.digest)) {
            findings.error(here(), reason(VerifyReason.LINK, entry));
        }
        end.sequence = entry.sequence();
        end.digest = entry.stated();
    }

    private static Reason reason(VerifyReason code, EntryLine entry) {
        return Reason.of(code).with("stream", entry.stream()).with("sequence", entry.sequence());
    }

    private void last(String beginning, FirstLine first) {
        try {
            scanner.expect(beginning);
            long said = scanner.number();
            scanner.expect("}");
            scanner.expectEnd();
            if (said != tree.size() || first.entries() != tree.size()) {
                long other = said == tree.size() ? first.entries() : said;
                findings.error(
                        here(),
                        Reason.of(VerifyReason.COUNT).with("said", other).with("found", tree.size()));
            }
        } catch (Malformed e) {
            malformed(e);
        }
    }

    private void finish() {
        for (StatedHead head : heads.subList(nextHead, heads.size())) {
            findings.error(
                    head.location(),
                    Reason.of(VerifyReason.HEAD_BEYOND)
                            .with("size", head.size())
                            .with("found", tree.size()));
        }
        if (tree.size() < earlier.count()) {
            findings.error(
                    Location.of(name),
                    Reason.of(VerifyReason.SHORTER)
                            .with("earlier", earlier.count())
                            .with("found", tree.size()));
        }
    }

    Verification result() {
        return new Verification(
                ledger,
                tree.size(),
                HexFormat.of().formatHex(tree.root()),
                outsideFits,
                signers,
                findings.problems(),
                findings.omitted());
    }
}
