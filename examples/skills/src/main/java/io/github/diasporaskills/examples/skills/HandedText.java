package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;

/** Words that stand on the command line, or come by standard input, where neither history nor process list has them. */
final class HandedText {

    /** More than the longest text that any step takes, in bytes. */
    private static final int MOST = 400_000;

    private static final char UNREADABLE = '\uFFFD';

    private final Surroundings around;
    private final CommandSpec spec;
    private final InputStream in;

    HandedText(Surroundings around, CommandSpec spec) {
        this.around = around;
        this.spec = spec;
        this.in = new BufferedInputStream(around.entry().in());
    }

    /** A text: as it was given, or all that is left of standard input for {@code -}. */
    String text(String option, String given) throws IOException {
        if (given.equals("-")) {
            tellHowToEnd();
            byte[] bytes = in.readNBytes(MOST);
            return decoded(option, bytes).stripTrailing();
        }
        if (given.indexOf(UNREADABLE) >= 0) {
            throw unreadable(option);
        }
        return given;
    }

    /** A receipt: as it was given, or the first line of standard input for {@code -}. */
    String line(String option, String given) throws IOException {
        if (!given.equals("-")) {
            return given;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n' && line.size() < MOST; next = in.read()) {
            line.write(next);
        }
        return decoded(option, line.toByteArray()).strip();
    }

    private void tellHowToEnd() {
        if (around.terminal()) {
            around.err().println(Words.in(around.locale()).say(Reason.of(Said.TEXT_END)));
            around.err().flush();
        }
    }

    private String decoded(String option, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unreadable(option);
        }
    }

    private WrongUsageException unreadable(String option) {
        return new WrongUsageException(
                spec.commandLine(), Reason.of(Said.TEXT_UNREADABLE).with("name", option));
    }
}
