package io.github.diasporaskills.accountability.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes fields one after the other, each behind its length as 4 bytes with the highest first, so that no two lists of
 * fields give the same bytes. Text is UTF-8, a whole number 8 bytes with the highest first.
 */
final class Frames {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

    Frames add(byte[] field) {
        length(field.length);
        out.writeBytes(field);
        return this;
    }

    Frames add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Frames add(long number) {
        return add(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    Frames add(Digest digest) {
        return add(digest.bytes());
    }

    /** How many there are, then each name and each value. */
    Frames add(Map<String, String> sorted) {
        add(sorted.size());
        sorted.forEach((name, value) -> add(name).add(value));
        return this;
    }

    private void length(int length) {
        out.write(length >>> 24);
        out.write(length >>> 16);
        out.write(length >>> 8);
        out.write(length);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    Digest sha256() {
        return Digest.owning(newSha256().digest(out.toByteArray()));
    }

    Digest hmac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Digest.owning(mac.doFinal(out.toByteArray()));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
