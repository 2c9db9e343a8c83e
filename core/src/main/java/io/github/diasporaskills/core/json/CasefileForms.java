package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.casefile.Attachment;
import io.github.diasporaskills.core.casefile.AttachmentChunk;
import io.github.diasporaskills.core.casefile.AttachmentId;
import io.github.diasporaskills.core.casefile.AttachmentLimits;
import io.github.diasporaskills.core.casefile.AttachmentUpload;
import io.github.diasporaskills.core.casefile.CaseAttachments;
import io.github.diasporaskills.core.casefile.FileKind;

/** The forms of attachments and of those on their way. Content has none: only its reference is written. */
final class CasefileForms {

    private CasefileForms() {}

    static void addTo(Forms.Registry registry) {
        registry.add(AttachmentUpload.class, upload(registry.forms()));
        registry.add(CaseAttachments.class, attachments(registry.forms()));
    }

    private static Form<AttachmentUpload> upload(Forms forms) {
        ObjectForm.Outline<AttachmentUpload> of = ObjectForm.outline();
        var id = of.required("id", forms.later(AttachmentId.class), AttachmentUpload::id);
        var kind = of.required("kind", forms.later(FileKind.class), AttachmentUpload::kind);
        var size = of.required("size", forms.later(Long.class), AttachmentUpload::size);
        var sha256 = of.required("sha256", Scalars.TEXT, AttachmentUpload::sha256);
        var chunks = of.required(
                "chunks", new CollectionForms.OfList<>(forms.later(AttachmentChunk.class)), AttachmentUpload::chunks);
        return of.made(in -> AttachmentUpload.resumed(
                AttachmentUpload.announced(in.get(id), in.get(kind), in.get(size), in.get(sha256)), in.get(chunks)));
    }

    private static Form<CaseAttachments> attachments(Forms forms) {
        ObjectForm.Outline<CaseAttachments> of = ObjectForm.outline();
        var limits = of.required("limits", forms.later(AttachmentLimits.class), CaseAttachments::limits);
        var attached = of.required(
                "attached", new CollectionForms.OfList<>(forms.later(Attachment.class)), CaseAttachments::attached);
        var uploads = of.required(
                "uploads", new CollectionForms.OfList<>(forms.later(AttachmentUpload.class)), CaseAttachments::uploads);
        return of.made(in -> CaseAttachments.of(in.get(limits), in.get(attached), in.get(uploads)));
    }
}
