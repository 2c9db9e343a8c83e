package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table that are parts of records of other tables, by the record they belong to. They are read before
 * their records; a record and its parts stand and fall together. Not thread-safe.
 *
 * @param <P> what a row stands for
 */
final class Parts<P> {

    /** The parts of one record. */
    static final class Of<P> {

        private final List<P> parts = new ArrayList<>(4);
        private int[] numbers = new int[4];
        private int[] lines = new int[4];
        private int[] repeated = new int[0];
        private int refusedLine;
        private int ownerLine;
        private String ownerFile = "";
        private boolean owned;
        private Map<Integer, List<Fault>> faults = Map.of();

        /** In the order of the file. */
        List<P> all() {
            return parts;
        }

        int line(int place) {
            return lines[place];
        }

        /** The line of a part that was rejected, or 0. */
        int refusedLine() {
            return refusedLine;
        }

        /** Says why a part cannot be, which is found only when its record is made. */
        void fault(int place, Fault fault) {
            if (faults.isEmpty()) {
                faults = new TreeMap<>();
            }
            faults.computeIfAbsent(lines[place], line -> new ArrayList<>(1)).add(fault);
            refusedLine = lines[place];
        }

        private void add(P part, int number, int line) {
            if (parts.size() == numbers.length) {
                numbers = Arrays.copyOf(numbers, numbers.length * 2);
                lines = Arrays.copyOf(lines, lines.length * 2);
            }
            numbers[parts.size()] = number;
            lines[parts.size()] = line;
            parts.add(part);
        }

        private void replace(P part, int number, int line) {
            for (int i = 0; i < parts.size(); i++) {
                if (numbers[i] == number) {
                    parts.set(i, part);
                    repeat(lines[i]);
                    lines[i] = line;
                    return;
                }
            }
            add(part, number, line);
        }

        private void repeat(int line) {
            repeated = Arrays.copyOf(repeated, repeated.length + 1);
            repeated[repeated.length - 1] = line;
        }
    }

    /**
     * What is wrong with a part.
     *
     * @param reason why it cannot be
     * @param column the column at fault; empty if it is the whole row
     */
    record Fault(Reason reason, String column) {}

    private final String file;
    private final Map<String, Of<P>> byOwner = new HashMap<>();

    /**
     * @param file where the parts stand
     */
    Parts(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    boolean isEmpty() {
        return byOwner.isEmpty();
    }

    /** The parts of a record, or null if it has none. */
    @Nullable
    Of<P> of(String owner) {
        return byOwner.get(owner);
    }

    /** Takes a part in; one that corrects another takes its place. */
    void add(String owner, P part, int number, boolean first, int line) {
        Of<P> all = byOwner.computeIfAbsent(owner, id -> new Of<>());
        if (first) {
            all.add(part, number, line);
        } else {
            all.replace(part, number, line);
        }
    }

    /** A row that says again what another says. */
    void repeat(String owner, int line) {
        byOwner.computeIfAbsent(owner, id -> new Of<>()).repeat(line);
    }

    /** A part was rejected, so its record cannot be. */
    void refuse(String owner, int line) {
        Of<P> all = byOwner.computeIfAbsent(owner, id -> new Of<>());
        all.refusedLine = all.refusedLine == 0 ? line : all.refusedLine;
    }

    /** A record was taken in with its parts. */
    void own(String owner) {
        @Nullable Of<P> all = byOwner.get(owner);
        if (all != null) {
            all.owned = true;
        }
    }

    /** The row of a record was rejected: it, or the row that it is a part of. */
    void disown(String owner, String ownerFile, int line) {
        @Nullable Of<P> all = byOwner.get(owner);
        if (all != null && all.ownerLine == 0) {
            all.ownerLine = line;
            all.ownerFile = ownerFile;
        }
    }

    /**
     * The rows that cannot stay, because their record was rejected or is not there, or one of them was rejected.
     *
     * @param ownerFile where the record of an owner stands
     */
    Map<Integer, List<Fault>> late(Function<String, String> ownerFile) {
        Map<Integer, List<Fault>> late = new HashMap<>();
        byOwner.forEach((owner, all) -> {
            if (all.owned) {
                return;
            }
            List<Fault> reason = List.of(new Fault(reason(all, ownerFile.apply(owner)), ""));
            for (int i = 0; i < all.parts.size(); i++) {
                late.put(all.lines[i], reason);
            }
            for (int line : all.repeated) {
                late.put(line, reason);
            }
            late.putAll(all.faults);
        });
        return late;
    }

    private Reason reason(Of<P> all, String ownerFile) {
        if (all.refusedLine > 0) {
            return Reason.of(ImportReason.REFERENCE_REFUSED).with("file", file).with("line", all.refusedLine);
        } else if (all.ownerLine > 0) {
            return Reason.of(ImportReason.REFERENCE_REFUSED)
                    .with("file", all.ownerFile)
                    .with("line", all.ownerLine);
        }
        return Reason.of(ImportReason.REFERENCE_UNKNOWN).with("file", ownerFile);
    }
}
