package io.github.diasporaskills.accountability.exchange.iati;

import io.github.diasporaskills.accountability.exchange.internal.XmlText;
import io.github.diasporaskills.core.reason.LocalText;

/** Texts in several languages, as IATI has them. Stateless and thread-safe. */
final class Narratives {

    private Narratives() {}

    /** An element with a text, each language told. */
    static void element(XmlText xml, String name, LocalText text, String... attributes) {
        xml.open(name, attributes);
        of(xml, text);
        xml.close();
    }

    static void of(XmlText xml, LocalText text) {
        text.byLanguage().forEach((language, words) -> xml.text("narrative", words, "xml:lang", language));
    }
}
