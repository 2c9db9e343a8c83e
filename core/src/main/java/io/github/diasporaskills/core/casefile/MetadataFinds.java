package io.github.diasporaskills.core.casefile;

import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What stands in the data about an image, by the names of its fields, without a word of them. One use, one thread. */
final class MetadataFinds {

    /** What programs that take names out leave in their place. */
    private static final Set<String> NEUTRAL = Set.of(
            "anon",
            "anonymous",
            "anonymised",
            "anonymized",
            "anonyme",
            "anonymise",
            "pseudonym",
            "pseudonymised",
            "unknown",
            "inconnu",
            "none",
            "na",
            "n/a",
            "x",
            "xx",
            "xxx",
            "0",
            "removed",
            "redacted",
            "deidentified",
            "de-identified",
            "patient",
            "test",
            "مجهول");

    private final IdentifierDetector detector;
    private final Set<String> fields = new java.util.LinkedHashSet<>();
    private boolean unreadable;

    MetadataFinds(IdentifierDetector detector) {
        this.detector = detector;
    }

    /** A field that is there for a person's name, number or place: it counts if it holds anything. */
    void personal(String field, String value) {
        String bare = SearchText.fold(value)
                .replace('\0', ' ')
                .replace('^', ' ')
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!bare.isEmpty() && !NEUTRAL.contains(bare)) {
            fields.add(field);
        }
    }

    /** A field that counts by being there, such as where a picture was taken. */
    void present(String field) {
        fields.add(field);
    }

    /** A field for anything: it counts if the detector finds something in it. */
    void free(String field, String value) {
        if (!detector.scan(value.replace('^', ' ').replace('\0', ' ')).isEmpty()) {
            fields.add(field);
        }
    }

    /** An XMP packet: what stands between its tags and in its attributes, names of schemas left out. */
    void packet(String field, String xml) {
        StringBuilder words = new StringBuilder();
        boolean tag = false;
        int i = 0;
        while (i < xml.length()) {
            char c = xml.charAt(i);
            if (c == '<' || c == '>') {
                tag = c == '<';
                words.append('\n');
            } else if (!tag) {
                words.append(c);
            } else if (c == '"' || c == '\'') {
                int close = xml.indexOf(c, i + 1);
                int end = close < 0 ? xml.length() : close;
                if (!xml.startsWith("http", i + 1)) {
                    words.append(xml, i + 1, end).append('\n');
                }
                i = end;
            }
            i++;
        }
        free(field, words.toString());
        if (xml.contains("GPSLatitude")) {
            present("GPS position");
        }
    }

    /** The data could not be read to their end. */
    void unreadable() {
        unreadable = true;
    }

    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        fields.forEach(field ->
                reasons.add(Reason.of(CasefileReason.IDENTIFIER_IN_METADATA).with("field", field)));
        if (unreadable) {
            reasons.add(Reason.of(CasefileReason.METADATA_UNREADABLE));
        }
        return reasons;
    }
}
