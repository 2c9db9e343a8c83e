package io.github.diasporaskills.core.casefile;

/**
 * How large the attachments of a case may be. Immutable and thread-safe.
 *
 * @param greatestFile the most bytes of one file, 1 or more
 * @param greatestCase the most bytes of all files of a case together, not less than those of one file
 * @param greatestNumber the most files of a case, 1 or more
 */
public record AttachmentLimits(long greatestFile, long greatestCase, int greatestNumber) {

    private static final AttachmentLimits STANDARD = new AttachmentLimits(25_000_000, 100_000_000, 20);

    /**
     * Checks that the limits leave room.
     *
     * @throws IllegalArgumentException if one is below 1, or a case's below a file's
     */
    public AttachmentLimits {
        if (greatestFile < 1 || greatestNumber < 1 || greatestCase < greatestFile) {
            throw new IllegalArgumentException("Limits leave room for one file at least; found " + greatestFile
                    + " bytes a file, " + greatestCase + " bytes and " + greatestNumber + " files a case");
        }
    }

    /**
     * What a hospital's connection carries in an hour at 500 kbit/s, roughly: 25 MB a file, 100 MB and 20 files a case.
     *
     * @return the limits
     */
    public static AttachmentLimits standard() {
        return STANDARD;
    }
}
