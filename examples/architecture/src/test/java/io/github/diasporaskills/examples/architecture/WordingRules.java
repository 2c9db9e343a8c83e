package io.github.diasporaskills.examples.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line of a bundle may say; each rule gives what breaks it. */
final class WordingRules {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern CHOICE = Pattern.compile("[\\w-]+(\\|[^|]+\\|[^|]*)?");
    private static final Pattern SIX_FORMS = Pattern.compile("[\\w-]+((\\|[^|]+){6})?");
    private static final Pattern FOLLOWED = Pattern.compile("\\{(\\w+)}[ \u00a0]([\\p{L}’'-]+)");

    /** Words before which no number decides. */
    private static final Set<String> LINKS = Set.of(
            "and", "at", "by", "for", "from", "in", "of", "on", "or", "to", "until", "with", "au", "de", "du", "en",
            "et", "ou", "par", "pour", "sur", "à");

    /** Words with one form only. */
    private static final Set<String> INVARIABLE = Set.of(
            "accepted",
            "rejected",
            "not",
            "more",
            "open",
            "s",
            "prix",
            "might",
            "could",
            "pourrait",
            "took",
            "fois",
            "months",
            "mois");

    /** Arguments that are no counts of anything: ids, names, days, codes, sums of money and points on a scale. */
    private static final Set<String> NO_COUNTS = Set.of(
            "coordinator",
            "request",
            "group",
            "reference",
            "ratio",
            "odds",
            "place",
            "proposer",
            "lastAdmitted",
            "filled",
            "after",
            "finding",
            "instrument",
            "item",
            "partnership",
            "party",
            "session",
            "setting",
            "subject",
            "milliseconds",
            "max",
            "table",
            "seed",
            "region",
            "choice",
            "ceiling",
            "body",
            "wanted",
            "code",
            "least",
            "recheckOn",
            "site",
            "verifiedOn",
            "ageOfConsent",
            "assentFrom",
            "country",
            "exemption",
            "on",
            "organisation",
            "approvedBy",
            "asOf",
            "before",
            "below",
            "council",
            "currency",
            "declared",
            "dimension",
            "entry",
            "file",
            "folder",
            "found",
            "greatest",
            "host",
            "id",
            "kind",
            "language",
            "last",
            "lifeCycle",
            "line",
            "local",
            "locale",
            "member",
            "most",
            "name",
            "need",
            "offset",
            "other",
            "placedOn",
            "provider",
            "quota",
            "right",
            "role",
            "scheme",
            "secondUnit",
            "source",
            "specialty",
            "state",
            "time",
            "to",
            "total",
            "unit",
            "until",
            "value",
            "version",
            "was",
            "word",
            "zone");

    /** A constant given by its name; a thing that has a name is given as {@code name}. */
    private static final Pattern SPELT =
            Pattern.compile("\\.with\\(\\s*\"(?!name\")\\w+\",\\s*[\\w.()\\s]*\\.name\\(\\)\\s*\\)|\\bEnum::name\\b");

    /** Rooms that tell what is to be written in a file, where the constant's name stands. */
    private static final Set<String> ABOUT_FILES = Set.of("document", "io", "json", "fhir");

    /** What a pack is to have in it, by the names that stand in its file. */
    private static final String ABOUT_A_PACK = "EnrolmentSection.java";

    private WordingRules() {}

    /** Whether the reasons of a source say what is to be written in a file. */
    static boolean isAboutFiles(Path source) {
        return source.endsWith(ABOUT_A_PACK)
                || ABOUT_FILES.contains(source.getParent().getFileName().toString());
    }

    /** A constant is given to a reason as it is, so that it is put in words. */
    static List<String> constantsAreNotSpelt(String source) {
        return SPELT.matcher(source)
                .results()
                .map(found -> found.group() + " gives a reason the name of a constant: give the constant")
                .toList();
    }

    /** Between braces stands a name, or a name and the two forms of a word. */
    static List<String> choicesAreWhole(String words) {
        return choicesAreWhole(words, CHOICE, "{name|one|several}");
    }

    /** In Arabic, a name and the six forms of a word. */
    static List<String> arabicChoicesAreWhole(String words) {
        return choicesAreWhole(words, SIX_FORMS, "{name|none|one|two|few|many|others}");
    }

    private static List<String> choicesAreWhole(String words, Pattern choice, String form) {
        List<String> wrong = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(words);
        while (placeholder.find()) {
            if (!choice.matcher(placeholder.group(1)).matches()) {
                wrong.add(placeholder.group() + " is neither {name} nor " + form);
            }
        }
        if (PLACEHOLDER.matcher(words).replaceAll("").matches(".*[{}].*")) {
            wrong.add("a brace without its other half");
        }
        return wrong;
    }

    /** A word that follows a count has a form for one and a form for several. */
    static List<String> countsAgree(String words) {
        List<String> wrong = new ArrayList<>();
        Matcher followed = FOLLOWED.matcher(words);
        while (followed.find()) {
            String next = followed.group(2);
            if (!NO_COUNTS.contains(followed.group(1)) && !LINKS.contains(next) && !INVARIABLE.contains(next)) {
                wrong.add(followed.group() + " has one form for 1 and for 2: write {" + followed.group(1) + "|" + next
                        + "|…}, or name it among what is no count");
            }
        }
        return wrong;
    }
}
