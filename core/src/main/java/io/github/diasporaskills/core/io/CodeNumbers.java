package io.github.diasporaskills.core.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes by numbers from 1, so that a code of many rows takes two bytes in each; 0 is none. Not thread-safe. */
final class CodeNumbers<C> {

    private final Map<C, Integer> byCode = new HashMap<>();
    private final List<C> codes = new ArrayList<>();
    private @Nullable C last;
    private char numberOfLast;

    char of(@Nullable C code) {
        if (code == null) {
            return 0;
        }
        if (code == last) { // Many rows one after the other say the same.
            return numberOfLast;
        }
        @Nullable Integer known = byCode.get(code);
        if (known == null) {
            codes.add(code);
            known = codes.size();
            byCode.put(code, known);
        }
        last = code;
        numberOfLast = (char) known.intValue();
        return numberOfLast;
    }

    @Nullable
    C at(char number) {
        return number == 0 ? null : codes.get(number - 1);
    }
}
