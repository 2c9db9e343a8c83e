package io.github.diasporaskills.core.casefile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * The elements of a DICOM file (PS3.10, PS3.5) that name the patient, up to group 0010; they stand in order of their tags.
 * Deflated files are reported as unreadable.
 */
final class DicomTags {

    private static final int LONGEST = 4_096;
    private static final long UNDEFINED = 0xFFFFFFFFL;
    private static final int TRANSFER_SYNTAX = 0x00020010;
    private static final int CHARACTER_SET = 0x00080005;
    private static final Set<String> LONG_FORMS =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

    private static final Map<Integer, String> PERSONAL = Map.ofEntries(
            Map.entry(0x00100010, "PatientName"),
            Map.entry(0x00100020, "PatientID"),
            Map.entry(0x00100030, "PatientBirthDate"),
            Map.entry(0x00100032, "PatientBirthTime"),
            Map.entry(0x00100050, "PatientInsurancePlanCode"),
            Map.entry(0x00101000, "OtherPatientIDs"),
            Map.entry(0x00101001, "OtherPatientNames"),
            Map.entry(0x00101005, "PatientBirthName"),
            Map.entry(0x00101040, "PatientAddress"),
            Map.entry(0x00101060, "PatientMotherBirthName"),
            Map.entry(0x00102154, "PatientTelephoneNumbers"),
            Map.entry(0x00102155, "PatientTelecomInformation"),
            Map.entry(0x00102297, "ResponsiblePerson"),
            Map.entry(0x00080050, "AccessionNumber"));

    private static final Map<Integer, String> FREE = Map.of(
            0x00104000, "PatientComments",
            0x001021B0, "AdditionalPatientHistory",
            0x00081030, "StudyDescription",
            0x0008103E, "SeriesDescription",
            0x00080090, "ReferringPhysicianName");

    private final InputStream in;
    private final MetadataFinds finds;
    private boolean explicit = true;
    private boolean big;
    private Charset charset = StandardCharsets.ISO_8859_1;
    private long looked;

    DicomTags(InputStream in, MetadataFinds finds) {
        this.in = in;
        this.finds = finds;
    }

    void read() throws IOException {
        in.skipNBytes(132);
        boolean header = true;
        boolean nextExplicit = true;
        boolean nextBig = false;
        while (true) {
            in.mark(4);
            int first = in.read();
            if (first < 0) {
                return;
            }
            in.reset();
            if (header && peekGroup() != 2) {
                header = false;
                explicit = nextExplicit;
                big = nextBig;
            }
            int group = number(2);
            int tag = group << 16 | number(2);
            if (group > 0x0010 && !header) {
                return;
            }
            long length = length();
            if (length == UNDEFINED) {
                sequence();
                continue;
            }
            boolean wanted = tag == TRANSFER_SYNTAX
                    || tag == CHARACTER_SET
                    || PERSONAL.containsKey(tag)
                    || FREE.containsKey(tag);
            if (!wanted) {
                in.skipNBytes(length);
                continue;
            }
            String value = value(length);
            if (tag == TRANSFER_SYNTAX) {
                String syntax = value.strip().replace("\0", "");
                nextExplicit = !syntax.equals("1.2.840.10008.1.2");
                nextBig = syntax.equals("1.2.840.10008.1.2.2");
                if (syntax.equals("1.2.840.10008.1.2.1.99")) {
                    finds.unreadable();
                    return;
                }
            } else if (tag == CHARACTER_SET) {
                charset = charset(value);
            } else if (PERSONAL.containsKey(tag)) {
                finds.personal("DICOM " + PERSONAL.get(tag), value);
            } else {
                finds.free("DICOM " + FREE.get(tag), value);
            }
        }
    }

    private static Charset charset(String value) {
        if (value.contains("192")) {
            return StandardCharsets.UTF_8;
        }
        return value.contains("127") && Charset.isSupported("ISO-8859-6")
                ? Charset.forName("ISO-8859-6")
                : StandardCharsets.ISO_8859_1;
    }

    private int peekGroup() throws IOException {
        in.mark(2);
        int group = byteOf() | byteOf() << 8;
        in.reset();
        return group;
    }

    private long length() throws IOException {
        if (!explicit) {
            return number(4) & UNDEFINED;
        }
        String form = "" + (char) byteOf() + (char) byteOf();
        if (LONG_FORMS.contains(form)) {
            in.skipNBytes(2);
            return number(4) & UNDEFINED;
        }
        return number(2);
    }

    private String value(long length) throws IOException {
        int looking = (int) Math.min(length, LONGEST);
        byte[] bytes = in.readNBytes(looking);
        in.skipNBytes(length - looking);
        looked += looking;
        if (bytes.length < looking || looked > MetadataScan.MOST) {
            throw new EOFException("A DICOM file ends in the middle of an element");
        }
        return new String(bytes, charset);
    }

    /** Passes over a sequence of undefined length: to its delimiter, with all that is nested in it. */
    private void sequence() throws IOException {
        int depth = 1;
        while (depth > 0) {
            int tag = number(2) << 16 | number(2);
            boolean mark = tag == 0xFFFEE000 || tag == 0xFFFEE00D || tag == 0xFFFEE0DD;
            long length = mark ? number(4) & UNDEFINED : length();
            if (tag == 0xFFFEE0DD || tag == 0xFFFEE00D) {
                depth--;
            } else if (length == UNDEFINED) {
                depth++;
            } else {
                in.skipNBytes(length);
            }
        }
    }

    private int number(int width) throws IOException {
        int number = 0;
        for (int i = 0; i < width; i++) {
            int b = byteOf();
            number = big ? number << 8 | b : number | b << (8 * i);
        }
        return number;
    }

    private int byteOf() throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new EOFException("A DICOM file ends in the middle of an element");
        }
        return b;
    }
}
