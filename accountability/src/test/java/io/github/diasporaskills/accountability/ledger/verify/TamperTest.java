package io.github.diasporaskills.accountability.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.ledger.Exports;
import io.github.diasporaskills.core.reason.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to an export is found, and the first place that is named is the first that was touched. */
class TamperTest {

    private static final int MUTATIONS = Math.max(100, 100 * Integer.getInteger("checks.percent", 1));
    private static final int ENTRIES = 36;

    private final Random random = new Random(20_261_122);

    @Test
    void every_mutation_is_found_at_its_place(@TempDir Path folder) {
        Exports honest = Exports.of(3).write(ENTRIES / 2);
        honest.head();
        honest.write(ENTRIES / 2);
        Path head = Exports.file(folder, "HEAD.json", honest.head());
        List<byte[]> originals = List.of(bytes(honest.text()), bytes(honest.textWithoutBodies()));
        Path before = Exports.file(folder, "EARLIER", honest.text());
        byte[] foreign = bytes(Exports.of(4).write(ENTRIES).text());
        ExportVerifier keptHead = ExportVerifier.withoutHeads().against(head);
        ExportVerifier keptBoth = keptHead.continuing(before);
        originals.forEach(
                original -> assertThat(verify(keptBoth, original).problems()).isEmpty());

        for (int i = 0; i < MUTATIONS; i++) {
            byte[] original = originals.get(random.nextInt(originals.size()));
            int kind = random.nextInt(11);
            byte[] mutant = mutate(kind, original, honest, foreign);
            int place = kind == 10 ? firstForged(original, mutant) : firstDifference(original, mutant);
            if (place == 0) {
                continue; // The chance hit a change that changes nothing.
            }
            assertThat(verify(keptHead, mutant).isValid())
                    .as("mutation %d of kind %d at line %d", i, kind, place)
                    .isFalse();
            List<Problem> problems = verify(keptBoth, mutant).problems();
            int named = problems.stream()
                    .filter(problem -> problem.location().file().equals("EXPORT"))
                    .filter(problem -> !isOfTheWhole(problem))
                    .mapToInt(problem -> problem.location().line())
                    .min()
                    .orElse(0);
            if (place > 1) { // What the first line says is compared with all that follows.
                assertThat(named).as("mutation %d of kind %d", i, kind).isEqualTo(place);
            }
        }
    }

    /** A head in the export that no longer fits stands at its own line, and that the whole is shorter at none. */
    private static boolean isOfTheWhole(Problem problem) {
        return Stream.of(VerifyReason.HEAD_ROOT, VerifyReason.HEAD_BEYOND, VerifyReason.SHORTER)
                .anyMatch(problem.reason()::is);
    }

    private byte[] mutate(int kind, byte[] original, Exports honest, byte[] foreign) {
        int at = random.nextInt(original.length);
        List<String> lines = new ArrayList<>(text(original).lines().toList());
        int line = 3 + random.nextInt(ENTRIES);
        int other = 3 + random.nextInt(ENTRIES);
        return switch (kind) {
            case 0 -> withByte(original, at, random.nextInt(256));
            case 1 -> without(original, at);
            case 2 -> withOneMore(original, at);
            case 3 -> Arrays.copyOf(original, at);
            case 4 -> noisy(original, at);
            case 5 -> {
                lines.remove(line);
                yield bytes(lines);
            }
            case 6 -> {
                lines.add(other, lines.get(line));
                yield bytes(lines);
            }
            case 7 -> {
                Collections.swap(lines, line, other);
                yield bytes(lines);
            }
            case 8 -> { // An entry of another ledger in the place of one.
                lines.set(line, text(foreign).lines().toList().get(1 + random.nextInt(ENTRIES)));
                yield bytes(lines);
            }
            case 9 -> { // An entry forged, with a digest that fits it.
                lines.set(line, forgedLine(line, honest, text(original).contains("\"body\":")));
                yield bytes(lines);
            }
            default -> { // Everything written anew from there on, and signed by the operator.
                Exports forged = honest.forged(line - 3);
                boolean bodies = text(original).contains("\"body\":");
                String anew = bodies ? forged.text() : forged.textWithoutBodies();
                List<String> signed = new ArrayList<>(anew.lines().toList());
                signed.add(1, lines.get(1));
                signed.add(2, forged.head().strip());
                yield bytes(signed);
            }
        };
    }

    private static byte[] withByte(byte[] original, int at, int value) {
        byte[] changed = original.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static byte[] without(byte[] original, int at) {
        byte[] less = Arrays.copyOf(original, original.length - 1);
        System.arraycopy(original, at + 1, less, at, original.length - at - 1);
        return less;
    }

    private byte[] withOneMore(byte[] original, int at) {
        byte[] more = Arrays.copyOf(original, original.length + 1);
        System.arraycopy(original, at, more, at + 1, original.length - at);
        more[at] = (byte) random.nextInt(128);
        return more;
    }

    private byte[] noisy(byte[] original, int at) {
        byte[] noisy = original.clone();
        for (int i = at; i < Math.min(noisy.length, at + 20); i++) {
            noisy[i] ^= (byte) (1 << random.nextInt(8));
        }
        return noisy;
    }

    private static String forgedLine(int line, Exports honest, boolean bodies) {
        Exports forged = honest.forged(line - 3);
        String text = bodies ? forged.text() : forged.textWithoutBodies();
        return text.lines().toList().get(line - 2);
    }

    /** As {@link #firstDifference}, where the operator put another head of his own in the third line. */
    private static int firstForged(byte[] original, byte[] forged) {
        List<String> one = text(original).lines().toList();
        List<String> other = text(forged).lines().toList();
        int line = 3;
        while (one.get(line).equals(other.get(line))) {
            line++;
        }
        return line + 1;
    }

    /** The number of the first line that differs, from 1; 0 if none does. */
    private static int firstDifference(byte[] one, byte[] other) {
        int at = Arrays.mismatch(one, other);
        if (at < 0) {
            return 0;
        }
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += one[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static Verification verify(ExportVerifier verifier, byte[] export) {
        try (InputStream in = new ByteArrayInputStream(export)) {
            return verifier.verify(in, "EXPORT");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(List<String> lines) {
        return bytes(String.join("\n", lines) + "\n");
    }
}
