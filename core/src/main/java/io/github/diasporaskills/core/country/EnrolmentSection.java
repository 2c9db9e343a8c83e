package io.github.diasporaskills.core.country;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a hospital has to show in this country before it takes part in tele-expertise. A pack may leave it out; then no
 * site is found ready. Immutable and thread-safe.
 */
public final class EnrolmentSection implements PackSection {

    /** Reads {@code enrolment.json}. */
    public static final SectionReader<EnrolmentSection> READER =
            CoreSectionReader.ofOptional("enrolment", EnrolmentSection.class, EnrolmentSection::read);

    private final List<ChecklistItem> checklist;

    private EnrolmentSection(List<ChecklistItem> checklist) {
        this.checklist = List.copyOf(checklist);
    }

    /**
     * Everything that is asked for.
     *
     * @return at least one item of each kind, in the order of the pack
     */
    public List<ChecklistItem> checklist() {
        return checklist;
    }

    /**
     * What is asked for of one kind.
     *
     * @param kind the kind
     * @return at least one item
     */
    public List<ChecklistItem> ofKind(ChecklistKind kind) {
        requireNonNull(kind, "kind");
        return checklist.stream().filter(item -> item.kind() == kind).toList();
    }

    /**
     * An item by its code.
     *
     * @param code for example {@code recipients-tested}
     * @return the item, or empty if the checklist has none of this code
     */
    public Optional<ChecklistItem> item(String code) {
        requireNonNull(code, "code");
        return checklist.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    private static EnrolmentSection read(DocumentNode root) {
        DocumentNode list = root.get("checklist");
        List<ChecklistItem> items = Entries.unique(list, "code", ChecklistItem::read);
        List<String> lacking = Arrays.stream(ChecklistKind.values())
                .filter(kind -> items.stream().noneMatch(item -> item.kind() == kind))
                .map(Enum::name)
                .toList();
        if (!lacking.isEmpty() && items.size() == list.elements().size()) {
            list.error(Reason.of(CountryReason.CHECKLIST_LACKS_KINDS).with("kinds", lacking));
        }
        return new EnrolmentSection(items);
    }
}
