package io.github.diasporaskills.accountability.ledger;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Actor;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * That something was read or brought out: an event of its own, written before anything is shown. Reads stand on a
 * stream beside the one that was read, so that reading never stands in the way of acting. Immutable and thread-safe.
 */
public final class AccessRecord {

    /** The type of the event of a read. */
    public static final String READ = "read";

    /** The type of the event of an export. */
    public static final String EXPORTED = "exported";

    private static final String BESIDE = "access.";

    private final String type;
    private final Map<String, String> header;

    private AccessRecord(String type, Map<String, String> header) {
        this.type = type;
        this.header = Collections.unmodifiableMap(new TreeMap<>(header));
    }

    /**
     * Somebody is about to see content.
     *
     * @param purpose a code for what it is read for, for example {@code triage}
     * @param fields a code for which fields are shown, for example the view's name
     * @return the record
     */
    public static AccessRecord read(String purpose, String fields) {
        return new AccessRecord(
                READ,
                Map.of("purpose", requireNonNull(purpose, "purpose"), "fields", requireNonNull(fields, "fields")));
    }

    /**
     * Something is about to be brought out.
     *
     * @param recipient a code for who gets it, never a person's name
     * @param purpose a code for what it is for
     * @param filter a code for what was chosen, for example {@code state=CLOSED;quarter=2026-Q1}
     * @param rows how many rows it holds
     * @param content SHA-256 over what is brought out
     * @return the record
     * @throws IllegalArgumentException if there are fewer than 0 rows
     */
    public static AccessRecord exported(String recipient, String purpose, String filter, long rows, Digest content) {
        if (rows < 0) {
            throw new IllegalArgumentException("An export has 0 or more rows; found " + rows);
        }
        return new AccessRecord(
                EXPORTED,
                Map.of(
                        "recipient", requireNonNull(recipient, "recipient"),
                        "purpose", requireNonNull(purpose, "purpose"),
                        "filter", requireNonNull(filter, "filter"),
                        "rows", Long.toString(rows),
                        "content", content.toString()));
    }

    /**
     * This record with one more code.
     *
     * @param name a plain word
     * @param code at most 256 characters; never personal data
     * @return a new record
     */
    public AccessRecord with(String name, String code) {
        Map<String, String> more = new TreeMap<>(header);
        more.put(requireNonNull(name, "name"), requireNonNull(code, "code"));
        return new AccessRecord(type, more);
    }

    /**
     * The stream on which the reads of a stream stand.
     *
     * @param read what is read
     * @return of the same programme and id, and the kind {@code access.} and that of what is read
     */
    public static StreamKey beside(StreamKey read) {
        return StreamKey.of(read.programme(), BESIDE + read.kind(), read.id());
    }

    /**
     * The event, for {@link Ledger#appendAtEnd}. Show nothing before that returned an entry.
     *
     * @param about the stream that is read, or one that stands for what is brought out
     * @param key the key of this one access
     * @param by who reads
     * @param at when
     * @return a draft on the stream {@link #beside}
     * @throws IllegalArgumentException if a code does not have its form
     */
    public EventDraft draft(StreamKey about, IdempotencyKey key, Actor by, Instant at) {
        EventDraft draft = EventDraft.of(beside(about), 0, key, by, at, type);
        for (Map.Entry<String, String> code : header.entrySet()) {
            draft = draft.with(code.getKey(), code.getValue());
        }
        return draft;
    }

    /**
     * What kind of access.
     *
     * @return {@link #READ} or {@link #EXPORTED}
     */
    public String type() {
        return type;
    }

    /**
     * The codes.
     *
     * @return by name, sorted by name
     */
    public Map<String, String> header() {
        return header;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessRecord that && type.equals(that.type) && header.equals(that.header);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + header.hashCode();
    }

    /**
     * The kind of access and its purpose.
     *
     * @return for example {@code AccessRecord[read for triage]}
     */
    @Override
    public String toString() {
        return "AccessRecord[" + type + " for " + header.get("purpose") + "]";
    }
}
