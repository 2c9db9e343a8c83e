package io.github.diasporaskills.core.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds what a person could not read in a reason, in any of the three languages. */
public final class PlainWords {

    private static final List<Wording> LANGUAGES =
            List.of(Wording.in(Locale.ENGLISH), Wording.in(Locale.FRENCH), Wording.in(Locale.forLanguageTag("ar")));
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern RAW = Pattern.compile("\\b[A-Z]{2,}_[A-Z]|[a-z]\\.[a-z-]+\\.[a-z]|\\{[A-Za-z-]+[|}]");

    private PlainWords() {}

    /** The words of reasons that hold a raw code or an argument left out. */
    public static List<String> raw(List<Reason> reasons) {
        List<String> raw = new ArrayList<>();
        for (Reason reason : reasons) {
            for (Wording wording : LANGUAGES) {
                String words = wording.say(reason);
                boolean unworded = reason.arguments().values().stream().anyMatch(each -> isRaw(each, wording));
                if (unworded || RAW.matcher(words).find()) {
                    raw.add(words);
                }
            }
        }
        return raw;
    }

    private static boolean isRaw(Argument argument, Wording wording) {
        if (argument instanceof Argument.Term term) {
            return CONSTANT.matcher(wording.term(term)).matches();
        } else if (argument instanceof Argument.Terms terms) {
            return terms.values().stream().anyMatch(term -> isRaw(term, wording));
        }
        return false;
    }
}
