package io.github.diasporaskills.accountability.grievance;

import java.util.Map;

/** Whatever bytes come out of a decrypted body: they are content that is written and read alike, or refused. */
public final class ContentFormFuzz {

    private ContentFormFuzz() {}

    /** One attempt. */
    public static void fuzzerTestOneInput(byte[] data) {
        Map<String, String> content;
        try {
            content = ContentForm.read(data);
        } catch (IllegalArgumentException e) {
            return; // As it is documented.
        }
        if (!ContentForm.read(ContentForm.bytes(content)).equals(content)) {
            throw new IllegalStateException("Content is not read as it is written");
        }
    }
}
