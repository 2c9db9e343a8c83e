package io.github.diasporaskills.accountability.indicator;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a value entered by hand is true: a document's title, its place in a file, an address. Immutable and
 * thread-safe.
 *
 * <p>People type it freely, and a minute or a list of participants is easily filed under somebody's name. So the text
 * is treated as personal data: {@code toString} withholds it, and a publication says only that evidence is on file and,
 * where the text is a web address and nothing else, at which site.
 */
public final class Evidence {

    private final String reference;

    private Evidence(String reference) {
        this.reference = reference;
    }

    /**
     * Evidence as it was typed.
     *
     * @param reference a document's title or address, not blank
     * @return the evidence
     * @throws IllegalArgumentException if the reference is blank
     */
    public static Evidence of(String reference) {
        if (requireNonNull(reference, "reference").isBlank()) {
            throw new IllegalArgumentException("Evidence is a document's title or address; found blank");
        }
        return new Evidence(reference);
    }

    /**
     * The text as it was typed.
     *
     * @return for the programme's own eyes: it may name somebody
     */
    public String reference() {
        return reference;
    }

    /**
     * The site of a web address, without the path, which may carry a name, and without user, port and query.
     *
     * @return for example {@code example.org}; empty if the text is anything but one http or https address
     */
    public Optional<String> site() {
        try {
            URI address = new URI(reference.strip());
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            @Nullable String host = address.getHost();
            return web && host != null ? Optional.of(host.toLowerCase(Locale.ROOT)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Evidence evidence && reference.equals(evidence.reference);
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }

    /**
     * Nothing but the type.
     *
     * @return a fixed text
     */
    @Override
    public String toString() {
        return "Evidence[withheld]";
    }
}
