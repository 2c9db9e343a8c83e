package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.grievance.ContactWay;
import io.github.diasporaskills.accountability.grievance.Intake;
import io.github.diasporaskills.accountability.grievance.SafeContact;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.reason.Reason;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who complains, from a file: names and numbers are not for command lines. {@code toString} shows nothing. */
final class ComplainantFile {

    private @Nullable String name;
    private boolean named;
    private @Nullable ActorId member;
    private SafeContact contact = SafeContact.never();
    private @Nullable String ageGroup;
    private @Nullable String place;

    private ComplainantFile() {}

    /**
     * Reads a file such as <code>{"name": "…", "named": false, "member": "M-12", "contact": {"way": "PHONE", "address": "…",
     * "hours": "…"}, "ageGroup": "25-34", "place": "MA-03"}</code>.
     *
     * @throws io.github.diasporaskills.core.reason.ProblemsException with every mistake, by its place and without content
     */
    static ComplainantFile read(Path file) {
        return Document.parse(file, DocumentLimits.standard())
                .read(ComplainantFile::of)
                .orThrow(String.valueOf(file.getFileName()));
    }

    private static ComplainantFile of(DocumentNode root) {
        ComplainantFile read = new ComplainantFile();
        read.name = root.optionalText("name").orElse(null);
        read.named = root.optionalFlag("named").orElse(false);
        read.member = root.optionalValue("member", "a pseudonym", ActorId::of).orElse(null);
        Optional<SafeContact> contact = root.optionalObject("contact", ComplainantFile::contact);
        read.contact = contact.orElse(SafeContact.never());
        read.ageGroup = root.optionalText("ageGroup").orElse(null);
        read.place = root.optionalText("place").orElse(null);
        if (read.named && read.name == null) {
            root.get("name").error(Reason.of(Said.GRIEVANCE_NAME_MISSING));
        }
        if ((read.ageGroup == null) != (read.place == null)) {
            root.get(read.place == null ? "place" : "ageGroup").error(Reason.of(Said.GRIEVANCE_COARSE_BOTH));
        }
        return read;
    }

    private static SafeContact contact(DocumentNode node) {
        ContactWay way = node.oneOf("way", ContactWay.class);
        if (way == ContactWay.NEVER) {
            return SafeContact.never();
        }
        String address = node.text("address");
        String hours = node.text("hours");
        try {
            return SafeContact.of(way, address, hours);
        } catch (IllegalArgumentException e) {
            node.error(Reason.of(Said.GRIEVANCE_CONTACT_LONG).with("most", SafeContact.LONGEST));
            return SafeContact.never();
        }
    }

    void into(Intake.Builder intake) {
        if (name != null) {
            if (named) {
                intake.named(name);
            } else {
                intake.confidential(name);
            }
        }
        if (member != null) {
            intake.byMember(member);
        }
        intake.contact(contact);
        if (ageGroup != null && place != null) {
            intake.from(ageGroup, place);
        }
    }

    @Override
    public String toString() {
        return "ComplainantFile[redacted]";
    }
}
