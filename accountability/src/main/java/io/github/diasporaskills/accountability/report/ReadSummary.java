package io.github.diasporaskills.accountability.report;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * What was read from the programme's files, as plain numbers of rows. Rows are not people: give no count here that is
 * told apart by something personal. Immutable and thread-safe.
 *
 * @param files one line for each file, in order
 * @param causes why rows were rejected, with how many rows; in the language of the report
 */
public record ReadSummary(List<FileRead> files, List<Cause> causes) {

    /** Copies the lists. */
    public ReadSummary {
        files = List.copyOf(files);
        causes = List.copyOf(causes);
    }

    /**
     * A summary without files.
     *
     * @return an empty summary
     */
    public static ReadSummary empty() {
        return new ReadSummary(List.of(), List.of());
    }

    /**
     * This summary with one more file.
     *
     * @param name the file's name
     * @param accepted rows taken in
     * @param rejected rows refused
     * @return a new summary
     * @throws IllegalArgumentException if a number is negative or the name is blank
     */
    public ReadSummary file(String name, long accepted, long rejected) {
        List<FileRead> more = new ArrayList<>(files);
        more.add(new FileRead(name, accepted, rejected));
        return new ReadSummary(more, causes);
    }

    /**
     * This summary with one more cause for which rows were rejected.
     *
     * @param words in the language of the report, without values from the rows
     * @param rows how many rows
     * @return a new summary
     * @throws IllegalArgumentException if the number is negative or the words are blank
     */
    public ReadSummary cause(String words, long rows) {
        List<Cause> more = new ArrayList<>(causes);
        more.add(new Cause(words, rows));
        return new ReadSummary(files, more);
    }

    /**
     * All rows taken in.
     *
     * @return the sum over the files
     */
    public long accepted() {
        return files.stream().mapToLong(FileRead::accepted).sum();
    }

    /**
     * All rows refused.
     *
     * @return the sum over the files
     */
    public long rejected() {
        return files.stream().mapToLong(FileRead::rejected).sum();
    }

    /**
     * One file.
     *
     * @param name the file's name, not blank
     * @param accepted rows taken in, 0 or more
     * @param rejected rows refused, 0 or more
     */
    public record FileRead(String name, long accepted, long rejected) {

        /**
         * Checks name and numbers.
         *
         * @throws IllegalArgumentException if a number is negative or the name is blank
         */
        public FileRead {
            requireNonNull(name, "name");
            if (name.isBlank() || accepted < 0 || rejected < 0) {
                throw new IllegalArgumentException(
                        "A file has a name and 0 or more rows accepted and rejected; found \"" + name + "\", "
                                + accepted + " and " + rejected);
            }
        }

        /**
         * All rows of the file.
         *
         * @return accepted and rejected rows
         */
        public long rows() {
            return Math.addExact(accepted, rejected);
        }
    }

    /**
     * Why rows were rejected.
     *
     * @param words in the language of the report, not blank
     * @param rows how many rows, 0 or more
     */
    public record Cause(String words, long rows) {

        /**
         * Checks words and number.
         *
         * @throws IllegalArgumentException if the number is negative or the words are blank
         */
        public Cause {
            requireNonNull(words, "words");
            if (words.isBlank() || rows < 0) {
                throw new IllegalArgumentException(
                        "A cause has words and 0 or more rows; found \"" + words + "\" and " + rows);
            }
        }
    }
}
