package io.github.diasporaskills.core.casefile;

/** Checks bytes that come in pieces for being text in UTF-8, well-formed and without controls. One use, one thread. */
final class Utf8Check {

    private int expected;
    private int least;
    private int value;

    /**
     * Takes a piece.
     *
     * @return the number of bytes of a character still to come, or -1 if this is no text
     */
    int isText(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            if (expected > 0) {
                if ((b & 0xC0) != 0x80) {
                    return -1;
                }
                value = value << 6 | (b & 0x3F);
                expected--;
                if (expected == 0 && (value < least || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))) {
                    return -1;
                }
            } else if (b < 0x80) {
                if ((b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f') || b == 0x7F) {
                    return -1;
                }
            } else if (b >= 0xC2 && b < 0xE0) {
                begin(1, 0x80, b & 0x1F);
            } else if (b >= 0xE0 && b < 0xF0) {
                begin(2, 0x800, b & 0x0F);
            } else if (b >= 0xF0 && b < 0xF5) {
                begin(3, 0x10000, b & 0x07);
            } else {
                return -1;
            }
        }
        return expected;
    }

    private void begin(int more, int smallest, int bits) {
        expected = more;
        least = smallest;
        value = bits;
    }
}
