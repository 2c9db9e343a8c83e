package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file that the program writes anew on every run. What a person changed in it since is kept beside it, never lost: the
 * hash of what was written lies beside the file, in the form of {@code sha256sum}; where it is missing, the file counts as
 * a person's.
 *
 * @param file what was written
 * @param kept the version of a person, moved there; empty if nobody had changed the file
 */
record RenewedFile(Path file, Optional<Path> kept) {

    /** Writes a text in place of what the program wrote before. */
    static RenewedFile write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Optional<Path> kept = Optional.empty();
        if (Files.exists(file) && !isAsWritten(file) && !Arrays.equals(Files.readAllBytes(file), bytes)) {
            kept = Optional.of(Files.move(file, free(file)));
        }
        Files.write(file, bytes);
        Files.writeString(note(file), line(file), StandardCharsets.UTF_8);
        return new RenewedFile(file, kept);
    }

    private static boolean isAsWritten(Path file) throws IOException {
        Path note = note(file);
        return Files.isRegularFile(note)
                && new String(Files.readAllBytes(note), StandardCharsets.UTF_8).equals(line(file));
    }

    private static String line(Path file) throws IOException {
        return WrittenFiles.hash(file) + "  " + file.getFileName() + "\n";
    }

    private static Path note(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".sha256");
    }

    /** {@code plan-2.ics} beside {@code plan.ics}, or the next number that is free. */
    private static Path free(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = name.substring(stem.length());
        int number = 2;
        while (Files.exists(file.resolveSibling(stem + "-" + number + ending))) {
            number++;
        }
        return file.resolveSibling(stem + "-" + number + ending);
    }

    /** Says where a person's version is, if there was one. */
    void tell(Console console) {
        kept.ifPresent(there -> console.line(console.strong(console.say(Reason.of(Said.KEPT_ASIDE)
                .with("file", String.valueOf(file.getFileName()))
                .with("kept", there.toString())))));
    }
}
