package io.github.diasporaskills.core.casefile;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.people.PersonName;
import java.util.List;

/**
 * Looks in a text for what may identify the patient. <b>It is no guarantee</b>: it finds what it was made to find, in
 * English, French and Arabic, and a text that passes may still tell who somebody is, by a rare disease in a small town for
 * one. A person stays responsible for what is sent. Immutable and thread-safe.
 *
 * <p>It looks for names from the patient's file, telephone numbers, identity numbers by the pack's shapes, addresses of
 * mail, days of birth, streets with a number and addresses of pages; through accents, case, Arabic-Indic digits, digits
 * that stand apart, look-alike letters and invisible characters. Names that are not in the file, ages, years of birth,
 * towns, workplaces, and whatever a picture shows are not looked for.
 *
 * <p>How well, on the labelled synthetic corpus of this library's tests (seeded; 6,000 texts, a third in each language,
 * half of them without an identifier but with doses, laboratory values, dates of visits, codes of diseases and diseases
 * named after people). The floors below are asserted by a test; on real letters expect less.
 *
 * <table>
 * <caption>Floors of precision and recall by kind</caption>
 * <tr><th>kind</th><th>precision</th><th>recall</th></tr>
 * <tr><td>NAME</td><td>0.97</td><td>0.95</td></tr>
 * <tr><td>PHONE</td><td>0.98</td><td>0.98</td></tr>
 * <tr><td>NATIONAL_ID</td><td>0.98</td><td>0.98</td></tr>
 * <tr><td>EMAIL</td><td>0.99</td><td>0.98</td></tr>
 * <tr><td>DATE_OF_BIRTH</td><td>0.98</td><td>0.97</td></tr>
 * <tr><td>ADDRESS</td><td>0.97</td><td>0.95</td></tr>
 * <tr><td>WEB_ADDRESS</td><td>0.99</td><td>0.98</td></tr>
 * </table>
 *
 * <p>Takes time and memory in proportion to the length of the text, whatever it says.
 */
public final class IdentifierDetector {

    private final IdentifiersSection shapes;
    private final KnownNames names;

    private IdentifierDetector(IdentifiersSection shapes, KnownNames names) {
        this.shapes = shapes;
        this.names = names;
    }

    /**
     * A detector for a country, which knows no name yet.
     *
     * @param pack says what telephone and identity numbers look like
     * @return the detector
     */
    public static IdentifierDetector of(CountryPack pack) {
        return of(IdentifiersSection.of(pack));
    }

    /**
     * A detector for shapes of numbers, which knows no name yet.
     *
     * @param shapes what telephone and identity numbers look like
     * @return the detector
     */
    public static IdentifierDetector of(IdentifiersSection shapes) {
        return new IdentifierDetector(requireNonNull(shapes, "shapes"), KnownNames.of(List.of()));
    }

    /**
     * This detector with the names from one patient's file, in place of any it knew.
     *
     * @param known the patient's names in each spelling of the file, and those of relatives the file names
     * @return a new detector; it holds personal data and prints none
     */
    public IdentifierDetector knowing(List<PersonName> known) {
        return new IdentifierDetector(shapes, KnownNames.of(known));
    }

    /**
     * Looks at a text.
     *
     * @param text any text
     * @return kinds and places in order, none of which overlap; empty if nothing was found, which is no guarantee
     */
    public List<IdentifierFinding> scan(String text) {
        return search(new SearchText(requireNonNull(text, "text")));
    }

    /** Looks at a text and counts the steps it takes. */
    long stepsFor(String text) {
        SearchText made = new SearchText(text);
        search(made);
        return made.steps();
    }

    private List<IdentifierFinding> search(SearchText text) {
        Finds finds = new Finds(text);
        new MailSearch(text, finds).run();
        new BirthDateSearch(text, finds).run();
        new NumberSearch(text, finds, shapes.numbers()).run();
        new PhoneSearch(text, finds, shapes.phones()).run();
        new AddressSearch(text, finds).run();
        new NameSearch(text, finds, names).run();
        return finds.inOrder();
    }

    /**
     * Shows no name.
     *
     * @return a fixed text
     */
    @Override
    public String toString() {
        return "IdentifierDetector[redacted]";
    }
}
