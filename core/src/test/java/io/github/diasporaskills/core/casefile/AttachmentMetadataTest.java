package io.github.diasporaskills.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.people.PersonName;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("bad-input-15")
class AttachmentMetadataTest {

    private static final IdentifierDetector DETECTOR =
            IdentifierDetector.of(CountryPack.load("MA")).knowing(List.of(PersonName.of("Benali", "Fatima")));

    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"http://ns.adobe.com/\">"
            + "<rdf:li>%s</rdf:li></x:xmpmeta>";

    private static Checked<Attachment> check(IdentifierPolicy policy, String name, byte[] bytes) {
        AttachmentName checked = AttachmentName.of(name);
        AttachmentUpload upload =
                AttachmentUpload.announced(AttachmentId.of("A-1"), checked.kind(), bytes.length, Sha256.of(bytes));
        return AttachmentCheck.of(policy, DETECTOR)
                .complete(upload.receive(0, bytes).orThrow(), AttachmentContent.of(checked, bytes));
    }

    private static byte[] xmp(String words) {
        return Files.join(XMP.formatted(words));
    }

    private static byte[] iptc(int set, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        return Files.join("Photoshop 3.0\0", 0x1C, 2, set, 0, text.length, text, 0);
    }

    static Stream<Arguments> telling() {
        ByteOrder little = ByteOrder.LITTLE_ENDIAN;
        byte[] artist = Files.tiff(little, Map.of(0x013B, "F. B."), false);
        byte[] described = Files.tiff(ByteOrder.BIG_ENDIAN, Map.of(0x010E, "BENALI FATIMA"), false);
        byte[] wide = Files.tiff(little, Map.of(0x9C9D, "Somebody"), false);
        byte[] place = Files.tiff(little, Map.of(), true);
        return Stream.of(
                Arguments.of("a.jpg", Files.jpeg(Map.of(0xE1, Files.exif(artist))), "EXIF Artist"),
                Arguments.of("a.jpg", Files.jpeg(Map.of(0xE1, Files.exif(described))), "EXIF ImageDescription"),
                Arguments.of("a.jpg", Files.jpeg(Map.of(0xE1, Files.exif(wide))), "EXIF XPAuthor"),
                Arguments.of("a.jpg", Files.jpeg(Map.of(0xE1, Files.exif(place))), "GPS position"),
                Arguments.of("a.jpg", Files.jpeg(Map.of(0xE1, xmp("Fatima Benali"))), "XMP"),
                Arguments.of("a.jpg", Files.jpeg(Map.of(0xED, iptc(80, "Somebody"))), "IPTC 2:80"),
                Arguments.of("a.jpg", Files.jpeg(Map.of(0xED, iptc(120, "tel 0661234567"))), "IPTC 2:120"),
                Arguments.of("a.jpg", Files.jpeg(Map.of(0xFE, Files.join("Benali"))), "JPEG comment"),
                Arguments.of("a.png", Files.png(Map.of("tEXt", Files.join("Author\0Somebody"))), "PNG author"),
                Arguments.of("a.png", Files.png(Map.of("tEXt", Files.join("Comment\0CIN BE123456"))), "PNG text"),
                Arguments.of(
                        "a.png",
                        Files.png(Map.of("zTXt", Files.join("Comment\0\0", Files.packed("Benali")))),
                        "PNG text"),
                Arguments.of(
                        "a.png",
                        Files.png(Map.of("iTXt", Files.join("Title\0", 1, 0, "fr\0\0", Files.packed("Benali")))),
                        "PNG text"),
                Arguments.of(
                        "a.png",
                        Files.png(
                                Map.of("iTXt", Files.join("XML:com.adobe.xmp\0", 0, 0, "\0\0", "<a b='Benali'>x</a>"))),
                        "XMP"),
                Arguments.of("a.png", Files.png(Map.of("eXIf", artist)), "EXIF Artist"),
                Arguments.of("a.tif", Files.join(place, new byte[600]), "GPS position"),
                Arguments.of("a.dcm", Files.dicom(true, Map.of(0x00100010, "DOE^JANE")), "DICOM PatientName"),
                Arguments.of("a.dcm", Files.dicom(false, Map.of(0x00100030, "19850312")), "DICOM PatientBirthDate"),
                Arguments.of(
                        "a.dcm", Files.dicom(true, Map.of(0x00081030, "Benali^Fatima IRM")), "DICOM StudyDescription"),
                Arguments.of(
                        "a.mp4", Files.mp4(Files.box("\u00A9xyz", Files.join("+34.03-005.00/"))), "place of the film"),
                Arguments.of("a.mp4", Files.mp4(Files.box("titl", Files.join("Benali"))), "title of the film"),
                Arguments.of("a.pdf", Files.join("%PDF-1.7\n<< /Author (Dr X) >>"), "PDF Author"),
                Arguments.of("a.pdf", Files.join("%PDF-1.7\n<< /Title <42656E616C69> >>"), "PDF Title"),
                Arguments.of("a.txt", Files.join("Patient: Benali"), "text"));
    }

    @ParameterizedTest
    @MethodSource("telling")
    void what_the_data_about_a_file_tell_is_warned_of_or_refused(String name, byte[] bytes, String field) {
        Checked<Attachment> warned = check(IdentifierPolicy.WARN, name, bytes);
        assertThat(warned.remarks()).singleElement().satisfies(reason -> {
            assertThat(reason.is(CasefileReason.IDENTIFIER_IN_METADATA)).isTrue();
            assertThat(reason.arguments()).containsExactly(Map.entry("field", new Argument.Text(field)));
        });
        assertThat(check(IdentifierPolicy.REFUSE, name, bytes).reasons()).isEqualTo(warned.remarks());
    }

    static Stream<Arguments> silent() {
        ByteOrder little = ByteOrder.LITTLE_ENDIAN;
        byte[] camera = Files.tiff(little, Map.of(0x010F, "Camera", 0x010E, "OLYMPUS DIGITAL CAMERA"), false);
        return Stream.of(
                Arguments.of("a.jpg", Files.jpeg(Map.of(0xE1, Files.exif(camera)))),
                Arguments.of("a.jpg", Files.jpeg(Map.of(0xE1, xmp("wound, day 3")))),
                Arguments.of("a.png", Files.png(Map.of("tEXt", Files.join("Software\0gimp")))),
                Arguments.of("a.tif", Files.join(camera, new byte[600])),
                Arguments.of("a.dcm", Files.dicom(true, Map.of(0x00100010, "ANONYMOUS", 0x00080060, "MR"))),
                Arguments.of("a.dcm", Files.dicom(false, Map.of(0x00100010, "", 0x00100040, "F"))),
                Arguments.of("a.mp4", Files.mp4()),
                Arguments.of("a.pdf", Files.join("%PDF-1.7\n<< /Author () /Title (Report) >>")),
                Arguments.of("a.txt", Files.join("Hb 9.8 g/dl, 54 ans")));
    }

    @ParameterizedTest
    @MethodSource("silent")
    void a_file_that_tells_nothing_passes_without_a_remark(String name, byte[] bytes) {
        Checked<Attachment> checked = check(IdentifierPolicy.REFUSE, name, bytes);
        assertThat(checked.isAccepted()).as(checked.toString()).isTrue();
        assertThat(checked.remarks()).isEmpty();
    }

    @Test
    void a_name_of_a_patient_in_the_name_of_a_file_is_found() {
        byte[] bytes = Files.jpeg(Map.of());
        assertThat(check(IdentifierPolicy.REFUSE, "IRM_Benali.jpg", bytes).names(CasefileReason.IDENTIFIER_IN_NAME))
                .isTrue();
        assertThat(check(IdentifierPolicy.WARN, "BE123456.jpg", bytes).names(CasefileReason.IDENTIFIER_IN_NAME))
                .isTrue();
        assertThat(check(IdentifierPolicy.REFUSE, "IRM_genou.jpg", bytes).isAccepted())
                .isTrue();
    }

    @Test
    void data_that_end_in_the_middle_are_told_of_and_never_an_exception() {
        Random random = new Random(5);
        List<Arguments> all = telling().toList();
        int unreadable = 0;
        for (int i = 0; i < 3_000; i++) {
            Object[] one = all.get(random.nextInt(all.size())).get();
            byte[] bytes = ((byte[]) one[1]).clone();
            if (random.nextBoolean()) {
                bytes = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            }
            for (int flips = random.nextInt(4); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            AttachmentName name = AttachmentName.of((String) one[0]);
            AttachmentUpload upload =
                    AttachmentUpload.announced(AttachmentId.of("A-1"), name.kind(), bytes.length, Sha256.of(bytes));
            Checked<AttachmentUpload> received = upload.receive(0, bytes);
            if (received.isAccepted()) {
                Checked<Attachment> checked = AttachmentCheck.of(IdentifierPolicy.WARN, DETECTOR)
                        .complete(received.orThrow(), AttachmentContent.of(name, bytes));
                unreadable += checked.names(CasefileReason.METADATA_UNREADABLE) ? 1 : 0;
                assertThat(checked.remarks())
                        .extracting(Reason::code)
                        .isSubsetOf(
                                CasefileReason.IDENTIFIER_IN_METADATA.id(), CasefileReason.METADATA_UNREADABLE.id());
            }
        }
        assertThat(unreadable).isGreaterThan(100);
    }

    @Test
    @Tag("bad-input-16")
    void the_first_bytes_tell_the_kind_whatever_the_name_says() {
        assertThat(FileKind.ofContent(Files.jpeg(Map.of()))).contains(FileKind.JPEG);
        assertThat(FileKind.ofContent(Files.png(Map.of()))).contains(FileKind.PNG);
        assertThat(FileKind.ofContent(Files.tiff(ByteOrder.BIG_ENDIAN, Map.of(), false)))
                .contains(FileKind.TIFF);
        assertThat(FileKind.ofContent(Files.dicom(true, Map.of()))).contains(FileKind.DICOM);
        assertThat(FileKind.ofContent(Files.mp4())).contains(FileKind.MP4);
        assertThat(FileKind.ofContent(Files.join("%PDF-1.4"))).contains(FileKind.PDF);
        assertThat(FileKind.ofContent("حالة\n".getBytes(StandardCharsets.UTF_8)))
                .contains(FileKind.PLAIN_TEXT);
        for (byte[] other : List.of(
                Files.join("GIF89a", 1, 0),
                Files.join("PK", 3, 4),
                Files.join("#!/bin/sh"),
                Files.join("<svg onload=x>"),
                Files.join("{\\rtf1"),
                Files.join(0, 0, 0, 8, "ftypqt  ", new byte[20]),
                Files.join("MZ", new byte[126], "DICM"),
                Files.join(0xFE, 0xFF, 0, 'a'),
                Files.join("caf", 0xE9, " creme"),
                new byte[0])) {
            assertThat(FileKind.ofContent(other)).isEmpty();
        }
    }
}
