package io.github.diasporaskills.accountability.ledger.verify;

import io.github.diasporaskills.accountability.ledger.verify.LineScanner.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One entry of an export and the digest that its fields come to: SHA-256 over all fields, each behind its length as 4
 * bytes with the highest first. Read again for each line; for one thread at a time.
 */
final class EntryLine {

    private static final byte[] LABEL = "diaspora-skills ledger entry 1".getBytes(StandardCharsets.UTF_8);

    private final Hashing hashing;
    private final byte[] ledger;
    private final boolean bodies;
    private byte[] frames = new byte[1024];
    private int length;
    private int streamFrom;
    private int streamTo;

    private long position;
    private long sequence;
    private byte[] idempotency = new byte[0];
    private byte[] previous = new byte[0];
    private byte[] stated = new byte[0];
    private byte[] computed = new byte[0];
    private boolean bodyFits;

    EntryLine(Hashing hashing, String ledger, boolean bodies) {
        this.hashing = hashing;
        this.ledger = ledger.getBytes(StandardCharsets.UTF_8);
        this.bodies = bodies;
    }

    void read(LineScanner line) throws Malformed {
        length = 0;
        frame(LABEL, LABEL.length);
        frame(ledger, ledger.length);
        line.expect("{\"position\":");
        position = line.number();
        streamFrom = length;
        text(line, ",\"programme\":");
        text(line, ",\"kind\":");
        text(line, ",\"stream\":");
        streamTo = length;
        line.expect(",\"sequence\":");
        sequence = line.number();
        frame(sequence);
        idempotency = digest(line, ",\"idempotency\":");
        frame(idempotency, idempotency.length);
        byte[] fingerprint = digest(line, ",\"fingerprint\":");
        frame(fingerprint, fingerprint.length);
        text(line, ",\"by\":");
        text(line, ",\"role\":");
        line.expect(",\"at\":");
        frame(line.moment());
        text(line, ",\"type\":");
        header(line);
        body(line);
        previous = digest(line, ",\"previous\":");
        frame(previous, previous.length);
        stated = digest(line, ",\"digest\":");
        line.expect("}");
        line.expectEnd();
        computed = hashing.of(frames, length);
    }

    private void header(LineScanner line) throws Malformed {
        line.expect(",\"header\":{");
        int countAt = length + Integer.BYTES;
        frame(0L);
        long count = 0;
        while (!line.takes("}")) {
            if (count > 0) {
                line.expect(",");
            }
            line.text();
            frame(line.textBytes(), line.textLength());
            text(line, ":");
            count++;
        }
        number(count, countAt);
    }

    private void body(LineScanner line) throws Malformed {
        bodyFits = true;
        if (!line.sees(",\"bodyKey\":")) {
            frame(LABEL, 0);
            frame(LABEL, 0);
            return;
        }
        text(line, ",\"bodyKey\":");
        byte[] digest = digest(line, ",\"bodyDigest\":");
        frame(digest, digest.length);
        if (bodies) {
            line.expect(",\"body\":");
            byte[] body = line.base64();
            bodyFits = Arrays.equals(digest, hashing.of(body, body.length));
        }
    }

    private void text(LineScanner line, String name) throws Malformed {
        line.expect(name);
        line.text();
        frame(line.textBytes(), line.textLength());
    }

    private static byte[] digest(LineScanner line, String name) throws Malformed {
        line.expect(name);
        return line.hex(Hashing.BYTES);
    }

    private void frame(byte[] bytes, int size) {
        int needed = length + Integer.BYTES + size;
        if (needed > frames.length) {
            frames = Arrays.copyOf(frames, Math.max(needed, 2 * frames.length));
        }
        frames[length++] = (byte) (size >>> 24);
        frames[length++] = (byte) (size >>> 16);
        frames[length++] = (byte) (size >>> 8);
        frames[length++] = (byte) size;
        System.arraycopy(bytes, 0, frames, length, size);
        length += size;
    }

    private void frame(long value) {
        frame(new byte[Long.BYTES], Long.BYTES);
        number(value, length - Long.BYTES);
    }

    private void number(long value, int at) {
        for (int i = 0; i < Long.BYTES; i++) {
            frames[at + i] = (byte) (value >>> (8 * (Long.BYTES - 1 - i)));
        }
    }

    long position() {
        return position;
    }

    long sequence() {
        return sequence;
    }

    byte[] idempotency() {
        return idempotency;
    }

    byte[] previous() {
        return previous;
    }

    byte[] stated() {
        return stated;
    }

    /** The digest that the fields come to. */
    byte[] computed() {
        return computed;
    }

    boolean bodyFits() {
        return bodyFits;
    }

    /** Programme, kind and id behind their lengths, one character for each byte: equal for equal streams only. */
    String streamKey() {
        return new String(frames, streamFrom, streamTo - streamFrom, StandardCharsets.ISO_8859_1);
    }

    /** Programme, kind and id for a person to read. */
    String stream() {
        StringBuilder text = new StringBuilder();
        for (int at = streamFrom; at < streamTo; ) {
            int size = (frames[at] & 0xff) << 24
                    | (frames[at + 1] & 0xff) << 16
                    | (frames[at + 2] & 0xff) << 8
                    | (frames[at + 3] & 0xff);
            text.append(text.isEmpty() ? "" : "/")
                    .append(new String(frames, at + Integer.BYTES, size, StandardCharsets.UTF_8));
            at += Integer.BYTES + size;
        }
        return text.toString();
    }
}
