package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.grievance.AttemptLimit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The attempts of the last hour at codes that can be said, in a file beside that of the desk: each command is a process of
 * its own, and the limit is for all of them. The file holds instants and nothing else.
 */
final class SpokenAttempts {

    private static final int MOST = 30;
    private static final Duration WITHIN = Duration.ofHours(1);

    private final Path file;

    SpokenAttempts(Path file) {
        this.file = file;
    }

    /** Does something behind the limit; the attempt is written down first. */
    <T> T behind(Instant now, Function<AttemptLimit, T> asked) throws IOException {
        makeOnce();
        AttemptLimit limit = AttemptLimit.of(MOST, WITHIN);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = DeskPlace.lock(channel)) {
            List<Instant> before = lock.isValid() ? read(channel, now) : List.of();
            before.forEach(limit::admit);
            if (before.size() < MOST) {
                write(channel, Stream.concat(before.stream(), Stream.of(now)));
            }
        }
        return asked.apply(limit);
    }

    private void makeOnce() throws IOException {
        if (!Files.exists(file)) {
            try {
                OwnersFile.create(file).close();
            } catch (FileAlreadyExistsException e) {
                // Another process was as quick.
            }
        }
    }

    /** Those that count; one of a clock that was set back since still does, and so does what nobody can read. */
    private static List<Instant> read(FileChannel channel, Instant now) throws IOException {
        byte[] bytes = Channels.newInputStream(channel).readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> instant(line, now))
                .filter(at -> at.plus(WITHIN).isAfter(now))
                .toList();
    }

    private static Instant instant(String line, Instant now) {
        try {
            return Instant.parse(line);
        } catch (DateTimeException e) {
            return now;
        }
    }

    private static void write(FileChannel channel, Stream<Instant> attempts) throws IOException {
        String text = attempts.map(at -> at + "\n").collect(Collectors.joining());
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        channel.truncate(0);
        for (long at = 0; bytes.hasRemaining(); ) {
            at += channel.write(bytes, at);
        }
        channel.force(false);
    }
}
