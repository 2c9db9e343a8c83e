package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One thing that a site has to show before it takes part. Immutable and thread-safe. */
public final class ChecklistItem {

    private static final int MOST_DAYS = 3660;
    private static final int MOST_HOURS = 48;

    private final String code;
    private final ChecklistKind kind;
    private final LocalText names;
    private final @Nullable Integer withinDays;
    private final @Nullable Integer protectedHours;
    private final List<LanguageCode> languages;
    private final Source source;

    private ChecklistItem(
            String code,
            ChecklistKind kind,
            LocalText names,
            @Nullable Integer withinDays,
            @Nullable Integer protectedHours,
            List<LanguageCode> languages,
            Source source) {
        this.code = requireNonNull(code, "code");
        this.kind = requireNonNull(kind, "kind");
        this.names = requireNonNull(names, "names");
        this.withinDays = withinDays;
        this.protectedHours = protectedHours;
        this.languages = List.copyOf(languages);
        this.source = requireNonNull(source, "source");
    }

    /**
     * Its name within the checklist.
     *
     * @return for example {@code recipients-tested}
     */
    public String code() {
        return code;
    }

    /**
     * What is asked for.
     *
     * @return the kind
     */
    public ChecklistKind kind() {
        return kind;
    }

    /**
     * What it is called.
     *
     * @return the names by language
     */
    public LocalText names() {
        return names;
    }

    /**
     * How old the evidence may be.
     *
     * @return the most days between the evidence and the day it counts on, 1 or more, or empty if it does not age
     */
    public OptionalInt withinDays() {
        return withinDays == null ? OptionalInt.empty() : OptionalInt.of(withinDays);
    }

    /**
     * How much time has to be set aside.
     *
     * @return hours a week, 1 or more, or empty if none is asked for
     */
    public OptionalInt protectedHours() {
        return protectedHours == null ? OptionalInt.empty() : OptionalInt.of(protectedHours);
    }

    /**
     * The languages in which it has to be there.
     *
     * @return the languages, empty if none is asked for
     */
    public List<LanguageCode> languages() {
        return languages;
    }

    /**
     * Where this comes from.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    static ChecklistItem read(DocumentNode node) {
        var code = node.value("code", "lower-case letters, digits and hyphens such as recipients-tested", text -> {
            if (!CodeForm.isSlug(text)) {
                throw new IllegalArgumentException("Not the code of an item");
            }
            return text;
        });
        ChecklistKind kind = node.oneOf("kind", ChecklistKind.class);
        LocalText names = node.localized("names");
        OptionalInt within = node.optionalWholeNumber("withinDays", 1, MOST_DAYS);
        OptionalInt hours = node.optionalWholeNumber("protectedHours", 1, MOST_HOURS);
        List<LanguageCode> languages =
                node.find("languages").map(Entries::languages).orElse(List.of());
        Source source = Source.of(node);
        return new ChecklistItem(code.orElseThrow(), kind, names, boxed(within), boxed(hours), languages, source);
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    /**
     * Code and name.
     *
     * @return for example {@code recipients-tested Outside recipients of sensitive cases tested}
     */
    @Override
    public String toString() {
        return code + " " + names.in(Locale.ENGLISH);
    }
}
