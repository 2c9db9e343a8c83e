package io.github.diasporaskills.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters in one pass. Strict UTF-8 is tried first. As long as only ASCII was seen, the first bytes that
 * are not UTF-8 decide for Windows-1252, and nothing has to be read again, because both agree on ASCII. Once real
 * UTF-8 was seen, or an encoding is declared, a byte that does not fit is handed on as the lone surrogate
 * {@code U+DC00 + byte}, which no text contains, so that its row can be refused and the byte still shown.
 */
final class TextDecoder extends CharSource {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    private final InputStream bytes;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER).limit(0);
    private @Nullable CharsetDecoder decoder; // null for UTF-8, which is decoded here
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
        this.decoder = marked.equals(StandardCharsets.UTF_8) ? null : strict(marked);
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
        while (!flushed) {
            int got = decoder == null ? utf8(into, from, length) : other(decoder, into, from, length);
            if (got > 0) {
                return got;
            }
        }
        return -1;
    }

    /**
     * Strict UTF-8 (RFC 3629): no overlong forms, no surrogates. The decoder of the platform is slow from the first
     * character beyond ASCII on; this one takes eight bytes of ASCII at a time, wherever they stand.
     *
     * @return how many characters were decoded; 0 means go on
     */
    private int utf8(char[] into, int from, int length) throws IOException {
        byte[] source = in.array();
        int at = in.position();
        int limit = in.limit();
        int out = from;
        int full = from + length;
        while (at < limit && out < full) {
            while (at + 8 <= limit && out + 8 <= full) {
                long eight = (long) LONGS.get(source, at);
                if ((eight & BEYOND_ASCII) != 0) {
                    break;
                }
                into[out] = (char) (eight & 0x7F);
                into[out + 1] = (char) ((eight >>> 8) & 0x7F);
                into[out + 2] = (char) ((eight >>> 16) & 0x7F);
                into[out + 3] = (char) ((eight >>> 24) & 0x7F);
                into[out + 4] = (char) ((eight >>> 32) & 0x7F);
                into[out + 5] = (char) ((eight >>> 40) & 0x7F);
                into[out + 6] = (char) ((eight >>> 48) & 0x7F);
                into[out + 7] = (char) (eight >>> 56);
                at += 8;
                out += 8;
            }
            if (at == limit || out == full) {
                break;
            }
            if (source[at] >= 0) {
                into[out++] = (char) source[at++];
                continue;
            }
            int width = width(source[at]);
            if (at + width > limit && !ended && mayContinue(source, at, limit)) {
                break; // the rest of the character is still to be read
            }
            int point = width == 1 || at + width > limit ? -1 : point(source, at, width);
            if (point < 0) {
                if (out > from) {
                    break; // what is sound first
                }
                in.position(at);
                CharBuffer rest = CharBuffer.wrap(into, from, length);
                notText(1, rest);
                return rest.position() - from;
            }
            if (point >= 0x10000) {
                if (out + 2 > full) {
                    break;
                }
                into[out++] = Character.highSurrogate(point);
                into[out++] = Character.lowSurrogate(point);
            } else {
                into[out++] = (char) point;
            }
            undecided = false;
            at += width;
        }
        in.position(at);
        if (out == from) {
            if (ended && at == limit) {
                flushed = true;
            } else if (!ended) {
                more();
            }
        }
        return out - from;
    }

    /** How many bytes a character has that begins so; 1 if none begins so. */
    private static int width(byte first) {
        int b = first & 0xFF;
        return b >= 0xC2 && b < 0xE0 ? 2 : b >= 0xE0 && b < 0xF0 ? 3 : b >= 0xF0 && b < 0xF5 ? 4 : 1;
    }

    /** Whether the bytes up to the limit, the first aside, continue a character. */
    private static boolean mayContinue(byte[] source, int at, int limit) {
        for (int i = at + 1; i < limit; i++) {
            if ((source[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The code point, or -1 if the bytes are none. */
    private static int point(byte[] source, int at, int width) {
        int point = source[at] & (0x7F >> width);
        for (int i = 1; i < width; i++) {
            int b = source[at + i];
            if ((b & 0xC0) != 0x80) {
                return -1;
            }
            point = (point << 6) | (b & 0x3F);
        }
        boolean overlong = (width == 3 && point < 0x800) || (width == 4 && point < 0x10000);
        boolean surrogate = point >= 0xD800 && point < 0xE000;
        return overlong || surrogate || point > 0x10FFFF ? -1 : point;
    }

    private int other(CharsetDecoder declared, char[] into, int from, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(into, from, length);
        CoderResult result = declared.decode(in, out, ended);
        if (result.isError() && out.position() == from) {
            notText(result.length(), out); // otherwise what is sound first; the error comes back at the next call
            declared.reset();
        } else if (out.position() == from) {
            if (ended) {
                flushed = true;
                declared.flush(out);
            } else {
                more();
            }
        }
        return out.position() - from;
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
