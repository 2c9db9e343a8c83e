package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.calendar.WorkingCalendar;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that differs from country to country, as versioned, sourced data: a set of typed sections. Immutable and
 * thread-safe.
 *
 * <p>A pack comes from this library ({@link #load(String)}), from another jar, from a folder or from texts, and is
 * either whole and consistent or not there: every mistake is reported by file, line and JSON path. Its
 * {@link #hash()} stands on every verdict and deadline it shaped. A pack is no legal advice and takes no position on
 * territory; names are data that a host application may replace.
 */
public final class CountryPack {

    private final PackManifest manifest;
    private final Map<String, Document> documents;
    private final Map<Class<?>, PackSection> sections;

    /** Sections that were read when somebody asked for them, so that each is read once. */
    private final Map<SectionReader<?>, PackSection> readLater = new ConcurrentHashMap<>();

    private final List<Fact> facts;
    private final List<Problem> warnings;
    private final @Nullable WorkingCalendar calendar;
    private final String hash;

    CountryPack(
            PackManifest manifest,
            Map<String, Document> documents,
            Map<Class<?>, PackSection> sections,
            List<Fact> facts,
            List<Problem> warnings) {
        this.manifest = manifest;
        this.documents = Map.copyOf(documents);
        this.sections = Map.copyOf(sections);
        this.facts = List.copyOf(facts);
        this.warnings = List.copyOf(warnings);
        this.calendar = find(CalendarSection.class)
                .map(section -> section.calendar(manifest.country(), zone()))
                .orElse(null);
        this.hash = hash(documents);
    }

    /**
     * Loads a pack shipped with this library, also from within nested jars and on the module path.
     *
     * @param name the pack's name: {@code MA}, {@code RW}, {@code blank} or {@code synthetic}
     * @return the pack
     * @throws ProblemsException if there is no such pack, with those that there are
     */
    public static CountryPack load(String name) {
        return CountryPackReader.standard().load(name);
    }

    /**
     * The countries whose packs are shipped with this library, apart from the blank and the synthetic one, which are of
     * no country.
     *
     * @return the countries, each with a pack of the name of its code
     */
    public static List<CountryCode> shippedCountries() {
        return PackFiles.SHIPPED_COUNTRIES.stream().map(CountryCode::of).toList();
    }

    /**
     * Loads a pack from another jar, see {@link CountryPackReader#load(String, ClassLoader)}.
     *
     * @param name the pack's name: letters, digits and hyphens
     * @param loader finds the resources
     * @return the pack
     * @throws ProblemsException with every mistake, if there is no such pack or it is broken
     */
    public static CountryPack load(String name, ClassLoader loader) {
        return CountryPackReader.standard().load(name, loader);
    }

    /**
     * Reads a pack from a folder.
     *
     * @param folder the folder that holds {@code pack.json} and a file for each section
     * @return the pack
     * @throws ProblemsException with every mistake, if the pack is broken
     */
    public static CountryPack read(Path folder) {
        return CountryPackReader.standard().read(folder);
    }

    /**
     * Reads a pack from texts, wherever they come from.
     *
     * @param files the JSON texts by file name, {@code pack.json} among them
     * @return the pack
     * @throws ProblemsException with every mistake, if the pack is broken
     */
    public static CountryPack from(Map<String, String> files) {
        return CountryPackReader.standard().from(files);
    }

    /**
     * Copies the blank pack and the guide to making a pack, from which a pack for another country starts.
     *
     * @param folder where the files go; it is made if it is not there
     * @return the folder
     * @throws java.nio.file.FileAlreadyExistsException if one of the files is there already; nothing is overwritten
     * @throws IOException if the folder cannot be written
     */
    public static Path copyBlankTo(Path folder) throws IOException {
        return BlankPack.copyTo(requireNonNull(folder, "folder"));
    }

    /**
     * The country.
     *
     * @return its ISO 3166-1 code
     */
    public CountryCode country() {
        return manifest.country();
    }

    /**
     * The version of the pack's content, as its author numbers it.
     *
     * @return for example {@code 2026.1}
     */
    public String version() {
        return manifest.version();
    }

    /**
     * The day from which this edition of the pack is in force as a document, as an edition of a handbook is. It limits no
     * answer: what was so before that day the pack says in its facts, each of which has its own days where they matter
     * ({@link RegionScheme#term()}, the years of a holiday, the changes of a zone). So a programme whose days lie before
     * it is read by this pack like any other, without a remark; an application that keeps several editions picks by it
     * the one to use for new data.
     *
     * @return the day
     */
    public LocalDate validFrom() {
        return manifest.validFrom();
    }

    /**
     * What a user of the pack should know, such as that it is no legal advice.
     *
     * @return the notes in order
     */
    public List<String> notes() {
        return manifest.notes();
    }

    /**
     * The SHA-256 of the pack's content in canonical form. Layout and the order of fields do not change it; any other
     * difference does, also in sections that nothing reads.
     *
     * @return 64 hexadecimal digits in lower case
     */
    public String hash() {
        return hash;
    }

    /**
     * The names of all sections, also of those that no reader was given for.
     *
     * @return the names in the order of the pack
     */
    public List<String> sectionNames() {
        return List.copyOf(manifest.sections());
    }

    /**
     * A section that was read with the pack.
     *
     * @param <T> its type
     * @param type its class
     * @return the section
     * @throws ProblemsException if the pack does not have it
     */
    public <T extends PackSection> T section(Class<T> type) {
        return find(type).orElseThrow(() -> noSection(type.getSimpleName()));
    }

    /**
     * A section that was read with the pack.
     *
     * @param <T> its type
     * @param type its class
     * @return the section, or empty if the pack does not have it
     */
    public <T extends PackSection> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(sections.get(requireNonNull(type, "type"))).map(type::cast);
    }

    /**
     * A section that was kept unread, read now; the same reader reads it once.
     *
     * @param <T> its type
     * @param reader reads it
     * @return the section
     * @throws ProblemsException with every mistake, if the pack does not have the section or it is broken
     */
    public <T extends PackSection> T section(SectionReader<T> reader) {
        Optional<T> read = find(reader.type());
        if (read.isPresent()) {
            return read.get();
        }
        @Nullable PackSection before = readLater.get(reader);
        if (before != null) {
            return reader.type().cast(before);
        }
        Document document = documents.get(reader.name() + ".json");
        if (document == null) {
            throw noSection(reader.name());
        }
        T section = document.read(reader.schema(), root -> {
                    root.find("sources").ifPresent(DocumentNode::names);
                    T made = reader.read(root);
                    reader.check(made, root, lookup());
                    return made;
                })
                .orThrow("the section " + reader.name() + " of the country pack " + country());
        readLater.putIfAbsent(reader, section);
        return section;
    }

    /**
     * Every statement of the pack that names its source, for a person who reviews it.
     *
     * @return the facts in the order of the sections
     */
    public List<Fact> facts() {
        return facts;
    }

    /**
     * The statements that a lawyer or focal point should confirm.
     *
     * @return the facts whose source is unverified, in the order of the sections
     */
    public List<Fact> unverifiedFacts() {
        return facts.stream().filter(fact -> !fact.source().isVerified()).toList();
    }

    /**
     * What was worth a look when the pack was read, such as fields of a newer version.
     *
     * @return the warnings
     */
    public List<Problem> warnings() {
        return warnings;
    }

    /**
     * What the country is called, its languages and its currency.
     *
     * @return the section {@code identity}
     */
    public IdentitySection identity() {
        return section(IdentitySection.class);
    }

    /**
     * The regions in every scheme.
     *
     * @return the section {@code regions}
     */
    public RegionsSection regions() {
        return section(RegionsSection.class);
    }

    /**
     * The zone by which the country's local times are meant, with the pack's own rules.
     *
     * @return the first zone of the section {@code zone}
     * @throws ProblemsException if the pack does not have the section
     */
    public PackZone zone() {
        return section(ZoneSection.class).zone();
    }

    /**
     * The office hours and holidays of the country.
     *
     * @return the calendar of the section {@code calendar} in the zone of the country
     * @throws ProblemsException if the pack does not have the section
     */
    public WorkingCalendar calendar() {
        if (calendar == null) {
            throw noSection(CalendarSection.READER.name());
        }
        return calendar;
    }

    /**
     * The health professions and their specialties.
     *
     * @return the section {@code professions}
     */
    public ProfessionsSection professions() {
        return section(ProfessionsSection.class);
    }

    /**
     * The professional councils.
     *
     * @return the section {@code councils}
     */
    public CouncilsSection councils() {
        return section(CouncilsSection.class);
    }

    /**
     * Which practice authorisations are accepted, and for what.
     *
     * @return the section {@code authorisations}
     */
    public AuthorisationsSection authorisations() {
        return section(AuthorisationsSection.class);
    }

    /**
     * What the law says about tele-expertise, data and practice.
     *
     * @return the section {@code legal}
     */
    public LegalSection legal() {
        return section(LegalSection.class);
    }

    /**
     * The hospitals, ministries and authorities.
     *
     * @return the section {@code institutions}
     */
    public InstitutionsSection institutions() {
        return section(InstitutionsSection.class);
    }

    /**
     * The numbers that programmes start from.
     *
     * @return the section {@code parameters}
     */
    public ParametersSection parameters() {
        return section(ParametersSection.class);
    }

    /**
     * What the country has said it wants to reach.
     *
     * @return the section {@code targets}
     */
    public TargetsSection targets() {
        return section(TargetsSection.class);
    }

    /**
     * What the pack calls its professions, specialties, councils and languages, for
     * {@link Wording#knowing(Wording.Vocabulary)}.
     *
     * @return words for the terms that {@link ProfessionCode#term()} and the like give
     */
    public Wording.Vocabulary vocabulary() {
        return new PackVocabulary(this);
    }

    private SectionLookup lookup() {
        return new SectionLookup() {
            @Override
            public <T extends PackSection> Optional<T> find(Class<T> type) {
                return CountryPack.this.find(type);
            }
        };
    }

    private ProblemsException noSection(String name) {
        return new ProblemsException(
                "the country pack " + country(),
                List.of(Problem.error(
                        Location.of("pack.json").at("$.sections"),
                        Reason.of(CountryReason.NO_SECTION).with("name", name).with("known", sectionNames()))));
    }

    private static String hash(Map<String, Document> documents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(documents).forEach((file, document) -> {
                String part = file + "\n" + document.canonical().orElse("") + "\n";
                digest.update(part.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * Whether the other pack has the same content.
     *
     * @param other anything
     * @return true for a pack of the same hash
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CountryPack pack && hash.equals(pack.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    /**
     * Country, version and the beginning of the hash.
     *
     * @return for example {@code country pack MA 2026.1 (3f9a51c2)}
     */
    @Override
    public String toString() {
        return "country pack " + country() + " " + version() + " (" + hash.substring(0, 8) + ")";
    }
}
