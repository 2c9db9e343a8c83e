package io.github.diasporaskills.core.reason;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Which form of a word goes with a number. */
final class Grammar {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Grammar() {}

    /** Whether a language puts what follows in the singular; what is no number is taken as several. */
    static boolean isOne(Argument argument, Locale locale) {
        Optional<BigDecimal> number = argument.fold(
                text -> Optional.empty(),
                whole -> Optional.of(BigDecimal.valueOf(whole.value())),
                decimal -> Optional.of(decimal.value()),
                day -> Optional.empty(),
                moment -> Optional.empty(),
                items -> Optional.of(BigDecimal.valueOf(items.values().size())),
                term -> Optional.empty(),
                terms -> Optional.of(BigDecimal.valueOf(terms.values().size())));
        return number.map(BigDecimal::abs)
                .filter(n ->
                        locale.getLanguage().equals("fr") ? n.compareTo(TWO) < 0 : n.compareTo(BigDecimal.ONE) == 0)
                .isPresent();
    }
}
