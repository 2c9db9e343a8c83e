package io.github.diasporaskills.accountability.exchange.fhir;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of one object of a FHIR document. It remembers which were read, so that the others can be told of: nothing
 * is lost silently. One use, one thread.
 */
final class Fields {

    private final DocumentNode node;
    private final List<String> names;
    private final Set<String> read = new HashSet<>();
    private final Set<DocumentNode> extensions = new HashSet<>();

    Fields(DocumentNode node) {
        this.node = node;
        this.names = node.names();
    }

    DocumentNode node() {
        return node;
    }

    Optional<DocumentNode> find(String name) {
        read.add(name);
        return node.find(name);
    }

    /** Takes a field in without a word, because it says nothing that is not known otherwise. */
    Fields pass(String... passed) {
        for (String name : passed) {
            read.add(name);
            // What stands below is known, too.
            node.find(name).ifPresent(DocumentNode::canonical);
        }
        return this;
    }

    Optional<String> text(String name) {
        return find(name).map(DocumentNode::asText);
    }

    List<DocumentNode> elements(String name) {
        return find(name).map(DocumentNode::elements).orElse(List.of());
    }

    /** A text with a form; one without it is reported, as an error. */
    <T> Optional<T> value(String name, String expected, Function<String, T> parser) {
        return find(name).flatMap(found -> parsed(found, expected, parser));
    }

    static <T> Optional<T> parsed(DocumentNode found, String expected, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(found.asText()));
        } catch (IllegalArgumentException | DateTimeException e) {
            found.error(Reason.of(FhirReason.VALUE_UNREADABLE).with("expected", expected));
            return Optional.empty();
        }
    }

    static <E extends Enum<E>> Optional<E> constant(DocumentNode found, Class<E> type) {
        String code = found.asText();
        Optional<E> constant = Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(code))
                .findFirst();
        if (constant.isEmpty()) {
            found.error(Reason.of(FhirReason.CODE_UNKNOWN)
                    .with(
                            "expected",
                            Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .toList()));
        }
        return constant;
    }

    Optional<CountryCode> country(String name) {
        return value(name, "a country of ISO 3166-1 such as MA", CountryCode::of);
    }

    /** A period of days; one with a time of the day is read by its days, and told of. */
    DateRange period(String name) {
        Optional<DocumentNode> found = find(name);
        if (found.isEmpty()) {
            return DateRange.always();
        }
        Fields period = new Fields(found.get());
        Optional<LocalDate> start = period.day("start");
        Optional<LocalDate> end = period.day("end");
        period.reportRest();
        try {
            return start.isPresent() && end.isPresent()
                    ? DateRange.of(start.get(), end.get())
                    : start.map(DateRange::from)
                            .orElseGet(() -> end.map(DateRange::until).orElse(DateRange.always()));
        } catch (IllegalArgumentException e) {
            found.get()
                    .error(Reason.of(FhirReason.VALUE_UNREADABLE)
                            .with("expected", "a start that is not after the end"));
            return DateRange.always();
        }
    }

    Optional<LocalDate> day(String name) {
        return value(name, "a day such as 2026-03-31", LocalDate::parse);
    }

    /** The extensions of ours of one name. */
    List<Fields> extensions(String name) {
        return parts(FhirUrls.extension(name));
    }

    /** The extensions of one whole name. */
    List<Fields> parts(String url) {
        List<Fields> found = new ArrayList<>();
        for (DocumentNode each : elements("extension")) {
            if (each.find("url").map(DocumentNode::asText).filter(url::equals).isPresent()) {
                extensions.add(each);
                Fields fields = new Fields(each);
                fields.read.add("url");
                found.add(fields);
            }
        }
        return found;
    }

    Optional<Fields> part(String url) {
        return parts(url).stream().findFirst();
    }

    /** Tells of everything in a concept but its codes in some systems. */
    static void settle(DocumentNode concept, String... systems) {
        for (String name : concept.names()) {
            if (!name.equals("coding")) {
                concept.find(name).ifPresent(Fields::notRead);
            }
        }
        for (DocumentNode coding :
                concept.find("coding").map(DocumentNode::elements).orElse(List.of())) {
            coding.names();
            String system = coding.find("system").map(DocumentNode::asText).orElse("");
            if (!List.of(systems).contains(system)) {
                notRead(coding);
            }
        }
    }

    /** The code that a concept has in a system. */
    static Optional<DocumentNode> code(DocumentNode concept, String system) {
        concept.names();
        for (DocumentNode coding :
                concept.find("coding").map(DocumentNode::elements).orElse(List.of())) {
            coding.names();
            if (coding.find("system")
                    .map(DocumentNode::asText)
                    .filter(system::equals)
                    .isPresent()) {
                return coding.find("code");
            }
        }
        return Optional.empty();
    }

    /** Tells of every field that nobody asked for. */
    void reportRest() {
        for (String name : names) {
            if (name.equals("extension")) {
                for (DocumentNode each : elements("extension")) {
                    if (!extensions.contains(each)) {
                        notRead(each);
                    }
                }
            } else if (!read.contains(name)) {
                node.find(name).ifPresent(Fields::notRead);
            }
        }
    }

    static void notRead(DocumentNode found) {
        found.canonical();
        found.warning(Reason.of(FhirReason.FIELD_NOT_READ));
    }
}
