package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.people.AgeBand;
import io.github.diasporaskills.core.people.Disability;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.TermClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a value is split by: gender, country of residence, profession. Immutable and thread-safe.
 *
 * <p>A dimension over an enum lists all its groups, so that a table has the same rows whatever was observed; an open
 * one, such as residence, has the groups that were observed, and a new one needs data only.
 */
public final class Dimension {

    private static final String NOT_ASKED = Gender.NOT_ASKED.name();

    /** A person's own answer about disability, see {@link Disability}; known where the programme asks. */
    public static final Dimension DISABILITY = of(Disability.class);

    /** The band of a person's age, see {@link AgeBand}. */
    public static final Dimension AGE_BAND = of(AgeBand.class);

    /** The country a person lives in, by ISO 3166-1 alpha-2 code. */
    public static final Dimension RESIDENCE = named("residence");

    /** The profession, by the code of the country pack. */
    public static final Dimension PROFESSION = named("profession");

    /** The host of an engagement, by the organisation's id. */
    public static final Dimension HOST = named("host");

    /** The region of the host, by scheme and code. */
    public static final Dimension HOST_REGION = named("host-region");

    /** Groups of regions, as a country pack names them. */
    public static final Dimension REGION_GROUP = named("region-group");

    private final String id;
    private final List<Category> listed;
    private final String missing;

    private Dimension(String id, List<Category> listed, String missing) {
        this.id = id;
        this.listed = List.copyOf(listed);
        this.missing = missing;
    }

    /**
     * The dimension of an enum, with its constants as groups, in their order. What a source does not state is in the
     * group {@code NOT_ASKED}, or in {@code NOT_STATED} if the enum has no such constant.
     *
     * @param values the enum, for example {@code Gender.class}
     * @return its id is the enum's simple name in lower case, words joined by hyphens; that of {@code TermClass} is
     *     {@code term}
     * @throws IllegalArgumentException if the class is not an enum or has no constants
     */
    public static Dimension of(Class<? extends Enum<?>> values) {
        Enum<?> @Nullable [] constants = requireNonNull(values, "values").getEnumConstants();
        if (constants == null || constants.length == 0) {
            throw new IllegalArgumentException("A dimension needs an enum with constants; found " + values.getName());
        }
        List<Category> categories = new ArrayList<>(
                Arrays.stream(constants).map(c -> Category.of(c.name())).toList());
        boolean tellsWhoWasAsked = categories.contains(Category.of(NOT_ASKED));
        if (!tellsWhoWasAsked) {
            categories.add(Category.of(Category.NOT_STATED));
        }
        return new Dimension(idOf(values), categories, tellsWhoWasAsked ? NOT_ASKED : Category.NOT_STATED);
    }

    private static String idOf(Class<? extends Enum<?>> values) {
        if (values.equals(TermClass.class)) {
            return "term";
        }
        return values.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /**
     * A dimension whose groups are those observed.
     *
     * @param id lower-case words joined by hyphens, for example {@code residence}
     * @return the dimension
     * @throws IllegalArgumentException if the id has another form
     */
    public static Dimension named(String id) {
        if (!requireNonNull(id, "id").matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException(
                    "A dimension's id is lower-case words joined by hyphens, such as residence; found \"" + id + "\"");
        }
        return new Dimension(id, List.of(), Category.NOT_STATED);
    }

    /**
     * The dimension of an id, as a reference sheet names it.
     *
     * @param id for example {@code gender} or {@code residence}
     * @return gender, age band and disability with all their groups; any other with the groups observed
     * @throws IllegalArgumentException if the id has another form than lower-case words joined by hyphens
     */
    public static Dimension ofId(String id) {
        for (Dimension known : List.of(of(Gender.class), AGE_BAND, DISABILITY)) {
            if (known.id.equals(id)) {
                return known;
            }
        }
        return named(id);
    }

    /**
     * What several dimensions are called where they are crossed.
     *
     * @param dimensions one or more
     * @return their ids, for example {@code gender × age-band}
     */
    public static String names(List<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::id).collect(Collectors.joining(" × "));
    }

    /**
     * Gender with the two ways of not being stated counted together. They stay apart in {@code of(Gender.class)}.
     *
     * @return the dimension with one group {@code NOT_STATED} in place of the two
     */
    public static Dimension genderNotStatedTogether() {
        return of(Gender.class).together(Category.NOT_STATED, Gender.UNDISCLOSED.name(), Gender.NOT_ASKED.name());
    }

    /**
     * This dimension with some groups counted as one, at the place of the first of them.
     *
     * @param code of the common group
     * @param codes the groups to count together, at least two, none of which is in a common group already
     * @return a new dimension with the same id
     * @throws IllegalArgumentException if fewer than two are given, or one is unknown to a dimension that lists its
     *     groups
     */
    public Dimension together(String code, String... codes) {
        Set<String> parts = new TreeSet<>(Arrays.asList(codes));
        if (parts.size() < 2) {
            throw new IllegalArgumentException("Counting together takes at least two groups; found " + parts);
        }
        Set<String> known = new TreeSet<>();
        listed.forEach(c -> {
            if (c.parts().size() == 1) {
                known.add(c.code());
            }
        });
        if (!known.containsAll(parts)) {
            throw new IllegalArgumentException(
                    "Groups of " + id + " that can be counted together are " + known + "; found " + parts);
        }
        Category common = new Category(code, parts);
        LinkedHashSet<Category> merged = new LinkedHashSet<>();
        listed.forEach(c -> merged.add(parts.contains(c.code()) ? common : c));
        return new Dimension(id, List.copyOf(merged), missing);
    }

    /**
     * The stable id, which sources use as well.
     *
     * @return for example {@code gender}
     */
    public String id() {
        return id;
    }

    /**
     * The groups that a table shows even when nothing falls into them, in order.
     *
     * @return empty if the groups are those observed
     */
    public List<Category> listed() {
        return listed;
    }

    /**
     * The group of a code.
     *
     * @param code as a source states it; null or blank where it states none
     * @return the category that counts it
     * @throws IllegalArgumentException if this dimension lists its groups and has none for the code
     */
    public Category categoryOf(@Nullable String code) {
        String stated = code == null || code.isBlank() ? missing : code;
        for (Category category : listed) {
            if (category.parts().contains(stated)) {
                return category;
            }
        }
        if (!listed.isEmpty()) {
            throw new IllegalArgumentException("The groups of " + id + " are " + listed + "; found \"" + stated + "\"");
        }
        return Category.of(stated);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dimension d && id.equals(d.id) && listed.equals(d.listed) && missing.equals(d.missing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, listed);
    }

    /**
     * The bare id.
     *
     * @return the id
     */
    @Override
    public String toString() {
        return id;
    }
}
