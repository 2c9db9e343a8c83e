package io.github.diasporaskills.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.json.ProgrammeJson;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AttachmentUploadTest {

    private static final AttachmentId ID = AttachmentId.of("A-1");
    private static final AttachmentName NAME = AttachmentName.of("thorax.jpg");
    private static final byte[] PICTURE = picture();
    private static final AttachmentCheck CHECK =
            AttachmentCheck.of(IdentifierPolicy.REFUSE, IdentifierDetector.of(CountryPack.load("synthetic")));
    private static final AttachmentLimits LIMITS = new AttachmentLimits(10_000, 15_000, 3);

    private static byte[] picture() {
        byte[] body = new byte[5_000];
        new Random(3).nextBytes(body);
        return Files.join(Files.jpeg(Map.of()), body);
    }

    private static Checked<CaseAttachments> announced(CaseAttachments before, AttachmentId id, byte[] bytes) {
        return before.announce(id, NAME, "image/jpeg", bytes.length, Sha256.of(bytes));
    }

    private static CaseAttachments begun() {
        return announced(CaseAttachments.none(LIMITS), ID, PICTURE).orThrow();
    }

    private static CaseAttachments sent(CaseAttachments upload, byte[] bytes, int piece) {
        CaseAttachments after = upload;
        for (int at = 0; at < bytes.length; at += piece) {
            after = after.receive(ID, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + piece)))
                    .orThrow();
        }
        return after;
    }

    @Test
    void an_attachment_sent_in_pieces_arrives_whole() {
        CaseAttachments whole = sent(begun(), PICTURE, 700);
        assertThat(whole.upload(ID).orElseThrow().isWhole()).isTrue();

        CaseAttachments arrived =
                whole.complete(ID, AttachmentContent.of(NAME, PICTURE), CHECK).orThrow();
        assertThat(arrived.uploads()).isEmpty();
        assertThat(arrived.attached())
                .containsExactly(new Attachment(ID, FileKind.JPEG, PICTURE.length, Sha256.of(PICTURE)));
        assertThat(arrived.bytes()).isEqualTo(PICTURE.length);
    }

    @Test
    void a_piece_sent_again_changes_nothing() {
        byte[] first = Arrays.copyOf(PICTURE, 1_000);
        CaseAttachments one = begun().receive(ID, 0, first).orThrow();
        assertThat(one.receive(ID, 0, first).orThrow()).isSameAs(one);

        byte[] other = first.clone();
        other[999]++;
        assertThat(one.receive(ID, 0, other).names(CasefileReason.CHUNK_DIFFERS))
                .isTrue();
    }

    @Test
    void a_piece_that_begins_elsewhere_is_refused_with_the_place_to_go_on() {
        CaseAttachments one =
                begun().receive(ID, 0, Arrays.copyOf(PICTURE, 1_000)).orThrow();
        for (long elsewhere : List.of(999L, 1_001L, 500L, -1L, Long.MAX_VALUE)) {
            Reason refused =
                    one.receive(ID, elsewhere, new byte[] {1}).reasons().get(0);
            assertThat(refused.is(CasefileReason.CHUNK_OFFSET)).isTrue();
            assertThat(refused.arguments()).containsEntry("expected", new Argument.Whole(1_000));
        }
        assertThat(one.receive(ID, 1_000, new byte[0]).names(CasefileReason.CHUNK_EMPTY))
                .isTrue();
        assertThat(one.receive(ID, 1_000, new byte[PICTURE.length]).names(CasefileReason.CHUNK_BEYOND))
                .isTrue();
        assertThat(one.receive(AttachmentId.of("A-9"), 0, new byte[1]).names(CasefileReason.FILE_UNKNOWN))
                .isTrue();
    }

    @Test
    void however_the_line_breaks_the_upload_goes_on_and_arrives() {
        Random random = new Random(77);
        for (int run = 0; run < 50; run++) {
            CaseAttachments kept = begun();
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            while (!kept.upload(ID).orElseThrow().isWhole()) {
                int from = (int) kept.upload(ID).orElseThrow().offset();
                int to = Math.min(PICTURE.length, from + 512 + random.nextInt(900));
                byte[] piece = Arrays.copyOfRange(PICTURE, from, to);
                switch (random.nextInt(4)) {
                    case 0 ->
                        assertThat(kept.receive(ID, from + 1L, piece).isAccepted())
                                .isFalse();
                    case 1 -> kept = again(kept); // a restart: nothing but the kept value is left
                    default -> {
                        CaseAttachments after = kept.receive(ID, from, piece).orThrow();
                        written.writeBytes(piece);
                        assertThat(after.receive(ID, from, piece).orThrow()).isEqualTo(after);
                        kept = after;
                    }
                }
            }
            assertThat(written.toByteArray()).isEqualTo(PICTURE);
            assertThat(kept.complete(ID, AttachmentContent.of(NAME, written.toByteArray()), CHECK)
                            .isAccepted())
                    .isTrue();
        }
    }

    private static CaseAttachments again(CaseAttachments kept) {
        return ProgrammeJson.read(CaseAttachments.class, ProgrammeJson.write(kept))
                .orThrow("attachments");
    }

    @Test
    void content_that_is_not_what_was_announced_is_refused_in_the_end() {
        CaseAttachments whole = sent(begun(), PICTURE, 1_024);
        byte[] other = PICTURE.clone();
        other[other.length - 1]++;
        assertThat(whole.complete(ID, AttachmentContent.of(NAME, other), CHECK).names(CasefileReason.UPLOAD_DIGEST))
                .isTrue();
        assertThat(whole.complete(ID, AttachmentContent.of(NAME, Arrays.copyOf(PICTURE, 900)), CHECK)
                        .names(CasefileReason.UPLOAD_SIZE))
                .isTrue();
        assertThat(whole.complete(ID, AttachmentContent.of(NAME, Files.join(PICTURE, PICTURE)), CHECK)
                        .names(CasefileReason.UPLOAD_SIZE))
                .isTrue();
        assertThat(whole.complete(ID, AttachmentContent.of(AttachmentName.of("a.png"), PICTURE), CHECK)
                        .names(CasefileReason.KIND_MISMATCH))
                .isTrue();
        CaseAttachments part =
                begun().receive(ID, 0, Arrays.copyOf(PICTURE, 1_000)).orThrow();
        assertThat(part.complete(ID, AttachmentContent.of(NAME, PICTURE), CHECK)
                        .names(CasefileReason.UPLOAD_INCOMPLETE))
                .isTrue();
        assertThat(part.abandon(ID).orThrow()).isEqualTo(CaseAttachments.none(LIMITS));
    }

    @Test
    @Tag("bad-input-16")
    @DisplayName("bad input 16: 400 MB are refused before a byte is sent, with the limits named")
    void four_hundred_megabytes_are_refused_before_a_byte_is_sent() {
        Checked<CaseAttachments> refused = CaseAttachments.none(AttachmentLimits.standard())
                .announce(ID, NAME, "image/jpeg", 400_000_000L, Sha256.of(PICTURE));
        assertThat(refused.reasons())
                .anySatisfy(reason -> {
                    assertThat(reason.is(CasefileReason.FILE_TOO_LARGE)).isTrue();
                    assertThat(reason.arguments())
                            .containsEntry("limit", new Argument.Whole(25_000_000))
                            .containsEntry("found", new Argument.Whole(400_000_000));
                })
                .anySatisfy(reason ->
                        assertThat(reason.is(CasefileReason.CASE_TOO_LARGE)).isTrue());
        assertThatThrownBy(refused::orThrow).hasMessageContaining("at most 25,000,000 bytes");
    }

    @Test
    @Tag("bad-input-16")
    void every_mistake_of_an_announcement_is_told() {
        CaseAttachments one = begun();
        Checked<CaseAttachments> refused = one.announce(ID, NAME, "application/pdf", 10_000, "AB");
        assertThat(refused.reasons())
                .extracting(Reason::code)
                .containsExactly(
                        CasefileReason.FILE_REPEATED.id(),
                        CasefileReason.CASE_TOO_LARGE.id(),
                        CasefileReason.KIND_MISMATCH.id(),
                        CasefileReason.DIGEST_FORM.id());
        assertThat(one.announce(AttachmentId.of("A-2"), NAME, "application/x-msdownload", 0, Sha256.of(PICTURE))
                        .reasons())
                .extracting(Reason::code)
                .containsExactly(CasefileReason.FILE_EMPTY.id(), CasefileReason.KIND_DECLARED.id());
        CaseAttachments three = one;
        for (int i = 2; i <= 3; i++) {
            three = three.announce(AttachmentId.of("A-" + i), NAME, "image/jpeg", 5, Sha256.of(PICTURE))
                    .orThrow();
        }
        assertThat(three.announce(AttachmentId.of("A-4"), NAME, "image/jpeg", 5, Sha256.of(PICTURE))
                        .names(CasefileReason.CASE_TOO_MANY))
                .isTrue();
        assertThat(one.announce(AttachmentId.of("A-2"), NAME, "Image/JPEG; q=1", 5, Sha256.of(PICTURE))
                        .isAccepted())
                .isTrue();
    }

    @Test
    @Tag("bad-input-16")
    void another_kind_than_the_name_says_is_refused_with_the_first_piece() {
        byte[] png = Files.png(Map.of());
        Checked<CaseAttachments> refused =
                announced(CaseAttachments.none(LIMITS), ID, png).orThrow().receive(ID, 0, png);
        assertThat(refused.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.is(CasefileReason.KIND_MISMATCH)).isTrue();
            assertThat(reason.arguments()).containsEntry("found", Argument.Term.of(FileKind.PNG));
        });
        byte[] program = Files.join("MZ", new byte[600]);
        assertThat(announced(CaseAttachments.none(LIMITS), ID, program)
                        .orThrow()
                        .receive(ID, 0, program)
                        .names(CasefileReason.KIND_UNKNOWN))
                .isTrue();
    }

    @Test
    void content_that_cannot_be_read_is_no_refusal() {
        CaseAttachments whole = sent(begun(), PICTURE, 1_024);
        AttachmentContent broken = AttachmentContent.of(NAME, () -> {
            throw new IOException("disk");
        });
        assertThatThrownBy(() -> whole.complete(ID, broken, CHECK))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("A-1");
        assertThat(broken).hasToString("AttachmentContent[redacted]");
    }

    @Test
    void nonsense_is_refused_where_values_are_made() {
        AttachmentUpload upload = AttachmentUpload.announced(ID, FileKind.JPEG, 10, "ab".repeat(32));
        assertThat(upload).hasToString("A-1 JPEG 0 of 10 bytes");
        assertThatThrownBy(() -> AttachmentUpload.announced(ID, FileKind.JPEG, 0, "ab".repeat(32)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AttachmentUpload.resumed(upload, List.of(new AttachmentChunk(1, 2, "ab".repeat(32)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AttachmentUpload.resumed(upload, List.of(new AttachmentChunk(0, 11, "ab".repeat(32)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CaseAttachments.of(LIMITS, List.of(), List.of(upload, upload)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AttachmentLimits(10, 9, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AttachmentChunk(0, 0, "ab".repeat(32)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Attachment(ID, FileKind.JPEG, 1, "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AttachmentId.of("a/b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Checked.refused(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
