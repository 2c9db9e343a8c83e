package io.github.diasporaskills.examples.skills;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Names of invented people, each in the spellings that registrations of one person may have.
 *
 * @param family family names
 * @param women given names of women
 * @param men given names of men
 */
record GeneratedNames(List<Spelled> family, List<Spelled> women, List<Spelled> men) {

    /**
     * A name in three spellings.
     *
     * @param latin as in most files
     * @param other in Latin letters too
     * @param arabic in Arabic letters
     */
    record Spelled(String latin, String other, String arabic) {}

    static GeneratedNames load() {
        try (InputStream in =
                        Objects.requireNonNull(GeneratedNames.class.getResourceAsStream("names.txt"), "names.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String[]> all = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .toList();
            return new GeneratedNames(of(all, "family"), of(all, "woman"), of(all, "man"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Spelled> of(List<String[]> all, String kind) {
        return all.stream()
                .filter(line -> line[0].equals(kind))
                .map(line -> new Spelled(line[1], line[2], line[3]))
                .toList();
    }
}
