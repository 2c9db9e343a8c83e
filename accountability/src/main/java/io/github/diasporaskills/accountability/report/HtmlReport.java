package io.github.diasporaskills.accountability.report;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.LockStanding;
import io.github.diasporaskills.accountability.indicator.MarkerCheck;
import io.github.diasporaskills.accountability.indicator.QualityReview;
import io.github.diasporaskills.accountability.indicator.Trends;
import io.github.diasporaskills.accountability.publication.Publication;
import io.github.diasporaskills.core.reason.LocalText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A publication as one HTML page that needs nothing else: no script, no font, no picture and no address is loaded. It
 * works offline, prints on A4, reads well on a telephone and with a screen reader, and every chart has its numbers in
 * a table. Immutable and thread-safe.
 *
 * <p>A page can be made from a {@link Publication} only, so nothing that the guard withheld can be in it. The same
 * publication gives the same bytes.
 */
public final class HtmlReport {

    private final Publication publication;
    private final Locale locale;
    private final Beside beside;
    private final Map<String, LocalText> names;

    private HtmlReport(Publication publication, Locale locale, Beside beside, Map<String, LocalText> names) {
        this.publication = publication;
        this.locale = locale;
        this.beside = beside;
        this.names = names;
    }

    /**
     * A page in English.
     *
     * @param publication what may be seen
     * @return the report
     */
    public static HtmlReport of(Publication publication) {
        return new HtmlReport(requireNonNull(publication, "publication"), Locale.ENGLISH, Beside.nothing(), Map.of());
    }

    /**
     * The same page in another language. Labels are in English, French or Arabic; a language without labels has them in
     * English. The direction is that of the language, so a page in Arabic runs from right to left.
     *
     * @param language for example {@code Locale.FRENCH}
     * @return a new report
     */
    public HtmlReport in(Locale language) {
        return new HtmlReport(publication, requireNonNull(language, "language"), beside, names);
    }

    /**
     * The same page with what was read and rejected. A publication that is rounded shows none of it: rows are often
     * people.
     *
     * @param summary numbers of rows
     * @return a new report
     */
    public HtmlReport with(ReadSummary summary) {
        return new HtmlReport(publication, locale, beside.with(requireNonNull(summary, "summary")), names);
    }

    /**
     * The same page with what a review of the data found. A review shows no number that was counted.
     *
     * @param review of the report that was published
     * @return a new report
     */
    public HtmlReport with(QualityReview review) {
        return new HtmlReport(publication, locale, beside.with(requireNonNull(review, "review")), names);
    }

    /**
     * The same page with what the data say to gender markers. It shows no number that was counted.
     *
     * @param check of the report that was published
     * @return a new report
     */
    public HtmlReport with(MarkerCheck check) {
        return new HtmlReport(publication, locale, beside.with(requireNonNull(check, "check")), names);
    }

    /**
     * The same page with the totals of earlier days in the pictures of progress, of indicators whose value is shown. A
     * publication that hides small totals or is rounded shows none of them.
     *
     * @param trends of the programme that was published
     * @return a new report
     */
    public HtmlReport with(Trends trends) {
        return new HtmlReport(publication, locale, beside.with(requireNonNull(trends, "trends")), names);
    }

    /**
     * The same page with whether the values of a period were approved, and each correction with its reason as it was
     * typed, which names nobody. Of the page's own days it stands above the results, of others in the data notes; values
     * that changed after they were approved are named.
     *
     * @param standing of the report that was published, or of another period; of each period once
     * @return a new report
     */
    public HtmlReport with(LockStanding standing) {
        return new HtmlReport(publication, locale, beside.with(requireNonNull(standing, "standing")), names);
    }

    /**
     * The same page with one more sentence at the end of a section that the application added. The guard does not read
     * it: make it of what the publication shows, such as the share of one of its numbers in another.
     *
     * @param section the section's title
     * @param words in the language of the page, without names
     * @return a new report
     * @throws IllegalArgumentException if the publication has no such section
     */
    public HtmlReport saying(String section, String words) {
        return saying(section, new Beside.Remark("", List.of(requireNonNull(words, "words"))));
    }

    /**
     * The same page with a heading and sentences below it, each on a line of its own, at the end of a section that the
     * application added. The guard does not read them either.
     *
     * @param section the section's title
     * @param heading in the language of the page, not blank
     * @param sentences in the language of the page, without names
     * @return a new report
     * @throws IllegalArgumentException if the publication has no such section, or the heading is blank
     */
    public HtmlReport saying(String section, String heading, List<String> sentences) {
        if (heading.isBlank()) {
            throw new IllegalArgumentException("A heading says something; found blank");
        }
        return saying(section, new Beside.Remark(heading, sentences));
    }

    private HtmlReport saying(String section, Beside.Remark remark) {
        if (publication.sections().stream().noneMatch(known -> known.title().equals(section))) {
            throw new IllegalArgumentException(
                    "A sentence belongs to a section of the publication; found none titled \"" + section + "\"");
        }
        return new HtmlReport(publication, locale, beside.saying(section, remark), names);
    }

    /**
     * The same page with words for a group whose code says nothing to a reader, such as a profession of a country
     * pack.
     *
     * @param dimension which dimension
     * @param code the group's code
     * @param words its name
     * @return a new report
     */
    public HtmlReport naming(Dimension dimension, String code, LocalText words) {
        Map<String, LocalText> more = new TreeMap<>(names);
        more.put(dimension.id() + " " + requireNonNull(code, "code"), requireNonNull(words, "words"));
        return new HtmlReport(publication, locale, beside, Collections.unmodifiableMap(more));
    }

    /**
     * The page as text.
     *
     * @return HTML that is well-formed XML too, with line feeds
     */
    public String html() {
        return new Page(publication, beside, new Words(locale, names)).write();
    }

    /**
     * Writes the page in UTF-8, replacing what was there.
     *
     * @param file where to, for example {@code report.html}
     * @throws IOException if the file cannot be written
     */
    public void writeTo(Path file) throws IOException {
        Files.writeString(requireNonNull(file, "file"), html(), StandardCharsets.UTF_8);
    }
}
