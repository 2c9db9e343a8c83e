package io.github.diasporaskills.accountability.grievance;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.PackSection;
import io.github.diasporaskills.core.country.SectionReader;
import io.github.diasporaskills.core.country.Source;
import io.github.diasporaskills.core.country.Sourced;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReader;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.reason.Parsed;
import io.github.diasporaskills.core.reason.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What a country says about complaints: categories with their clocks and retention, who receives sensitive allegations,
 * where one can go besides, and the texts that complainants get. The optional section {@code grievance} of a pack.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * {
 *   "schema": "1.0",
 *   "sources": {"start": {"text": "…", "status": "UNVERIFIED"}},
 *   "categories": [{"code": "waiting-time", "group": "service", "route": "PROGRAMME", "names": {"en": "…"},
 *     "secondPerson": false, "acknowledge": "P2D working", "respond": "P15D working", "resolve": "P30D working",
 *     "retentionMonths": 60, "source": "start"}],
 *   "recipients": [{"id": "oversight", "names": {"en": "…"}, "categories": ["sexual-abuse"], "source": "start"}],
 *   "remedies": [{"id": "ombudsman", "names": {"en": "…"}, "text": {"en": "…"}, "source": "start"}],
 *   "reopenDays": {"value": 30, "source": "start"}, "reopenTimes": {"value": 1, "source": "start"},
 *   "appealDays": {"value": 30, "source": "start"}, "longestPauseDays": {"value": 30, "source": "start"},
 *   "escalateEveryHours": {"value": 48, "source": "start"},
 *   "templates": [{"kind": "ANSWER", "language": "en", "words": "…", "review": "NOT_REVIEWED", "source": "start"}]
 * }
 * }</pre>
 */
public final class GrievanceSection implements PackSection {

    /** Reads {@code grievance.json}. */
    public static final SectionReader<GrievanceSection> READER = new Reader();

    private final List<CategoryRule> categories;
    private final List<SensitiveRecipient> recipients;
    private final List<OutsideRemedy> remedies;
    private final List<MessageTemplate> templates;
    private final Sourced<Integer> reopenDays;
    private final Sourced<Integer> reopenTimes;
    private final Sourced<Integer> appealDays;
    private final Sourced<Integer> longestPauseDays;
    private final Sourced<Integer> escalateEveryHours;
    private final String retention;

    private GrievanceSection(
            List<CategoryRule> categories,
            List<SensitiveRecipient> recipients,
            List<OutsideRemedy> remedies,
            List<MessageTemplate> templates,
            Reader.Numbers numbers) {
        this.categories = List.copyOf(categories);
        this.recipients = List.copyOf(recipients);
        this.remedies = List.copyOf(remedies);
        this.templates = List.copyOf(templates);
        this.reopenDays = numbers.reopenDays();
        this.reopenTimes = numbers.reopenTimes();
        this.appealDays = numbers.appealDays();
        this.longestPauseDays = numbers.longestPauseDays();
        this.escalateEveryHours = numbers.escalateEveryHours();
        this.retention = retention(this.categories);
    }

    /**
     * The section of a pack.
     *
     * @param pack the pack
     * @return its section, or empty if it has none
     * @throws io.github.diasporaskills.core.reason.ProblemsException with every mistake, if the section is broken
     */
    public static Optional<GrievanceSection> of(CountryPack pack) {
        return requireNonNull(pack, "pack").sectionNames().contains(READER.name())
                ? Optional.of(pack.section(READER))
                : Optional.empty();
    }

    /**
     * All categories.
     *
     * @return in the order of the pack
     */
    public List<CategoryRule> categories() {
        return categories;
    }

    /**
     * A category.
     *
     * @param code its code
     * @return empty if the pack does not have it
     */
    public Optional<CategoryRule> category(String code) {
        requireNonNull(code, "code");
        return categories.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /**
     * What holds for a case.
     *
     * @param chosen the category, or null as long as there is none
     * @return the rule of the category; else that of the first category that the programme handles
     */
    CategoryRule ruleFor(@Nullable String chosen) {
        Optional<CategoryRule> known = chosen == null ? Optional.empty() : category(chosen);
        return known.orElseGet(() -> categories.stream()
                .filter(rule -> rule.route() == CategoryRoute.PROGRAMME)
                .findFirst()
                .orElseThrow());
    }

    /**
     * Who receives allegations of a sensitive category.
     *
     * @param category its code
     * @return the recipients in the order of the pack
     */
    public List<SensitiveRecipient> recipientsOf(String category) {
        requireNonNull(category, "category");
        return recipients.stream()
                .filter(recipient -> recipient.categories().contains(category))
                .toList();
    }

    /**
     * Where a complainant can go outside the programme.
     *
     * @return at least one
     */
    public List<OutsideRemedy> remedies() {
        return remedies;
    }

    /**
     * All templates.
     *
     * @return in the order of the pack
     */
    public List<MessageTemplate> templates() {
        return templates;
    }

    /**
     * A text for a complainant.
     *
     * @param kind what it tells
     * @param language in which language
     * @param mode whether it goes to people
     * @param safe values by name; only {@code due} is used
     * @return the text; refused if there is none in that language, or if it goes to people and no native speaker reviewed
     *     it
     */
    public Parsed<String> text(TemplateKind kind, LanguageCode language, TemplateMode mode, Map<String, String> safe) {
        requireNonNull(kind, "kind");
        requireNonNull(language, "language");
        return templates.stream()
                .filter(template ->
                        template.kind() == kind && template.language().equals(language))
                .findFirst()
                .map(template -> template.fill(mode, safe))
                .orElseGet(() -> Parsed.refused(Reason.of(GrievanceReason.TEMPLATE_MISSING)
                        .with("kind", kind)
                        .with("language", language.term())));
    }

    /** A mark of how long each category is kept: another one as soon as any of these times is another. */
    String retention() {
        return retention;
    }

    private static String retention(List<CategoryRule> categories) {
        String times = categories.stream()
                .map(rule -> rule.code() + " " + rule.route() + " " + rule.retentionMonths())
                .collect(Collectors.joining("\n"));
        CRC32 mark = new CRC32();
        mark.update(times.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(mark.getValue());
    }

    /**
     * Within how many days a closed case is opened again.
     *
     * @return 1 to 365
     */
    public int reopenDays() {
        return reopenDays.value();
    }

    /**
     * How often a case is opened again.
     *
     * @return 0 to 10
     */
    public int reopenTimes() {
        return reopenTimes.value();
    }

    /**
     * Within how many days one can appeal.
     *
     * @return 1 to 365
     */
    public int appealDays() {
        return appealDays.value();
    }

    /**
     * After how many days a pause ends by itself.
     *
     * @return 1 to 365
     */
    public int longestPauseDays() {
        return longestPauseDays.value();
    }

    /**
     * After how long an overdue case goes one level higher.
     *
     * @return 1 hour to 30 days
     */
    public Duration escalateEvery() {
        return Duration.ofHours(escalateEveryHours.value());
    }

    /**
     * How many there are of what.
     *
     * @return for example {@code 9 categories, 2 recipients, 20 templates}
     */
    @Override
    public String toString() {
        return categories.size() + " categories, " + recipients.size() + " recipients, " + templates.size()
                + " templates";
    }

    private static final class Reader implements SectionReader<GrievanceSection> {

        private static final int MOST_DAYS = 365;
        private static final int MOST_TIMES = 10;
        private static final int MOST_HOURS = 720;

        /** The single numbers of the section. */
        record Numbers(
                Sourced<Integer> reopenDays,
                Sourced<Integer> reopenTimes,
                Sourced<Integer> appealDays,
                Sourced<Integer> longestPauseDays,
                Sourced<Integer> escalateEveryHours) {}

        @Override
        public String name() {
            return "grievance";
        }

        @Override
        public Class<GrievanceSection> type() {
            return GrievanceSection.class;
        }

        @Override
        public SchemaVersion schema() {
            return SchemaVersion.of(1, 0);
        }

        @Override
        public GrievanceSection read(DocumentNode root) {
            List<CategoryRule> categories = unique(root, "categories", CategoryRule::read, CategoryRule::code);
            List<SensitiveRecipient> recipients =
                    unique(root, "recipients", SensitiveRecipient::read, SensitiveRecipient::id);
            List<OutsideRemedy> remedies = unique(root, "remedies", OutsideRemedy::read, OutsideRemedy::id);
            List<MessageTemplate> templates = unique(
                    root, "templates", MessageTemplate::read, template -> template.kind() + " " + template.language());
            Optional<Sourced<Integer>> reopenDays = number(root, "reopenDays", 1, MOST_DAYS);
            Optional<Sourced<Integer>> reopenTimes = number(root, "reopenTimes", 0, MOST_TIMES);
            Optional<Sourced<Integer>> appealDays = number(root, "appealDays", 1, MOST_DAYS);
            Optional<Sourced<Integer>> longestPause = number(root, "longestPauseDays", 1, MOST_DAYS);
            Optional<Sourced<Integer>> every = number(root, "escalateEveryHours", 1, MOST_HOURS);
            // What could not be read would seem to be missing.
            if (categories.size() == root.get("categories").elements().size()) {
                checkRoutes(root, categories, recipients);
            }
            if (root.get("remedies").elements().isEmpty()) {
                root.get("remedies").error(Reason.of(GrievanceReason.SECTION_NO_REMEDY));
            }
            return new GrievanceSection(
                    categories,
                    recipients,
                    remedies,
                    templates,
                    new Numbers(
                            reopenDays.orElseThrow(),
                            reopenTimes.orElseThrow(),
                            appealDays.orElseThrow(),
                            longestPause.orElseThrow(),
                            every.orElseThrow()));
        }

        private static void checkRoutes(
                DocumentNode root, List<CategoryRule> categories, List<SensitiveRecipient> recipients) {
            Set<String> received = new HashSet<>();
            recipients.forEach(recipient -> received.addAll(recipient.categories()));
            Set<String> sensitive = new HashSet<>();
            for (CategoryRule rule : categories) {
                if (rule.route() == CategoryRoute.SENSITIVE) {
                    sensitive.add(rule.code());
                    if (!received.contains(rule.code())) {
                        root.get("recipients")
                                .error(Reason.of(GrievanceReason.SECTION_NO_RECIPIENT)
                                        .with("category", rule.code()));
                    }
                }
            }
            for (DocumentNode recipient : root.get("recipients").elements()) {
                for (DocumentNode category : recipient.get("categories").elements()) {
                    if (category.isText() && !sensitive.contains(category.asText())) {
                        category.error(Reason.of(GrievanceReason.SECTION_UNKNOWN_CATEGORY));
                    }
                }
            }
            if (categories.stream().noneMatch(rule -> rule.route() == CategoryRoute.PROGRAMME)) {
                root.get("categories").error(Reason.of(GrievanceReason.SECTION_NO_CATEGORY));
            }
        }

        private static <T> List<T> unique(
                DocumentNode root, String list, DocumentReader<T> reader, Function<T, String> key) {
            List<T> all = new ArrayList<>();
            Set<String> known = new HashSet<>();
            for (DocumentNode node : root.get(list).elements()) {
                node.as(reader).ifPresent(one -> {
                    all.add(one);
                    if (!known.add(key.apply(one))) {
                        node.error(Reason.of(DocumentReason.REPEATED).with("name", key.apply(one)));
                    }
                });
            }
            return all;
        }

        private static Optional<Sourced<Integer>> number(DocumentNode root, String name, int least, int most) {
            return root.object(name, node -> new Sourced<>(node.wholeNumber("value", least, most), Source.of(node)));
        }
    }
}
