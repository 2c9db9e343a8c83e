package io.github.diasporaskills.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes to characters in one pass. Strict UTF-8 is tried first. As long as only ASCII was seen, the first bytes that
 * are not UTF-8 decide for Windows-1252, and nothing has to be read again, because both agree on ASCII. Once real
 * UTF-8 was seen, or an encoding is declared, a byte that does not fit is handed on as the lone surrogate
 * {@code U+DC00 + byte}, which no text contains, so that its row can be refused and the byte still shown.
 */
final class TextDecoder extends CharSource {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    private final InputStream bytes;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER).limit(0);
    private CharsetDecoder decoder;
    private boolean undecided;
    private boolean fellBack;
    private boolean ended;
    private boolean flushed;

    TextDecoder(InputStream bytes, CsvFormat format) throws IOException {
        this.bytes = bytes;
        Charset declared = format.charset().orElse(StandardCharsets.UTF_8);
        this.undecided = format.charset().isEmpty() && format.mayBeWindows1252();
        while (in.remaining() < 3 && more()) {
            // A byte order mark has up to three bytes.
        }
        Charset marked = dropMark(declared);
        if (in.position() > 0) {
            undecided = false;
        }
        this.decoder = strict(marked);
    }

    /** Whether Windows-1252 was fallen back on. */
    boolean fellBackToWindows1252() {
        return fellBack;
    }

    /** The character that Windows-1252 has for a byte that did not fit, or U+FFFD if it has none. */
    static char windows1252(char loneSurrogate) {
        byte[] one = {(byte) (loneSurrogate - 0xDC00)};
        return new String(one, WINDOWS_1252).charAt(0);
    }

    @Override
    int fill(char[] into, int from, int length) throws IOException {
        if (flushed) {
            return -1;
        }
        CharBuffer out = CharBuffer.wrap(into, from, length);
        while (true) {
            int before = in.position();
            int room = out.position();
            CoderResult result = decoder.decode(in, out, ended);
            if (undecided && in.position() - before != out.position() - room) {
                undecided = false; // fewer characters than bytes: real UTF-8 was seen
            }
            if (result.isError()) {
                if (out.position() > from) {
                    return out.position() - from; // what is sound first; the error comes back at the next call
                }
                notText(result.length(), out);
                if (out.position() > from) {
                    return out.position() - from;
                }
            } else if (out.position() > from) {
                return out.position() - from;
            } else if (ended) {
                flushed = true;
                decoder.flush(out);
                return out.position() > from ? out.position() - from : -1;
            } else {
                more();
            }
        }
    }

    private void notText(int length, CharBuffer out) {
        if (undecided) {
            undecided = false;
            fellBack = true;
            decoder = strict(WINDOWS_1252);
            return;
        }
        for (int i = 0; i < length && out.hasRemaining() && in.hasRemaining(); i++) {
            int b = in.get() & 0xFF;
            out.put((char) (b < 0x80 ? b : 0xDC00 + b));
        }
        decoder.reset();
    }

    /** Reads on; a multi-byte sequence cut by the buffer's end is kept. */
    private boolean more() throws IOException {
        in.compact();
        int got = bytes.read(in.array(), in.position(), in.remaining());
        if (got > 0) {
            in.position(in.position() + got);
        } else if (got < 0) {
            ended = true;
        }
        in.flip();
        return got >= 0;
    }

    private Charset dropMark(Charset otherwise) {
        int first = at(0);
        int second = at(1);
        if (first == 0xEF && second == 0xBB && at(2) == 0xBF) {
            in.position(3);
            return StandardCharsets.UTF_8;
        } else if (first == 0xFE && second == 0xFF) {
            in.position(2);
            return StandardCharsets.UTF_16BE;
        } else if (first == 0xFF && second == 0xFE) {
            in.position(2);
            return StandardCharsets.UTF_16LE;
        }
        return otherwise;
    }

    private int at(int index) {
        return index < in.limit() ? in.get(index) & 0xFF : -1;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
