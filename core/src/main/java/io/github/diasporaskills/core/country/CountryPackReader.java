package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Reads country packs with a chosen set of section readers. Immutable and thread-safe.
 *
 * <p>{@link #standard()} knows the sections of this module. A module with sections of its own adds its readers, so
 * that a mistake in them is found when the pack is read:
 *
 * <pre>{@code CountryPack pack = CountryPackReader.standard().with(TariffSection.READER).load("MA");}</pre>
 */
public final class CountryPackReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
    private static final CountryPackReader STANDARD = new CountryPackReader(List.of(
            IdentitySection.READER,
            RegionsSection.READER,
            ZoneSection.READER,
            CalendarSection.READER,
            ProfessionsSection.READER,
            CouncilsSection.READER,
            AuthorisationsSection.READER,
            LegalSection.READER,
            InstitutionsSection.READER,
            ParametersSection.READER,
            TargetsSection.READER,
            EnrolmentSection.READER));

    private final List<SectionReader<?>> readers;

    /** Packs of this library that were read when somebody asked for them, so that each is read once. */
    private final Map<String, CountryPack> shipped = new ConcurrentHashMap<>();

    private CountryPackReader(List<SectionReader<?>> readers) {
        this.readers = List.copyOf(readers);
    }

    /**
     * A reader that knows the sections of this module.
     *
     * @return the reader
     */
    public static CountryPackReader standard() {
        return STANDARD;
    }

    /**
     * This reader with one more kind of section.
     *
     * @param reader reads the section
     * @return a new reader
     * @throws IllegalArgumentException if a section of that name or type is known already
     */
    public CountryPackReader with(SectionReader<?> reader) {
        requireNonNull(reader, "reader");
        for (SectionReader<?> known : readers) {
            if (known.name().equals(reader.name()) || known.type().equals(reader.type())) {
                throw new IllegalArgumentException("The section " + reader.name() + " of type "
                        + reader.type().getSimpleName() + " has a reader already");
            }
        }
        List<SectionReader<?>> more = new ArrayList<>(readers);
        more.add(reader);
        return new CountryPackReader(more);
    }

    /**
     * Loads a pack shipped with this library, also from within nested jars and on the module path. It is read the first
     * time and kept as long as this reader.
     *
     * @param name the pack's name: {@code MA}, {@code RW}, {@code blank} or {@code synthetic}
     * @return the pack
     * @throws ProblemsException if there is no such pack, with those that there are
     */
    public CountryPack load(String name) {
        if (!PackFiles.SHIPPED_NAMES.contains(packName(name))) {
            List<String> known = CodeForm.isCountry(name) ? PackFiles.SHIPPED_COUNTRIES : PackFiles.SHIPPED_NAMES;
            Problem unknown = Problem.error(
                    Location.of(name), Reason.of(CountryReason.UNKNOWN_PACK).with("known", known));
            throw new ProblemsException(
                    "the country pack " + name,
                    List.of((CodeForm.isCountry(name) ? Optional.<String>empty() : ClosestName.to(name, known))
                            .map(unknown::maybe)
                            .orElse(unknown)));
        }
        return shipped.computeIfAbsent(
                name, known -> assemble(PackFiles.shipped(known)).orThrow("the country pack " + known));
    }

    /**
     * Loads a pack from another jar, where it stands in {@code META-INF/diaspora-skills/packs/NAME/}. No module
     * encapsulates that folder, so it is found on the class path and on the module path.
     *
     * @param name the pack's name: letters, digits and hyphens
     * @param loader finds the resources
     * @return the pack
     * @throws ProblemsException with every mistake, if there is no such pack or it is broken
     */
    public CountryPack load(String name, ClassLoader loader) {
        requireNonNull(loader, "loader");
        return assemble(PackFiles.plugged(packName(name), loader)).orThrow("the country pack " + name);
    }

    /**
     * Reads a pack from a folder.
     *
     * @param folder the folder that holds {@code pack.json} and a file for each section
     * @return the pack
     * @throws ProblemsException with every mistake, if the pack is broken
     */
    public CountryPack read(Path folder) {
        return check(folder).orThrow("the country pack in " + folder.getFileName());
    }

    /**
     * Reads a pack from texts, wherever they come from.
     *
     * @param files the JSON texts by file name, {@code pack.json} among them
     * @return the pack
     * @throws ProblemsException with every mistake, if the pack is broken
     */
    public CountryPack from(Map<String, String> files) {
        return check(files).orThrow("the country pack");
    }

    /**
     * Reads a pack from a folder and says what is wrong with it instead of throwing.
     *
     * @param folder the folder that holds {@code pack.json} and a file for each section
     * @return the pack, if it has no error, and every problem by file, line and path
     */
    public ReadResult<CountryPack> check(Path folder) {
        return assemble(PackFiles.folder(requireNonNull(folder, "folder")));
    }

    /**
     * Reads a pack from texts and says what is wrong with it instead of throwing.
     *
     * @param files the JSON texts by file name, {@code pack.json} among them
     * @return the pack, if it has no error, and every problem by file, line and path
     */
    public ReadResult<CountryPack> check(Map<String, String> files) {
        return assemble(PackFiles.of(requireNonNull(files, "files")));
    }

    private ReadResult<CountryPack> assemble(PackFiles files) {
        return new PackAssembly(files, readers).assemble();
    }

    private static String packName(String name) {
        requireNonNull(name, "name");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A pack's name has letters, digits and hyphens, such as MA; found \"" + name + "\"");
        }
        return name;
    }
}
