package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A hospital, ministry or authority that programmes of a country know. Immutable and thread-safe. */
public final class Institution {

    /** The kinds an institution may have; the same names as an organisation's kinds. */
    static final List<String> KINDS = List.of(
            "UNIVERSITY_HOSPITAL",
            "DISTRICT_HOSPITAL",
            "HOSPITAL",
            "CLINIC",
            "MINISTRY",
            "COUNCIL",
            "NETWORK",
            "AGENCY",
            "SCHOOL",
            "NGO");

    private static final int MOST_BEDS = 20_000;

    private final String id;
    private final String kind;
    private final LocalText names;
    private final List<String> aliases;
    private final @Nullable RegionCode region;
    private final @Nullable String place;
    private final @Nullable Integer beds;
    private final InstitutionState state;
    private final Source source;

    private Institution(
            String id,
            String kind,
            LocalText names,
            List<String> aliases,
            @Nullable RegionCode region,
            @Nullable String place,
            @Nullable Integer beds,
            InstitutionState state,
            Source source) {
        this.id = requireNonNull(id, "id");
        this.kind = requireNonNull(kind, "kind");
        this.names = requireNonNull(names, "names");
        this.aliases = List.copyOf(aliases);
        this.region = region;
        this.place = place;
        this.beds = beds;
        this.state = requireNonNull(state, "state");
        this.source = requireNonNull(source, "source");
    }

    /**
     * Its name within the pack.
     *
     * @return for example {@code CHU-FES}
     */
    public String id() {
        return id;
    }

    /**
     * What it is.
     *
     * @return the name of a kind of organisation, for example {@code UNIVERSITY_HOSPITAL}
     */
    public String kind() {
        return kind;
    }

    /**
     * Its names.
     *
     * @return the names by language
     */
    public LocalText names() {
        return names;
    }

    /**
     * Other ways to write it.
     *
     * @return the aliases
     */
    public List<String> aliases() {
        return aliases;
    }

    /**
     * The region it lies in.
     *
     * @return scheme and code, or empty if it serves the whole country or its region is not known
     */
    public Optional<RegionCode> region() {
        return Optional.ofNullable(region);
    }

    /**
     * The town or district it lies in.
     *
     * @return the place, or empty if not known
     */
    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    /**
     * How many beds it has.
     *
     * @return the beds, 1 or more, or empty if not known or it has none
     */
    public OptionalInt beds() {
        return beds == null ? OptionalInt.empty() : OptionalInt.of(beds);
    }

    /**
     * Whether it works already.
     *
     * @return operating or being built
     */
    public InstitutionState state() {
        return state;
    }

    /**
     * Where this comes from.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    static Institution read(DocumentNode node) {
        var id = node.value("id", "capital letters, digits and hyphens such as CHU-FES", Institution::requireId);
        String kind = node.get("kind").asOneOf(KINDS);
        LocalText names = node.localized("names");
        List<String> aliases = node.optionalList("aliases", DocumentNode::asText);
        var region = node.optionalObject("region", Institution::readRegion);
        var place = node.optionalText("place");
        OptionalInt beds = node.optionalWholeNumber("beds", 1, MOST_BEDS);
        InstitutionState state =
                node.optionalOneOf("state", InstitutionState.class).orElse(InstitutionState.OPERATING);
        Source source = Source.of(node);
        return new Institution(
                id.orElseThrow(),
                kind,
                names,
                aliases,
                region.orElse(null),
                place.orElse(null),
                beds.isPresent() ? beds.getAsInt() : null,
                state,
                source);
    }

    private static RegionCode readRegion(DocumentNode node) {
        String scheme = node.text("scheme");
        String code = node.text("code");
        return RegionCode.of(scheme, code);
    }

    private static String requireId(String id) {
        if (!CodeForm.isName(id)) {
            throw new IllegalArgumentException("Not an institution's id");
        }
        return id;
    }

    /**
     * Id and name.
     *
     * @return for example {@code CHU-FES University hospital Hassan II}
     */
    @Override
    public String toString() {
        return id + " " + names.in(Locale.ENGLISH);
    }
}
